/**
 * Texts by their numbers. A hundred thousand pages name the same links and places again and again: a page keeps numbers, which take a
 * tenth of the memory, are quickly handed from one process to another, and are compared at once.
 */
export class Texts {
  readonly #numbers = new Map<string, number>();
  readonly #letters: Buffer;
  readonly #ends: Uint32Array;
  readonly #added: string[] = [];

  /**
   * Those of an earlier build keep their numbers, and are unpacked when somebody asks for them. One of them that comes anew gets another
   * number: to know all by their texts takes longer than to read the few pages that have changed.
   */
  constructor({ letters, ends }: PackedTexts = { letters: new Uint8Array(), ends: new Uint32Array() }) {
    this.#letters = Buffer.from(letters.buffer, letters.byteOffset, letters.length);
    this.#ends = ends;
  }

  /** The number of a text, which is a new one where the text is new. */
  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const copy = copyOf(text);
    const number = this.count;
    this.#numbers.set(copy, number);
    this.#added.push(copy);
    return number;
  }

  textOf(number: number): string {
    const end = this.#ends[number];
    const text =
      end === undefined
        ? this.#added[number - this.#ends.length]
        : this.#letters.toString('utf8', this.#ends[number - 1] ?? 0, end);
    if (text === undefined) throw new Error(`No text has the number ${number}.`);
    return text;
  }

  /** All texts in the order of their numbers, from the one with this number on. */
  since(number: number): string[] {
    return Array.from({ length: Math.max(0, this.count - number) }, (_, index) => this.textOf(number + index));
  }

  get count(): number {
    return this.#ends.length + this.#added.length;
  }

  /** All of them in one piece: half a million texts by themselves take longer to write and read. */
  pack(): PackedTexts {
    const added = this.#added.map((text) => Buffer.from(text));
    const ends = new Uint32Array(this.count);
    ends.set(this.#ends);
    let end = this.#letters.length;
    for (const [index, text] of added.entries()) ends[this.#ends.length + index] = end += text.length;
    return { letters: Buffer.concat([this.#letters, ...added]), ends };
  }
}

/** Texts in UTF-8, one after the other, and where each ends. */
export interface PackedTexts {
  letters: Uint8Array;
  ends: Uint32Array;
}

/**
 * A piece of a page for itself. V8 lets a piece of a string hold on to the whole: a few kept links would keep every page in memory.
 * https://bugs.chromium.org/p/v8/issues/detail?id=2869
 */
export function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
