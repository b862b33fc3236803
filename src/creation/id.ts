import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Interview } from './interview.ts';
import { kinds, type KindName } from './kind.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SIRUTA = /^\d+$/;

/** The id of a new entry, which no other has. Enter, or no option, takes the suggestion. */
export async function askId(
  kind: KindName,
  suggestion: string,
  fileOf: (id: string) => string,
  { given, talk, speak, problems }: Interview,
  root: string,
): Promise<string> {
  const wanted = speak(kind === 'place' ? 'new.idPlace' : 'new.id');
  const pattern = kind === 'place' ? SIRUTA : ID;
  const complaintOn = (id: string) => {
    if (id === '') return speak('new.missing', { option: '--id', wanted });
    if (!pattern.test(id)) return speak('new.idWrong', { found: id, example: kinds[kind].example });
    return existsSync(join(root, fileOf(id))) ? speak('new.idTaken', { file: fileOf(id) }) : undefined;
  };
  const option = given.get('id');
  if (!talk) {
    const id = option ?? suggestion;
    const complaint = complaintOn(id);
    if (complaint) problems.push(complaint);
    return id;
  }
  if (option !== undefined && !complaintOn(option)) return option;
  talk.say(`\nid\n  ${wanted}`);
  for (;;) {
    const enter = suggestion ? ` (${speak('new.default', { value: suggestion })})` : '';
    const id = (await talk.ask(`  ${enter} > `)) || suggestion;
    const complaint = id === '' ? speak('new.needed') : complaintOn(id);
    if (!complaint) return id;
    talk.say(`  ${complaint}`);
  }
}
