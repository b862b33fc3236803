/**
 * Reads the CBOR (RFC 8949) that Pagefind writes its index in: whole numbers, texts, and lists of them. What is none of these is not of
 * the version that is pinned in package.json, and is refused.
 */
export function decodeCbor(bytes: Uint8Array): Cbor {
  return readerOf(bytes).item();
}

/**
 * The items of a list that is the first thing in another, one after the other: words by the thousands, of which each is let go before the
 * next is read.
 */
export function* itemsOfFirst(bytes: Uint8Array): Generator<Cbor> {
  const { item, lengthOfList } = readerOf(bytes);
  lengthOfList();
  for (let left = lengthOfList(); left > 0; left -= 1) yield item();
}

function readerOf(bytes: Uint8Array) {
  const text = new TextDecoder();
  let at = 0;

  function byte(): number {
    const value = bytes[at];
    if (value === undefined) throw new Error('Not an index of Pagefind 1.6: it ends too early');
    at += 1;
    return value;
  }

  function count(low: number): number {
    if (low < 24) return low;
    if (low > 26) throw new Error(`Not in an index of Pagefind 1.6: a number of ${2 ** (low - 24)} bytes`);
    let number = 0;
    for (let size = 1 << (low - 24); size > 0; size -= 1) number = number * 256 + byte();
    return number;
  }

  function item(): Cbor {
    const head = byte();
    const length = count(head & 31);
    switch (head >> 5) {
      case 0:
        return length;
      case 1:
        return -1 - length;
      case 3:
        at += length;
        return text.decode(bytes.subarray(at - length, at));
      case 4:
        return list(length);
      default:
        throw new Error(`Not in an index of Pagefind 1.6: CBOR of type ${head >> 5}`);
    }
  }

  /** An index has millions of lists, most of one number: Array.from() takes ten times as long, and push() as much room. */
  function list(length: number): Cbor[] {
    const items = new Array<Cbor>(length);
    for (let index = 0; index < length; index += 1) items[index] = item();
    return items;
  }

  function lengthOfList(): number {
    const head = byte();
    if (head >> 5 !== 4) throw new Error(`Not in an index of Pagefind 1.6: CBOR of type ${head >> 5} for a list`);
    return count(head & 31);
  }

  return { item, lengthOfList };
}

export type Cbor = number | string | Cbor[];
