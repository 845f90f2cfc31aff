/**
 * KaTeX's rules, cut to those that a page's formulas use. They stand in the page: a stylesheet of 26 KB, most of it for
 * formulas of other pages, would hold back the page's first line.
 */

/** A font's file, and the file of its slice (`math-fonts.ts`) with the characters that are in it. */
export interface MathFont {
  href: string;
  slice?: { href: string; range: string };
}

interface Rule {
  selectors: string;
  body: string;
}

const RULE = /(?<selectors>[^{}]+)\{(?<body>[^{}]*)\}/gu;
const CLASSES = /class="(?<names>[^"]*)"/gu;

/**
 * @param css KaTeX's stylesheet, which is flat: rules and font faces, nothing nested
 * @param fonts by the names of KaTeX's files, without their endings
 * @returns nothing for a page without formulas
 */
export function cutMathCss(css: string, html: string, fonts: ReadonlyMap<string, MathFont>): string {
  const used = new Set([...html.matchAll(CLASSES)].flatMap(({ groups }) => groups!['names']!.split(/\s+/u)));
  if (!used.has('katex')) return '';
  const all = [...css.matchAll(RULE)].map(({ groups }) => groups as unknown as Rule);
  const rules = all
    .filter((rule) => !isFace(rule))
    .map(({ selectors, body }) => ({
      body,
      selectors: selectors
        .split(',')
        .filter((one) => isUsed(one, used))
        .join(),
    }))
    .filter(({ selectors }) => selectors !== '')
    .map(({ selectors, body }) => `${selectors}{${body}}`)
    .join('');
  const faces = all.filter((rule) => isFace(rule) && rules.includes(familyOf(rule.body)));
  return faces.map(({ body }) => facesOf(body, fonts.get(fileOf(body))!)).join('') + rules;
}

/** Of two faces that have a character, a browser takes the last, and fetches no other. */
function facesOf(body: string, { href, slice }: MathFont): string {
  // Every browser that can run this site reads woff2.
  const face = (file: string, more = '') =>
    `@font-face{${body.replace(/src:.*$/u, `src:url(${file}) format("woff2")${more}`)}}`;
  return face(href) + (slice ? face(slice.href, `;unicode-range:${slice.range}`) : '');
}

const isFace = ({ selectors }: Rule): boolean => selectors === '@font-face';

const isUsed = (selector: string, used: ReadonlySet<string>): boolean =>
  [...selector.matchAll(/\.(?<name>[\w-]+)/gu)].every(({ groups }) => used.has(groups!['name']!));

const familyOf = (face: string): string => /font-family:"?(?<name>\w+)/u.exec(face)!.groups!['name']!;

const fileOf = (face: string): string => /fonts\/(?<name>[\w-]+)\.woff2/u.exec(face)!.groups!['name']!;
