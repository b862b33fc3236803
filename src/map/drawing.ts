import { mapSize } from './counties.ts';
import { bordersPath, countryPath } from './path.ts';

/** What strokes and points at the edge need around the map. */
const ROOM = 8;

/** The part of the plane that a map shows, and how large it is where nothing else says so. */
export const view = {
  box: `${-ROOM} ${-ROOM} ${mapSize.width + 2 * ROOM} ${mapSize.height + 2 * ROOM}`,
  width: mapSize.width,
  height: mapSize.height,
};

/**
 * The country with the borders of its counties, which every map has and no page carries: pages show this file, `country.svg`, and draw
 * what is theirs over it (components/site/RegionMap.astro). Its colours are those of styles/global.css for panels and lines; by day they
 * let the paper through, so that the land is not bright in a browser that does not tell its pictures that it is night.
 */
export const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.box}" width="${view.width}" height="${view.height}">
<style>
path{fill:none;fill-rule:evenodd;stroke:#98896959;stroke-linejoin:round;vector-effect:non-scaling-stroke}
.land{fill:#a28d621a}
@media(prefers-color-scheme:dark){path{stroke:#38423f}.land{fill:#1d2425}}
@media(forced-colors:active){path{stroke:CanvasText;stroke-width:.5px}.land{fill:none}}
</style>
<path class="land" d="${countryPath}"/>
<path d="${bordersPath}"/>
</svg>
`;
