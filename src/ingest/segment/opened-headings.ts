import type { Heading } from './headings.ts';
import { mostAsk, openingList, type OpeningList } from './lists.ts';
import type { Region } from './mark.ts';
import { writtenNumber } from '../parse/numbering.ts';
import { nextFilled } from './neighbours.ts';
import type { Line } from '../parse/index.ts';
import { share } from './share.ts';
import { shapeTitles } from './shapes.ts';
import { announcesQuestions, cleanTitle, isQuestion } from './titles.ts';

/** Fewer lists may be the points of an answer. */
const LEAST = 2;

/**
 * Lines of headings that seem to be an answer or a part of one, and are neither: over others, most of which stand over questions
 * that nobody answered or that go on counting from part to part; or named 常见问题 and over what asks.
 */
export function openedHeadings(headings: readonly Heading[], lines: readonly Line[]): Set<number> {
  const opened = new Set<number>();
  const below = (i: number): Region => ({
    start: (headings[i]!.line.through ?? headings[i]!.line.number) + 1,
    end: (headings[i + 1]?.line.number ?? lines.length + 1) - 1,
    inQuestion: false,
    asked: false,
    number: undefined,
    framed: false,
    rounds: false,
  });
  for (const [i, { line, role }] of headings.entries()) {
    if (role !== 'structure' || !announcesQuestions(cleanTitle(line.title!))) continue;
    const titles = shapeTitles(lines, below(i));
    if (titles.length >= LEAST && share(titles, ({ raw }) => isQuestion(raw)) >= 0.5) opened.add(line.number);
  }
  for (let i = 0, next = 0; i < headings.length; i = next) {
    next = i + 1;
    while (headings[next]?.role === 'structure') next++;
    const parts = headings.slice(i + 1, next);
    if (!parts.length) continue;
    const lists = parts.flatMap((_, j) => openingList(lines, { ...below(i + 1 + j), inQuestion: true }) ?? []);
    const overAll = nextFilled(lines, headings[i]!.line.number) === parts[0]!.line;
    const questions = lists.filter((list) => countsOn(list) || (overAll && list.bare));
    const least = overAll && parts.length === 1 ? 1 : LEAST;
    if (questions.length >= Math.max(least, parts.length * 0.6) && mostAsk(questions))
      opened.add(headings[i]!.line.number);
  }
  return opened;
}

/** 107. 108. below one heading and 111. 112. below the next: questions of the whole note, and no points of an answer. */
const countsOn = ({ titles }: OpeningList): boolean => (writtenNumber(titles[0]!.raw)?.value ?? 0) > LEAST;
