import type { SearchTexts } from './texts.ts';
import { toQuery } from './query.ts';

/** The part of Pagefind's own interface that is used here. */
interface Pagefind {
  options(options: { ranking?: { metaWeights?: Record<string, number> } }): Promise<void>;
  init(): Promise<void>;
  search(
    term: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { data(): Promise<Hit> }[] }>;
}

interface Hit {
  url: string;
  excerpt: string;
  meta: { title: string; period?: string };
}

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
const engine = loadEngine();

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

/** Searches for what stands in the form now; only the last question asked is answered. */
async function run(): Promise<void> {
  latest += 1;
  const mine = latest;
  writeAddress();
  if (!isAsked()) {
    results.hidden = true;
    all.hidden = false;
    return;
  }
  try {
    const { found, isLast } = await ask(() => mine === latest);
    if (isLast) await show(found, mine);
  } catch {
    say(texts.failed, false);
  }
}

async function ask(isCurrent: () => boolean) {
  const pagefind = await engine;
  if (!isCurrent()) return { found: [], isLast: false };
  const term = toQuery(field.value);
  const chosen = Object.fromEntries(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));
  const { results: found } = await pagefind.search(term || null, { filters: chosen });
  return { found, isLast: isCurrent() };
}

async function show(found: { data(): Promise<Hit> }[], mine: number, count = SHOWN_AT_ONCE): Promise<void> {
  const data = await Promise.all(found.slice(0, count).map((result) => result.data()));
  if (mine !== latest) return;
  if (found.length === 0) {
    const query = field.value.trim();
    say(`${query ? texts.none.replace('{{query}}', () => query) : texts.noneFilters} ${texts.try}`, false);
    return;
  }
  hits.replaceChildren(...data.map(hitItem));
  more.hidden = found.length <= count;
  more.onclick = () => void show(found, mine, count + SHOWN_AT_ONCE);
  say(countOf(found.length), true);
}

/** Says how a search went, to everybody: the line is a live region. */
function say(text: string, isFound: boolean) {
  results.hidden = false;
  all.hidden = isFound;
  status.textContent = text;
  if (!isFound) {
    hits.replaceChildren();
    more.hidden = true;
  }
}

function hitItem({ url, excerpt, meta }: Hit): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title;
  const about = document.createElement('p');
  about.append(...(meta.period ? [`${meta.period} · `] : []), ...marked(excerpt));
  item.append(link, about);
  return item;
}

/** The words around what was found, as text and marks; nothing else of the markup is taken over. */
function marked(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function countOf(count: number): string {
  const rule = new Intl.PluralRules(texts.locale).select(count);
  const number = new Intl.NumberFormat(texts.locale).format(count);
  return (texts.found[rule] ?? texts.found.other ?? '').replace('{{number}}', number);
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

async function loadEngine(): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${page.dataset['bundle'] ?? '/'}pagefind.js`)) as Pagefind;
  await pagefind.options({ ranking: { metaWeights: { title: 5, names: 3 } } });
  await pagefind.init();
  return pagefind;
}

function element<T extends Element>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The search page has no ${selector}.`);
  return found;
}
