import { localeCodes } from '../../i18n/locales.ts';
import { isStated } from '../../schema/text.ts';
import type { Content } from '../../source/read.ts';
import { fieldName, type Issue } from '../issue.ts';
import { foreignSlogans, lettersOf, slogans } from '../visibility/slogans.ts';

/** No programme, narrative or update carries the slogan of a funding period that is not its own. */
export function checkSlogans(content: Content): Issue[] {
  const yearsOf = periods(content);
  return [
    ...content.programmes.flatMap(({ file, data, lineAt }): Issue[] => {
      const years = data.visibility?.family === 'eea-norway' ? data.years : undefined;
      const own = slogans.find((each) => each.years === years)?.slogan;
      const fields: [path: PropertyKey[], text: string][] = [
        [['slogan'], data.slogan],
        ...localeCodes.map((locale): [PropertyKey[], string] => [['statement', locale], data.statement[locale]]),
      ];
      const foreign = fields.flatMap(([path, text]) =>
        foreignSlogans(text, years).map((each) => issue(file, lineAt(path), path, each)),
      );
      if (own === undefined || foreign.length > 0 || !isStated(data.slogan)) return foreign;
      if (lettersOf(data.slogan) === lettersOf(own)) return [];
      const values = { found: data.slogan, wanted: own };
      return [{ file, line: lineAt(['slogan']), field: 'slogan', code: 'slogan-altered', values }];
    }),
    ...content.narratives.flatMap(({ file, project, data, slogans: carried, lineAt }) => {
      const years = yearsOf.get(project);
      const head = (['title', 'summary', 'plain'] as const).flatMap((field) =>
        foreignSlogans(data[field] ?? '', years).map((each) => issue(file, lineAt([field]), [field], each)),
      );
      const prose = carried.flatMap(({ slogan, line }) =>
        foreignSlogans(slogan, years).map((each) => issue(file, line, undefined, each)),
      );
      return [...head, ...prose];
    }),
    ...content.updates.flatMap(({ file, data, lineAt }) =>
      localeCodes.flatMap((locale) =>
        (['title', 'text'] as const).flatMap((field) =>
          foreignSlogans(data.words[locale][field], yearsOf.get(data.project)).map((each) =>
            issue(file, lineAt(['words', locale, field]), ['words', locale, field], each),
          ),
        ),
      ),
    ),
  ];
}

/** The funding period of each project of the EEA and Norway Grants. */
function periods({ projects, programmes }: Content): Map<string, string> {
  return new Map(
    projects.flatMap(({ id, data: { programme } }): [string, string][] => {
      const data = isStated(programme) ? programmes.find((each) => each.id === programme.value)?.data : undefined;
      return data?.visibility?.family === 'eea-norway' ? [[id, data.years]] : [];
    }),
  );
}

function issue(
  file: string,
  line: number,
  path: PropertyKey[] | undefined,
  { slogan, years }: { slogan: string; years: string },
): Issue {
  return { file, line, field: path && fieldName(path), code: 'slogan-period', values: { found: slogan, years } };
}
