import { randomFrom, type Random } from './random.ts';

const onsets = 'b br c cr d dr f g gr h j l m n p r s sl st t tr v z'.split(' ');
const vowels = 'a e i o u ă â ea ia o a e'.split(' ');
const codas = ['', '', '', 'n', 'r', 'l', 's', 'ș', 'm', 't', 'rn', 'nd', 'rt', 'ț'];
const endings = [
  'ia',
  'ești',
  'eni',
  'oaia',
  'iș',
  'ău',
  'ara',
  'ova',
  'ița',
  'uța',
  'an',
  'el',
  'ul',
  'eț',
  'ari',
  'ina',
];

/**
 * Names that nobody bears, the `index`th always the same. Texts of real projects are full of names of houses, groups and quarters:
 * without them a search index of ten thousand texts would hold as few words as one of ten.
 */
export function coin(index: number): string {
  const known = coined[index];
  if (known) return known;
  while (coined.length <= index) {
    const name = invent(source);
    if (seen.has(name)) continue;
    seen.add(name);
    coined.push(name);
  }
  return coin(index);
}

const source = randomFrom(1989);
const coined: string[] = [];
const seen = new Set<string>();

function invent(random: Random): string {
  const syllables = Array.from(
    { length: random.between(1, 2) },
    () => random.one(onsets) + random.one(vowels) + random.one(codas),
  );
  const name = `${syllables.join('')}${random.one(onsets)}${random.one(endings)}`;
  return (name[0] ?? '').toUpperCase() + name.slice(1);
}
