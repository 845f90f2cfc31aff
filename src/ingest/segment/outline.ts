import { indentOf } from '../parse/indent.ts';
import type { ShapeTitle } from './mark.ts';
import type { Line } from '../parse/index.ts';
import { share } from './share.ts';
import { asksOutright, cleanTitle, isQuestion } from './titles.ts';

/** Outlines, as outliners and mind maps export them: lines that say by their indent what they belong to. */

interface Point {
  line: Line;
  text: string;
  below: Point[];
}

const BULLET = /^\s*[-*+•]\s+(?=\S)/;

/** Fewer may be the points of one answer. */
const LEAST = 4;
/** A chapter's name is no longer. */
const LONGEST_NAME = 20;

/** `- 预训练` over `    - Scaling Law 说了什么` over its points: chapters at any depth, questions and answers. */
export function outlineTitles(inside: readonly Line[]): ShapeTitle[] {
  const filled = inside.filter(({ kind }) => kind !== 'blank');
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
    titles.length >= Math.max(LEAST, chapters.length) &&
    chapters.every(({ text, below }) => below.length > 0 && cleanTitle(text).length <= LONGEST_NAME) &&
    (share(titles, ({ below }) => below.length > 0) >= 0.8 || share(titles, ({ text }) => asksOutright(text)) >= 0.6) &&
    share(titles, ({ text }) => isQuestion(text)) >= 0.5;
  if (!sure) return [];
  return parts.map(({ point: { line, text }, group }) => ({
    line: line.number,
    raw: text,
    inline: false,
    ...(group && { group }),
  }));
}

/** Lines as a tree: below each the lines that are deeper. */
function treeOf(filled: readonly Line[]): Point[] {
  const top: Point[] = [];
  const open: { indent: number; point: Point }[] = [];
  for (const line of filled) {
    const indent = indentOf(line.text);
    while (open.length && open.at(-1)!.indent >= indent) open.pop();
    const point = { line, text: line.text.replace(BULLET, '').trim(), below: [] };
    (open.at(-1)?.point.below ?? top).push(point);
    open.push({ indent, point });
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
  return points.flatMap((point): Part[] => {
    const { text, below } = point;
    const chapter = levels > 0 && !isQuestion(text) && (!asked || (below.length >= 2 && share(below, asks) >= 0.6));
    return chapter ? [{ point, group: true }, ...split(below, levels - 1)] : [{ point }];
  });
}

const asks = ({ text }: Point): boolean => isQuestion(text);
