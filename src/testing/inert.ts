import { DomUtils, parseDocument } from 'htmlparser2';
import { MARK } from './hostile.ts';

/** Elements that the pages of this site are made of, and those that Markdown makes. An element from a text is none of them. */
const ELEMENTS = new Set(
  (
    'html head meta title link script body header nav main footer section article aside div span p a ul ol li dl dt dd h1 h2 h3 h4 h5 h6 ' +
    'table caption colgroup col thead tbody tfoot tr th td figure figcaption picture source img blockquote q cite em strong b i small ' +
    'del s sub sup code pre hr br time abbr data mark details summary form fieldset legend label input select option optgroup button ' +
    'output search noscript address bdi svg g path circle rect line polyline polygon text tspan defs use symbol desc clipPath mask ' +
    'linearGradient stop pattern style template dialog wbr'
  )
    .toLowerCase()
    .split(' '),
);

const ADDRESSES = [
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data',
  'ping',
  'manifest',
  'background',
  'xlink:href',
];
/** What these name is fetched when the page is opened. */
const FETCHED = /^(?:img|source|script|iframe|embed|object|video|audio|link|use|image|input)$/;

/** Why something in a page might run, be fetched from elsewhere, or be an element that a text has made. */
export function hazardsIn(html: string, address: string): string[] {
  const elements = DomUtils.getElementsByTagName('*', parseDocument(html, { lowerCaseTags: true }), true);
  return elements.flatMap((element) => {
    const { name, attribs } = element;
    const found = (what: string) => `${what} in <${name}>`;
    const hazards = ELEMENTS.has(name) ? [] : [found('an element of a text')];
    for (const [attribute, value] of Object.entries(attribs)) {
      if (/^on|^srcdoc$|^style$|^autofocus$/.test(attribute) || attribute.includes(MARK))
        hazards.push(found(attribute));
      if (ADDRESSES.includes(attribute)) hazards.push(...addressHazards(name, attribs, value, address).map(found));
    }
    if (name === 'meta' && 'http-equiv' in attribs && !/^content-security-policy$/i.test(attribs['http-equiv'] ?? ''))
      hazards.push(found('http-equiv'));
    if (name === 'script') hazards.push(...scriptHazards(attribs, DomUtils.textContent(element)).map(found));
    return hazards;
  });
}

function addressHazards(name: string, attribs: Record<string, string>, value: string, address: string): string[] {
  let target: URL;
  try {
    target = new URL(value, address);
  } catch {
    return [];
  }
  // The icon that is none keeps a browser from asking for one.
  if (name === 'link' && attribs['rel'] === 'icon' && /^data:(?:,|image\/)/.test(value)) return [];
  if (!/^(?:https?|mailto|tel):$/.test(target.protocol)) return [`an address ${target.protocol}`];
  const isFetched =
    FETCHED.test(name) && !(name === 'link' && /^(?:canonical|alternate|license)$/.test(attribs['rel'] ?? ''));
  return isFetched && target.origin !== new URL(address).origin ? [`something from ${target.origin}`] : [];
}

/** A script is a file of the site; what stands in a page is data. */
function scriptHazards({ src, type }: Record<string, string>, text: string): string[] {
  if (src) return text.trim() ? ['a script with two texts'] : [];
  if (type === 'application/ld+json' || type === 'speculationrules') {
    try {
      JSON.parse(text);
      return [];
    } catch {
      return ['data that cannot be read'];
    }
  }
  return ['a script in the page'];
}
