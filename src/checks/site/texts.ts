/**
 * Texts by their numbers. A hundred thousand pages name the same links and places again and again: a page keeps numbers, which take a
 * tenth of the memory, are quickly handed from one process to another, and are compared at once.
 */
export class Texts {
  readonly #numbers = new Map<string, number>();
  readonly #all: string[] = [];

  /** The number of a text, which is a new one where the text is new. */
  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const copy = copyOf(text);
    this.#numbers.set(copy, this.#all.length);
    return this.#all.push(copy) - 1;
  }

  textOf(number: number): string {
    const text = this.#all[number];
    if (text === undefined) throw new Error(`No text has the number ${number}.`);
    return text;
  }

  /** All texts in the order of their numbers, from the one with this number on. */
  since(number: number): string[] {
    return this.#all.slice(number);
  }

  get count(): number {
    return this.#all.length;
  }
}

/**
 * A piece of a page for itself. V8 lets a piece of a string hold on to the whole: a few kept links would keep every page in memory.
 * https://bugs.chromium.org/p/v8/issues/detail?id=2869
 */
export function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
