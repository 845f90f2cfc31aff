import type { Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** A note that says everything in one line is broken where it counts: 第一…第二…, （1）（2）, ①②, or at ；. */

/** What fits on a phone without scrolling far. */
const LONG = 300;
/** Half of that is long enough for three parts that are counted. */
const LONG_IN_PARTS = 150;
/** Fewer parts than this are no list. */
const FEWEST = 2;

// Each way of counting, with the number it counts to:
const COUNTS: RegExp[] = [
  /第(?<n>[一二三四五六七八九十])(?=[，,、：:是点步个种])/gu,
  /[（(](?<n>\d{1,2})[)）]/gu,
  /(?<n>[①-⑳])/gu,
  /(?<=^|[。；;：:，,\s])(?<n>\d{1,2})[、.](?![\d\w])/gu,
];

/** Breaks long paragraphs of an answer at their own marks; no letter changes. */
export function breakLongLines(tree: Root): void {
  tree.children = tree.children.flatMap((block): RootContent[] =>
    block.type === 'paragraph' ? broken(block) : [block],
  );
}

function broken(paragraph: Paragraph): Paragraph[] {
  const { length } = toString(paragraph);
  if (length < LONG_IN_PARTS) return [paragraph];
  const parts: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type !== 'text') {
      parts.at(-1)!.push(child);
      continue;
    }
    const [first, ...rest] = cut(child, length < LONG);
    parts.at(-1)!.push(first!);
    for (const text of rest) parts.push([text]);
  }
  return parts.map((children): Paragraph => ({ type: 'paragraph', children })).filter((part) => toString(part) !== '');
}

/** One text as several, each but the first starting with a mark; or the text alone. */
function cut({ value }: Text, isShort: boolean): Text[] {
  for (const shape of COUNTS) {
    const places = counted(value, shape);
    if (places.length >= (isShort ? FEWEST + 1 : FEWEST)) return split(value, places);
  }
  const clauses = [...value.matchAll(/[；;](?=\S)/g)].map(({ index }) => index + 1);
  return value.length >= LONG && clauses.length >= FEWEST ? split(value, clauses) : [{ type: 'text', value }];
}

/** Where a text counts one, two, three, without a gap; where it counts from one again, the words before that say of what stand apart as well. */
function counted(text: string, shape: RegExp): number[] {
  const places: number[] = [];
  let next = 1;
  for (const { index, groups } of text.matchAll(shape)) {
    const value = valueOf(groups!['n']!);
    const opening = next > 2 && value === 1 ? OPENING.exec(text.slice(Math.max(0, index - 40), index)) : null;
    if (value !== next && !opening) continue;
    if (opening) places.push(index - opening[0].length);
    places.push(index);
    next = value + 1;
  }
  return places;
}

/** 。缺点：  behind the end of a sentence, a few words and what opens a list */
const OPENING = /(?<=[。；;])[^。；;]{0,20}(?:[：:]|--)\s*$/;

const valueOf = (digits: string): number =>
  /^\d/.test(digits)
    ? Number(digits)
    : Math.max('一二三四五六七八九十'.indexOf(digits), '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(digits)) + 1;

function split(text: string, places: readonly number[]): Text[] {
  return [0, ...places].map((start, i): Text => ({ type: 'text', value: text.slice(start, places[i]).trim() }));
}
