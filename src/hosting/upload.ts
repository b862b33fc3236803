import { HEADERS_FILE } from './headers.ts';
import { sumOf } from './sums.ts';

/** Files that are asked for at once: hosts take that for a reader with several tabs. */
const TOGETHER = 12;
const PATIENCE_MS = 30_000;

/**
 * Asks the site at `address` for every file of `sums` and says which of them are not as they were built. Files arrive as readers get
 * them, so that a compressed copy that was left behind is found too. `contentOf` tells a file that was cut off from one that is another.
 */
export async function compareUpload(
  address: string,
  sums: Map<string, string>,
  contentOf: (name: string) => Uint8Array | undefined,
): Promise<Comparison> {
  const queue = [...sums].filter(([name]) => name !== HEADERS_FILE);
  const compared = queue.length;
  const found: Difference[] = [];
  const compare = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [name, sum] = next;
      const difference = await compareFile(address, name, sum, contentOf);
      if (difference) found.push(difference);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, compare));
  return { compared, differences: found.sort((a, b) => (a.file < b.file ? -1 : 1)) };
}

/** What a network says of an address that does not answer; nothing where one does. */
export async function unreachable(address: string): Promise<string | undefined> {
  return get(address).then(
    () => undefined,
    (error: unknown) => reasonOf(error),
  );
}

async function compareFile(
  address: string,
  file: string,
  sum: string,
  contentOf: (name: string) => Uint8Array | undefined,
): Promise<Difference | undefined> {
  // A folder stands for its index.html: some hosts lead from one to the other.
  const path = file.replace(/(^|\/)index\.html$/, '$1');
  const url = new URL(path.split('/').map(encodeURIComponent).join('/'), address).href;
  try {
    const { status, body } = await get(url).catch(() => get(url));
    const isErrorPage = /(^|\/)404\.html$/.test(file);
    if (status === 404 && !isErrorPage) return { file, is: 'missing' };
    if (status !== 200 && !isErrorPage) return { file, is: 'failed', reason: String(status) };
    if (sumOf(body) === sum) return undefined;
    const whole = contentOf(file);
    const isCut = whole && body.length < whole.length && Buffer.compare(body, whole.subarray(0, body.length)) === 0;
    return isCut ? { file, is: 'cut', bytes: body.length, size: whole.length } : { file, is: 'changed' };
  } catch (error) {
    return { file, is: 'failed', reason: reasonOf(error) };
  }
}

async function get(url: string): Promise<{ status: number; body: Uint8Array }> {
  const response = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
  return { status: response.status, body: new Uint8Array(await response.arrayBuffer()) };
}

/** What is beneath “fetch failed”: ECONNREFUSED, ENOTFOUND. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error) return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
  return error.message;
}

export interface Comparison {
  /** How many files were asked for. */
  compared: number;
  differences: Difference[];
}

export type Difference = { file: string } & (
  { is: 'missing' | 'changed' } | { is: 'cut'; bytes: number; size: number } | { is: 'failed'; reason: string }
);
