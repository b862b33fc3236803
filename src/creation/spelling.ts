import { nearest } from '../checks/nearest.ts';
import { isLocale, localeCodes } from '../i18n/locales.ts';
import type { Speak } from '../officer/words.ts';
import { kinds, type KindName } from './kind.ts';
import { hasField, optionsFor, type Options } from './options.ts';
import { labelled, narrated } from './project.ts';

/** What was typed wrong, before any question: words that are no option, options that no field has. */
export function misspelt(kind: KindName, { given, strays, withoutValue }: Options, say: Speak): string[] {
  const { schema } = kinds[kind];
  const isKnown = (path: string) =>
    path === 'id' || hasField(schema, path.split('.')) || (kind === 'project' && isOfNarrative(path));
  const known = [
    'id',
    ...optionsFor(schema),
    ...(kind === 'project' ? narrated.flatMap((name) => localeCodes.map((code) => `${name}.${code}`)) : []),
  ];
  const didYouMean = (path: string) =>
    nearest(path, known)
      .map((each) => `--${each}`)
      .join(', ');
  return [
    ...strays.map((found) => say('new.word', { found })),
    ...withoutValue.map((found) => say('new.value', { found })),
    ...[...given.keys()]
      .filter((path) => !isKnown(path))
      .map((path) => say('new.unknown', { found: `--${path}`, near: didYouMean(path) })),
  ];
}

function isOfNarrative(path: string): boolean {
  const [name = '', part = '', ...rest] = path.split('.');
  if (name === 'labels') return labelled.some((each) => each === part) && rest.length === 1;
  return narrated.some((each) => each === name) && isLocale(part) && rest.length === 0;
}
