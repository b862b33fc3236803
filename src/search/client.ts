import type { SearchTexts } from './texts.ts';
import { openEngine, type Hit, type Result } from './engine.ts';
import type { Locale } from '../i18n/locales.ts';

const SHOWN_AT_ONCE = 20;

const page = element('#search', HTMLElement);
const form = element('[data-search-form]', HTMLFormElement);
const field = element('#q', HTMLInputElement);
const filters = element('#filters', HTMLFieldSetElement);
const results = element('#results', HTMLElement);
const status = element('#status', HTMLElement);
const hits = element('#hits', HTMLElement);
const more = element('#more', HTMLButtonElement);
const all = element('#all-projects', HTMLElement);
const texts = JSON.parse(page.dataset['texts'] ?? '{}') as SearchTexts;
const selects = [...filters.querySelectorAll('select')];

let latest = 0;
/** The address of the site, without the slash at its end. */
const base = page.dataset['base'] ?? '';
let opening: ReturnType<typeof openEngine> | undefined;
void engine().catch(() => undefined);

readAddress();
filters.hidden = false;
if (isAsked()) void run();

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
form.addEventListener('input', () => void run());
form.addEventListener('reset', () => setTimeout(() => void run()));
form.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && event.target === field && field.value) {
    event.preventDefault();
    field.value = '';
    void run();
  }
});
page.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops: HTMLElement[] = [field, ...hits.querySelectorAll('a')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
});

/** The search of the reader’s language; where it cannot be opened, it is tried again with the next question. */
function engine(): ReturnType<typeof openEngine> {
  opening ??= openEngine(`${base}/pagefind/`, texts.locale).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Searches for what stands in the form now; only the last question asked is answered. */
async function run(): Promise<void> {
  latest += 1;
  const mine = latest;
  writeAddress();
  if (!isAsked()) {
    clear();
    say('');
    results.hidden = true;
    return;
  }
  const isLast = () => mine === latest;
  try {
    const ask = await engine();
    if (!isLast()) return;
    const question = { typed: field.value, filters: chosenFilters() };
    const found = await ask.find(question);
    if (!isLast()) return;
    if (found.length > 0) return await show([{ locale: texts.locale, found }], isLast);
    clear();
    say('');
    // While the other languages cannot be asked, the reader's own has been, and found nothing.
    const elsewhere = question.typed.trim() ? await ask.findElsewhere(question).catch(() => []) : [];
    if (isLast()) await show(elsewhere, isLast);
  } catch {
    if (!isLast()) return;
    clear();
    say(texts.failed);
  }
}

/** Shows what was found, at first not more than fits, in this language or in others; each result as soon as it and those before it are there. */
async function show(answers: Answer[], isLast: () => boolean, count = SHOWN_AT_ONCE): Promise<void> {
  const found = answers.flatMap(({ locale, found }) => found.map((result) => ({ locale, result })));
  const [first, ...others] = found.slice(0, count);
  if (!first) return say(`${nothing()} ${texts.try}`);
  const itemOf = async ({ locale, result }: (typeof found)[number]) => hitItem(await result.data(), locale);
  // On a slow line the first would share it with nineteen others: they wait for it.
  const best = itemOf(first);
  const items = [best, ...others.map((other) => best.then(() => itemOf(other)))];
  const isElsewhere = answers.every(({ locale }) => locale !== texts.locale);
  for (const [index, item] of items.entries()) {
    const shown = await item;
    if (!isLast()) return;
    // What was found before stays until there is something in its place.
    if (index === 0) hits.replaceChildren(shown);
    else hits.append(shown);
    results.hidden = false;
    all.hidden = !isElsewhere;
  }
  more.hidden = found.length <= count;
  more.onclick = () => void show(answers, isLast, count + SHOWN_AT_ONCE);
  say(isElsewhere ? whereFound(answers) : countOf(found.length, texts.found));
}

/** Says how a search went, to everybody: the line is a live region. */
function say(text: string) {
  results.hidden = false;
  status.textContent = text;
}

/** Takes away what was found before; all projects are listed below again. */
function clear() {
  all.hidden = false;
  hits.replaceChildren();
  more.hidden = true;
}

/** “Nothing found in English for “iskola”. In Hungarian there are 2 results:” */
function whereFound(answers: Answer[]): string {
  const found = answers.filter(({ found }) => found.length > 0);
  const places = found.map(({ locale, found }) =>
    countOf(found.length, texts.elsewhere).replace('{{language}}', texts.languages[locale]),
  );
  return `${quoting(texts.noneHere)} ${places.join(' ')}`;
}

function nothing(): string {
  return field.value.trim() ? quoting(texts.none) : texts.noneFilters;
}

function quoting(text: string): string {
  return text.replace('{{query}}', () => field.value.trim());
}

function hitItem({ url, title, period, excerpt }: Hit, locale: Locale): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `${base}${url}`;
  link.textContent = title;
  const about = document.createElement('p');
  about.append(...(period ? [`${period} · `] : []), ...excerpt.map(pieceOf));
  item.append(link, about);
  if (locale === texts.locale) return item;
  link.hreflang = locale;
  for (const foreign of [link, about]) foreign.lang = locale;
  link.after(` (${texts.languages[locale]})`);
  return item;
}

function pieceOf({ text, isMarked }: Hit['excerpt'][number]): Node | string {
  if (!isMarked) return text;
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

function countOf(count: number, forms: SearchTexts['found']): string {
  const rule = new Intl.PluralRules(texts.locale).select(count);
  const number = new Intl.NumberFormat(texts.locale).format(count);
  return (forms[rule] ?? forms.other ?? '').replace('{{number}}', number);
}

function chosenFilters(): Record<string, string> {
  return Object.fromEntries(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));
}

function isAsked(): boolean {
  return field.value.trim() !== '' || selects.some(({ value }) => value);
}

function readAddress() {
  const query = new URLSearchParams(location.search);
  field.value = query.get('q') ?? '';
  for (const select of selects) {
    const value = query.get(select.name) ?? '';
    select.value = [...select.options].some((option) => option.value === value) ? value : '';
  }
}

function writeAddress() {
  const query = new URLSearchParams();
  if (field.value.trim()) query.set('q', field.value.trim());
  for (const { name, value } of selects) if (value) query.set(name, value);
  const text = query.toString();
  history.replaceState(null, '', text ? `?${text}` : location.pathname);
}

function element<T extends Element>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The search page has no ${selector}.`);
  return found;
}

interface Answer {
  locale: Locale;
  found: Result[];
}
