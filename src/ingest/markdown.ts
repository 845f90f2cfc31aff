import type { Parents, Root, RootContent, Text } from 'mdast';
import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import { defaultHandlers, type Info, type State } from 'mdast-util-to-markdown';
import { type Extension as FromMarkdownExtension, fromMarkdown } from 'mdast-util-from-markdown';
import { combineExtensions } from 'micromark-util-combine-extensions';
import type { ConstructRecord, Extension } from 'micromark-util-types';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { walk } from './walk.ts';

/** The one Markdown dialect of the project: what notes are read as, and what questions are written in. */

const dialect = unified()
  .use(remarkParse)
  // `$…$` as well as `$$…$$`: notes use both. A single dollar that starts no formula is escaped when written.
  .use(remarkMath)
  .use(remarkGfm, { singleTilde: false })
  // **真，**她 is bold in Chinese notes, though CommonMark says no.
  .use(remarkCjkFriendly)
  .use(remarkDirective)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    fences: true,
    rule: '-',
    listItemIndent: 'one',
    resourceLink: true,
    handlers: { text: writeText },
  })
  .freeze();

// The dialect's syntax put together once: a parser made by unified does it anew for every text, and most texts are short.
const { micromarkExtensions = [], fromMarkdownExtensions = [] } = dialect.data() as {
  micromarkExtensions?: Extension[];
  fromMarkdownExtensions?: FromMarkdownExtension[];
};
const syntax = combineExtensions(micromarkExtensions);
const SYNTAX = { extensions: [syntax], mdastExtensions: fromMarkdownExtensions };
/** Without bare addresses, which are tried at every letter and looked for once more in the whole tree. */
const NO_ADDRESSES = {
  extensions: [{ ...syntax, text: withoutAddresses(syntax.text ?? {}) }],
  mdastExtensions: fromMarkdownExtensions.flat().map((extension) => ({ ...extension, transforms: [] })),
};

function withoutAddresses(text: ConstructRecord): ConstructRecord {
  const others = Object.entries(text).map(
    ([code, constructs]) =>
      [code, [constructs ?? []].flat().filter(({ name }) => !name?.endsWith('Autolink'))] as const,
  );
  return Object.fromEntries(others.filter(([, constructs]) => constructs.length));
}

/** Deeper nesting of quotes or lists than anyone writes by hand. */
const NESTED = /^\s*(?:(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))\s*){24}/;
/** Bold within bold, deeper than a program that writes it again can follow. */
const MAX_STARS = 300;
/** So many brackets within each other are no links. */
const MAX_BRACKETS = 100;

const count = (line: string, mark: string) => line.split(mark, MAX_STARS + 2).length - 1;

/** Whether a line would take Markdown time that grows with its square. */
export function isNested(line: string): boolean {
  if (NESTED.test(line) || count(line, '*') > MAX_STARS || count(line, '_') > MAX_STARS) return true;
  let depth = 0;
  for (let at = line.search(/[[\]]/); at >= 0 && at < line.length; at++) {
    if (line[at] === '[') depth++;
    else if (line[at] === ']' && depth > 0) depth--;
    if (depth > MAX_BRACKETS) return true;
  }
  return false;
}

/** Every character that may be markup, what is only where a line begins, and spaces at an edge of a line. */
const MARKUP = /[!$&*:<@[\\\]_`|~\r\t\0\uFEFF]|www\.|^(?: |[#+=>-]|\d{1,9}[.)])| $/imu;

/** What begins an address, or may once escapes and character references in it are read: `www\.`, `&#119;ww.`, `&commat;`. */
const ADDRESS = /@|http|www|&(?:#|commat)/i;

/** Text without markup, as a quarter of all answers, is paragraphs between empty lines: no library need look at each character. */
function paragraphs(text: string): Root {
  const children = text.split(/\n{2,}/).flatMap((part): RootContent[] => {
    const value = part.replace(/^\n|\n$/g, '');
    return value ? [{ type: 'paragraph', children: [{ type: 'text', value }] }] : [];
  });
  return { type: 'root', children };
}

/** Markdown to a tree; positions count from the first line of `text`. */
export function parseMarkdown(text: string): Root {
  if (!MARKUP.test(text)) return paragraphs(text);
  const tree = fromMarkdown(text, ADDRESS.test(text) ? SYNTAX : NO_ADDRESSES);
  if (!/:\p{L}/u.test(text)) return tree;
  // `16:n`, `key:value[1]`, `注意:重点[1]` and `::name` are text that happens to look like a directive; nobody writes those in notes.
  const parents = new Set<Parents>();
  const asText = (node: TextDirective | LeafDirective, index: number, parent: Parents): number => {
    const value = text.slice(node.position!.start.offset, node.position!.end.offset);
    const plain: RootContent = { type: 'text', value };
    if (node.type === 'textDirective') parents.add(parent);
    (parent.children as RootContent[])[index] =
      node.type === 'textDirective' ? plain : { type: 'paragraph', children: [plain] };
    return index + 1;
  };
  walk(tree, { textDirective: asText, leafDirective: asText });
  for (const parent of parents) parent.children = joined(parent.children);
  return tree;
}

/** Texts next to each other as one, so that what is said of neighbours holds. */
function joined<T extends RootContent>(children: readonly T[]): T[] {
  const parts: T[] = [];
  for (const child of children) {
    const last = parts.at(-1);
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else parts.push(child);
  }
  return parts;
}

/**
 * Every character that could be a mark within a line, what only is one where a line or text begins, and spaces at an edge.
 * `w.` may begin an address.
 */
const MARKED = /[!#$&*:<@[\\\]_`|~\r\n\t]|[Ww]\.|^[ -@]| $/;

/** Text without a mark is written as it is: the library looks for some eighty patterns in each. */
function writeText(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  return MARKED.test(node.value) ? defaultHandlers.text(node, parent, state, info) : node.value;
}

/** A tree to Markdown that parses to the same tree again. */
export const toMarkdown = (tree: Root): string => dialect.stringify(tree);
