import { share } from '../segment/share.ts';
import { announcesQuestions, isQuestion } from '../segment/titles.ts';

/** Lists that a note puts into a frame of `>`: they go on from the list above (经典题), or ask and are no answer. */

/** Fewer points, without a name that announces questions, may be a remark. */
const LEAST = 3;

const POINT = /^\s*(?:[-*+•]|\d{1,3}[.、)）])\s+\S/;
const QUOTED = /^\s{0,3}>\s?/;
/** Names a list, and says nothing. */
const NAME = /^[^。？?]{1,20}$/;

/** The lines without the marks of such quotes. Another quote below anything but a point may be an answer. */
export function withoutListQuotes(lines: readonly string[]): readonly string[] {
  /** How many marks are taken off which line. */
  const freed = new Map<number, number>();
  let above: string | undefined;
  for (let i = 0; i < lines.length; i++) {
    if (!QUOTED.test(lines[i]!)) {
      if (lines[i]!.trim()) above = lines[i]!;
      continue;
    }
    const start = i;
    while (i + 1 < lines.length && QUOTED.test(lines[i + 1]!)) i++;
    const inside = lines.slice(start, i + 1).map((line) => line.replace(QUOTED, ''));
    const marks = above !== undefined && POINT.test(above) && isList(inside) ? 1 : askedAt(lines.slice(start, i + 1));
    if (marks) for (let j = start; j <= i; j++) freed.set(j, marks);
    above = lines[i]!;
  }
  return freed.size ? lines.map((line, i) => withoutMarks(line, freed.get(i) ?? 0)) : lines;
}

/** Deeper quotes are answers. */
const DEEPEST = 3;

function withoutMarks(line: string, marks: number): string {
  let text = line;
  for (let i = 0; i < marks; i++) text = text.replace(QUOTED, '');
  return text;
}

/** How deep in a quote questions stand that are numbered, if any do: who answers in quotes may ask in one. */
function askedAt(quote: readonly string[]): number {
  for (let marks = 1; marks <= DEEPEST; marks++) {
    const numbered = quote
      .map((line) => withoutMarks(line, marks))
      .filter((line) => /^\s{0,3}\d{1,3}[.、)）]\s*\S/.test(line));
    if (numbered.length >= LEAST && share(numbered, isQuestion) >= 0.6) return marks;
  }
  return 0;
}

/** Points, with or without a name above them. */
function isList(inside: readonly string[]): boolean {
  const [first, ...rest] = inside.filter((line) => line.trim());
  const named = first !== undefined && !POINT.test(first);
  const points = named ? rest : [first ?? '', ...rest];
  const least = named && announcesQuestions(first) ? 1 : LEAST;
  return points.length >= least && (!named || NAME.test(first)) && points.every((line) => POINT.test(line));
}
