import { SHAPE_DEPTH, type Mark } from './mark.ts';
import type { Line } from '../parse/index.ts';
import { cleanTitle, isRound, normalTitle } from './titles.ts';

/**
 * Without the titles of a table of contents: those that have nothing below them, stand next to each other, and are met
 * again further down with something below them.
 */
export function withoutContents(marks: readonly Mark[], lines: readonly Line[]): Mark[] {
  const titles = marks.map((mark) => normalTitle(cleanTitle(mark.raw)));
  const last = new Map<string, number>();
  for (const { kind, number, title } of lines)
    if (kind === 'heading') last.set(normalTitle(cleanTitle(title!)), number);
  const empty = marks.map((mark, i) => {
    const end = (marks[i + 1]?.line ?? lines.length + 1) - 1;
    return (
      mark.depth >= SHAPE_DEPTH &&
      lines.slice(mark.end, end).every((line) => line.kind === 'blank' || line.kind === 'rule')
    );
  });
  // Every interviewer asks for 自我介绍: what is met again without an answer is no title that the contents name.
  for (const [i, { line }] of marks.entries())
    if (!empty[i]) last.set(titles[i]!, Math.max(line, last.get(titles[i]!) ?? 0));
  const dropped = new Set<number>();
  for (let i = 0; i < marks.length; i++) {
    let end = i;
    while (empty[end]) end++;
    const run = marks.slice(i, end).map((_, j) => i + j);
    const again = new Set(
      run.filter((j) => titles[j] !== '' && !isRound(marks[j]!.raw) && (last.get(titles[j]!) ?? 0) > marks[j]!.line),
    );
    // Most of a list that is met again is one list, also where a title is spelt otherwise below.
    const whole = again.size >= 2 && again.size / run.length >= 0.6;
    for (const j of run) if (whole || (again.has(j) && (again.has(j - 1) || again.has(j + 1)))) dropped.add(j);
    i = Math.max(i, end - 1);
  }
  return marks.filter((_, i) => !dropped.has(i));
}

/** What stands behind an article and belongs to no question: — END —, 往期推荐. */
const TAIL =
  /^[\s*#>—–=-]*(?:the\s+end|end|完|全文完|往期\S{0,4}|(?:推荐|相关|延伸)阅读|写在最后|写在后面|结语|后记)[\s*—–=:：-]*$/i;

/** With a mark at what ends the note, so that the last answer stops there. */
export function withTail(marks: readonly Mark[], lines: readonly Line[]): Mark[] {
  const last = marks.at(-1);
  const tail =
    last && lines.find(({ number, text, kind }) => number > last.end && kind !== 'fenced' && TAIL.test(text));
  if (!tail) return [...marks];
  return [...marks, { line: tail.number, end: tail.number, role: 'group', depth: 1, raw: '', inline: false }];
}
