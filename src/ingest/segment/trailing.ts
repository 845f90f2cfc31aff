import { type Candidate, candidateAt, titleOf } from './candidates.ts';
import { counts, filledLines, isAnnouncement } from './lists.ts';
import { indentOf } from '../parse/indent.ts';
import { type Mark, type Region, SHAPE_DEPTH, type ShapeTitle, titleAt } from './mark.ts';
import type { LineRange } from '../model.ts';
import { nextFilled } from './neighbours.ts';
import { share } from './share.ts';
import type { Line } from '../parse/index.ts';
import { asksOutright, asksShortly } from './titles.ts';

/** Questions pasted behind what a note says of a subject, to be answered one day. */

/**
 * Questions that nobody answered, one after the other, behind an answer that they have nothing to do with, or behind a part of
 * it; a heading over nothing else groups them.
 */
export function trailingQuestions(lines: readonly Line[], region: Region): ShapeTitle[] {
  const found: ShapeTitle[] = [];
  let end = region.end;
  for (let i = region.end; i >= region.start; i--) {
    const heading = lines[i - 1]!.kind === 'heading' ? lines[i - 1]! : undefined;
    if (!heading && i > region.start) continue;
    const part = { ...region, start: heading ? i + 1 : i, end };
    const numbered = trailingNumbers(lines, part);
    const written = numbered.length ? numbered : trailingLines(lines, part);
    const titles = written.length ? written : announcedPoints(lines, part);
    found.unshift(...titles);
    if (heading && titles.length && titles[0]!.line === filledLines(lines, part)[0]!.number)
      found.unshift({ line: i, raw: heading.title!, inline: false, group: true });
    end = i - 1;
  }
  return found;
}

function trailingNumbers(lines: readonly Line[], region: Region): ShapeTitle[] {
  const found: Candidate[] = [];
  for (let i = region.end - 1; i >= region.start - 1; i--) {
    const line = lines[i]!;
    if (line.kind === 'blank' || line.kind === 'rule') continue;
    const point = candidateAt(lines, line, region);
    if (point?.numbering?.style !== 'dot') return [];
    found.unshift(point);
    if (point.numbering.value === 1) break;
  }
  const outright = found.filter(({ text }) => asksOutright(text)).length;
  const whole = found.length >= 5 && found[0]!.numbering!.value === 1 && counts(found);
  return whole && outright / found.length >= 0.6 ? found.map((point) => titleOf(point)) : [];
}

const BULLET = /^[-*+•]\s+\S/;

/** Points at the end of a region, right below a line that says that they are questions: 面试会追问的问题： */
function announcedPoints(lines: readonly Line[], region: Region): ShapeTitle[] {
  const filled = filledLines(lines, region);
  const above = filled.findLastIndex(({ kind, text }) => kind !== 'text' || !BULLET.test(text));
  const points = filled.slice(above + 1);
  const announced = above >= 0 && filled[above]!.kind === 'text' && isAnnouncement(filled[above]!.text.trim());
  return announced && points.length >= LEAST_FURTHER && shareOf(points)(asksOutright) >= 0.4 ? points.map(titleAt) : [];
}

// A point, a quote, a table, a picture, a label, bold words, more than one sentence or a long one
const NO_SHORT_LINE = /^\s*(?:[-*+•>|!<#$]|[（(]\d)|[：:]\s*$|。.|^.{81}|^\s*(?!追问)[^\s:：]{1,12}[:：]/;

/** The same below a heading that asks itself, or behind the last of some questions: there only lines that hardly say anything else. */
export function furtherQuestions(lines: readonly Line[], region: LineRange): ShapeTitle[] {
  const found = lastLines(lines, region);
  const share = shareOf(found);
  return found.length >= LEAST_FURTHER && share(asksShortly) >= 0.8 && share(asksOutright) >= 0.4
    ? titlesOf(found)
    : [];
}

/** The same at the margin below titles of a list, where what is said of most of them is deeper than they are. */
export function furtherBelow(marks: readonly Mark[], lines: readonly Line[]): ShapeTitle[] {
  const found: ShapeTitle[] = [];
  let list: Mark[] = [];
  const close = (end: number) => {
    const held = share(list, (mark) => columnOf(nextFilled(lines, mark.end)) > columnOf(lines[mark.line - 1]) + 1);
    for (const [i, mark] of held >= HELD ? list.entries() : []) {
      const region = { start: mark.end + 1, end: (list[i + 1]?.line ?? end + 1) - 1 };
      const titles = furtherQuestions(lines, region);
      if (titles.every(({ line }) => columnOf(lines[line - 1]) <= 1)) found.push(...titles);
    }
    list = [];
  };
  for (const mark of marks.toSorted((a, b) => a.line - b.line)) {
    if (mark.role === 'question' && mark.depth > SHAPE_DEPTH) list.push(mark);
    else close(mark.line - 1);
  }
  close(lines.length);
  return found;
}

const columnOf = (line: Line | undefined): number => indentOf(line?.text ?? '');

/** So many titles of a list stand over deeper lines. */
const HELD = 0.6;

/** Points behind an answer that is a quote, which is over with it: some of them ask, and none is answered. */
export function pointsBehindQuote(lines: readonly Line[], region: Region): ShapeTitle[] {
  const filled = filledLines(lines, region);
  const last = filled.findLastIndex(({ text }) => /^\s*>/.test(text));
  const points = filled.slice(last + 1);
  const quoted = last >= 0 && filled.slice(0, last + 1).every(({ text }) => /^\s*>/.test(text));
  const listed = points.length >= 2 && points.every(({ kind, text }) => kind === 'text' && /^[-*+•]\s+\S/.test(text));
  return quoted && listed && shareOf(points)(asksOutright) >= 0.3 ? titlesOf(points) : [];
}

/** Fewer may be what an answer asks at its end. */
const LEAST_FURTHER = 3;

/** Short lines that mostly ask, at the end of what a heading says. */
function trailingLines(lines: readonly Line[], region: Region): ShapeTitle[] {
  const found = lastLines(lines, region);
  const share = shareOf(found);
  // 28、…？ 29、…？: copied from a longer list
  const copied = found.length >= 2 && share((text) => /^\d{2,3}[.、].*[？?]\s*$/.test(text)) === 1;
  const most = found.length >= 4 && share(asksShortly) >= 0.7 && share(asksOutright) >= 0.25;
  return copied || most ? titlesOf(found) : [];
}

const shareOf = (found: readonly Line[]) => (asks: (text: string) => boolean) =>
  found.filter(({ text }) => asks(text)).length / found.length;

/** The lines as titles, but for a sentence that says something of the line above. */
const titlesOf = (found: readonly Line[]): ShapeTitle[] =>
  found.filter(({ text }) => asksShortly(text) || !/。\s*$/.test(text)).map(titleAt);

/** The short lines that a region ends with, from the first of them that asks. */
function lastLines(lines: readonly Line[], { start, end }: LineRange): Line[] {
  const found: Line[] = [];
  for (let i = end - 1; i >= start - 1; i--) {
    const { kind, text } = lines[i]!;
    if (kind === 'blank' || kind === 'rule') continue;
    if (kind !== 'text' || NO_SHORT_LINE.test(text)) break;
    found.push(lines[i]!);
  }
  while (found.length && !asksShortly(found.at(-1)!.text)) found.pop();
  return found.reverse();
}
