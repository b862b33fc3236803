import { createHash } from 'node:crypto';

/** A sum of anything that can be written as JSON: the same sum, the same thing. */
export function sumOf(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
