import type { Issue } from '../issue.ts';

export async function checkSite(_folder: string, _base: string): Promise<Issue[]> {
  return [];
}
