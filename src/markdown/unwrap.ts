import type { Root } from 'hast';

const BLOCK = /^(?:p|h[1-6])$/u;

/** Rehype plugin: takes the paragraphs off, so that the text can stand inside a heading. */
export function rehypeUnwrap() {
  return (tree: Root): void => {
    tree.children = tree.children.flatMap((node) =>
      node.type === 'element' && BLOCK.test(node.tagName) ? node.children : [node],
    );
  };
}
