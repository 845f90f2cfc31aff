import { indentOf } from '../parse/indent.ts';
import type { ShapeTitle } from './mark.ts';
import { type Numbering, writtenNumber } from '../parse/numbering.ts';
import type { Line } from '../parse/index.ts';
import { share } from './share.ts';
import { asksOutright, asksShortly, cleanTitle, isQuestion } from './titles.ts';

/** Outlines, as outliners and mind maps export them: lines that say by their indent what they belong to. */

export interface Point {
  line: Line;
  /** What it says, without its bullet. */
  text: string;
  below: Point[];
}

const BULLET = /^\s*[-*+•]\s+(?=\S)/;

/** Fewer may be the points of one answer. */
const LEAST = 3;
/** So many lines may stand before the first point and introduce them. */
const LONGEST_INTRO = 2;
/** A chapter's name is no longer. */
const LONGEST_NAME = 30;

/** `- 预训练` over `    - Scaling Law 说了什么` over its points: chapters at any depth, questions and answers. */
export function outlineTitles(inside: readonly Line[]): ShapeTitle[] {
  const written = inside.filter(({ kind }) => kind !== 'blank' && kind !== 'rule');
  const margin = written[0] ? indentOf(written[0].text) : 0;
  const intro = written.findIndex(({ text }) => BULLET.test(text) && indentOf(text) <= margin);
  const filled = intro > 0 && intro <= LONGEST_INTRO ? written.slice(intro) : written;
  const [first, second] = filled;
  // Most text is none, as its second line shows.
  if (!first || !second || filled.length < LEAST + 1 || indentOf(second.text) <= indentOf(first.text)) return [];
  const bulleted = BULLET.test(first.text);
  const outlined = filled.every(
    ({ kind, text }) => kind === 'text' && (indentOf(text) > 0 || BULLET.test(text) === bulleted),
  );
  if (!outlined) return [];
  const parts = split(treeOf(filled));
  const chapters = parts.filter(({ group }) => group).map(({ point }) => point);
  const titles = parts.filter(({ group }) => !group).map(({ point }) => point);
  const sure =
    chapters.length >= 1 &&
    parts[0]!.group &&
    !titles.some(({ text }) => text.startsWith('>')) &&
    titles.length >= Math.max(LEAST, chapters.length) &&
    chapters.every(({ text }) => cleanTitle(text).length <= LONGEST_NAME) &&
    (areAsked(titles) || areSubjects(titles, chapters));
  if (!sure) return [];
  return parts.map(({ point: { line, text }, group }) => ({
    line: line.number,
    raw: text,
    inline: false,
    ...(group && { group }),
  }));
}

const areAsked = (titles: readonly Point[]): boolean =>
  (share(titles, ({ below }) => below.length > 0) >= 0.8 || share(titles, ({ text }) => asksShortly(text)) >= 0.6) &&
  share(titles, ({ text }) => isQuestion(text)) >= 0.5;

/** Names below names, some of which ask: a list of subjects to know, field by field. */
const areSubjects = (titles: readonly Point[], chapters: readonly Point[]): boolean =>
  chapters.length >= 2 &&
  titles.length >= 2 * chapters.length &&
  share(titles, asks) >= 0.2 &&
  share(titles, ({ text }) => NAMES.test(text)) >= 0.7;

const NAMES = /^[^。；，：:]{1,40}$/;

/** One column more is a slip of the hand. */
const STEP = 2;

/** Lines as a tree: below each the lines that are deeper, unless their numbers go on from it: （一） and, a bit deeper, （二）. */
export function treeOf(filled: readonly Line[]): Point[] {
  const top: Point[] = [];
  const open: { indent: number; point: Point; number: Numbering | undefined }[] = [];
  for (const line of filled) {
    const indent = indentOf(line.text);
    const text = line.text.replace(BULLET, '').trim();
    while (open.length && indent - open.at(-1)!.indent < STEP) open.pop();
    const number = writtenNumber(text);
    const before = open.findIndex(
      ({ number: last }) => last && last.style === number?.style && last.value + 1 === number.value,
    );
    if (before >= 0) open.length = before;
    const point = { line, text, below: [] };
    (open.at(-1)?.point.below ?? top).push(point);
    open.push({ indent, point, number });
  }
  return top;
}

interface Part {
  point: Point;
  group?: true;
}

/** Deeper than this are answers. */
const MOST_LEVELS = 5;

/** The outermost points that ask together with their neighbours, and the chapters over them. */
function split(points: readonly Point[], levels = MOST_LEVELS): Part[] {
  const asked = share(points, ({ text }) => isQuestion(text)) >= 0.5;
  // Most points hold others that ask or hold more: what they hold are questions, and not what is said of them.
  const holds =
    share(points, ({ below }) => below.length > 0) >= 0.5 &&
    share(
      points.flatMap(({ below }) => below),
      (p) => p.below.length > 0 || asks(p),
    ) >= 0.3;
  const over = share(points, isOverAsking) >= 0.8 && points.length >= LEAST;
  return points.flatMap((point): Part[] => {
    const { text, below } = point;
    if (levels > 0 && over && isOverAsking(point)) return [{ point, group: true }, ...split(below, levels - 1)];
    // 结构与基本原理, over what asks, is a chapter; 1. 介绍一下 BERT is not.
    const overAsking = isOverAsking(point) && !writtenNumber(text);
    const chapter =
      levels > 0 && below.length > 0 && (overAsking ? !asksOutright(text) : !isQuestion(text) && !asked && holds);
    return chapter ? [{ point, group: true }, ...split(below, levels - 1)] : [{ point }];
  });
}

/** Several points below it mostly ask. Where nearly all its neighbours do as well, it is a chapter, though it asks itself. */
const isOverAsking = ({ below }: Point): boolean => below.length >= 2 && share(below, asks) >= 0.6;

const asks = ({ text }: Point): boolean => isQuestion(text) || asksShortly(text);
