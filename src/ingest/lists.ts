import type { Line } from './parse.ts';
import { type Candidate, candidateAt, type Region, type ShapeTitle, titleOf, withoutPoints } from './shapes.ts';
import { announcesQuestions, asksOutright, cleanTitle, isQuestion } from './titles.ts';

/** Lists right below a heading that may be questions, asked and often not answered: a 面经. */

/** What stands in a region whose first line of text is the first point of a list. */
export interface OpeningList {
  titles: ShapeTitle[];
  /** How the points are written. */
  kind: 'numbered' | 'bullets' | 'lines';
  /** A line above it says that questions follow. */
  announced: boolean;
  /** How many of the points ask, and how many beyond doubt. */
  asking: number;
  outright: number;
}

/** The list that a region opens with, if it does. */
export function openingList(lines: readonly Line[], region: Region): OpeningList | undefined {
  const inside = lines.slice(region.start - 1, region.end);
  const filled = inside.filter(({ kind }) => kind !== 'blank' && kind !== 'rule');
  const announced = filled[0] !== undefined && isAnnouncement(filled[0].text);
  const first = filled[announced ? 1 : 0];
  const opens = first && candidateAt(lines, first, region);
  if (!opens || !((opens.numbering?.value ?? 0) > 0 || opens.shape === 'bullet')) return questionLines(filled);
  const alike = inside.flatMap((line) => {
    const point = candidateAt(lines, line, region);
    return point && sameList(opens, point) ? [point] : [];
  });
  const points = opens.numbering ? withoutPoints(alike) : alike;
  if (!counts(points)) return undefined;
  const asking = points.filter(({ text }) => isQuestion(text)).length;
  const outright = points.filter(({ text }) => asksOutright(text)).length;
  const kind = opens.numbering ? 'numbered' : 'bullets';
  return { titles: points.map((point) => titleOf(point)), kind, announced, asking, outright };
}

// What is no question, or more than one: a point, a quote, a table, an answer, a sentence.
const NO_QUESTION_LINE = /^\s*(?:[-*+•>|!<#]|\d+[.、)）]|[（(]\d)|[。；，：;,:]\s*$|^.{81}/;

/** Lines that ask, one below the other and with nothing between them. */
function questionLines(filled: readonly Line[]): OpeningList | undefined {
  if (filled.length < 3 || filled.some(({ kind, text }) => kind !== 'text' || NO_QUESTION_LINE.test(text)))
    return undefined;
  const outright = filled.filter(({ text }) => asksOutright(text)).length;
  if (outright / filled.length < 0.6) return undefined;
  const titles = filled.map(({ number, text }) => ({ line: number, raw: text.trim(), inline: false }));
  return { titles, kind: 'lines', announced: false, asking: outright, outright };
}

/** Whether a list asks so much that a heading over it, 注意力的原理, only names what it asks about. */
export const isOfQuestions = (title: string, { titles, outright }: OpeningList): boolean =>
  titles.length >= 3 && outright / titles.length >= 0.6 && !asksOutright(title);

/** Whether a list that a heading or a line announces as questions is one of questions: some of them ask. */
export const isAnnounced = (title: string, { titles, announced, asking }: OpeningList): boolean =>
  titles.length >= 3 &&
  ((announced && asking / titles.length >= 0.5) ||
    (announcesQuestions(cleanTitle(title)) && asking / titles.length >= 0.2));

/** Questions that nobody answered, one after the other, behind an answer that they have nothing to do with. */
export function trailingQuestions(lines: readonly Line[], region: Region): ShapeTitle[] {
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

/**
 * Whether a note is lists of questions below headings that only name a subject: nearly all its headings open with a list,
 * none asks, and of the points of all lists many do.
 */
export function isListNote(headings: number, openings: readonly { title: string; list: OpeningList }[]): boolean {
  const sum = (count: (list: OpeningList) => number) => openings.reduce((all, { list }) => all + count(list), 0);
  return (
    openings.length >= 3 &&
    openings.length / headings >= 0.7 &&
    openings.filter(({ title }) => asksOutright(title)).length / openings.length <= 0.2 &&
    sum(({ asking }) => asking) / sum(({ titles }) => titles.length) >= 0.3
  );
}

// > 面试官(hr面)提问:   问题如下：
const ANNOUNCEMENT = /^[>\s]*[^。？?]{0,40}(?:提问|问到的?|问了|(?:问题|题目)(?:如下)?)[:：]?\s*$/;
const isAnnouncement = (text: string): boolean => text.length < 80 && ANNOUNCEMENT.test(text);

const sameList = (a: Candidate, b: Candidate): boolean =>
  a.numbering ? a.numbering.style === b.numbering?.style : b.shape === 'bullet';

/** Whether points with numbers count up, but for some that a writer miscounted. */
function counts(points: readonly Candidate[]): boolean {
  if (points.length < 2 || !points[0]!.numbering) return true;
  const steps = points.slice(1).map(({ numbering }, i) => numbering!.value - points[i]!.numbering!.value);
  return (
    steps.filter((step, i) => step === 1 || step === 2 || points[i + 1]!.numbering!.value === 1).length /
      steps.length >=
    0.8
  );
}
