import type { Nodes } from 'mdast';
import { rememberText } from '../../remember.ts';
import { latexToText } from './latex-text.ts';
import { isNested, parseMarkdown } from './markdown.ts';

/** Markdown and formulas as plain text, for titles, previews and matching. */

/** The text of a tree, formulas included; blocks are parted by spaces. */
export function textOf(node: Nodes): string {
  if (node.type === 'math' || node.type === 'inlineMath') return latexToText(node.value);
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const between = INLINE.has(node.type) ? '' : ' ';
  let text = '';
  for (const [i, child] of node.children.entries()) text += (i ? between : '') + textOf(child);
  return text.trim();
}

/** What is one text, whatever marks part it. */
const INLINE = new Set<Nodes['type']>([
  'paragraph',
  'heading',
  'tableCell',
  'strong',
  'emphasis',
  'link',
  'delete',
  'textDirective',
]);

/** What no character of means that Markdown would say the same. */
const MARKED = /[\\`*_{}[\]<>#+~|$&:!]|^\s*(?:[-=]|\d+[.)])|https?:|www\./;

/** Inline Markdown as plain text on one line. */
export const plain = rememberText((markdown) => {
  const text = MARKED.test(markdown) && !isNested(markdown) ? textOf(parseMarkdown(markdown)) : markdown;
  return text.replace(/\s+/g, ' ').trim();
});
