import { dirname, join } from 'node:path/posix';
import type { Content } from '../../source/read.ts';
import type { Issue } from '../issue.ts';

/** Every project has the narrative of its original language, marked as such; no narrative lacks its project or its images. */
export function checkNarratives(content: Content): Issue[] {
  const missing = content.projects.flatMap(({ id, file, data, lineAt }): Issue[] => {
    const wanted = `content/projects/${id}/narrative.${data.originalLocale}.mdx`;
    if (content.files.has(wanted)) return [];
    const values = { locale: data.originalLocale, wanted };
    return [{ file, line: lineAt(['originalLocale']), field: 'originalLocale', code: 'narrative-missing', values }];
  });
  const strays = content.narratives.flatMap(({ project, file }): Issue[] => {
    const wanted = `content/projects/${project}/project.yaml`;
    if (content.files.has(wanted) || content.files.has(wanted.replace('.yaml', '.yml'))) return [];
    return [{ file, code: 'project-missing', values: { found: project, wanted } }];
  });
  const projects = new Map(content.projects.map((project) => [project.id, project]));
  const origins = content.narratives.flatMap(({ project, locale, file, data, lineAt }): Issue[] => {
    const facts = projects.get(project);
    if (!facts) return [];
    const wanted = facts.data.originalLocale === locale ? 'original' : 'translation';
    if (data.origin === wanted) return [];
    const values = { found: data.origin, wanted, locale: facts.data.originalLocale };
    return [{ file, line: lineAt(['origin']), field: 'origin', code: 'narrative-origin', values }];
  });
  const images = content.narratives.flatMap(({ file, narrative }) =>
    narrative.images
      .map(({ src, line }) => ({ src, line, wanted: join(dirname(file), src) }))
      .filter(({ wanted }) => !content.files.has(wanted))
      .map(({ src, line, wanted }): Issue => ({ file, line, code: 'image-missing', values: { found: src, wanted } })),
  );
  return [...missing, ...strays, ...origins, ...images];
}
