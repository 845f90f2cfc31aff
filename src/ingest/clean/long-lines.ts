import type { Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** A note that says everything in one line is broken where it counts: 第一…第二…, （1）（2）, ①②, or at ；. */

/** What fits on a phone without scrolling far. */
const LONG = 300;
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
  if (toString(paragraph).length < LONG) return [paragraph];
  const parts: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type !== 'text') {
      parts.at(-1)!.push(child);
      continue;
    }
    const [first, ...rest] = cut(child);
    parts.at(-1)!.push(first!);
    for (const text of rest) parts.push([text]);
  }
  return parts.map((children): Paragraph => ({ type: 'paragraph', children })).filter((part) => toString(part) !== '');
}

/** One text as several, each but the first starting with a mark; or the text alone. */
function cut({ value }: Text): Text[] {
  for (const shape of COUNTS) {
    const places = counted(value, shape);
    if (places.length >= FEWEST) return split(value, places);
  }
  const clauses = [...value.matchAll(/[；;](?=\S)/g)].map(({ index }) => index + 1);
  return value.length >= LONG && clauses.length >= FEWEST ? split(value, clauses) : [{ type: 'text', value }];
}

/** Where a text counts one, two, three, without a gap. */
function counted(text: string, shape: RegExp): number[] {
  const places: number[] = [];
  for (const match of text.matchAll(shape))
    if (valueOf(match.groups!['n']!) === places.length + 1) places.push(match.index);
  return places;
}

const valueOf = (digits: string): number =>
  /^\d/.test(digits)
    ? Number(digits)
    : Math.max('一二三四五六七八九十'.indexOf(digits), '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(digits)) + 1;

function split(text: string, places: readonly number[]): Text[] {
  return [0, ...places].map((start, i): Text => ({ type: 'text', value: text.slice(start, places[i]).trim() }));
}
