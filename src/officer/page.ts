import { formatMessage, placeName, type Issue } from '../checks/issue.ts';
import type { OfficerLocale } from '../schema/hints.ts';
import { speak } from './words.ts';

/**
 * What the preview shows in the place of every page while something is wrong: each mistake with its file and line, what stands there,
 * and what to write. It needs nothing of the site, which may be what is broken, but the script by which Vite reloads it.
 */
export function issuesPage(
  found: readonly { issue: Issue; text: string | undefined }[],
  locale: OfficerLocale,
  base: string,
): string {
  const say = speak(locale);
  const title = say(found.length === 1 ? 'preview.titleOne' : 'preview.title', { count: found.length });
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${styles}</style>
<script type="module" src="${escaped(base)}@vite/client"></script>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(say('preview.lead'))}</p>
<ol>
${found.map((each) => item(each, locale)).join('\n')}
</ol>
<p>${escaped(say('preview.check'))}</p>
</main>
</body>
</html>
`;
}

function item({ issue, text }: { issue: Issue; text: string | undefined }, locale: OfficerLocale): string {
  const line = issue.line && text?.trim() ? `<pre><b>${issue.line}</b> ${escaped(text)}</pre>` : '';
  const field = issue.field ? ` <span>${escaped(issue.field)}</span>` : '';
  return `<li><h2><code>${escaped(placeName(issue))}</code>${field}</h2>${line}<p>${escaped(formatMessage(issue, locale))}</p></li>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const styles = `
:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif; }
body { margin: 0; background: light-dark(#fdfcf9, #16211e); color: light-dark(#1d2623, #eef2ef); }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.25; border-top: 0.375rem solid #b3261e; padding-top: 1.25rem; }
ol { padding: 0; list-style: none; }
li { margin: 1.5rem 0; padding: 1rem 1.25rem; border: 1px solid light-dark(#c9cfcb, #45524d); border-radius: 0.5rem; }
h2 { margin: 0; font-size: 1.0625rem; overflow-wrap: anywhere; }
h2 span { font-weight: normal; opacity: 0.8; }
pre { margin: 0.75rem 0; padding: 0.5rem 0.75rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; background: light-dark(#f1eee6, #22302c); }
pre b { user-select: none; opacity: 0.7; margin-right: 0.5rem; }
li p { margin: 0.5rem 0 0; }
`;
