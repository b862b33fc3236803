import type { ListTexts } from './texts.ts';

/**
 * Lets the filters of the project list combine in place. Without this script each of them is a link to a page of its own; with it
 * they stay links, to the list with the filters that the address names.
 */
const list = document.querySelector<HTMLElement>('#list');
const status = document.querySelector<HTMLElement>('#status');
const clear = document.querySelector<HTMLElement>('#clear');
const items = [...document.querySelectorAll<HTMLElement>('[data-choices]')];
const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-facet]')];
const texts = JSON.parse(list?.dataset['texts'] ?? '{}') as ListTexts;

apply();
window.addEventListener('popstate', apply);
list?.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || (link.dataset['facet'] === undefined && link.parentElement !== clear)) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  apply();
});

/** Shows what the address asks for, and points every filter at the address that adds or takes it away. */
function apply() {
  const chosen = new URLSearchParams(location.search);
  let shown = 0;
  for (const item of items) {
    const choices = JSON.parse(item.dataset['choices'] ?? '{}') as Record<string, string[]>;
    item.hidden = ![...chosen].every(([name, value]) => !(name in choices) || choices[name]?.includes(value));
    if (!item.hidden) shown += 1;
  }
  for (const link of links) {
    const { facet = '', value = '' } = link.dataset;
    const isChosen = chosen.getAll(facet).includes(value);
    const next = new URLSearchParams(chosen);
    if (isChosen) next.delete(facet, value);
    else next.append(facet, value);
    const query = next.toString();
    link.href = query ? `?${query}` : location.pathname;
    if (isChosen) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    if (isChosen) link.closest('details')?.setAttribute('open', '');
  }
  if (clear) clear.hidden = chosen.size === 0;
  if (status && (chosen.size > 0 || status.dataset['touched'])) status.textContent = say(shown);
  if (status) status.dataset['touched'] = 'true';
}

function say(count: number): string {
  if (count === 0) return texts.none;
  const rule = new Intl.PluralRules(texts.locale).select(count);
  return (texts.count[rule] ?? texts.count.other ?? '').replace(
    '{{number}}',
    new Intl.NumberFormat(texts.locale).format(count),
  );
}
