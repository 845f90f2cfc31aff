import type { KatexOptions } from 'katex';

export const KATEX_OPTIONS: KatexOptions = {
  // Chinese words in a formula are no mistake here.
  strict: 'ignore',
  // A formula that KaTeX cannot read stays as its source, in the colour of the text around it.
  errorColor: 'inherit',
  // A note may ask for a rule a thousand em wide.
  maxSize: 40,
};
