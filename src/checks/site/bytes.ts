/** UTF-8 as V8 walks it soonest, one sign for each byte. Only letters of more than one byte have signs beyond the plain ones. */
const FAR = /[\x80-\xff]/g;

/** Where in such a text the next of these stands, if any. */
export function farIn(bytes: string, from = 0): number {
  FAR.lastIndex = from;
  return FAR.test(bytes) ? FAR.lastIndex - 1 : Infinity;
}

/** What the bytes say. */
export function textOfBytes(bytes: string): string {
  return farIn(bytes) === Infinity ? bytes : Buffer.from(bytes, 'latin1').toString();
}
