import type { BlockContent, List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import { ANSWER_MARK } from '../segment/answer-mark.ts';
import { codeRuns, drawingIn, guessLang, saysNothing } from '../parse/code.ts';
import { withDisplaysApart } from '../parse/displays.ts';
import { dedent } from '../parse/indent.ts';
import { isNested, parseMarkdown } from '../mdast/markdown.ts';
import { numberingOf } from '../parse/numbering.ts';

/** Prose that stood in a code fence, or in plain text: lines to paragraphs, lists and code. */

// - 召回率  -召回率; -v is an option
const BULLET = /^(?:[-*+•·]\s+(?=\S)|-(?=\p{Script=Han}|[A-Z][a-z]))/u;
// `遗忘门：决定丢掉什么`: a short label, then what is said of it.
const LABELLED = /^(?<label>[^\s*，。；、,;:："'{[][^，。；,;:：？?]{0,19}?)\s*[:：]\s*(?<text>\S.*)$/;
/** 正负比例是 1：1: what is in a ratio. */
const RATIO = /\d\s*[:：]\s*\d/;
const LABEL = /^(?<label>[^*，。；,;:：？?]{1,30})[:：]$/;
/** Short lines that follow each other are lines of one paragraph; longer ones are paragraphs. */
const SHORT_LINE = 40;

/** Lines of a frame as blocks of Markdown; text is taken letter for letter unless it is marked up. */
export function frameToBlocks(lines: readonly string[]): BlockContent[] {
  const drawing = drawingIn(lines);
  if (drawing) {
    const { start, end } = drawing;
    const [before, drawn, behind] = [lines.slice(0, start), lines.slice(start, end), lines.slice(end)];
    return [...frameToBlocks(before), ...codeBlock(drawn), ...frameToBlocks(behind)];
  }
  const runs = codeRuns(lines);
  if (runs.length > 1 && saysNothing(lines)) return codeBlock(lines);
  return runs.flatMap((run) => {
    const part = lines.slice(run.start, run.end);
    return run.code || isSideBySide(part) ? codeBlock(part) : proseBlocks(part);
  });
}

/** Formulas in two columns only say what belongs together while their gaps stay. */
const isSideBySide = (lines: readonly string[]): boolean =>
  lines.filter((line) => {
    // In one expression the gap would be looked for from every sign to every other.
    const [first, last] = [line.search(/[=＝]/), Math.max(line.lastIndexOf('='), line.lastIndexOf('＝'))];
    return first >= 0 && /\S {3,}\S/.test(line.slice(first + 1, last));
  }).length >= 2;

function codeBlock(lines: readonly string[]): BlockContent[] {
  const value = dedent(lines).join('\n').replace(/^\n+/, '').trimEnd();
  return value ? [{ type: 'code', lang: guessLang(value), value }] : [];
}

/** A list that is still open, and the column at which its items start. */
interface OpenList {
  list: List;
  indent: number;
  /** Every item is numbered 1, as Markdown allows. */
  lazy: boolean;
}

function proseBlocks(lines: readonly string[]): BlockContent[] {
  const blocks: BlockContent[] = [];
  const open: OpenList[] = [];
  let afterBlank = true;
  const parts = withDisplaysApart(dedent(lines), () => false).map(({ text }) => text);
  for (let i = 0; i < parts.length; i++) {
    const line = parts[i]!;
    const close = line.trim() === '$$' ? parts.findIndex((other, j) => j > i && other.trim() === '$$') : -1;
    if (close > i) {
      const value = parts
        .slice(i + 1, close)
        .join('\n')
        .trim();
      containerOf(open, blocks).push({ type: 'math', value });
      i = close;
      continue;
    }
    const text = line
      .replace(ANSWER_MARK, '')
      .trim()
      .replace(/^(?:#{1,6}|`{3,}\w*|[-=*_]{3,})$/, '')
      .replace(/\s{2,}/g, ' ');
    if (text) {
      const indent = /^ */.exec(line)![0].length;
      addLine(text, indent, blocks, open, afterBlank);
    }
    afterBlank = !text;
  }
  for (const block of blocks) if (block.type === 'list') tighten(block);
  return blocks.map(loneLabelToParagraph);
}

/** Places one line by its indent: into the open list at its column, under the item left of it, or at the margin. */
function addLine(text: string, indent: number, blocks: BlockContent[], open: OpenList[], afterBlank: boolean): void {
  const item = listItemOf(text);
  // Columns in notes are sloppy: one space off is the same column.
  while (open.length && (item ? open.at(-1)!.indent > indent + 1 : open.at(-1)!.indent >= indent)) open.pop();
  const above = open.at(-1);
  if (item) {
    const entry: ListItem = { type: 'listItem', spread: false, children: [paragraph(item.children)] };
    const sameColumn = above !== undefined && Math.abs(above.indent - indent) <= 1;
    const lazy = sameColumn && item.ordered && item.value === 1 && (above.lazy || isOne(above.list));
    if (sameColumn && (lazy || continues(above.list, item))) {
      above.lazy = lazy;
      above.list.children.push(entry);
      return;
    }
    if (sameColumn) open.pop();
    const list: List = {
      type: 'list',
      ordered: item.ordered,
      start: item.ordered ? item.value : null,
      spread: false,
      children: [entry],
    };
    containerOf(open, blocks).push(list);
    open.push({ list, indent, lazy: false });
    return;
  }
  const container = containerOf(open, blocks);
  const last = container.at(-1);
  const label = LABEL.exec(text)?.groups?.['label'];
  if (label) container.push(paragraph(labelled(label)));
  else if (last?.type === 'paragraph' && !afterBlank && goesOn(last)) last.children.push(...inline(text));
  else if (last?.type === 'paragraph' && !afterBlank && isShort(last) && text.length <= SHORT_LINE)
    last.children.push({ type: 'break' }, ...inline(text));
  else container.push(paragraph(inline(text)));
}

/** Where the next block goes: into the last item of the innermost open list, or to the margin. */
function containerOf(open: readonly OpenList[], blocks: BlockContent[]): BlockContent[] {
  const item = open.at(-1)?.list.children.at(-1);
  return item ? (item.children as BlockContent[]) : blocks;
}

interface Item {
  ordered: boolean;
  value: number;
  children: PhrasingContent[];
}

/** A line that counts (`1、`), bullets, or labels is an item of a list. */
function listItemOf(text: string): Item | undefined {
  if (BULLET.test(text)) return { ordered: false, value: 0, children: inline(text.replace(BULLET, '')) };
  const numbering = numberingOf(text);
  if (numbering && numbering.style !== 'q' && numbering.style !== 'outline' && numbering.value > 0)
    return { ordered: true, value: numbering.value, children: inline(numbering.rest) };
  const groups = LABELLED.exec(text)?.groups;
  // A colon within brackets ends no label: Q = XW (Query：我要查什么)
  if (
    !groups ||
    RATIO.test(text.slice(groups['label']!.length - 1, groups['label']!.length + 4)) ||
    /^https?$/i.test(groups['label']!) ||
    /[（(][^）)]*$/.test(groups['label']!)
  )
    return undefined;
  return { ordered: false, value: 0, children: [...labelled(groups['label']!), ...inline(groups['text']!)] };
}

const labelled = (label: string): PhrasingContent[] => [
  { type: 'strong', children: [{ type: 'text', value: label }] },
  { type: 'text', value: '：' },
];

const isOne = ({ ordered, start, children }: List): boolean => ordered === true && start === 1 && children.length === 1;

/** Whether an item goes on with a list: the next number, or one more bullet. */
function continues(list: List, item: Item): boolean {
  return item.ordered
    ? list.ordered === true && (list.start ?? 1) + list.children.length === item.value
    : list.ordered === false;
}

const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

/** A line that ends within a sentence goes on in the next: it was broken by hand. */
function goesOn(block: Paragraph): boolean {
  const last = block.children.at(-1);
  return last?.type === 'text' && /[，、]$/.test(last.value);
}

function isShort(block: Paragraph): boolean {
  const last = block.children.at(-1);
  return last?.type === 'text' && last.value.length <= SHORT_LINE;
}

/** A list whose items hold more than a line is written with blank lines between them. */
function tighten(list: List): void {
  for (const item of list.children) {
    item.spread = item.children.filter((child) => child.type !== 'list').length > 1;
    for (const child of item.children) if (child.type === 'list') tighten(child);
  }
  list.spread = list.children.some((item) => item.spread);
}

/** One labelled line alone is a paragraph, not a list. */
function loneLabelToParagraph(block: BlockContent): BlockContent {
  const [item, ...more] = block.type === 'list' && block.ordered === false ? block.children : [];
  const [only, ...rest] = item?.children ?? [];
  const lone =
    more.length === 0 && rest.length === 0 && only?.type === 'paragraph' && only.children[0]?.type === 'strong';
  return lone ? only : block;
}

/** One line to phrasing. Only lines that carry marks are read as Markdown: `softmax(q*k)*v` must keep its stars. */
export function inline(text: string): PhrasingContent[] {
  const marked = /\*\*[^*\s][^*]*\*\*|^\*[^*\s][^*]*\*$|\]\(|`[^`]+`|\$[^$\s][^$]*\$|https?:/.test(text);
  const first = marked && !isNested(text) ? parseMarkdown(text).children[0] : undefined;
  return first?.type === 'paragraph' ? first.children : [{ type: 'text', value: text }];
}
