import type { OfficerLocale } from '../schema/hints.ts';
import { say } from './words.ts';

/**
 * The folder that an officer picks, asked for once with the right to write. It must hold `content/projects`; Sveltia would rather
 * see `.git` in it, which a folder that was downloaded does not have, and is told that it is there.
 */
export function contentFolder(pick: Picker, locale: OfficerLocale): Picker {
  return async () => {
    const folder = await pick({ id: 'content', mode: 'readwrite' });
    if (!(await holdsContent(folder)))
      throw new Error('no content', { cause: { message: say('wrongFolder', locale) } });
    const open = folder.getDirectoryHandle.bind(folder);
    folder.getDirectoryHandle = (name, options) => (name === '.git' ? Promise.resolve(folder) : open(name, options));
    return folder;
  };
}

async function holdsContent(folder: FileSystemDirectoryHandle): Promise<boolean> {
  try {
    const content = await folder.getDirectoryHandle('content');
    await content.getDirectoryHandle('projects');
    return true;
  } catch {
    return false;
  }
}

type Picker = (options?: { id?: string; mode?: 'read' | 'readwrite' }) => Promise<FileSystemDirectoryHandle>;

declare global {
  interface Window {
    /** https://developer.mozilla.org/en-US/docs/Web/API/Window/showDirectoryPicker; only Chrome and Edge have it. */
    showDirectoryPicker?: Picker;
  }
}
