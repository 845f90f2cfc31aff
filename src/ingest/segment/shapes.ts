import { listedQuestions } from './asked-lines.ts';
import { candidateAt, type Shape, titleOf } from './candidates.ts';
import { chaptersOver, standingOver, withNested } from './chapters.ts';
import { questions, saysItself } from './contest.ts';
import { dialogueTitles } from './dialogue.ts';
import { buriedQuestions, looseTables, titlesInFrames } from './frames.ts';
import { isMarkedInline } from '../parse/inline.ts';
import { labelledQuestions } from './labelled.ts';
import type { Region, ShapeTitle } from './mark.ts';
import { outlineTitles } from './outline.ts';
import { askedParagraphs, askedRun } from './paragraphs.ts';
import type { Line } from '../parse/index.ts';
import type { Reading } from './readings.ts';
import { roundTitles } from './rounds.ts';
import { questionRows } from '../parse/rows.ts';
import { unmarkedTitles } from './unmarked.ts';
import { signedTitles } from './signs.ts';
import { furtherTurns, secondQuestions } from './second-questions.ts';

/** Titles that are no headings: numbered lines, bullets, bold lines, bare lines over a fence. */

/** The titles in a region, in the order of their lines. */
export function shapeTitles(lines: readonly Line[], region: Region): ShapeTitle[] {
  const inside = lines.slice(region.start - 1, region.end);
  const told = region.rounds ? roundTitles(inside) : [];
  if (told.length) return told;
  const rows = region.asked ? [] : questionRows(inside, region.inQuestion);
  if (rows.length) return rows.map(({ line, raw }) => ({ line: line.number, raw, inline: true }));
  const outline = region.asked ? [] : outlineTitles(inside);
  if (outline.length) return outline;
  const talk = region.asked ? [] : dialogueTitles(inside);
  if (talk.length) return [...talk, ...chaptersOver(inside, talk)].sort((a, b) => a.line - b.line);
  const written = inside.flatMap((line) => candidateAt(lines, line, region) ?? []);
  const chapters = standingOver(written, inside);
  const candidates = chapters.size ? written.filter(({ line }) => !chapters.has(line)) : written;
  const found = region.inQuestion ? secondQuestions(candidates, region) : questions(candidates, inside);
  const accepted = [...found, ...furtherTurns(candidates, found)];
  const said = saysItself(accepted, inside);
  const shaped = accepted.map((candidate) => titleOf(candidate, said.has(candidate))).sort((a, b) => a.line - b.line);
  if (region.inQuestion) {
    const more = [
      ...buriedQuestions(inside),
      ...(region.framed ? looseTables(inside) : []),
      ...(shaped.length ? [] : labelledQuestions(inside)),
    ];
    return [...shaped, ...more].sort((a, b) => a.line - b.line);
  }
  // A bare line over a frame, a quote or an answer may be chance, where others have a sign or ask as well.
  const plain = accepted.every(({ shape }) => shape === 'bare');
  const signed = plain ? signedTitles(inside) : [];
  const listed = plain && accepted.length ? listedQuestions(inside) : [];
  const best = signed.length > shaped.length ? signed : shaped;
  const titles = listed.length >= best.length * MANY_MORE ? listed : best;
  const more = [
    ...titlesInFrames(inside, new Set(titles.map((title) => title.line))),
    ...chaptersOver(inside, titles, chapters),
  ];
  if (!titles.length && !more.length) {
    const labelled = labelledQuestions(inside);
    if (labelled.length || region.asked) return labelled;
    const asked = askedParagraphs(inside);
    const paragraphs = asked.length ? asked : askedRun(inside);
    if (paragraphs.length || hasHeadings(lines)) return paragraphs;
    return unmarkedTitles(
      inside,
      candidates.filter(({ shape }) => shape === 'bare'),
    );
  }
  // What stands before the first title belongs to none: another list, perhaps.
  const first = titles[0]?.line ?? region.end;
  const before = more.some(({ line }) => line < first)
    ? []
    : listedQuestions(inside.slice(0, first - region.start), true);
  return [...before, ...withNested(titles, inside), ...more].sort((a, b) => a.line - b.line);
}

/** So many times the titles that something marks, most lines ask as well. */
const MANY_MORE = 1.5;

/** Whether a note has more headings than the one that names it. */
const hasHeadings = (lines: readonly Line[]): boolean => lines.findIndex(isHeading) !== lines.findLastIndex(isHeading);

const isHeading = ({ kind }: Line): boolean => kind === 'heading';

/** Every line of one shape as a title, for a note whose owner says so. */
export function titlesOfShape(lines: readonly Line[], reading: Reading): ShapeTitle[] {
  const region = {
    start: 1,
    end: lines.length,
    inQuestion: false,
    asked: false,
    number: undefined,
    framed: false,
    rounds: false,
  };
  return lines.flatMap((line) => {
    const candidate = candidateAt(lines, line, region);
    if (!candidate || !OF_READING[reading]?.includes(candidate.shape)) return [];
    return [{ line: line.number, raw: candidate.text, inline: isMarkedInline(candidate.text) }];
  });
}

const OF_READING: Partial<Record<Reading, readonly Shape[]>> = {
  numbered: ['numbered', 'bold-numbered'],
  bold: ['bold', 'bold-numbered'],
  bullets: ['bullet'],
  lines: ['bare'],
};
