import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Rehype plugin: puts each table into a box that scrolls, so that a wide one does not widen the page. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      const properties = { className: ['table-scroll'] };
      parent.children[index] = { type: 'element', tagName: 'div', properties, children: [node] };
      return SKIP;
    });
  };
}
