import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { createLostImage } from './boxes.ts';

/**
 * Remark plugin: shows a labelled box in place of any image. The ingest has already done so for images it knows to be
 * lost; this keeps a stray one from breaking the build or sending the reader's address to another site.
 */
export function remarkNoImages() {
  return (tree: Root): void => {
    visit(tree, ['image', 'imageReference'], (node, index, parent) => {
      if (!parent || index === undefined || !('children' in parent)) return;
      const alt = 'alt' in node && typeof node.alt === 'string' ? node.alt : '';
      parent.children[index] = createLostImage('span', [{ type: 'text', value: alt || '没有说明的图' }]);
    });
  };
}
