import { isStated } from '../../schema/text.ts';
import type { ProjectFacts } from '../../schema/project.ts';
import type { Content, Entry } from '../../source/read.ts';
import type { Figure } from './figures.ts';

/** A figure of `project.yaml`, or of the programme, in the terms in which prose is read. */
export interface Fact {
  key: string;
  kind: 'amount' | 'share' | 'count' | 'months' | 'date' | 'year' | 'code';
  /** As the file has it. */
  text: string;
  file: string;
  line: number;
  currency?: string;
  /** The field of the label that says what is counted: `indicators.jobs`. */
  label?: string;
}

/** What the facts of a project say in figures. */
export function factsOf(
  project: Entry<ProjectFacts>,
  programmes: ReadonlyMap<string, Content['programmes'][number]>,
): Fact[] {
  const { data, file, lineAt } = project;
  const fact = (kind: Fact['kind'], value: string | number, path: PropertyKey[], more: Partial<Fact> = {}): Fact => ({
    key: keyOf(kind, value),
    kind,
    text: String(value),
    file,
    line: lineAt(path),
    ...more,
  });
  const span = (from: { start: string; end: string }, path: PropertyKey[]) =>
    (['start', 'end'] as const)
      .filter((each) => isStated(from[each]))
      .map((each) => fact(from[each].length === 4 ? 'year' : 'date', from[each], [...path, each]));
  const programme = isStated(data.programme) ? programmes.get(data.programme.value) : undefined;
  return [
    ...(isStated(data.amounts) ? data.amounts : []).map(({ value, currency }, index) =>
      fact('amount', value, ['amounts', index, 'value'], { currency, text: `${value} ${currency}` }),
    ),
    ...data.shares.map(({ percent }, index) =>
      fact('share', percent, ['shares', index, 'percent'], { text: `${percent}%` }),
    ),
    ...data.indicators.flatMap(({ id, target, result }, index) =>
      [
        { name: 'target', measure: target },
        { name: 'result', measure: result },
      ].flatMap(({ name, measure }) => {
        if (!isStated(measure)) return [];
        const path = ['indicators', index, name];
        const label = `indicators.${id}`;
        return [
          fact('count', measure.value, [...path, 'value'], { label }),
          ...measure.otherRecords.map(({ value }, other) =>
            fact('code', value, [...path, 'otherRecords', other], { key: `n ${value}` }),
          ),
        ];
      }),
    ),
    ...(isStated(data.targetGroups) ? data.targetGroups : []).flatMap(({ id, people }, index) =>
      isStated(people)
        ? [fact('count', people, ['targetGroups', index, 'people'], { label: `targetGroups.${id}` })]
        : [],
    ),
    ...span(data.period, ['period']),
    ...(isStated(data.period.months) ? [fact('months', data.period.months, ['period', 'months'])] : []),
    ...data.period.otherRecords.flatMap((record, index) => span(record, ['period', 'otherRecords', index])),
    ...data.milestones.flatMap(({ date, until }, index) =>
      span({ start: date, end: until ?? date }, ['milestones', index]),
    ),
    ...(isStated(data.number) ? [fact('code', data.number.value, ['number', 'value'])] : []),
    ...(programme?.data.years.split('–') ?? []).map((year) =>
      fact('year', year, [], { file: programme?.file ?? file, line: programme?.lineAt(['years']) ?? 1 }),
    ),
  ];
}

function keyOf(kind: Fact['kind'], value: string | number): string {
  if (kind === 'share') return `% ${value}`;
  if (kind === 'date') return `d ${value}`;
  if (kind === 'code') return `c ${value}`;
  return `n ${Number(value)}`;
}

/** A figure of a text, with the words that follow it and so say what it counts. */
export interface Told extends Figure {
  line: number;
  after: string;
}

/**
 * Figures that contradict the facts, whatever the other languages say: the text has a figure that no fact knows, a fact of the
 * same kind stands nowhere in the text, and the one looks like the other or counts the same. A figure of which the facts say
 * nothing at all contradicts nothing.
 */
export function contradictions(
  told: readonly Told[],
  facts: readonly Fact[],
  known: ReadonlySet<string>,
  labelOf: (fact: Fact) => string,
): { told: Told; fact: Fact }[] {
  const said = new Set(told.map(({ key }) => key));
  // One is said as an article, or not at all.
  const unsaid = facts.filter(({ key }) => !said.has(key) && key !== 'n 1');
  const unfounded = told.filter(({ key, isDoubtful }) => !known.has(key) && !isDoubtful);
  const taken = new Set<Told>();
  return unsaid.flatMap((fact) => {
    const match = unfounded
      .filter((each) => !taken.has(each) && isLike(each, fact, labelOf))
      .toSorted((a, b) => distanceTo(a, fact) - distanceTo(b, fact))[0];
    if (!match) return [];
    taken.add(match);
    return [{ told: match, fact }];
  });
}

function isLike(told: Told, fact: Fact, labelOf: (fact: Fact) => string): boolean {
  const [kind, value = ''] = told.key.split(' ');
  const number = Number(value);
  switch (fact.kind) {
    case 'amount':
      return kind === 'n' && told.currency === fact.currency;
    case 'share':
      return kind === '%';
    case 'date':
      return kind === 'd' && sharedParts(value, fact.text) >= 1;
    case 'months':
      return kind === 'n' && MONTHS.test(told.after);
    case 'year':
      return kind === 'n' && isYear(number) && !told.currency && Math.abs(number - Number(fact.text)) <= 3;
    case 'count':
      if (kind !== 'n' || told.currency || (isYear(number) && !isYear(Number(fact.text)))) return false;
      return countsTheSame(told, labelOf(fact)) || (number >= 10 && isNear(value, fact.text));
    case 'code':
      return kind === 'c' && value.slice(0, 3) === fact.text.slice(0, 3) && value.length === fact.text.length;
  }
}

const MONTHS = /^[\s\u00a0-]*(?:de )?(?:months?|luni|lună|hónap)/u;

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value < 2100;
}

/** Of 2021-05 and 2021-06 one part is the same, of 2021-05 and 2015-05 too. */
function sharedParts(a: string, b: string): number {
  const other = b.split('-');
  return a.split('-').filter((part, index) => part === other[index]).length;
}

/** Whether the words after a figure are words of a label, in whatever form: “5 social workers”, “Social workers in the team”. */
function countsTheSame({ after }: Told, label: string): boolean {
  const stems = (text: string) =>
    [...text.toLowerCase().matchAll(/\p{L}{5,}/gu)].map(([word]) => word.slice(0, Math.max(5, word.length - 3)));
  const wanted = stems(label);
  return stems(
    after
      .split(/[.;:\n]/, 1)[0]
      ?.split(/\s+/)
      .slice(0, 4)
      .join(' ') ?? '',
  ).some((stem) => wanted.some((each) => each.startsWith(stem) || stem.startsWith(each)));
}

/** 250 and 260, 340 and 400, 125 and 152. */
function isNear(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const ratio = Number(a) / Number(b);
  return ratio > 0.5 && ratio < 2;
}

function distanceTo(told: Told, fact: Fact): number {
  const value = told.key.split(' ')[1] ?? '';
  const wanted = fact.key.split(' ')[1] ?? '';
  return [...value].filter((sign, index) => sign !== wanted[index]).length + Math.abs(value.length - wanted.length);
}
