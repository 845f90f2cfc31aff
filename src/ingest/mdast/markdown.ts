import type { Paragraph, Parents, Root, RootContent, Text } from 'mdast';
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
    handlers: { paragraph: writeParagraph, text: writeText },
  })
  .freeze();

// The dialect's syntax put together once: a parser made by unified does it anew for every text, and most texts are short.
const { micromarkExtensions = [], fromMarkdownExtensions = [] } = dialect.data() as {
  micromarkExtensions?: Extension[];
  fromMarkdownExtensions?: FromMarkdownExtension[];
};
const whole = combineExtensions(micromarkExtensions);
const COLON = 58;
/** Of directives, only `:::` blocks: `16:n`, `key:value[1]` and `::name` are text, nobody writes such in notes. A block is the concrete one. */
const syntax = {
  ...whole,
  text: { ...whole.text, [COLON]: [] },
  flow: { ...whole.flow, [COLON]: [whole.flow?.[COLON] ?? []].flat().filter(({ concrete }) => concrete) },
};

/** What begins an address, or may once escapes and character references in it are read: `www\.`, `&#119;ww.`, `&commat;`. */
const ADDRESS = /@|http|www|&(?:#|commat)/i;
/** What every table has below its heads, when it is not a line of dashes only. */
const TABLE = /\||:-|-:/;

/** The syntax with or without addresses, which are tried at every letter, and tables, tried at every line. */
const SYNTAX = [/Autolink$|^table$/, /^table$/, /Autolink$/, undefined].map((left) => ({
  extensions: [left ? { ...syntax, text: without(left, syntax.text), flow: without(left, syntax.flow) } : syntax],
  mdastExtensions: fromMarkdownExtensions
    .flat()
    // Addresses are looked for once more in the whole tree.
    .map((extension) => (left?.test('Autolink') ? { ...extension, transforms: [] } : extension)),
}));

function without(names: RegExp, constructs: ConstructRecord = {}): ConstructRecord {
  const others = Object.entries(constructs).map(
    ([code, list]) => [code, [list ?? []].flat().filter(({ name }) => !name || !names.test(name))] as const,
  );
  return Object.fromEntries(others.filter(([, list]) => list.length));
}

/** Deeper nesting of quotes or lists on one line than anyone writes by hand; `* * * * * * * *` is a rule. */
const NESTED = /^(?!\s*([-*])(?:\s*\1)*\s*$)\s*(?:(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))\s*){8}/;
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
  return fromMarkdown(text, SYNTAX[(ADDRESS.test(text) ? 1 : 0) + (TABLE.test(text) ? 2 : 0)]);
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

/** And so is a paragraph of nothing else, as most are. */
function writeParagraph(node: Paragraph, parent: Parents | undefined, state: State, info: Info): string {
  const [only, ...others] = node.children;
  return only?.type === 'text' && !others.length && !MARKED.test(only.value)
    ? only.value
    : defaultHandlers.paragraph(node, parent, state, info);
}

/** A tree to Markdown that parses to the same tree again. */
export const toMarkdown = (tree: Root): string => dialect.stringify(tree);
