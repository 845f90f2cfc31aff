/** A card as SVG: what stands where, and how large. */
import type { TopicId } from '../knowledge/taxonomy.ts';
import { balanceLines, clampLines, fillLines, wordBreaksOf, type Measure } from './lines.ts';
import { SITE_MARK, TOPIC_MARKS } from './marks.ts';
import { drawable, setLine } from './set-line.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './tags.ts';
import type { Typeface, Typefaces } from './typeface.ts';

/** What a card says, in plain text. */
export interface Card {
  siteName: string;
  /** Where the page belongs, from the topic down. */
  place: string[];
  topic?: TopicId | undefined;
  title: string;
  /** 速答, or what the page is about. */
  text?: string | undefined;
}

const COLOURS = { paper: '#fdfcf9', ink: '#182126', text: '#47535a', accent: '#1b5f6a', onAccent: '#e8f3f3' };

const BAND = 244;
/** Where text begins. Chat programs that crop a card to its middle square show it from 285 on. */
const LEFT = 316;
const WIDTH = 1120 - LEFT;
/** What of a line is left in the middle square. */
const SQUARE_WIDTH = 905 - LEFT;
const TOP = 72;
const BOTTOM = 570;

/** How a title may stand, the best first: whole within the middle square, then as large as the card lets it. */
const TITLE_FITS = [
  { size: 80, lines: 2, width: SQUARE_WIDTH },
  { size: 68, lines: 2, width: SQUARE_WIDTH },
  { size: 68, lines: 3, width: SQUARE_WIDTH },
  { size: 62, lines: 3, width: SQUARE_WIDTH },
  { size: 56, lines: 3, width: WIDTH },
  { size: 50, lines: 3, width: WIDTH },
  { size: 44, lines: 4, width: WIDTH },
] as const;

const TEXT = { size: 30, leading: 48, most: 5 };
const SMALL = 26;

/**
 * Draws a card.
 *
 * @param names words that no line of a title parts
 */
export function cardToSvg(card: Card, { regular, bold }: Typefaces, names: readonly string[]): string {
  const title = fitTitle(drawable(card.title, bold), bold, names);
  const titleLeading = Math.round(title.size * 1.28);
  const titleTop = TOP + SMALL + 30;
  const textTop = titleTop + title.lines.length * titleLeading + 26;
  const room = Math.floor((BOTTOM + TEXT.leading - TEXT.size - textTop) / TEXT.leading);
  const text = drawable(card.text ?? '', regular);
  const textLines = fillLines(text, WIDTH, measureAt(TEXT.size, regular));
  const shownText = clampLines(textLines, Math.min(room, TEXT.most), WIDTH, measureAt(TEXT.size, regular));
  const siteName = drawable(card.siteName, bold);
  const mark = card.topic === undefined ? SITE_MARK : TOPIC_MARKS[card.topic];

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">`,
    `<rect width="100%" height="100%" fill="${COLOURS.paper}"/>`,
    `<rect width="${BAND}" height="100%" fill="${COLOURS.accent}"/>`,
    `<g transform="translate(${(BAND - 132) / 2} ${TOP + 4}) scale(1.1)" color="${COLOURS.onAccent}">${mark}</g>`,
    drawText(drawable(card.place.join(' · '), bold), LEFT, TOP + SMALL, SMALL, COLOURS.accent, bold),
    ...title.lines.map((line, i) =>
      drawText(line, LEFT, titleTop + titleLeading * i + title.size * 0.98, title.size, COLOURS.ink, bold),
    ),
    ...shownText.map((line, i) =>
      drawText(line, LEFT, textTop + TEXT.leading * i + TEXT.size, TEXT.size, COLOURS.text, regular),
    ),
    drawText(siteName, (BAND - measureAt(SMALL, bold)(siteName)) / 2, BOTTOM, SMALL, COLOURS.onAccent, bold),
    '</svg>',
  ].join('');
}

interface FittedTitle {
  lines: string[];
  size: number;
}

function fitTitle(title: string, typeface: Typeface, names: readonly string[]): FittedTitle {
  const breaks = wordBreaksOf(title, names);
  for (const { size, lines: most, width } of TITLE_FITS) {
    for (let count = 1; count <= most; count++) {
      const lines = balanceLines(title, breaks, count, width, measureAt(size, typeface));
      if (lines) return { lines, size };
    }
  }
  const { size, lines: most, width } = TITLE_FITS.at(-1)!;
  const measure = measureAt(size, typeface);
  return { lines: clampLines(fillLines(title, width, measure), most, width, measure), size };
}

const measureAt =
  (size: number, typeface: Typeface): Measure =>
  (text) =>
    (setLine(text, typeface).width * size) / 1000;

function drawText(text: string, x: number, y: number, size: number, colour: string, typeface: Typeface): string {
  const scale = size / 1000;
  const pieces = setLine(text, typeface).pieces.map(({ outline, x }) =>
    outline.path === '' ? '' : `<path transform="translate(${x} 0)" d="${outline.path}"/>`,
  );
  return `<g transform="translate(${x} ${Math.round(y)}) scale(${scale} -${scale})" fill="${colour}">${pieces.join('')}</g>`;
}
