import { describe, expect, test } from 'vitest';
import { contentFolder } from './folder.ts';

describe('The folder that an officer picks', () => {
  test('is the project’s, whether or not there is a .git in it', async () => {
    const folder = await contentFolder(() => Promise.resolve(folderWith('content')), 'en')();
    await expect(folder.getDirectoryHandle('.git')).resolves.toBe(folder);
    await expect(folder.getDirectoryHandle('src')).rejects.toThrow('src');
  });

  test('is refused in the officer’s words where it is another one', async () => {
    const pick = contentFolder(() => Promise.resolve(folderWith('projects')), 'hu');
    await expect(pick()).rejects.toMatchObject({
      cause: { message: expect.stringContaining('content/projects') as string },
    });
  });

  test('is asked for with the right to write, so that saving asks nothing more', async () => {
    let asked: unknown;
    await contentFolder((options) => {
      asked = options;
      return Promise.resolve(folderWith('content'));
    }, 'ro')();
    expect(asked).toMatchObject({ mode: 'readwrite' });
  });
});

/** A folder with one folder in it, which has everything. */
function folderWith(name: string): FileSystemDirectoryHandle {
  const inner = { getDirectoryHandle: () => Promise.resolve(inner) };
  const folder = {
    getDirectoryHandle: (wanted: string) =>
      wanted === name ? Promise.resolve(inner) : Promise.reject(new Error(wanted)),
  };
  return folder as unknown as FileSystemDirectoryHandle;
}
