import type { APIRoute } from 'astro';
import { localeParams } from '../../i18n/paths.ts';
import type { Locale } from '../../i18n/locales.ts';
import { siteCard } from '../../share/card.ts';
import { shareImage } from '../../share/image.ts';

export const getStaticPaths = localeParams;

export const GET: APIRoute<never, { locale: Locale }> = async ({ params: { locale } }) =>
  new Response(await shareImage(siteCard(locale)), { headers: { 'Content-Type': 'image/png' } });
