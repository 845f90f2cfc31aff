import type { Blockquote, Heading, List, Paragraph, Parents, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { splitAttributes } from '../parse/attributes.ts';
import { guessLang } from '../parse/code.ts';
import { dedent } from '../parse/indent.ts';
import { normalTitle } from '../segment/titles.ts';
import { walk } from '../mdast/walk.ts';
import type { Context } from './index.ts';
import { nestLists, withoutBareItems } from './nesting.ts';

/** Inside an answer, headings start below the question's own. */
const TOP_HEADING = 3;

/** Puts blocks in order: headings, soft line breaks, bullets, tables, code without a language, empty remains. */
export function cleanBlocks(tree: Root, { entry }: Context): void {
  dropRepeatedTitle(tree, entry.title);
  const headings: Heading[] = [];
  walk(tree, {
    heading: (node) => void headings.push(node),
    paragraph(node) {
      node.children = joinLines(node);
      while (node.children.at(-1)?.type === 'break') node.children.pop();
      mendBold(node);
      const end = node.children.at(-1);
      // The mark of a line break at the end of all lines
      if (end?.type === 'text') end.value = end.value.replace(/(?<=[\p{Script=Han}。！？）])\\+$/u, '');
      closeGaps(node);
    },
    listItem(node) {
      const text = node.children[0]?.type === 'paragraph' ? node.children[0].children[0] : undefined;
      if (text?.type === 'text') text.value = text.value.replace(/^\s*[•·]\s*/, '');
    },
    list: withoutBareItems,
    table: dropEmptyColumns,
    blockquote: boxCallout,
    containerDirective: nameBox,
    code(node) {
      node.value = dedent(node.value.split('\n')).join('\n').replace(/^\n+/, '').trimEnd();
      const named = node.lang?.replace(/[^\w+#-].*$/, '').toLowerCase();
      node.lang = !named || named === 'text' ? guessLang(node.value) : named;
      node.meta = null;
    },
  });
  levelHeadings(headings);
  tree.children = tree.children.filter((block) => !isEmpty(block));
  nestLists(tree);
}

/** An answer that is all quoted quotes nobody: `>` was its frame. */
export function unquote(tree: Root): void {
  if (tree.children.length && tree.children.every((block) => block.type === 'blockquote'))
    tree.children = tree.children.flatMap(({ children }) => children);
}

const LONGEST_TITLE = 240;

/** Many notes say the title again as the first line of the answer. */
function dropRepeatedTitle(tree: Root, title: string): void {
  const [first] = tree.children;
  if (first?.type !== 'paragraph' || tree.children.length < 2) return;
  const text = toString(first);
  if (text.length <= LONGEST_TITLE && normalTitle(text) === normalTitle(title)) tree.children.shift();
}

function levelHeadings(headings: readonly Heading[]): void {
  const top = headings.reduce((least, heading) => Math.min(least, heading.depth), 6);
  for (const heading of headings) {
    heading.depth = Math.min(6, heading.depth - top + TOP_HEADING) as Heading['depth'];
    // A heading is strong already.
    heading.children = heading.children.flatMap(plainly);
    // Only a question has an address; `{#id}` on a part of its answer says nothing to a reader.
    const last = heading.children.at(-1);
    // A line of its own needs no colon to open what follows.
    if (last?.type === 'text') last.value = splitAttributes(last.value).title.replace(/(?<!\s)\s*[：:]$/, '');
  }
}

const plainly = (child: PhrasingContent): PhrasingContent[] =>
  child.type === 'strong' || child.type === 'emphasis' ? child.children.flatMap(plainly) : [child];

/**
 * Notes break lines where they mean it, Markdown joins them: a line that ends like a sentence, one before a new point, or one
 * that ends long before the others stays a line; others are joined, without a space between Chinese characters.
 */
function joinLines(paragraph: Paragraph): PhrasingContent[] {
  const isBroken = (child: PhrasingContent) =>
    child.type === 'break' || (child.type === 'text' && child.value.includes('\n'));
  if (!paragraph.children.some(isBroken)) return paragraph.children;
  const isMeant = meantLines(toString(paragraph).split('\n'));
  let at = 0;
  const joined = paragraph.children.flatMap((child, i): PhrasingContent[] => {
    if (child.type === 'break') return [child];
    if (child.type !== 'text' || !child.value.includes('\n')) return [child];
    const parts: PhrasingContent[] = [];
    // A bullet alone is one that copying tore from its text.
    const lines = child.value.split('\n').map((text) =>
      text
        .trim()
        .replace(/^[-*+•·]$/, '')
        .replace(/(?<=[。！？；])\s+[-•]$/, ''),
    );
    for (const [k, line] of lines.entries()) {
      const last = parts.at(-1);
      const meant = k > 0 && isMeant(at++);
      if (last?.type !== 'text') parts.push({ type: 'text', value: line });
      else if (
        /[。；：！？!?;:]$/.test(last.value) ||
        /^(?:[（(]?\d+[)）.、]|[①-⑳]|[a-hA-H][.)、](?=\s)|第[一二三四五六七八九十])/.test(line) ||
        (LABELLED.test(line) && LABELLED.test(last.value)) ||
        OPENS.test(line) ||
        (meant && !/[，、,（(]$/.test(last.value) && !/^[，。；：、,.;!?！？）)]/.test(line))
      )
        parts.push({ type: 'break' }, { type: 'text', value: line });
      else last.value += (needsSpace(last.value, line) ? ' ' : '') + line;
    }
    // A text node that starts or ends with a line break stands next to another node.
    if (i > 0 && child.value.startsWith('\n') && paragraph.children[i - 1]!.type !== 'break')
      parts.unshift({ type: 'break' });
    if (i < paragraph.children.length - 1 && child.value.endsWith('\n')) parts.push({ type: 'break' });
    return parts.filter((part) => part.type !== 'text' || part.value !== '');
  });
  return joined.filter((part, i) => {
    const before = joined[i - 1];
    if (part.type === 'text' && before?.type === 'break') part.value = part.value.trimStart();
    // Two breaks in a row are one, and none stands at an end.
    return part.type === 'break' ? before !== undefined && before.type !== 'break' : part.type !== 'text' || part.value;
  });
}

/** 优点：快 over 缺点：占显存: two labels are two lines. */
const LABELLED = /^[^\s：:，。；]{1,8}[：:](?!\/\/)/;

/** 不同： opens what is below it. */
const OPENS = /^[^\s：:，。；]{1,8}[：:]$/;

/** A line that somebody broke by hand within a sentence is about as wide as the others; Latin words do not fill it. */
const RAGGED = 12;
const HAN = /\p{Script=Han}/u;

/** Lines up to this width may be a list, if no mark ends or parts a sentence in them. */
const LISTED = 32;
const ENDS = /[。！？；，!?;,：:]|\.$/;

/** A line is that wide, in columns: two for what is no Latin letter. */
function widthOf(line: string): number {
  const text = line.trim();
  let width = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) width++;
  return width;
}

/** Of each line of a paragraph, whether its writer meant it to end: it is short, or one before it is, in mid-sentence. */
function meantLines(lines: readonly string[]): (line: number) => boolean {
  const widths = lines.map(widthOf);
  const full = widths.reduce((most, width) => Math.max(most, width), 0) - RAGGED;
  const isShort = (i: number) => widths[i]! < full && HAN.test(lines[i]! + lines[i + 1]!);
  // Nobody breaks a sentence into pieces of a few words each and ends none of them.
  const listed =
    full <= LISTED - RAGGED && lines.some((line) => HAN.test(line)) && !lines.some((line) => ENDS.test(line));
  const rows = lines.slice(0, -1).some((line, i) => isShort(i) && !/[。！？.!?：:；;，,、]\s*$/.test(line));
  return (i) => listed || rows || isShort(i);
}

const WIDE = /[\p{Script=Han}，。；：！？、（）“”]/u;
const needsSpace = (a: string, b: string) => a !== '' && b !== '' && !WIDE.test(a.at(-1)!) && !WIDE.test(b[0]!);

/** `应用场景**：用于…`: a mark without its partner is a slip of the pen; `**甲:**Zero-shot` a pair that Markdown does not see. */
function mendBold(node: Paragraph): void {
  if (!node.children.some((child) => child.type === 'text' && MARKED.test(child.value))) return;
  node.children = node.children.flatMap((child): PhrasingContent[] => {
    if (child.type !== 'text' || !MARKED.test(child.value)) return [child];
    if ((child.value.match(MARK)?.length ?? 0) % 2 === 1)
      child.value = UNOPENED.test(child.value) ? `**${child.value}` : child.value.replace(MARK_ONCE, '');
    return child.value
      .split(BOLD)
      .flatMap((text, i) =>
        i % 2 ? [strong(text)] : text.split(HIGHLIT).map((part, k) => (k % 2 ? strong(part) : plain(part))),
      )
      .filter((part) => part.type !== 'text' || part.value !== '');
  });
}
const MARKED = /\*\*|==/;
/** `应用场景**：`, a label whose first mark is missing. */
const UNOPENED = /^[^\s*，。；：:]{1,20}\*\*\s*[：:]/;
/** Not the power of x**2. */
const MARK_ONCE = /\*\*(?!(?<=[\w)]\*\*)(?:-?\d|\(|[a-z](?!\w)))/;
const MARK = new RegExp(MARK_ONCE, 'g');
const plain = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] });
/** `==甲==`, with a marker pen; `a == b` compares. */
const HIGHLIT = /(?<![=\w])==(?=\S)(?=[^\n]*?\p{Script=Han})((?:(?!==)[^\n]){1,120})(?<=\S)==(?![=\w])/u;
// Also 带有**[MASK]**的, between words; `**甲 **是` and `** 甲**是`, with a space on one side within; `a ** b` is a power, and `**kwargs` a name.
const BOLD =
  /(?<![\w*])\*\*(?![ \t][^*\n]*[ \t]\*\*)[ \t]?(?:(?<=\p{Script=Han}\*\*)|(?=[^*\n]*(?:\p{Script=Han}|[:：。！？”）)]\*)))([^*\s](?:[^*\n]{0,60}[^*\s])?)[ \t]?\*\*(?!\*)(?:(?<=[:：。！？”）)]\*\*)|(?!\w))/u;

// Names of boxes in other editors → the four that the site draws, and its placeholder for pictures.
const BOXES: Record<string, string> = {
  tips: 'tip',
  success: 'tip',
  info: 'note',
  primary: 'note',
  important: 'note',
  warning: 'caution',
  error: 'danger',
  bug: 'danger',
  failure: 'danger',
  attention: 'caution',
  hint: 'tip',
  check: 'tip',
  done: 'tip',
};
const KNOWN_BOX = /^(?:tip|note|caution|danger)$/;

/** `:::tips` of Yuque or VuePress becomes a box of the site; a name that says nothing to it a note. */
function nameBox(node: ContainerDirective): undefined {
  if (node.name === 'lost-image') return;
  node.name = KNOWN_BOX.test(node.name) ? node.name : (Object.hasOwn(BOXES, node.name) && BOXES[node.name]) || 'note';
  node.attributes = {};
}

// [!warning]- 标题
const CALLOUT = /^\s*\[!(?<name>[a-zA-Z]+)\][+-]?[ \t]*(?<title>[^\n]*)\n?/;

/** `> [!warning] 小心` of Obsidian or GitHub becomes a box of the site, its own title the first line. */
function boxCallout(node: Blockquote, index: number, parent: Parents): number | undefined {
  const [first, ...rest] = node.children;
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  const callout = text?.type === 'text' ? CALLOUT.exec(text.value) : null;
  if (first?.type !== 'paragraph' || text?.type !== 'text' || !callout) return undefined;
  const { name, title } = callout.groups!;
  const more = callout[0].endsWith('\n') || first.children.length === 1;
  text.value = (more ? '' : title!) + text.value.slice(callout[0].length);
  const said = first.children.length > 1 || text.value.trim() ? [first] : [];
  const head: Paragraph[] =
    more && title
      ? [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: title }] }] }]
      : [];
  if (!head.length && !said.length && !rest.length) {
    parent.children.splice(index, 1);
    return index;
  }
  const box: ContainerDirective = {
    type: 'containerDirective',
    name: name!.toLowerCase(),
    attributes: {},
    children: [...head, ...said, ...rest],
  };
  (parent.children as RootContent[]).splice(index, 1, box);
  return index;
}

/** `**推导。** 设…`: a full stop brings its own space, and text-autospace the rest. */
function closeGaps({ children }: Paragraph): void {
  for (const [i, child] of children.entries()) {
    const next = children[i + 1];
    const ends = child.type === 'strong' && /[。：？！，；]$/.test(toString(child));
    if (ends && next?.type === 'text') next.value = next.value.trimStart();
  }
}

function dropEmptyColumns(table: Table): undefined {
  const columns = table.children.reduce((most, row) => Math.max(most, row.children.length), 0);
  const filled = Array.from({ length: columns }, (_, i) =>
    table.children.some((row) => row.children[i] && toString(row.children[i]).trim()),
  );
  if (filled.every(Boolean)) return;
  for (const row of table.children) row.children = row.children.filter((_, i) => filled[i]);
  table.align = table.align?.filter((_, i) => filled[i]) ?? null;
}

function isEmpty(block: RootContent): boolean {
  if (block.type === 'blockquote' || block.type === 'list') return toString(block).trim() === '' && !holdsMore(block);
  return (
    block.type === 'thematicBreak' ||
    block.type === 'definition' ||
    (block.type === 'paragraph' && block.children.length === 0)
  );
}

/** Whether a block without words holds a picture. */
function holdsMore(block: Blockquote | List): boolean {
  let found = false;
  const see = () => void (found = true);
  walk(block, { textDirective: see, containerDirective: see });
  return found;
}
