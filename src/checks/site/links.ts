import type { Issue, IssueCode } from '../issue.ts';
import { withoutBase } from './addresses.ts';
import type { Outline, Site } from './site.ts';

/**
 * Every address within the site leads to a file that was built and, where it names a place in a page, to that place. `isAsked` says of
 * which pages this is to be found out.
 */
export function checkLinks(site: Site, isAsked: (page: Outline) => boolean = () => true): Issue[] {
  const { texts } = site;
  const judge = judgeOf(site);
  const verdicts: (IssueCode | 'right')[] = [];
  const issues: Issue[] = [];
  for (const { file, links } of site.pages.filter(isAsked)) {
    for (const link of links) {
      const code = (verdicts[link] ??= judge(texts.textOf(link)) ?? 'right');
      if (code !== 'right') issues.push({ file, code, values: { found: texts.textOf(link) } });
    }
  }
  return issues;
}

function judgeOf({ files, pages, texts, base }: Site): (link: string) => IssueCode | undefined {
  const built = new Set(files);
  for (const name of files) for (const alias of aliasOf(name) ?? []) built.add(alias);
  const outlines = new Map(pages.map((page) => [page.path, page]));
  const places = new Map<string, Set<string>>();
  // The links of a page to places in itself follow each other.
  let last: { path: string; file: string | undefined } = { path: '', file: undefined };

  return (link) => {
    const hash = link.indexOf('#');
    const path = hash === -1 ? link : link.slice(0, hash);
    if (last.path !== path) last = { path, file: fileAt(decode(path)) };
    if (!last.file) return 'page-link';
    const place = hash === -1 ? '' : decode(link.slice(hash + 1).split('#')[0] ?? '');
    if (!place || place === 'top' || place.startsWith(':~:')) return undefined;
    const ids = idsIn(last.file);
    return !ids || ids.has(place) ? undefined : 'page-link-place';
  };

  function fileAt(path: string): string | undefined {
    const below = withoutBase(path, base)?.slice(1);
    if (below === undefined) return undefined;
    return [`${below}index.html`, below, `${below}/index.html`].find((name) => built.has(name));
  }

  function idsIn(file: string): Set<string> | undefined {
    const known = places.get(file);
    if (known) return known;
    const address = `/${file}`.replace(/\/index\.html$/, '/');
    const page = outlines.get(address) ?? outlines.get(address.replace(/404\.html$/, '404/'));
    const ids = page && new Set(page.ids.map((id) => texts.textOf(id)));
    if (ids) places.set(file, ids);
    return ids;
  }
}

/** `hu/404/index.html` becomes `hu/404.html` when the site is published; both names count. */
function aliasOf(name: string): string[] | undefined {
  if (!name.includes('404')) return undefined;
  const folder = /^(.*)404(\/index)?\.html$/.exec(name)?.[1];
  return folder === undefined ? undefined : [`${folder}404.html`, `${folder}404/index.html`];
}

function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
