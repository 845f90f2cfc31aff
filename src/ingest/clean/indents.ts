import type { Root, RootContent } from 'mdast';
import { isProse } from '../parse/code.ts';
import { parseMarkdown } from '../mdast/markdown.ts';
import { walk } from '../mdast/walk.ts';
import { frameToBlocks } from './frame.ts';

const SAYS = /\p{Script=Han}|^\s*\$[^$]+\$\s*$/u;
const PICTURES = /^(?:\s*!\[[^\]]*(?:\][^(][^\]]*)*\]\(\S+\)\s*)+$/;

/** Chinese, or a picture, that somebody indented far is no code, though Markdown says so. First of the rules, since it makes new text. */
export function freeIndented(tree: Root): void {
  walk(tree, {
    code(node, index, parent) {
      const lines = node.value.split('\n');
      if (!node.lang && PICTURES.test(node.value)) {
        const { children } = parseMarkdown(lines.map((line) => line.trim()).join('\n'));
        (parent.children as RootContent[]).splice(index, 1, ...children);
        return index + children.length;
      }
      if (node.lang || !SAYS.test(node.value) || !isProse(lines, '')) return undefined;
      const blocks = frameToBlocks(lines);
      (parent.children as RootContent[]).splice(index, 1, ...blocks);
      return index + blocks.length;
    },
  });
}
