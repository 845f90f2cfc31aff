import type { Element, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** What no line begins with, and what none ends with. */
const CLOSING = /^[，。、；：？！）》」』”’…%,.;:?!)\]]+/u;
const OPENING = /[（《「『“‘([]+$/u;

/** The class of a formula with its marks, which `prose.css` keeps on one line. */
const CLASS = 'formula-marks';

/**
 * Rehype plugin: keeps a formula in a line together with the punctuation against it. To a browser a formula is a box, and
 * a line may end on either side of a box: the next would begin with a comma.
 */
export function rehypeFormulaMarks() {
  return (tree: Root): void => {
    visit(tree, 'element', (parent) => {
      if (hasClass(parent, CLASS) || hasClass(parent, 'katex')) return SKIP;
      parent.children.forEach((node, index, siblings) => {
        if (node.type !== 'element' || !hasClass(node, 'katex')) return;
        const opening = takeFrom(siblings[index - 1], OPENING);
        const closing = takeFrom(siblings[index + 1], CLOSING);
        if (opening + closing !== '') siblings[index] = withMarks(opening, node, closing);
      });
      return undefined;
    });
  };
}

/** The marks at an end of a text, which is left without them. */
function takeFrom(node: RootContent | undefined, pattern: RegExp): string {
  if (node?.type !== 'text') return '';
  const marks = pattern.exec(node.value)?.[0] ?? '';
  node.value = node.value.replace(pattern, '');
  return marks;
}

function withMarks(opening: string, formula: Element, closing: string): Element {
  allowBreaks(formula);
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: [CLASS] },
    children: [
      ...(opening === '' ? [] : [{ type: 'text' as const, value: opening }]),
      formula,
      ...(closing === '' ? [] : [{ type: 'text' as const, value: closing }]),
    ],
  };
}

/** What keeps the marks beside a formula keeps its pieces together, too: where they may part has to be said. */
function allowBreaks(formula: Element): void {
  for (const node of formula.children) {
    if (node.type !== 'element' || !hasClass(node, 'katex-html')) continue;
    node.children = node.children.flatMap((piece, index) => (index === 0 ? [piece] : [wordBreak(), piece]));
  }
}

const wordBreak = (): Element => ({ type: 'element', tagName: 'wbr', properties: {}, children: [] });

const hasClass = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name);
