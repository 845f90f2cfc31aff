import type { Candidate } from './candidates.ts';
import { isAskedBack } from './titles.ts';

/** Titles and the points of their answers, where both are numbered alike. */

/** More points than this no answer has. */
const MOST_POINTS = 40;

/**
 * Without the points of an answer that are numbered like the questions: 1, 2, 3, then 1 and 2 that ask nothing, then 4.
 */
export function withoutPoints(list: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (let i = 0; i < list.length; i++) {
    // What is indented below a title was its answer: what follows at the margin is no point of it.
    const open = kept.length > 0 && kept.at(-1)!.follow !== 'deeper' && !list[i]!.restarts;
    const points = open ? pointsFrom(list.slice(i, i + MOST_POINTS), kept.at(-1)!) : 0;
    if (points) i += points - 1;
    else kept.push(list[i]!);
  }
  return kept;
}

/**
 * How many candidates count 1, 2, 3 and ask nothing, right before one that goes on counting from the title. Those right below
 * a title that invites questions do ask, but of the interviewer.
 */
function pointsFrom(list: readonly Candidate[], title: Candidate): number {
  const next = title.numbering!.value + 1;
  const invited = isAskedBack(title.text) && list[0]!.line.number <= title.line.number + 2;
  const isTitle = (c: Candidate) => !invited && (/[？?]$/.test(c.text) || c.follow === 'answer');
  const end = list.findIndex((c, i) => c.numbering?.value !== i + 1 || isTitle(c));
  const isApart = list[0]!.line.number > title.line.number + 1;
  // A 4 right below the 3 of a list that stands apart is of that list.
  const isOfList = (n: number) => isApart && next === n + 1 && list[n]!.line.number === list[n - 1]!.line.number + 1;
  for (let n = end < 0 ? list.length - 1 : end; n > 0; n--)
    if (list[n]!.numbering?.value === next && !isOfList(n)) return n;
  return invited ? (end < 0 ? list.length : end) : 0;
}
