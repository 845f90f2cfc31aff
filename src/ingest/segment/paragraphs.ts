import { type ShapeTitle, titleAt } from './mark.ts';
import { writtenNumber } from '../parse/numbering.ts';
import type { Line } from '../parse/index.ts';
import { share } from './share.ts';
import { asksOutright, asksShortly, isLink } from './titles.ts';

/** Questions that nothing marks but their place: first line of a paragraph, the answer right below. An FAQ behind an article. */

/** Fewer may be how an article talks. */
const LEAST = 3;
/** The same where some ask without a question mark. */
const LEAST_SHORT = 4;

/**
 * The first lines of paragraphs that ask and are answered in the same paragraph, where such paragraphs stand together. The
 * chapter that they stand in ends at the next one that counts along: `5. 常见问题`, and then `6. 简历`.
 */
export function askedParagraphs(inside: readonly Line[]): ShapeTitle[] {
  const found = inside.flatMap((line, i) => (isAsked(line, inside[i - 1], inside[i + 1]) ? [i] : []));
  if (found.length < LEAST) return [];
  const [first, last] = [found[0]!, found.at(-1)!];
  const paragraphs = inside.slice(first, last + 1).filter((line, i, all) => startsParagraph(line, all[i - 1]));
  if (found.length / paragraphs.length < 0.6) return [];
  const titles = found.map((i) => titleAt(inside[i]!));
  const above = inside.slice(0, first).findLast(({ kind }) => kind !== 'blank');
  const number = above?.kind === 'text' ? writtenNumber(above.text) : undefined;
  if (!number) return titles;
  const next = inside.slice(last + 1).find(({ kind, text }) => {
    const other = kind === 'text' ? writtenNumber(text) : undefined;
    return other?.style === number.style && other.value === number.value + 1;
  });
  const chapters = [above!, ...(next ? [next] : [])].map((line) => ({ ...titleAt(line), group: true as const }));
  return [...titles, ...chapters].sort((a, b) => a.line - b.line);
}

const startsParagraph = ({ kind }: Line, above: Line | undefined): boolean => kind === 'text' && above?.kind !== 'text';

// Not a point, a table, a quote or markup
const PLAIN = /^\s{0,3}(?![-*+•|>!<]\s?|\d)\S.{3,58}[？?][」』”"]?\s*$/;

function isAsked(line: Line, above: Line | undefined, below: Line | undefined): boolean {
  if (below?.kind !== 'text' || !startsParagraph(line, above) || !PLAIN.test(line.text)) return false;
  return !/[？?]\s*$/.test(below.text) && below.text.trim().length >= 8;
}

// 位置编码有几种: no point, no label and no sentence
const SHORT = /^(?![-*+•|>!<#（(]|\d)\S.{3,60}[^。；;，,：:…]$/;

/** Questions without a mark, each the first line of its paragraph: hardly any paragraph opens otherwise, and few are answered. */
export function shortParagraphs(inside: readonly Line[]): ShapeTitle[] {
  const starts = inside.filter((line, i) => startsParagraph(line, inside[i - 1]));
  const found = starts.filter(({ text }) => SHORT.test(text.trim()) && asksShortly(text));
  const sure = found.length >= LEAST_SHORT && found[0] === starts[0] && found.length / starts.length >= 0.6;
  return sure ? found.map(titleAt) : [];
}

/** So many questions among paragraphs are no talk. */
const LEAST_RUN = 8;
/** What a paragraph tells for a run of questions, and against it. */
const [ASKS, NAMES, TELLS, STOPS] = [1, -1, -2, -100];
/** A longer line that does not ask tells something, and so does any that is far longer. */
const [LONGEST_NAME, LONGEST_ASKED] = [60, 300];

/**
 * A long run of paragraphs most of which only ask, wherever it begins and ends: a list to be worked off, now and then
 * answered.
 */
export function askedRun(inside: readonly Line[]): ShapeTitle[] {
  const weighed = blocksOf(inside).flatMap((block) => {
    const list = share(block, asksAlone) > 0.5;
    return block.flatMap((line, i) => ({ line, weight: asksAlone(line) ? ASKS : i > 0 && !list ? 0 : weightOf(line) }));
  });
  // The stretch with the greatest sum begins and ends with a question.
  let best = { from: 0, to: 0, sum: 0 };
  let [from, sum] = [0, 0];
  for (const [at, { weight }] of weighed.entries()) {
    if (sum <= 0) [from, sum] = [at, 0];
    sum += weight;
    if (sum > best.sum) best = { from, to: at + 1, sum };
  }
  const titles = weighed
    .slice(best.from, best.to)
    .flatMap(({ line, weight }) => (weight === ASKS || weight === NAMES ? line : []));
  const outright = titles.filter(({ text }) => asksOutright(text)).length;
  return best.sum >= LEAST_RUN && outright / titles.length >= 0.3 ? titles.map(titleAt) : [];
}

// A point, a table, a quote, markup
const NO_PARAGRAPH = /^\s*(?:[-*+•|>!<]|$)/;

/** What a line that does not ask tells of a run of questions. */
const weightOf = ({ kind, text }: Line): number => {
  if (kind !== 'text' || NO_PARAGRAPH.test(text)) return kind === 'text' && /^\s*!/.test(text) ? 0 : STOPS;
  return text.length > LONGEST_NAME || /。\s*$/.test(text) ? TELLS : NAMES;
};

const asksAlone = ({ kind, text }: Line): boolean =>
  kind === 'text' &&
  text.length <= LONGEST_ASKED &&
  !NO_PARAGRAPH.test(text) &&
  asksShortly(text) &&
  !/。.*。\s*$/.test(text);

/** Lines with nothing between them, but for links. */
function blocksOf(inside: readonly Line[]): Line[][] {
  const blocks: Line[][] = [[]];
  for (const line of inside)
    if (line.kind === 'blank' || line.kind === 'rule') blocks.push([]);
    else if (!isLink(line.text)) blocks.at(-1)!.push(line);
  return blocks;
}
