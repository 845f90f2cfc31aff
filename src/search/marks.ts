/** Where the words of a query stand in a text, and which part of the text to show. */
import type { Dictionary } from './dictionary.ts';
import { typedFor, type Query } from './query.ts';
import { fold, isHan, piecesOf, type Variants } from './text.ts';

export interface Range {
  start: number;
  end: number;
}

/** More would mark half the page. */
const MOST_WORDS = 12;

/** The texts to mark for a query, folded: what was typed, and the other names of what it means. */
export function wordsOf(query: Query, dictionary: Dictionary, variants: Variants): string[] {
  const words = query.concepts.flatMap((concept) => {
    const names = concept.meanings
      .slice(0, 2)
      .flatMap(({ term }) => dictionary.terms[term]!.names)
      .map((name) => fold(name, variants));
    return [typedFor(concept, query) || concept.text, ...names];
  });
  const told = [...query.phrases, ...words].filter((word) => word.length > 1);
  return [...new Set(told)].slice(0, MOST_WORDS);
}

/** Where the words stand in a text, none over another. */
export function findMarks(text: string, words: readonly string[], variants: Variants): Range[] {
  const folded = fold(text, variants);
  const ranges = words.flatMap((word) => {
    const found: Range[] = [];
    for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + 1)) {
      if (isWhole(folded, start, start + word.length)) found.push({ start, end: start + word.length });
    }
    return found;
  });
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Range[] = [];
  for (const range of ranges) if (range.start >= (apart.at(-1)?.end ?? 0)) apart.push(range);
  return apart;
}

/** Whether a place begins and ends where words do: `lora` is not in `exploration`. */
function isWhole(text: string, start: number, end: number): boolean {
  const isInside = (i: number) => /[a-z]{2}/u.test(text.slice(i - 1, i + 1));
  const plural = /^s(?![a-z])/u.test(text.slice(end, end + 2));
  return !isInside(start) && (plural || !isInside(end));
}

/** About two lines on a phone, three beside a sidebar. */
const PASSAGE = 90;
const BEFORE = 20;

/** The part of a text that has most of the words, with where they stand in it. */
export function passageOf(
  text: string,
  words: readonly string[],
  variants: Variants,
): { text: string; marks: Range[] } {
  let best = { line: text.split('\n', 1)[0] ?? '', marks: [] as Range[], value: 0 };
  for (const line of text.split('\n')) {
    const marks = findMarks(line, words, variants);
    const different = new Set(marks.map(({ start, end }) => fold(line.slice(start, end), variants)));
    // A sentence says more than a heading or a line of code.
    const value = different.size + Math.min(1, piecesOf(line).filter(({ text: piece }) => isHan(piece)).length / 40);
    if (marks.length > 0 && value > best.value) best = { line, marks, value };
  }
  const { line, marks } = best;
  const first = marks[0]?.start ?? 0;
  const start = line.length <= PASSAGE || first <= BEFORE * 2 ? 0 : startOfPart(line, first - BEFORE);
  const end = Math.min(line.length, start + PASSAGE);
  const [before, after] = [start > 0 ? '…' : '', end < line.length ? '…' : ''];
  return {
    text: `${before}${line.slice(start, end)}${after}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.start < end)
      .map((mark) => ({
        start: mark.start - start + before.length,
        end: Math.min(mark.end, end) - start + before.length,
      })),
  };
}

/** Begins after a mark of punctuation if there is one near, else in the middle of things. */
function startOfPart(line: string, near: number): number {
  const part = /[，。；：、！？,;:!?]/u.exec(line.slice(near, near + BEFORE - 2));
  return part ? near + part.index + 1 : near;
}
