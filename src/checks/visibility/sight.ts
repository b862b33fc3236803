/** What a reader of a project page sees, as a browser measured it. Plain data, so that rules on it need no browser. */
export interface Sight {
  /** What is wholly visible without scrolling, at each size of window. */
  windows: { width: number; height: number; inView: Record<SeenPart, boolean> }[];
  /** Its colours in light and in dark. */
  emblem: { width: number; height: number; colours: string[] } | undefined;
  words: Lettering | undefined;
  logos: { id: string; width: number; height: number; clearSpace: number }[];
  notices: { programme: string; text: string; lang: string; isVisible: boolean }[];
  /** All that can be read, and where its links lead. */
  text: string;
  links: string[];
}

export type SeenPart = 'emblem' | 'words' | 'fund' | 'statement';

/** How the words “European Union” are set. */
export interface Lettering {
  text: string;
  /** The fonts with which the browser drew them. */
  fonts: string[];
  colours: string[];
  /** What makes them not plain: `italic`, `underline`. */
  effects: string[];
  overlapsEmblem: boolean;
}

/** The sizes of window at which the funders' marks must be in view: a small telephone and a common laptop. */
export const windows = [
  { width: 360, height: 640 },
  { width: 1366, height: 768 },
] as const;
