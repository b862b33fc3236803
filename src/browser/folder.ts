/**
 * Runs in a browser: puts files, by their names with `/` between folders, into its private file system, which stands in for the folder
 * that a picker would give.
 */
export async function fillFolder(files: Record<string, string>) {
  const root = await navigator.storage.getDirectory();
  for (const [name, text] of Object.entries(files)) {
    const steps = name.split('/');
    let folder = root;
    for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step, { create: true });
    const file = await folder.getFileHandle(steps.at(-1) ?? '', { create: true });
    const writable = await file.createWritable();
    await writable.write(text);
    await writable.close();
  }
}
