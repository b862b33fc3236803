import type { APIRoute } from 'astro';
import type { Locale } from '../../i18n/locales.ts';
import type { Part } from '../../model/part.ts';
import type { Told } from '../../model/project.ts';
import { feedPaths } from '../../queries/lists.ts';
import { updateFeed } from '../../views/feed.ts';

export const getStaticPaths = feedPaths;

export const GET: APIRoute<{ part: Part<Told> }, { locale: Locale }> = ({
  props: { part },
  params: { locale },
  site,
}) => updateFeed(part.items, locale, site, import.meta.env.BASE_URL);
