import type { Root } from 'hast';
import type { KatexOptions } from 'katex';
import { visit } from 'unist-util-visit';

export const KATEX_OPTIONS: KatexOptions = {
  // Chinese words in a formula are no mistake here.
  strict: 'ignore',
  // A formula that KaTeX cannot read stays as its source, in the colour of the text around it.
  errorColor: 'inherit',
  // A note may ask for a rule a thousand em wide.
  maxSize: 40,
};

/** Rehype plugin: keeps rendered formulas out of the search index, where they read `x\alpha_tαt`. */
export function rehypeQuietMath() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const { className } = node.properties;
      if (Array.isArray(className) && className.includes('katex')) node.properties['dataPagefindIgnore'] = '';
    });
  };
}
