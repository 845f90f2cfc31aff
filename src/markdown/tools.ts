import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { questionOf } from './outline.ts';

/**
 * Rehype plugin: what a reader of the site can do within an answer, and a reader of a book cannot. Each heading gets a
 * link to itself on the question's own page, to be shared like the question; each diagram can be enlarged.
 */
export function rehypeTools({ base }: { base: string }) {
  return (tree: Root, file: VFile): void => {
    const question = questionOf(file);
    visit(tree, 'element', (node) => {
      const { id, className } = node.properties;
      if (question !== undefined && /^h[3-6]$/u.test(node.tagName) && typeof id === 'string' && !isHidden(node)) {
        node.children.push(createPartLink(`${base}q/${question}/#${id}`));
      }
      if (Array.isArray(className) && className.includes('diagram')) {
        node.properties['dataAct'] = 'enlarge';
        node.children.push(element('button', { type: 'button' }, [{ type: 'text', value: '放大' }]));
      }
    });
  };
}

/** The heading over footnotes, which only screen readers meet. */
const isHidden = ({ properties }: Element): boolean => String(properties['className']).includes('sr-only');

/** Its sign comes from the style: what is read or copied is the heading. */
function createPartLink(href: string): Element {
  return element('a', { className: ['part-link'], href, dataShare: '', ariaLabel: '分享这一节' }, []);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
