/**
 * Letters as outlines. A card is drawn from outlines, not from text, so that it looks the same on every machine, also on
 * one without a single font; and what the fonts lack is known before it is drawn.
 */
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Blob, Buffer, Face, Font, shape, Variation } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';

/** Text as it is drawn, on a line that begins at 0, 0. Lengths are thousandths of the text's size. */
export interface Outline {
  /** SVG path data, with y upwards. */
  path: string;
  width: number;
}

/** One weight of our letters. */
export interface Typeface {
  has: (char: string) => boolean;
  /** Draws a run of text of which it has every character. */
  draw: (text: string) => Outline;
}

export interface Typefaces {
  regular: Typeface;
  bold: Typeface;
}

/** Reads the fonts: all slices of the Chinese one, since 800 cards need nearly each, and one takes 3 ms. */
export async function loadTypefaces(): Promise<Typefaces> {
  const folder = locate('@fontsource-variable/noto-sans-sc', 'files');
  const chinese = await Promise.all((await readdir(folder)).sort().map((name) => readFace(join(folder, name))));
  const letters = (weight: number) => chinese.map((face) => withWeight(face, weight));
  // Greek letters and signs, which the Chinese font lacks, come from the fonts that the site's formulas are set in.
  const signs = (...names: string[]) =>
    Promise.all(names.map(async (name) => new Font(await readFace(locate('katex', `dist/fonts/KaTeX_${name}.woff2`)))));
  return {
    regular: typeface([...letters(400), ...(await signs('Math-Italic', 'Main-Regular', 'AMS-Regular'))]),
    bold: typeface([...letters(700), ...(await signs('Math-BoldItalic', 'Main-Bold', 'AMS-Regular'))]),
  };
}

function locate(packageName: string, path: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`)), path);
}

async function readFace(file: string): Promise<Face> {
  return new Face(new Blob(await decompress(await readFile(file))));
}

function withWeight(face: Face, weight: number): Font {
  const font = new Font(face);
  font.setVariations([new Variation('wght', weight)]);
  return font;
}

/** @param fonts those that come first are asked first */
function typeface(fonts: readonly Font[]): Typeface {
  const byCharacter = new Map<number, Font>();
  for (const font of fonts) {
    for (const code of font.face.collectUnicodes()) if (!byCharacter.has(code)) byCharacter.set(code, font);
  }
  const fontOf = (char: string) => byCharacter.get(char.codePointAt(0)!);
  const known = new Map<string, Outline>();
  return {
    has: (char) => Array.from(toBase(char)).every((base) => fontOf(base) !== undefined),
    draw: (text) => {
      const outline = known.get(text) ?? concat(toRuns(text, fontOf).map(drawRun));
      known.set(text, outline);
      return outline;
    },
  };
}

/** Letters of one font at one height. */
interface Run {
  text: string;
  font: Font;
  level: Level;
}

type Level = 'base' | 'raised' | 'lowered';

/** Fonts have some of the raised digits, and each its own: all are drawn alike, from the letters that they stand for. */
const levelOf = (char: string): Level =>
  /[²³¹\u2070-\u207f\u1d2c-\u1d61]/u.test(char)
    ? 'raised'
    : /[\u2080-\u209c\u1d62-\u1d6a\u2c7c]/u.test(char)
      ? 'lowered'
      : 'base';

const toBase = (char: string): string => (levelOf(char) === 'base' ? char : char.normalize('NFKC'));

const SHIFT: Record<Level, { scale: number; rise: number }> = {
  base: { scale: 1, rise: 0 },
  raised: { scale: 0.64, rise: 340 },
  lowered: { scale: 0.64, rise: -130 },
};

function toRuns(text: string, fontOf: (char: string) => Font | undefined): Run[] {
  const runs: Run[] = [];
  for (const char of text) {
    const base = toBase(char);
    const font = fontOf(base);
    if (!font) continue;
    const level = levelOf(char);
    const last = runs.at(-1);
    if (last?.font === font && last.level === level) last.text += base;
    else runs.push({ text: base, font, level });
  }
  return runs;
}

function drawRun({ text, font, level }: Run): Outline {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const { scale, rise } = SHIFT[level];
  const perMille = (scale * 1000) / font.face.upem;
  const positions = buffer.getGlyphPositions();
  let pen = 0;
  const path = buffer.getGlyphInfos().map(({ codepoint: glyph }, index) => {
    const { xAdvance, xOffset, yOffset } = positions[index]!;
    const drawn = move(font.glyphToPath(glyph), perMille, (pen + xOffset) * perMille, yOffset * perMille + rise);
    pen += xAdvance;
    return drawn;
  });
  return { path: path.join(''), width: pen * perMille };
}

/** Whole numbers, a thousandth of the text's size, are finer than any pixel. */
function move(path: string, scale: number, dx: number, dy: number): string {
  return path.replace(
    /(-?[\d.e]+),(-?[\d.e-]+)/gu,
    (_, x: string, y: string) => `${Math.round(Number(x) * scale + dx)},${Math.round(Number(y) * scale + dy)}`,
  );
}

function concat(outlines: readonly Outline[]): Outline {
  let width = 0;
  const paths = outlines.map((outline) => {
    const path = move(outline.path, 1, width, 0);
    width += outline.width;
    return path;
  });
  return { path: paths.join(''), width };
}
