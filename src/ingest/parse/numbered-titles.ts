import { ANSWER_MARK } from '../segment/answer-mark.ts';
import { numberingOf, undrawn } from './numbering.ts';
import type { Line } from './index.ts';
import { isAnswerHeading, isQuestion } from '../segment/titles.ts';

/** Lines that only number or announce what the line below them asks: `### NLP-001`, `第 1 题`, `**Q2**`, `### Question`. */

/** Fewer may be chance. */
const LEAST = 2;
/** Of the lines below such numbers, so many ask. */
const ASKING = 0.6;
/** A number with its marks is no longer. */
const LONGEST = 40;

// DeepLearning-002-001 | ★★★★☆   第 1 题（中等）   Question 3   题目二   【4】   5.
const NUMBER =
  /^[【[(（#]?\s*(?:[A-Za-z]{2,16}[-_ ]?(?=[-_ ]?\d)|[qQ]\s?|题目?|问题|面试题|第)?\s*(?:\d{1,4}(?:[-_.]\d{1,4})*|[一二三四五六七八九十]{1,3})\s*[题问]?\s*[】\])）.、:：]?\s*(?:[|｜/·-]?\s*[★☆⭐\s]+|[（(【[]?(?:简单|中等|困难|基础|进阶|高频|难度)[^）)】\]]{0,8}[）)】\]]?)?$/u;
// ### 问: a heading that only says that a question follows
const CALLED = /^(?:问题?|题目|Q|Question)\s*[:：]?$/i;
// 第 3 题   Q2   【4】
const NAMED = /^[【[]|^[A-Za-z题问面第]/;
// What is no title: a point, a quote, a table, a picture, markup, a number of its own
const NO_TITLE = /^\s*(?:[-*+•>|!<#]\s?(?!\*)|[（(]?\d{1,3}[.、)）])/;

/** Makes one title of such a number and the question below it, where a note numbers most of its questions so. */
export function joinNumbers(lines: readonly Line[]): void {
  const found = lines.flatMap((line) => {
    const title = isNumber(line) ? titleBelow(lines, line) : undefined;
    return title ? [{ line, title }] : [];
  });
  const asking = found.filter(({ title }) => isQuestion(title.text)).length;
  if (found.length < LEAST || asking / found.length < ASKING) return;
  const depth = Math.min(6, 1 + Math.max(0, ...lines.map((line) => line.depth ?? 0)));
  for (const { line, title } of found) {
    line.depth ??= depth;
    line.kind = 'heading';
    line.title = title.text.trim();
    line.through = title.number;
    title.kind = 'title';
  }
  // ### 答, below ### 问 and its question
  if (found.some(({ line }) => CALLED.test(line.text.replace(/^#+\s*/, ''))))
    for (const line of lines) if (line.kind === 'heading' && isAnswerHeading(line.title!)) line.kind = 'rule';
}

function isNumber({ kind, text, title }: Line): boolean {
  if (kind !== 'heading' && (kind !== 'text' || text.length > LONGEST || /^\s/.test(text))) return false;
  const raw = undrawn(title ?? text)
    .replace(/\*+\s*$/, '')
    .trim();
  // A number alone may also count a page, or part an article.
  if (kind === 'heading' && CALLED.test(raw)) return true;
  return raw.length <= LONGEST && (kind === 'heading' || NAMED.test(raw)) && NUMBER.test(raw);
}

/** The line that a number is of: alone, or right over its answer. */
function titleBelow(lines: readonly Line[], { number }: Line): Line | undefined {
  const at = lines[number]?.kind === 'blank' ? number + 1 : number;
  const [line, below] = [lines[at], lines[at + 1]];
  if (line?.kind !== 'text' || NO_TITLE.test(line.text) || ANSWER_MARK.test(line.text)) return undefined;
  if (line.text.length > 200 || isNumber(line) || numberingOf(line.text.trim())) return undefined;
  const alone = below?.kind !== 'text' || ANSWER_MARK.test(below.text) || /[？?]\**\s*$/.test(line.text);
  return alone ? line : undefined;
}
