import { readFileSync } from 'node:fs';
import { Blob, Face } from 'harfbuzzjs';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import decompress from 'woff2-encoder/decompress';
import { cutMathCss, type MathFont } from './math-css.ts';
import { SLICES, SLICES_FOLDER, unicodeRange } from './math-fonts.ts';

const CSS = readFileSync('node_modules/katex/dist/katex.min.css', 'utf8');
const FONTS = new Map<string, MathFont>(
  [...CSS.matchAll(/fonts\/(?<name>[\w-]+)\.woff2/gu)].map(({ groups }) => [
    groups!['name']!,
    { href: `/${groups!['name']!}.woff2` },
  ]),
);
const cut = (tex: string, fonts = FONTS) => cutMathCss(CSS, `<p>${katex.renderToString(tex)}</p>`, fonts);

describe('the rules of a page', () => {
  test('are those of its formulas', () => {
    expect(cut('x^2')).toContain('.katex .msupsub{');
    expect(cut('x')).not.toContain('.msupsub');
    expect(cut('\\frac{1}{2}')).toContain('.frac-line');
    expect(cut('x').length).toBeLessThan(CSS.length / 8);
  });

  test('name the fonts that they use, in one format', () => {
    expect(cut('x')).toContain('src:url(/KaTeX_Math-Italic.woff2) format("woff2")}');
    expect(cut('x')).not.toMatch(/AMS|truetype/u);
    expect(cut('\\mathbb{R}')).toContain('url(/KaTeX_AMS-Regular.woff2)');
  });

  test('are none without a formula', () => {
    expect(cutMathCss(CSS, '<p class="base">x</p>', FONTS)).toBe('');
  });

  test('prefer the slice of a font to the whole of it', () => {
    const name = 'KaTeX_AMS-Regular';
    const fonts = new Map([
      ...FONTS,
      [name, { href: '/whole.woff2', slice: { href: '/slice.woff2', range: 'U+41-5a' } }],
    ]);
    expect(cut('\\mathbb{R}', fonts)).toMatch(
      /whole\.woff2.*slice\.woff2\) format\("woff2"\);unicode-range:U\+41-5a\}/u,
    );
  });
});

test('a range of characters is written in CSS', () => {
  expect(unicodeRange('CAB−')).toBe('U+41-43,U+2212');
});

test.each(Object.entries(SLICES))(
  'the slice of %s has every character that the whole font has',
  async (name, characters) => {
    const read = async (file: string | URL) =>
      new Set(new Face(new Blob(await decompress(readFileSync(file)))).collectUnicodes());
    const whole = await read(`node_modules/katex/dist/fonts/${name}.woff2`);
    const slice = await read(new URL(`${name}.woff2`, SLICES_FOLDER));
    const wanted = Array.from(characters, (character) => character.codePointAt(0)!).filter((code) => whole.has(code));
    expect(wanted.filter((code) => !slice.has(code))).toEqual([]);
  },
);
