import { defaultLocale } from '../i18n/locales.ts';
import { officerLocales, type OfficerLocale } from '../schema/hints.ts';
import { site, type RemoteContent } from '../site.ts';
import { originsOf } from './backend.ts';
import { say } from './words.ts';

/** The page of the editor in an officer's language, at `/admin/<locale>/`. */
export function editorPage(locale: OfficerLocale, remote: RemoteContent | undefined = site.editor): string {
  return `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy(remote)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="referrer" content="no-referrer" />
    <title>${say('app', locale)}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="../editor.css" />
    <script type="module" src="../editor.js"></script>
  </head>
  <body${remote ? '' : ' class="local"'}>
    <noscript><p>${say('script', locale)}</p></noscript>
  </body>
</html>
`;
}

/** The page at `/admin/` itself: the languages to choose from. */
export function editorIndex(): string {
  const links = officerLocales.map(
    (locale) => `      <li><a href="${locale}/" lang="${locale}" hreflang="${locale}">${say('app', locale)}</a></li>\n`,
  );
  return `<!doctype html>
<html lang="${defaultLocale}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${officerLocales.map((locale) => say('app', locale)).join(' · ')}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="editor.css" />
  </head>
  <body class="languages">
    <ul>
${links.join('')}    </ul>
  </body>
</html>
`;
}

/**
 * What the editor may do: run its own scripts, and nothing from elsewhere. Its interface sets styles from its script, shows images
 * and previews that it holds in memory (blob:), and turns photographs into WebP with WebAssembly.
 */
function policy(remote: RemoteContent | undefined): string {
  const origins = originsOf(remote);
  return [
    `default-src 'none'`,
    `script-src 'self' 'wasm-unsafe-eval'`,
    `style-src 'self' 'unsafe-inline'`,
    `font-src 'self'`,
    `img-src 'self' blob: data:`,
    `media-src blob:`,
    `manifest-src blob:`,
    `frame-src blob:`,
    `worker-src 'self' blob:`,
    `connect-src ${["'self'", 'blob:', 'data:', ...origins].join(' ')}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}
