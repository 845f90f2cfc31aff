import { expect, test } from 'vitest';
import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { rehypeFormulaMarks } from './formula-marks.ts';

/** A paragraph with its formulas, which stand between dollars here. */
function paragraph(text: string): Root {
  const children = text.split('$').map((value, index): ElementContent => {
    const node = { type: 'text' as const, value };
    return index % 2 === 0 ? node : span('katex', [node]);
  });
  return { type: 'root', children: [{ type: 'element', tagName: 'p', properties: {}, children }] };
}

const span = (name: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: [name] },
  children,
});

test.each([
  ['marks on both sides', '取（$k$）。好', '取[（k）。]好'],
  ['one mark between two formulas', '$a$，$b$ 与 $c$', '[a，]b 与 c'],
  ['nothing but the formula', '把 $k$ 放进', '把 k 放进'],
])('a formula keeps the punctuation beside it: %s', (_, text, expected) => {
  const tree = paragraph(text);
  rehypeFormulaMarks()(tree);
  const shown = (tree.children[0] as Element).children.map((node) =>
    node.type === 'element' && (node.properties['className'] as string[]).includes('formula-marks')
      ? `[${toString(node)}]`
      : toString(node),
  );
  expect(shown.join('')).toBe(expected);
});
