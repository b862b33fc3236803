/** The type that a server gives a file, by what its name ends with. Whatever is not here is `unknownType`: bytes, to be looked at by nobody. */
export function mediaTypeOf(name: string): string {
  return mediaTypes[extensionOf(name)] ?? unknownType;
}

/** Whether a file gets smaller: text does, and so do the few formats that hold no compression of their own. */
export function isCompressible(name: string): boolean {
  return /^text\/|json|javascript|xml|wasm|x-icon/.test(mediaTypeOf(name));
}

export const unknownType = 'application/octet-stream';

export const mediaTypes: Partial<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
};

function extensionOf(name: string): string {
  return /[^/]\.([^./]+)$/.exec(name)?.[1] ?? '';
}
