import { ANSWER_MARK } from './answer-mark.ts';
import { type Candidate, kindOf } from './candidates.ts';
import { indentOf } from '../parse/indent.ts';
import { type ShapeTitle, titleAt } from './mark.ts';
import { writtenNumber } from '../parse/numbering.ts';
import { nextFilled } from './neighbours.ts';
import type { Line } from '../parse/index.ts';
import { share } from './share.ts';
import { asksShortly, isQuestion, isRound } from './titles.ts';

/** Lines of plain text that only stand over titles: 二面, 第二章 预训练模型, 二、微调 over 06|. */

const CHAPTER = /^第\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:章|讲|篇|部分?)/;

// A short line that asks, and not on a point of its own
const ASKING = /^.{2,80}[？?]\**\s*$/;

/**
 * Lines of one kind that ask nothing and each stand right over one of another kind that asks: `一、训练` over
 * `**为什么要预热？**`. Fewer than two may be chance.
 */
export function standingOver(candidates: readonly Candidate[], inside: readonly Line[]): Set<Line> {
  const first = inside[0]?.number ?? 1;
  const kinds = new Map(candidates.map((c) => [c.line, kindOf(c)]));
  const isOver = (c: Candidate) => {
    const below = nextFilled(inside, c.line.number - first + 1);
    return below?.kind === 'text' && kinds.get(below) !== kindOf(c) && ASKING.test(below.text);
  };
  const over = [...Map.groupBy(candidates, kindOf).values()].filter(
    (alike) => alike.length >= 2 && share(alike, isOver) >= 0.8 && share(alike, ({ text }) => isQuestion(text)) <= 0.2,
  );
  return new Set(over.flat().map(({ line }) => line));
}

/**
 * Short lines, apart from what stands above, right over titles that count from one again: `集成学习` over `1、` behind `21、`.
 * The last line of an answer may look so; three show a habit.
 */
function overFirsts(inside: readonly Line[], titles: readonly ShapeTitle[]): readonly Line[] {
  const at = (number: number) => inside[number - (inside[0]?.number ?? 1)];
  const numbers = titles.map(({ raw }) => writtenNumber(raw)?.value);
  const firsts = titles.filter((_, i) => numbers[i] === 1 && numbers[i - 1] !== 1);
  const over = firsts.flatMap(({ line }) => {
    const above = at(line - 1);
    const apart = (at(line - 2)?.kind ?? 'blank') === 'blank';
    return apart && above?.kind === 'text' && NAME.test(above.text) && !isQuestion(above.text) ? above : [];
  });
  return over.length >= 3 && over.length >= firsts.length / 2 ? over : [];
}

const NAME = /^[^\s。；;：:，,](?:.{0,28}[^\s。；;：:，,])?\s*$/;

/**
 * The chapters among some lines: each stands right above a title. One that counts along with them, asks and has text of its
 * own is a question. `known`: lines that are chapters by what stands below others of their kind.
 */
export function chaptersOver(
  inside: readonly Line[],
  titles: readonly ShapeTitle[],
  known: ReadonlySet<Line> = new Set(),
): ShapeTitle[] {
  const starts = new Set(titles.map(({ line }) => line));
  const named = new Set([...known, ...overFirsts(inside, titles)]);
  const styles = new Set(titles.map(({ raw }) => writtenNumber(raw)?.style));
  // 一、 over 1., 1. over a.
  const over = new Set([
    ...(styles.has('han') ? [] : ['han']),
    ...(styles.has('letter') && !styles.has('dot') ? ['dot'] : []),
  ]);
  const found: ShapeTitle[] = [];
  // From the end, so that the line below is known: a part may stand over a chapter.
  let below = '';
  for (const line of inside.toReversed()) {
    const { kind, number, text } = line;
    if (kind === 'blank' || kind === 'rule') continue;
    const isOver: boolean = below !== '' && !starts.has(number) && kind === 'text';
    const chapter: boolean = isOver && (named.has(line) || isChapter(text, over) || countsOver(text, below));
    if (chapter) found.unshift({ ...titleAt(line), group: true });
    below = chapter || starts.has(number) ? text : '';
  }
  if (!found.some(({ raw }) => writtenNumber(raw)?.style === 'han')) return found;
  const chapters = new Set(found.map(({ line }) => line));
  const asking = inside.filter(
    ({ kind, number, text }) =>
      kind === 'text' &&
      !chapters.has(number) &&
      !starts.has(number) &&
      isChapter(text, over) &&
      writtenNumber(text)?.style === 'han' &&
      isQuestion(text),
  );
  return [...found, ...asking.map(titleAt)];
}

/** 2 模型, right over 2.1. */
function countsOver(text: string, below: string): boolean {
  const number = /^\d{1,2}(?=[.、\s]\s*[^\s\d])/.exec(text)?.[0];
  return number !== undefined && below.trimStart().startsWith(`${number}.1`);
}

function isChapter(text: string, over: ReadonlySet<string>): boolean {
  if (text.length > 40 || /^\s|[。；;，,]\s*$/.test(text)) return false;
  return CHAPTER.test(text) || isRound(text.trim()) || over.has(writtenNumber(text)?.style ?? '');
}

/**
 * Titles that stand right over others, or ask nothing and hold a list of questions, are chapters: `1. 复读机问题` over `    1. **为什么会复读？**` over its answer.
 */
export function withNested(titles: readonly ShapeTitle[], inside: readonly Line[], levels = MOST_LEVELS): ShapeTitle[] {
  const first = inside[0]?.number ?? 1;
  return titles.flatMap((title, i) => {
    const end = (titles[i + 1]?.line ?? first + inside.length) - first;
    if (standsOver(title, titles[i + 1], inside)) return [{ ...title, group: true as const }];
    const below = inside.slice(title.line + 1 - first, end);
    // So many questions are no answer to the one that they slipped below.
    if (isQuestion(title.raw)) return [title, ...(levels > 0 && isLongList(below) ? nestedQuestions(below, 0) : [])];
    const nested = levels > 0 ? nestedQuestions(below, levels - 1) : [];
    return nested.length ? [{ ...title, group: true as const }, ...nested] : [title];
  });
}

/** Whether many lines are nothing but points that ask. */
function isLongList(below: readonly Line[]): boolean {
  const filled = below.filter(({ kind }) => kind !== 'blank');
  return (
    filled.length >= LONG_LIST &&
    filled.every(({ kind, text }) => kind === 'text' && ITEM.test(text)) &&
    share(filled, ({ text }) => asksShortly(text)) >= 0.8
  );
}

/** 一、 right over 1.1, or a name over a point that is deeper, with nothing of its own. */
function standsOver(title: ShapeTitle, next: ShapeTitle | undefined, inside: readonly Line[]): boolean {
  if (!next) return false;
  const first = inside[0]!.number;
  const indent = ({ line }: ShapeTitle) => indentOf(inside[line - first]!.text);
  const style = writtenNumber(title.raw)?.style;
  const counts = style === 'han' && writtenNumber(next.raw)?.style !== style;
  if (!counts && (isQuestion(title.raw) || indent(next) <= indent(title))) return false;
  return inside
    .slice(title.line + 1 - first, next.line - first)
    .every(({ kind }) => kind === 'blank' || kind === 'rule');
}

// - 词表   1. 词表   （1）词表
const ITEM = /^\s{2,}(?:[-*+•]\s+\S|[（(]?\d{1,3}[.、)）])/;

/** A question has hardly so many others below it. */
const LONG_LIST = 8;

/** Chapters in chapters, and no more: deeper lists are answers. */
const MOST_LEVELS = 2;

function nestedQuestions(below: readonly Line[], levels: number): ShapeTitle[] {
  const filled = below.filter(({ kind }) => kind !== 'blank');
  if (!filled[0] || !ITEM.test(filled[0].text)) return [];
  const width = indentOf(filled[0].text);
  const items = filled.flatMap((line, i) => {
    if (line.kind !== 'text' || indentOf(line.text) !== width || !ITEM.test(line.text)) return [];
    const below = filled[i + 1];
    const answered = below !== undefined && (indentOf(below.text) > width || !ITEM.test(below.text));
    return { line, below, answered };
  });
  const whole = filled.every((line) => indentOf(line.text) >= width);
  const marked = share(items, ({ below }) => below !== undefined && ANSWER_MARK.test(below.text));
  const answered = share(items, (item) => item.answered);
  const asked = items.length >= 2 ? share(items, (item) => item.answered || asksShortly(item.line.text)) : answered;
  const asking = share(items, ({ line }) => isQuestion(line.text));
  if (marked < 0.6 && (!whole || asking < 0.6 || asked < 0.6)) return [];
  const titles = items.map(({ line }) => titleAt(line));
  return withNested(titles, below, levels);
}
