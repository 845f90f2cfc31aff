import { indentOf } from '../parse/indent.ts';
import type { Part } from '../parse/displays.ts';

/** Points of a list that Markdown takes for lines of a paragraph, as a space or the right mark was forgotten. */

/** `*甲是…` over `*乙是…`, `-甲` over `-乙`: bullets without a space, as no star closes. */
export function withBullets(lines: readonly string[]): readonly string[] {
  const isBullet = (line: string) => (/^\*[^\s*]/.test(line) && line.indexOf('*', 1) < 0) || DASHED.test(line);
  return lines.filter(isBullet).length < 2
    ? lines
    : lines.map((line) => (isBullet(line) ? `${line[0]} ${line.slice(1)}` : line));
}

// -召回率; -v is an option
const DASHED = /^-(?=\p{Script=Han}|[A-Z][a-z])/u;

// 1.贪心   1、贪心   2) 贪心   2). 贪心   （3）贪心   > 1）贪心
const POINT =
  /^(?<quote>(?:> ?)*) {0,3}(?:(?<dotted>\d{1,2})(?:[.、]|[)）]\.?)\s{0,3}(?=[^\s\d])|[（(](?<bracketed>\d{1,2})[)）]\s{0,3}(?=\S))/;
/** What a list is within: `- 甲：` right above `（1）…` */
const ITEM = /^\s*(?:[-*+]|\d{1,2}[.)])\s+(?=\S)/;

// A number at the margin, or a little to the right of it
const COUNTED = /^(?<indent> {0,3})(?<value>\d{1,2})[.、)）]\s/;

/** `   2. 乙` below the bullets of `1. 甲` is no part of the last bullet: it counts on at the margin. */
export function withPointsAtMargin(lines: readonly string[], isCode: (i: number) => boolean): string[] {
  let count = 0;
  let behindBullets = false;
  return lines.map((line, i) => {
    const { indent, value } = COUNTED.exec(line)?.groups ?? {};
    if (isCode(i) || (value === undefined && /^[^\s*+-]/.test(line))) count = 0;
    else if (value === undefined) behindBullets = /^[-*+]\s/.test(line) || (behindBullets && !line.trim());
    else if (!indent || (behindBullets && count > 0 && Number(value) === count + 1 && !lines[i - 1]!.trim())) {
      count = Number(value);
      return line.trimStart();
    } else count = 0;
    return line;
  });
}

/** `1.贪心走近` over `2.下到下层`: lines that count up become points, below the item of a list that stands right above them; none stands in code. */
export function withPoints(parts: readonly Part[], isCode: (i: number) => boolean): Part[] {
  const points = parts.map(({ text, from }) => (isCode(from) ? undefined : POINT.exec(text)?.groups));
  const follows = (i: number, style: 'dotted' | 'bracketed') =>
    points[i]?.[style] !== undefined &&
    points[i]['quote'] === points[i - 1]?.['quote'] &&
    Number(points[i - 1]?.[style]) === Number(points[i][style]) - 1;
  const result: Part[] = [];
  for (let i = 0; i < parts.length;) {
    const style = points[i]?.['dotted'] ? 'dotted' : 'bracketed';
    let end = i + 1;
    while (end < parts.length && follows(end, style)) end++;
    const above = parts[i - 1]?.text ?? '';
    const quote = points[i]?.['quote'] ?? '';
    // Below a quote, lines without a mark still belong to it.
    if (end - i < 2 || (above.startsWith('>') && !quote)) {
      result.push(...parts.slice(i, end));
      i = end;
      continue;
    }
    const inside = style === 'bracketed' ? (ITEM.exec(above)?.[0].length ?? 0) : 0;
    for (const [k, { text, from }] of parts.slice(i, end).entries()) {
      const indent = ' '.repeat(Math.max(inside, indentOf(text.slice(quote.length))));
      result.push({ text: text.replace(POINT, `${quote}${indent}${Number(points[i + k]![style])}. `), from });
    }
    // A sentence that is over does not go on in the next line.
    const { text: last, from } = parts[end - 1]!;
    const next = parts[end]?.text ?? '';
    if (/[。；;！!？?）)]$/.test(last) && !quote && /^\S/.test(next) && !ITEM.test(next))
      result.push({ text: '', from });
    i = end;
  }
  return result;
}
