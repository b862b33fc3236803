import type { Point } from './polygon.ts';

/** A place on the earth, in degrees north and east. */
export interface Position {
  latitude: number;
  longitude: number;
}

/**
 * Where a place lies on the map. The package states no projection; this is Mercator's, fitted by least squares, x and y each on
 * their own, to the four ends of the country, which anyone can look up and which the map has as its westernmost, northernmost,
 * southernmost and easternmost vertex:
 *
 *     Beba Veche  46°07′27″ N 20°15′44″ E      Zimnicea  43°37′07″ N 25°23′32″ E
 *     Horodiștea  48°15′55″ N 26°42′05″ E      Sulina    45°09′36″ N 29°41′24″ E
 *
 * They are met to within 1.1 units of the map, some 650 m, and to 0.8 in the mean; with plain degrees of latitude it would be 5.4.
 * That every place of `content/places` falls into its county is not an input of the fit but its proof: projection.test.ts.
 */
export function project({ latitude, longitude }: Position): Point {
  return [X_AT_GREENWICH + PER_DEGREE_EAST * longitude, Y_AT_EQUATOR - PER_DEGREE_NORTH * mercator(latitude)];
}

const X_AT_GREENWICH = -2629.5702;
const PER_DEGREE_EAST = 129.78692;
const Y_AT_EQUATOR = 7129.2942;
const PER_DEGREE_NORTH = 129.00279;

/** Degrees of latitude, stretched as on Mercator's map. */
function mercator(latitude: number): number {
  const radians = (latitude * Math.PI) / 180;
  return (Math.log(Math.tan(Math.PI / 4 + radians / 2)) * 180) / Math.PI;
}
