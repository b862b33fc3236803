import { dirname, join } from 'node:path/posix';
import type { Content } from '../../source/read.ts';
import type { Issue } from '../issue.ts';

/** Every project has the narrative of its original language, marked as such; no narrative lacks its project or its images. */
export function checkNarratives(content: Content): Issue[] {
  const missing = content.projects
    .filter(({ id, data }) => !content.narratives.some((each) => each.project === id && each.locale === data.originalLocale))
    .map(({ id, file, data, lineAt }): Issue => ({
      file,
      line: lineAt(['originalLocale']),
      field: 'originalLocale',
      code: 'narrative-missing',
      values: { locale: data.originalLocale, wanted: `content/projects/${id}/narrative.${data.originalLocale}.mdx` },
    }));
  const origins = content.narratives.flatMap(({ project, locale, file, data, lineAt }): Issue[] => {
    const facts = content.projects.find(({ id }) => id === project);
    if (!facts) return [];
    const wanted = facts.data.originalLocale === locale ? 'original' : 'translation';
    if (data.origin === wanted) return [];
    const values = { found: data.origin, wanted, locale: facts.data.originalLocale };
    return [{ file, line: lineAt(['origin']), field: 'origin', code: 'narrative-origin', values }];
  });
  const images = content.narratives.flatMap(({ file, narrative }) =>
    narrative.images
      .map(({ src, line }) => ({ src, line, wanted: join(dirname(file), src) }))
      .filter(({ wanted }) => !content.images.has(wanted))
      .map(({ src, line, wanted }): Issue => ({ file, line, code: 'image-missing', values: { found: src, wanted } })),
  );
  return [...missing, ...origins, ...images];
}
