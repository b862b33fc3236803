/**
 * Reads the CBOR (RFC 8949) that Pagefind writes its index in: whole numbers, texts, and lists of them. What is none of these is not of
 * the version that is pinned in package.json, and is refused.
 */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder();
  let at = 0;

  function count(low: number): number {
    if (low < 24) return low;
    const size = 2 ** (low - 24);
    at += size;
    if (low === 24) return view.getUint8(at - 1);
    if (low === 25) return view.getUint16(at - 2);
    if (low === 26) return view.getUint32(at - 4);
    throw new Error(`Not in an index of Pagefind 1.6: a number of ${size} bytes`);
  }

  function item(): Cbor {
    const head = view.getUint8(at);
    at += 1;
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
        return Array.from({ length }, item);
      default:
        throw new Error(`Not in an index of Pagefind 1.6: CBOR of type ${head >> 5}`);
    }
  }

  return item();
}

export type Cbor = number | string | Cbor[];
