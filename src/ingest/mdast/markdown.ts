import type { Paragraph, Parents, Root, Text } from 'mdast';
import { defaultHandlers, type Info, type State } from 'mdast-util-to-markdown';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { markdownToMdast } from 'satteri';
import { unified } from 'unified';
import { dropStandIns, withStandIns } from './stand-ins.ts';

/** The one Markdown dialect of the project: what notes are read as, and what questions are written in. */

const dialect = unified()
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

/** Deeper nesting of quotes or lists on one line than anyone writes by hand; `* * * * * * * *` is a rule. */
const NESTED = /^(?!\s*([-*])(?:\s*\1)*\s*$)\s*(?:(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))\s*){8}/;
/** A character reference, as in `&amp;`. */
const REFERENCE = /&(?:#|[a-z])/i;
/** Bold within bold deeper than a program that writes it again can follow, or more openings of directives than one reads. */
const MAX_MARKS = 300;
const MARKS: readonly (string | RegExp)[] = ['*', '_', /:(?:::|[a-z])/i, REFERENCE];
/** So many brackets within each other are no links. */
const MAX_BRACKETS = 100;

const count = (text: string, mark: string | RegExp) => text.split(mark, MAX_MARKS + 2).length - 1;

/** Whether a line would take the site, which reads by remark, time that grows with its square. */
export function isNested(line: string): boolean {
  if (NESTED.test(line) || MARKS.some((mark) => count(line, mark) > MAX_MARKS)) return true;
  let depth = 0;
  for (let at = line.search(/[[\]]/); at >= 0 && at < line.length; at++) {
    if (line[at] === '[') depth++;
    else if (line[at] === ']' && depth > 0) depth--;
    if (depth > MAX_BRACKETS) return true;
  }
  return false;
}

/** Whether a paragraph has so many character references that Sätteri, which copies the text so far at each, takes its time. */
export const isBrokenUp = (text: string): boolean =>
  text.includes('&') && text.split(/\n\s*\n/).some((paragraph) => count(paragraph, REFERENCE) > MAX_MARKS);

const DIRECTIVE = /^[ \t>*+\d.-]*:::/m;

/**
 * Markdown to a tree; with `positions`, they count from the first line of `text`. Read by Sätteri, which makes the same tree as
 * remark in an eighth of the time.
 */
export function parseMarkdown(text: string, positions = false): Root {
  const directive = DIRECTIVE.test(text);
  const written = withStandIns(text, directive);
  const features = { gfm: true, math: true, frontmatter: false, directive };
  const tree = markdownToMdast(written, { features, position: positions }) as Root;
  if (written !== text) dropStandIns(tree);
  return tree;
}

/** Every character that could be a mark within a line; `w.` may begin an address. */
const MARKED = /[!#$&*:<@[\\\]_`|~\r\n\t]|[Ww]\./;
/** What only is a mark where a line begins or behind `]`, or would be lost there. */
const OPENS = /^(?:[ -/:-@]|\d+[.)])/;

/** Whether a text has no mark, between the characters `before` and `after` it. */
const isUnmarked = (text: string, before: string, after: string): boolean =>
  !MARKED.test(text) && !(/[\n\]]$/.test(before) && OPENS.test(text)) && !(after === '\n' && text.endsWith(' '));

/** Text without a mark is written as it is: the library looks for some eighty patterns in each. */
function writeText(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  return isUnmarked(node.value, info.before, info.after) ? node.value : defaultHandlers.text(node, parent, state, info);
}

/** And so is a paragraph of nothing else, as most are. */
function writeParagraph(node: Paragraph, parent: Parents | undefined, state: State, info: Info): string {
  const [only, ...others] = node.children;
  return only?.type === 'text' && !others.length && isUnmarked(only.value, '\n', '\n')
    ? only.value
    : defaultHandlers.paragraph(node, parent, state, info);
}

/** A tree to Markdown that parses to the same tree again. */
export const toMarkdown = (tree: Root): string => dialect.stringify(tree);
