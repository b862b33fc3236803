/**
 * The geometry of the emblem of the European Union: on a blue rectangle two high and three wide, twelve gold stars with five points stand
 * upright, like the hours of a clock, on a circle whose radius is a third of the height; each star is inscribed in a circle whose radius
 * is an eighteenth of it.
 * https://publications.europa.eu/code/en/en-5000100.htm
 */
export const HEIGHT = 1800;
export const WIDTH = (HEIGHT * 3) / 2;
export const BORDER = HEIGHT / 25;
const CIRCLE = HEIGHT / 3;
const STAR = HEIGHT / 18;
/** The inner corners of a star whose lines run straight from point to point. */
const INNER = (STAR * Math.sin(Math.PI / 10)) / Math.sin((3 * Math.PI) / 10);

/** The corners of each star, as a polygon of SVG has them. */
export const stars = Array.from({ length: 12 }, (_, hour) => {
  const { x, y } = around(WIDTH / 2, HEIGHT / 2, CIRCLE, hour / 12);
  return Array.from({ length: 10 }, (_, corner) => around(x, y, corner % 2 === 0 ? STAR : INNER, corner / 10))
    .map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`)
    .join(' ');
});

/** A point at `angle` turns from twelve o'clock, clockwise. */
function around(x: number, y: number, radius: number, angle: number): { x: number; y: number } {
  return { x: x + radius * Math.sin(angle * 2 * Math.PI), y: y - radius * Math.cos(angle * 2 * Math.PI) };
}
