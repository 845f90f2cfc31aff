import { announcesQuestions } from './titles.ts';

/** Lists that a note puts into a frame of `>`, though they go on from the list above: 经典题, 常考题目. */

/** Fewer points, without a name that announces questions, may be a remark. */
const LEAST = 3;

const POINT = /^\s*(?:[-*+•]|\d{1,3}[.、)）])\s+\S/;
const QUOTED = /^\s{0,3}>\s?/;
/** Names a list, and says nothing. */
const NAME = /^[^。？?]{1,20}$/;

/** The lines without the marks of such quotes. A quote below anything but a point may be an answer. */
export function withoutListQuotes(lines: readonly string[]): readonly string[] {
  const freed = new Set<number>();
  let above: string | undefined;
  for (let i = 0; i < lines.length; i++) {
    if (!QUOTED.test(lines[i]!)) {
      if (lines[i]!.trim()) above = lines[i]!;
      continue;
    }
    const start = i;
    while (i + 1 < lines.length && QUOTED.test(lines[i + 1]!)) i++;
    const inside = lines.slice(start, i + 1).map((line) => line.replace(QUOTED, ''));
    if (above !== undefined && POINT.test(above) && isList(inside)) for (let j = start; j <= i; j++) freed.add(j);
    above = lines[i]!;
  }
  return freed.size ? lines.map((line, i) => (freed.has(i) ? line.replace(QUOTED, '') : line)) : lines;
}

/** Points, with or without a name above them. */
function isList(inside: readonly string[]): boolean {
  const [first, ...rest] = inside.filter((line) => line.trim());
  const named = first !== undefined && !POINT.test(first);
  const points = named ? rest : [first ?? '', ...rest];
  const least = named && announcesQuestions(first) ? 1 : LEAST;
  return points.length >= least && (!named || NAME.test(first)) && points.every((line) => POINT.test(line));
}
