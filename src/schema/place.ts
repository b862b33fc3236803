import { z } from 'astro/zod';
import { idOf, line } from './text.ts';

export const placeKinds = ['municipality', 'town', 'commune', 'village'] as const;

const name = () => ({
  ro: line().describe('The Romanian name: București'),
  hu: line().optional().describe('The Hungarian name, left out where none was found: Bukarest'),
});

/** `content/places/<siruta>.yaml`: a place, named by the SIRUTA number of the settlement's own unit. */
export const place = z.strictObject({
  names: z.strictObject(name()).describe('The names: ro always, hu where one was found'),
  otherNames: z.array(line()).default([]).describe('Other names by which readers search for it: Makód'),
  county: idOf('counties').describe('The id of the county in content/counties: hr'),
  kind: z.enum(placeKinds).describe(`One of ${placeKinds.join(', ')}`),
  commune: line().optional().describe('For a village: the Romanian name of its commune or town: Cojocna'),
  locality: z.int().positive().describe('The SIRUTA number of the locality itself (the seat, for a commune): 83142'),
  latitude: z.number().min(43.5).max(48.4).describe('Degrees north, in Romania between 43.5 and 48.4: 46.3084'),
  longitude: z.number().min(20.2).max(29.8).describe('Degrees east, in Romania between 20.2 and 29.8: 25.3006'),
});

/** `content/counties/<id>.yaml`: a county, named by the code on its number plates in small letters. */
export const county = z.strictObject({
  names: z
    .strictObject({
      ro: line().describe('The Romanian name alone: Timiș'),
      hu: line().describe('The Hungarian name alone: Temes'),
    })
    .describe('The names without the word “county”'),
});

export type Place = z.infer<typeof place>;
export type County = z.infer<typeof county>;
