import type { Issue, IssueCode } from '../issue.ts';
import { around } from './excerpts.ts';
import { addressedOn, isComplete } from './addresses.ts';
import { relationsOf, tagsNamed, type Page, type Tag } from './page.ts';

/** Elements whose addresses are followed only by a reader's own click. */
const FOLLOWED = new Set(['a', 'area']);
/** Relations of a `<link>` that make a browser load nothing. */
const NAMED = new Set(['alternate', 'author', 'canonical', 'help', 'license', 'me', 'next', 'prev']);
/** Types of a `<script>` that hold data. */
const DATA = new Set(['application/json', 'application/ld+json']);
/** The pages that may run a script: search, and the project list with its filters. */
const SCRIPTED = /^\/[^/]+\/(search|projects)\/$/;
const UNSAFE = /'unsafe-(inline|eval)'/;

/** A page asks nothing of another origin, and does nothing that its content security policy would forbid. */
export function checkOrigin(page: Page): Issue[] {
  return [...suspectsOn(page)].flatMap((tag) => checkTag(page, tag)).concat(checkPolicy(page));
}

/** The elements that could: all others have neither an address with a scheme or host nor anything that runs or is a style. */
function suspectsOn(page: Page): Set<Tag> {
  const byAttribute = [...page.byAttribute].filter(([name]) => name === 'style' || name === 'ping' || isHandler(name));
  const named = ['script', 'style'].flatMap((name) => tagsNamed(page, name));
  const leading = [...addressedOn(page)].filter(([, addresses]) => addresses.some(isComplete)).map(([tag]) => tag);
  return new Set([...leading, ...named, ...byAttribute.flatMap(([, tags]) => tags)]);
}

/** A style sheet asks nothing of another origin. */
export function checkStyleSheet(file: string, css: string): Issue[] {
  return foreignIn(css).map((found) => ({ file, code: 'page-foreign-request', values: { found } }));
}

function checkTag(page: Page, tag: Tag): Issue[] {
  const { name, attributes, code } = tag;
  const issue = (issueCode: IssueCode, found: string): Issue => ({
    file: page.file,
    code: issueCode,
    values: { found },
  });
  const addresses = addressedOn(page).get(tag) ?? [];
  const scripted = addresses.filter((address) => /^javascript:/i.test(address));
  const styles = [...(name === 'style' ? [code] : []), ...(attributes.style === undefined ? [] : [attributes.style])];
  return [
    ...[...foreignAddresses(tag, addresses), ...styles.flatMap(foreignIn)].map((found) =>
      issue('page-foreign-request', found),
    ),
    ...(name === 'script' && !mayStand(page, tag)
      ? [issue('page-script', attributes.src ?? around(code.trim(), 0))]
      : []),
    ...scripted.map((found) => issue('page-script', found)),
    ...(attributes.style === undefined ? [] : [issue('page-inline-style', `<${name} style="${attributes.style}">`)]),
    ...Object.keys(attributes)
      .filter(isHandler)
      .map((each) => issue('page-inline-handler', `<${name} ${each}="…">`)),
  ];
}

function foreignAddresses(tag: Tag, addresses: string[]): string[] {
  if (FOLLOWED.has(tag.name)) return tag.attributes.ping === undefined ? [] : [tag.attributes.ping];
  if (tag.name === 'link' && relationsOf(tag).every((relation) => NAMED.has(relation))) return [];
  return addresses.filter(isForeign);
}

function isHandler(attribute: string): boolean {
  return attribute.startsWith('on');
}

function mayStand({ path }: Page, { attributes }: Tag): boolean {
  if (DATA.has(attributes.type ?? '')) return true;
  return attributes.type === 'module' && Boolean(attributes.src) && SCRIPTED.test(path);
}

/** The addresses that a style sheet loads, complete with scheme or host. */
function foreignIn(css: string): string[] {
  return [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/(?:@import\s*(?:url\(\s*)?|url\(\s*)["']?([^"')\s;]+)/gi)]
    .flatMap(([, address]) => address ?? [])
    .filter(isForeign);
}

/** Even the site's own address counts: a copy of the site that stands elsewhere would load from it. */
function isForeign(address: string): boolean {
  return isComplete(address) && !/^(data|blob|javascript):/i.test(address);
}

function checkPolicy(page: Page): Issue[] {
  const policies = tagsNamed(page, 'meta')
    .filter(({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'content-security-policy')
    .map(({ attributes }) => attributes.content ?? '');
  if (policies.length === 0) return [{ file: page.file, code: 'page-policy-missing' }];
  return policies.flatMap((policy): Issue[] => {
    const directives = policy.split(';').map((directive) => directive.trim());
    const scripts = directives.filter((directive) => /^script-src/i.test(directive));
    const relevant = scripts.length > 0 ? scripts : directives.filter((directive) => /^default-src\s/i.test(directive));
    if (relevant.length === 0) return [{ file: page.file, code: 'page-policy', values: { found: policy } }];
    return relevant
      .filter((directive) => UNSAFE.test(directive))
      .map((found) => ({ file: page.file, code: 'page-policy', values: { found } }));
  });
}
