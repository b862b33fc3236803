import type { APIRoute } from 'astro';
import { localeParams } from '../../i18n/paths.ts';
import type { Locale } from '../../i18n/locales.ts';
import { webManifest } from '../../views/manifest.ts';

export const getStaticPaths = localeParams;

export const GET: APIRoute<never, { locale: Locale }> = ({ params: { locale } }) =>
  new Response(JSON.stringify(webManifest(locale, import.meta.env.BASE_URL)), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
