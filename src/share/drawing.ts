import type { Card } from './card.ts';
import { fontFamily } from './fonts.ts';

/** What every reader of open graph images expects: https://ogp.me/, https://developers.facebook.com/docs/sharing/webmasters/images */
export const width = 1200;
export const height = 630;

const BAND = 28;
const COLOURS = {
  paper: '#fcfbf8',
  ink: '#1c2526',
  muted: '#53605f',
  line: '#d9d3c6',
  spruce: '#17594a',
  madder: '#9a3324',
};

/**
 * A card as a drawing for Satori, its title in letters of `size` pixels. What does not fit makes it higher than the image, so that
 * this can be measured and a smaller size be tried.
 */
export function drawCard({ site, above, title, lead, facts }: Card, size: number): Drawing {
  const { paper, ink, muted, line, spruce } = COLOURS;
  return box({ flexDirection: 'column', width, height, backgroundColor: paper, color: ink, fontFamily, fontSize: 26 }, [
    band(),
    box({ flexDirection: 'column', flexShrink: 0, width, minHeight: height - BAND, padding: '38px 64px 44px' }, [
      site &&
        box({ alignItems: 'center', color: spruce, fontSize: 30, fontWeight: 600 }, [
          star(38),
          box({ marginLeft: 16 }, [site]),
        ]),
      box({ flexDirection: 'column', flexGrow: 1, justifyContent: 'center', padding: '22px 0' }, [
        !site && box({ marginBottom: 34 }, [star(96)]),
        above && box({ color: muted, marginBottom: 12 }, [above]),
        box({ fontSize: size, fontWeight: 600, lineHeight: 1.16, textWrap: 'balance', wordBreak: 'break-word' }, [
          title,
        ]),
        lead && box({ marginTop: 26, fontSize: 34, lineHeight: 1.4, color: muted }, [lead]),
      ]),
      facts.length > 0 &&
        box(
          { borderTop: `2px solid ${line}`, paddingTop: 22 },
          facts.map(({ label, value }) =>
            box({ flexDirection: 'column', flexGrow: 1, flexBasis: 0, paddingRight: 28 }, [
              box({ color: muted, fontSize: 22 }, [label]),
              box({ marginTop: 4, lineHeight: 1.25, flexWrap: 'wrap' }, words(value)),
            ]),
          ),
        ),
    ]),
  ]);
}

/** The woven band that runs along the top of every page. */
function band(): Drawing {
  const [thread, step] = [11, 30];
  const threads = Array.from({ length: width / step }, (_, index) =>
    shape('rect', {
      x: index * step,
      y: index % 2 === 0 ? 0 : BAND - thread,
      width: step,
      height: thread,
      fill: index % 2 === 0 ? COLOURS.spruce : COLOURS.madder,
    }),
  );
  return shape('svg', { width, height: BAND, viewBox: `0 0 ${width} ${BAND}` }, threads);
}

/** The star of the favicon, public/favicon.svg. */
function star(size: number): Drawing {
  const petals = 'M1-2 6-7V-12L1-7ZM2-1 7-6H12L7-1Z';
  const turned = [0, 90, 180, 270].map((turn) =>
    shape('path', { d: petals, transform: `rotate(${turn})`, fill: COLOURS.spruce }),
  );
  return shape('svg', { width: size, height: size, viewBox: '-12 -12 24 24' }, turned);
}

/** Lines end at spaces only, never within `2014–2021` or `EGT-támogatások`. */
function words(text: string): Drawing[] {
  return text.split(' ').map((word) => box({ flexShrink: 0, maxWidth: '100%', marginRight: '0.25em' }, [word]));
}

function box(style: Style, children: (Drawing | string | false | undefined)[]): Drawing {
  return {
    type: 'div',
    props: {
      style: { display: 'flex', boxSizing: 'border-box', ...style },
      children: children.filter((child) => child !== false && child !== undefined),
    },
  };
}

function shape(type: string, attributes: Style, children: Drawing[] = []): Drawing {
  return { type, props: { ...attributes, children } };
}

type Style = Record<string, string | number>;

/** An element as React describes it, which is what Satori reads. */
export interface Drawing {
  type: string;
  props: { style?: Style; children: unknown } & Record<string, unknown>;
}
