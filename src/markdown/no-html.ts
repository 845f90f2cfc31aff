import type {} from 'mdast-util-directive';
import type { Break, Html, Paragraph, Parents, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Parents whose children are blocks; anywhere else HTML stands inside a line. */
const BLOCK_PARENTS = new Set<Parents['type']>([
  'root',
  'blockquote',
  'listItem',
  'footnoteDefinition',
  'containerDirective',
]);

const COMMENT = /^<!--[^]*-->$/u;
const LINE_BREAK = /^<br\s*\/?>$/iu;

/**
 * Remark plugin: shows HTML as the text it is, so that nothing in a note can run and `List<T>` stays readable.
 * Only a line break keeps its meaning; comments go.
 */
export function remarkNoHtml() {
  return (tree: Root): void => {
    visit(tree, 'html', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const replacement = COMMENT.test(node.value.trim()) ? [] : [htmlToText(node, BLOCK_PARENTS.has(parent.type))];
      parent.children.splice(index, 1, ...(replacement as never[]));
      return [SKIP, index + replacement.length];
    });
  };
}

function htmlToText(node: Html, isBlock: boolean): Break | Paragraph | Text {
  if (!isBlock && LINE_BREAK.test(node.value)) return { type: 'break' };
  const text: Text = { type: 'text', value: node.value };
  return isBlock ? { type: 'paragraph', children: [text] } : text;
}
