import { withoutAccents } from '../model/name.ts';
import type { Speak } from '../officer/words.ts';
import type { Talk } from './talk.ts';

/** Something to choose: what is written, and how the officer knows it. */
export interface Choice {
  value: string;
  label: string;
}

interface Asker {
  talk: Talk | undefined;
  speak: Speak;
}

/** A longer list is shortened by typing a part of a name. */
const FITS = 15;

/** One of a numbered list, by number, by id, or by a part of its name. Undefined where Enter may mean something, and was pressed. */
export async function pickOne(choices: Choice[], { talk, speak }: Asker, enter?: string): Promise<string | undefined> {
  if (!talk) return undefined;
  let shown = choices;
  list(shown, talk, speak);
  for (;;) {
    const answer = await talk.ask(`  ${speak('new.number')}${enter ? ` (${enter})` : ''} > `);
    if (answer === '') {
      if (enter) return undefined;
      talk.say(`  ${speak('new.needed')}`);
      continue;
    }
    const picked = byNumber(answer, shown) ?? choices.find(({ value }) => value === answer);
    if (picked) return picked.value;
    const matching = choices.filter(({ label, value }) => folded(`${label} ${value}`).includes(folded(answer)));
    const [only] = matching;
    if (only && matching.length === 1) {
      talk.say(`  ${only.label}`);
      return only.value;
    }
    if (matching.length === 0) talk.say(`  ${speak('new.noMatch', { found: answer })}`);
    else list((shown = matching), talk, speak);
  }
}

/** Some of a numbered list, or none. */
export async function pickSeveral(choices: Choice[], { talk, speak }: Asker): Promise<string[]> {
  if (!talk) return [];
  list(choices, talk, speak, Number.POSITIVE_INFINITY);
  for (;;) {
    const answer = await talk.ask(`  ${speak('new.numbers')} (${speak('new.skip')}) > `);
    if (answer === '') return [];
    const words = answer.split(/[\s,;]+/).filter(Boolean);
    const picked = words.map((word) => byNumber(word, choices) ?? choices.find(({ value }) => value === word));
    const wrong = words.find((_, index) => !picked[index]);
    if (wrong === undefined) return [...new Set(picked.flatMap((each) => each?.value ?? []))];
    talk.say(`  ${speak('new.noMatch', { found: wrong })}`);
  }
}

function list(choices: Choice[], talk: Talk, speak: Speak, fits = FITS) {
  for (const [index, { label }] of choices.slice(0, fits).entries()) {
    talk.say(`  ${String(index + 1).padStart(3)}  ${label}`);
  }
  if (choices.length > fits) talk.say(`    …  (${choices.length})\n  ${speak('new.narrow')}`);
}

function byNumber(answer: string, choices: Choice[]): Choice | undefined {
  return /^\d{1,3}$/.test(answer) ? choices[Number(answer) - 1] : undefined;
}

function folded(text: string): string {
  return withoutAccents(text).toLowerCase();
}
