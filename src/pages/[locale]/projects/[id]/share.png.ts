import type { APIRoute } from 'astro';
import { localeParams } from '../../../../i18n/paths.ts';
import type { Locale } from '../../../../i18n/locales.ts';
import type { Project } from '../../../../model/project.ts';
import { keyOf } from '../../../../queries/keys.ts';
import { getProjects } from '../../../../queries/projects.ts';
import { projectCard } from '../../../../share/card.ts';
import { shareImage } from '../../../../share/image.ts';

export async function getStaticPaths() {
  const projects = (await getProjects()).filter(({ hasPicture }) => hasPicture);
  return localeParams().flatMap(({ params: { locale } }) =>
    projects.map((project) => ({
      params: { locale, id: project.id },
      props: { project },
      ...keyOf(project.sums.facts),
    })),
  );
}

export const GET: APIRoute<{ project: Project }, { locale: Locale; id: string }> = async ({
  props: { project },
  params: { locale },
}) => new Response(await shareImage(projectCard(project, locale)), { headers: { 'Content-Type': 'image/png' } });
