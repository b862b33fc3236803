import type { APIRoute } from 'astro';
import type { Locale } from '../../i18n/locales.ts';
import { pathsAboutAll } from '../../queries/keys.ts';
import { getProjects } from '../../queries/projects.ts';
import { updateFeed } from '../../views/feed.ts';

export const getStaticPaths = pathsAboutAll;

export const GET: APIRoute = async ({ params, site }) =>
  updateFeed(await getProjects(), params['locale'] as Locale, site, import.meta.env.BASE_URL);
