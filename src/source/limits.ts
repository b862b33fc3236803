import type { Issue } from '../checks/issue.ts';

/**
 * How large a text of `content/` may be: more than a person writes, and so little that no reader of it (YAML, Markdown, our own
 * patterns) takes longer than moments, whatever it holds. The longest text of this site has 35,000 bytes.
 */
export const limits = {
  /** Some fifty pages. */
  bytes: 100_000,
  /** A paragraph of two pages. */
  line: 5_000,
  /** More complaints about one file help nobody: it is another file, or none. */
  complaints: 200,
};

/** Whether a file is too large to be looked at any further. */
export function excessOf(file: string, text: string, bytes: number): Issue | undefined {
  if (bytes > limits.bytes) return { file, code: 'file-large', values: { found: bytes, wanted: limits.bytes } };
  if (text.length <= limits.line) return undefined;
  const lines = text.split('\n');
  const line = lines.findIndex(({ length }) => length > limits.line);
  if (line < 0) return undefined;
  const values = { found: lines[line]?.length ?? 0, wanted: limits.line };
  return { file, line: line + 1, code: 'line-long', values };
}
