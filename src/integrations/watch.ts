import { statSync } from 'node:fs';
import type { FSWatcher } from 'vite';

/** An editor writes a file in several steps, and git many files: what comes within this time is read together. */
const SETTLES_MS = 20;
/** The watcher keeps a second change of a file to itself when it comes within this time of the first. */
const UNTOLD_MS = 50;

/**
 * Tells `then` which files below `folder` have changed, those of a moment together, when they have stood as they are for a moment.
 * A file that is written again while the watcher is silent about it (it was emptied, read, and only then filled) is told again to
 * everybody who listens to the watcher: they may have read what was not yet whole.
 */
export function watch(watcher: FSWatcher, folder: string, then: (changed: string[]) => void) {
  const changed = new Set<string>();
  /** Each file that has ever changed as it was when the watcher last spoke of it. */
  const heardOf = new Map<string, string | undefined>();
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder)) return;
    changed.add(path);
    heardOf.set(path, stampOf(path));
    clearTimeout(timer);
    timer = setTimeout(tell, SETTLES_MS);
  });

  function tell() {
    const files = [...changed];
    if (wereWrittenAgain(files)) return;
    changed.clear();
    then(files);
    setTimeout(wereWrittenAgain, UNTOLD_MS, files);
  }

  /** Whether any of the files is not as the watcher last saw it: that is told again. */
  function wereWrittenAgain(files: string[]): boolean {
    const again = files.filter((file) => ![heardOf.get(file), undefined].includes(stampOf(file)));
    for (const file of again) {
      watcher.emit('change', file);
      watcher.emit('all', 'change', file);
    }
    return again.length > 0;
  }
}

/** What tells one writing of a file from another; nothing of what is no file, or gone: of that the watcher is never silent. */
function stampOf(path: string): string | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats?.isFile() ? `${stats.mtimeNs} ${stats.size}` : undefined;
}
