import type { APIRoute } from 'astro';
import { localeParams } from '../../i18n/paths.ts';
import type { Locale } from '../../i18n/locales.ts';
import { getProjects } from '../../queries/projects.ts';
import { updateFeed } from '../../views/feed.ts';

export const getStaticPaths = localeParams;

export const GET: APIRoute = async ({ params, site }) =>
  updateFeed(await getProjects(), params['locale'] as Locale, site, import.meta.env.BASE_URL);
