/** What is reached by an id, or an error that names both ends. The checks on content find such ids first; this is the last guard. */
export function resolve<T>(entries: ReadonlyMap<string, T>, id: string | number, from: string, folder: string): T {
  const entry = entries.get(String(id));
  if (!entry) throw new Error(`${from} names “${id}”, but content/${folder}/${id}.yaml does not exist.`);
  return entry;
}
