import type { Root } from 'mdast';
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
  .use(remarkStringify, { bullet: '-', emphasis: '*', strong: '*', fences: true, rule: '-', listItemIndent: 'one', resourceLink: true })
  .freeze();

/** Markdown to a tree; positions count from the first line of `text`. */
export const parseMarkdown = (text: string): Root => dialect.parse(text);

/** A tree to Markdown that parses to the same tree again. */
export const toMarkdown = (tree: Root): string => dialect.stringify(tree);
