import rss from '@astrojs/rss';
import { localePath } from '../i18n/paths.ts';
import type { Locale } from '../i18n/locales.ts';
import { translate } from '../i18n/translate.ts';
import type { Told } from '../model/project.ts';
import { site } from '../site.ts';

/** Updates as an RSS feed. An update whose day is not known has no date there: none is made up. */
export function updateFeed(
  told: readonly Told[],
  locale: Locale,
  address: URL | undefined,
  base: string,
): Promise<Response> {
  const t = translate(locale);
  const updates = new URL(localePath(locale, '/updates/', base), address);
  return rss({
    title: t('updates.feedOf', { name: site.name[locale] }),
    description: t('updates.lead'),
    site: updates,
    items: told.map(({ update }) => ({
      title: update.words[locale].title,
      description: update.words[locale].text,
      link: new URL(`#${update.id}`, updates).href,
      ...(update.date.length === 10 && { pubDate: new Date(`${update.date}T00:00:00Z`) }),
    })),
    customData: `<language>${locale}</language>`,
    trailingSlash: false,
  });
}
