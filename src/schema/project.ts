import { z } from 'astro/zod';
import { indicator } from './indicator.ts';
import { amount, share } from './money.ts';
import { day, partialDate, period } from './period.ts';
import { asked, draft, id, idOf, line, localeCode, source, stated, webAddress } from './text.ts';

/** How an organisation takes part, in the words of the funds. `donor-partner`: donor project partner, from a donor state. */
export const organisationRoles = [
  'promoter',
  'lead-partner',
  'partner',
  'donor-partner',
  'co-financer',
  'collaborator',
  'publisher',
] as const;

/** What happened at a place. `venue`: where the project works · `community`: selected for its activities. */
export const placeRoles = ['venue', 'intervention', 'community', 'network', 'study', 'visit'] as const;

export const sourceKinds = ['document', 'funder-record', 'promoter-page', 'partner-page'] as const;
export const linkKinds = ['project-page', 'funder', 'operator', 'news'] as const;

const sourced = <T extends z.ZodType>(value: T) => z.strictObject({ value, source: source() });

const sourceRecord = z.strictObject({
  kind: z.enum(sourceKinds).describe(`What the source is, one of ${sourceKinds.join(', ')}`),
  reference: line().describe('How to find it: the title of the document, or the address as people write it'),
  lang: localeCode().optional().describe('The language of the source: en'),
  url: webAddress().optional(),
});

/** `content/projects/<id>/project.yaml`: the facts of a project, written once for all languages. */
export const projectFacts = z.strictObject({
  draft: draft(),
  originalLocale: localeCode().describe('The language in which the project was first described: hu'),
  series: z
    .strictObject({
      id: id().describe('The series or brand under which several projects run: bridges'),
      name: line().describe('Its name as written: Bridges'),
      phase: z.int().positive().describe('Which phase of the series this project is: 1'),
    })
    .optional()
    .describe('Only for a project that is a phase of a series'),
  number: stated(sourced(line())).describe('The project number that the funder gave, with its source, or not-stated'),
  otherTitles: z
    .array(
      z.strictObject({
        text: line().describe('The other title, quoted exactly'),
        lang: localeCode(),
        source: source(),
      }),
    )
    .default([])
    .describe('Titles under which other records know the project'),
  programme: stated(sourced(idOf('programmes'))).describe(
    'The id of the programme in content/programmes, with its source, or not-stated',
  ),
  call: z
    .strictObject({ value: line(), source: source() })
    .optional()
    .describe('The call under which the project was chosen, with its source: COERENT'),
  organisations: z
    .array(
      z.strictObject({
        id: idOf('organisations').describe('The id of the organisation in content/organisations: example-foundation'),
        role: z.enum(organisationRoles).describe(`How it takes part, one of ${organisationRoles.join(', ')}`),
        source: source(),
      }),
    )
    .min(1)
    .describe('Everybody who takes part, with role and source'),
  period: period,
  amounts: stated(z.array(amount).min(1)).describe('The amounts, each with kind, currency and source, or not-stated'),
  shares: z.array(share).default([]).describe('Shares in percent that the source itself states'),
  counties: z
    .array(
      z.strictObject({
        id: idOf('counties').describe('The id of the county in content/counties: hr'),
        source: source(),
      }),
    )
    .default([])
    .describe('Counties that the source names besides those of the places'),
  places: stated(
    z
      .array(
        z.strictObject({
          id: z
            .union([z.string().regex(/^\d+$/), z.int().positive()])
            .register(asked, { from: 'places' })
            .describe('The SIRUTA number, the name of the file in content/places: 83133'),
          role: z.enum(placeRoles).describe(`What happened there, one of ${placeRoles.join(', ')}`),
          source: source(),
        }),
      )
      .min(1),
  ).describe('The places, each with role and source, or not-stated'),
  targetGroups: stated(
    z
      .array(
        z.strictObject({
          id: id().describe('A key for the label in the narratives: young-adults'),
          people: stated(z.int().positive()).describe('How many people, or not-stated'),
          source: source(),
        }),
      )
      .min(1),
  ).describe('For whom the project is; the labels stand in the narratives'),
  themes: z
    .array(idOf('themes').describe('The id of the theme in content/themes: education'))
    .default([])
    .describe('What the project is about, chosen for this site so that readers can find it: [education, health]'),
  sector: sourced(z.string().regex(/^\d{5}$/))
    .optional()
    .describe(
      'The five-digit purpose code of the OECD’s Development Assistance Committee, with its source: 16010. Left out where no source gives it. IATI demands it',
    ),
  indicators: z.array(indicator).default([]).describe('What was counted; the labels stand in the narratives'),
  milestones: z
    .array(
      z.strictObject({
        id: id().describe('A key for the label in the narratives: closing-conference'),
        date: partialDate(),
        until: partialDate().optional().describe('The end, for something that lasted: 2015-10'),
        source: source(),
      }),
    )
    .default([])
    .describe('What happened when; the labels stand in the narratives'),
  contact: stated(
    z.strictObject({
      name: line().optional().describe('Who answers: the name of a person or an office'),
      email: z.email().optional().describe('An e-mail address: office@example.org'),
      phone: line().optional().describe('A telephone number with country code: +40 266 000 000'),
      source: source(),
    }),
  ).describe('Whom a reader can ask about the project, or not-stated'),
  links: z
    .array(
      z.strictObject({
        kind: z.enum(linkKinds).describe(`What the page is, one of ${linkKinds.join(', ')}`),
        url: webAddress(),
        lang: localeCode().optional().describe('The language of the page, where it is one of the site’s'),
      }),
    )
    .default([])
    .describe('Official pages about the project'),
  sources: z
    .record(id(), sourceRecord)
    .describe('Where the facts come from, each under a key that `source` fields name'),
  lastChange: day().describe('The day on which these facts were last changed: 2026-11-21'),
});

export type ProjectFacts = z.infer<typeof projectFacts>;
export type OrganisationRole = (typeof organisationRoles)[number];
export type PlaceRole = (typeof placeRoles)[number];
export type SourceRecord = z.infer<typeof sourceRecord>;
export type LinkKind = (typeof linkKinds)[number];
