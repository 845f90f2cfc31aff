import { ANSWER_MARK } from './answer-mark.ts';
import { indentOf } from '../parse/indent.ts';
import type { ShapeTitle } from './mark.ts';
import type { Line } from '../parse/index.ts';
import { share } from './share.ts';
import { isQuestion } from './titles.ts';

/**
 * Titles that a note marks in a way of its own: `❓ …`, `P12 …`, `【…】`, `考点3：…`, `> …？`. Nobody can list all such signs. What
 * tells is that lines with the same sign recur, that text of another kind stands between them, and that they ask.
 */

/** Fewer may be chance, and fewer that do not ask something else. */
const LEAST = 3;
const LEAST_NAMES = 4;
/** A longer line says something, and is no title. */
const LONGEST = 80;

// ❓  >>  ★: what is no letter and no mark of Markdown or of a sentence
const SYMBOL = /^(?![-*+|<#`$![\](（)）{}"“”'‘’~=:：.。,，;；、\\/&@…—])[^\p{L}\p{N}\s]{1,6}\s*(?=\S)/u;
// P12   T1.   考点3：   2026-03-01   3/12: but 8 GB is an amount
const NUMBER =
  /^(?:(?:[A-Za-z]{1,12}|\p{Script=Han}{1,4})[-_ ]?\d{1,4}(?:[-/.:]\d{1,4}){0,4}|\d{1,4}(?:[-/:]\d{1,4}){1,4})(?:\s*[.、:：|｜)）]\s*|\s+)(?=[^\s\d])/u;
// 知识点：
const LABEL = /^\p{L}{1,8}[:：]\s*(?=\S)/u;
const WRAPS = ['【】', '「」', '『』', '《》', '“”', '``', '""'];

interface Signed {
  /** Its place among the lines with text. */
  at: number;
  /** The line without its sign. */
  text: string;
}

/** What marks a line, without what changes from one such line to the next. */
function signOf(text: string): { sign: string; rest: string } | undefined {
  const wrap = WRAPS.find((pair) => text.startsWith(pair[0]!) && text.endsWith(pair[1]!));
  if (wrap) return { sign: wrap, rest: text.slice(1, -1) };
  const tagged = /^<(?<tag>b|u|strong|mark)>(?<rest>[^<]+)<\/\k<tag>>$/.exec(text)?.groups;
  if (tagged) return { sign: `<${tagged['tag']!}>`, rest: tagged['rest']! };
  const lead = (SYMBOL.exec(text) ?? NUMBER.exec(text) ?? LABEL.exec(text))?.[0];
  return lead ? { sign: lead.replace(/\d+/g, '0').trim(), rest: text.slice(lead.length) } : undefined;
}

/** The titles among some lines that only a sign of their own, or what they ask, tells from the text below each of them. */
export function signedTitles(inside: readonly Line[]): ShapeTitle[] {
  const filled = inside.filter(({ kind }) => kind !== 'blank' && kind !== 'rule');
  if (filled.length < LEAST) return [];
  const signs = new Map<string, Signed[]>();
  const asking: Signed[] = [];
  for (const [at, line] of filled.entries()) {
    const text = line.text.trim();
    if (line.kind !== 'text' || text.length > LONGEST || indentOf(line.text) > 1 || ANSWER_MARK.test(text)) continue;
    if (ASKS.test(text)) asking.push({ at, text });
    const { sign, rest } = signOf(text) ?? {};
    if (!sign || !rest) continue;
    const alike = signs.get(sign) ?? [];
    if (!alike.length) signs.set(sign, alike);
    alike.push({ at, text: rest.trim() });
  }
  const found = [...signs.values()].filter((lines) => areTitles(lines, filled));
  if (areAnswered(asking, filled)) found.push(asking);
  const [best = []] = found.sort((a, b) => b.length - a.length);
  return best.map(({ at, text }) => ({ line: filled[at]!.number, raw: text, inline: false }));
}

const ASKS = /^.{2,58}[？?][」』”"]?$/;

function areTitles(lines: readonly Signed[], filled: readonly Line[]): boolean {
  if (lines.length < LEAST || !open(lines, filled)) return false;
  const own = new Set(lines.map(({ at }) => at));
  const others = filled.filter((_, at) => !own.has(at));
  const sentences = share(lines, ({ text }) => /[。；;，,]$/.test(text));
  if (sentences > 0.2 || share(others, ({ text }) => ASKS.test(text.trim())) > 0.2) return false;
  if (share(lines, ({ text }) => isQuestion(text)) >= 0.6) return true;
  const names = new Set(lines.map(({ text }) => text));
  return lines.length >= LEAST_NAMES && names.size === lines.length && overText(lines, filled) >= 0.9;
}

/** Whether lines that ask are each answered, and an answer is no page long. */
const areAnswered = (lines: readonly Signed[], filled: readonly Line[]): boolean =>
  lines.length >= LEAST && open(lines, filled) && overText(lines, filled) === 1 && lines.length / filled.length >= 0.2;

/** The share of some lines below which something else stands. */
const overText = (lines: readonly Signed[], filled: readonly Line[]): number =>
  share(lines, ({ at }, i) => at + 1 < filled.length && lines[i + 1]?.at !== at + 1);

/** Whether some lines stand over all there is, but for the name of a chapter. */
const open = ([first]: readonly Signed[], filled: readonly Line[]): boolean =>
  first!.at === 0 || (first!.at === 1 && CHAPTER.test(filled[0]!.text));

const CHAPTER = /^\S.{1,18}[^。；;，,？?]$/;
