import type { Issue, IssueCode } from '../issue.ts';
import { withoutBase } from './addresses.ts';
import type { Site } from './site.ts';

/** Every address within the site leads to a file that was built and, where it names a place in a page, to that place. */
export function checkLinks(site: Site): Issue[] {
  const { texts } = site;
  const judge = judgeOf(site);
  const verdicts: (IssueCode | 'right')[] = [];
  const issues: Issue[] = [];
  for (const { file, links } of site.pages) {
    for (const link of links) {
      const code = (verdicts[link] ??= judge(texts.textOf(link)) ?? 'right');
      if (code !== 'right') issues.push({ file, code, values: { found: texts.textOf(link) } });
    }
  }
  return issues;
}

function judgeOf({ files, pages, texts, base }: Site): (link: string) => IssueCode | undefined {
  const built = new Set(files.flatMap((name) => [`/${name}`, ...(aliasOf(name) ?? [])]));
  const places = new Map<string, Set<string>>();
  const outlines = new Map(pages.map((page) => [page.path, page]));

  return (link) => {
    const [path = '', place = ''] = link.split('#').map(decode);
    const below = withoutBase(path, base);
    if (below === undefined) return 'page-link';
    const file = [`${below}index.html`, below, `${below}/index.html`].find((name) => built.has(name));
    if (!file) return 'page-link';
    if (!place || place === 'top' || place.startsWith(':~:')) return undefined;
    const address = file.replace(/\/index\.html$/, '/');
    const page = outlines.get(address) ?? outlines.get(address.replace(/404\.html$/, '404/'));
    if (!page) return undefined;
    const ids = places.get(page.path) ?? new Set(page.ids.map((id) => texts.textOf(id)));
    places.set(page.path, ids);
    return ids.has(place) ? undefined : 'page-link-place';
  };
}

/** `hu/404/index.html` becomes `hu/404.html` when the site is published; both names count. */
function aliasOf(name: string): string[] | undefined {
  const folder = /^(.*)404(\/index)?\.html$/.exec(name)?.[1];
  return folder === undefined ? undefined : [`/${folder}404.html`, `/${folder}404/index.html`];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
