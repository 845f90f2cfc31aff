import type { BlockContent, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective, Directives } from 'mdast-util-directive';
// Its types let a node say which element it becomes.
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';

/** Title of a box whose author gave none, by the name of its directive. */
const CALLOUT_TITLES: Record<string, string> = { caution: '易错点', note: '说明', tip: '提示', danger: '警告' };

/**
 * Remark plugin: turns `:::caution[易错点]` and its kin into callouts, `:::lost-image[描述]` into a placeholder.
 *
 * Starlight has asides of its own, but they stop the build at an attribute they do not know, and they are landmarks:
 * twenty of them on a page bury the real ones for a screen reader.
 */
export function remarkBoxes() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (!isDirective(node) || !parent || index === undefined) return;
      if (node.name === 'lost-image') {
        const tag = node.type === 'textDirective' ? 'span' : 'div';
        parent.children[index] = createLostImage(tag, node.children);
      } else if (node.type === 'containerDirective' && node.name in CALLOUT_TITLES) {
        parent.children[index] = createCallout(node);
      }
    });
  };
}

/** A box that stands where a picture was: `<tag class="lost-image">`. */
export function createLostImage(tag: 'div' | 'span', children: readonly RootContent[]): Paragraph {
  const label = createElement('span', 'lost-image-tag', [{ type: 'text', value: '缺图' }]);
  return createElement(tag, 'lost-image', [label, ...children]);
}

function createCallout(node: ContainerDirective): Paragraph {
  const { title, content } = partsOf(node);
  return createElement('div', `callout callout-${node.name}`, [createElement('p', 'callout-title', title), ...content]);
}

/** The title of a box, its author's or that of its kind, and what stands below. */
export function partsOf(node: ContainerDirective): { title: PhrasingContent[]; content: BlockContent[] } {
  const [first, ...rest] = node.children;
  const isLabelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  const title: PhrasingContent[] = isLabelled
    ? first.children
    : [{ type: 'text', value: CALLOUT_TITLES[node.name] ?? '' }];
  return { title, content: (isLabelled ? rest : node.children) as BlockContent[] };
}

/** A node that remark-rehype prints as the given element; it calls itself a paragraph because mdast has no `div`. */
function createElement(tag: string, className: string, children: readonly (RootContent | BlockContent)[]): Paragraph {
  const data = { hName: tag, hProperties: { className: className.split(' ') } };
  return { type: 'paragraph', data, children: children as PhrasingContent[] };
}

function isDirective(node: Nodes): node is Directives {
  return node.type === 'containerDirective' || node.type === 'leafDirective' || node.type === 'textDirective';
}
