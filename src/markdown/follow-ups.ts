import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

const LABEL = /^追问[：:]?$/u;

/**
 * Rehype plugin: sets apart what an interviewer asks next, `**追问** [一](#a) · [二](#b)` or `**追问**` above a list, as
 * `<div class="follow-up">`: it leads on, and is no part of the answer.
 */
export function rehypeFollowUps() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined || !isLabelled(node)) return;
      const end = node.children.length === 1 ? endOfList(parent.children, index) : index + 1;
      const children = parent.children.slice(index, end) as ElementContent[];
      const box: Element = { type: 'element', tagName: 'div', properties: { className: ['follow-up'] }, children };
      parent.children.splice(index, end - index, box);
      return index + 1;
    });
  };
}

function isLabelled({ tagName, children: [first] }: Element): boolean {
  return tagName === 'p' && first?.type === 'element' && first.tagName === 'strong' && LABEL.test(toString(first));
}

/** The place after the list that follows, line breaks between apart; without a list, after the label. */
function endOfList(siblings: Root['children'], label: number): number {
  const next = siblings.findIndex((node, index) => index > label && node.type === 'element');
  const list = siblings[next];
  return list?.type === 'element' && (list.tagName === 'ul' || list.tagName === 'ol') ? next + 1 : label + 1;
}
