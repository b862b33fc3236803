import { countyAt, distanceOutside, KILOMETRES } from '../../map/counties.ts';
import { project } from '../../map/projection.ts';
import type { Content } from '../../source/read.ts';
import type { Issue } from '../issue.ts';

/** The map's borders and its projection are together right to about a kilometre; who is nearer to the border is believed. */
const BELIEVED = 1.2;

/** Every place lies in the county that it names. */
export function checkCoordinates(content: Content): Issue[] {
  return content.places.flatMap(({ file, data, lineAt }): Issue[] => {
    const point = project(data);
    const distance = (distanceOutside(data.county, point) ?? 0) * KILOMETRES;
    if (distance < BELIEVED) return [];
    const code = countyAt(point) ? 'point-in-other-county' : 'point-abroad';
    const values = {
      found: `${data.latitude}, ${data.longitude}`,
      distance: Math.round(distance),
      county: data.county,
      other: countyAt(point) ?? '',
    };
    return [{ file, line: lineAt(['latitude']), field: 'latitude', code, values }];
  });
}
