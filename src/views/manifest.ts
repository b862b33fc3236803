import { localePath } from '../i18n/paths.ts';
import type { Locale } from '../i18n/locales.ts';
import { translate } from '../i18n/translate.ts';
import { site } from '../site.ts';

/** The sizes of the icons for home screens, `public/icon-192.png` and so on; `npm run icons` draws them. */
export const iconSizes = [192, 512] as const;

/** What a phone is told that puts the site on its home screen: https://www.w3.org/TR/appmanifest/ */
export function webManifest(locale: Locale, base: string): object {
  const home = localePath(locale, '/', base);
  return {
    name: site.name[locale],
    short_name: site.shortName[locale],
    description: translate(locale)('site.description'),
    lang: locale,
    dir: 'ltr',
    id: home,
    start_url: home,
    // The whole site, so that the language can be changed without leaving it.
    scope: `${base.replace(/\/$/, '')}/`,
    display: 'minimal-ui',
    theme_color: '#17594a',
    background_color: '#fcfbf8',
    icons: iconSizes.flatMap((size) =>
      ['any', 'maskable'].map((purpose) => ({
        src: `${base.replace(/\/$/, '')}/icon-${size}.png`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    ),
  };
}
