import type { Nodes } from 'mdast';
import { isNested, parseMarkdown } from './markdown.ts';

/** Markdown and formulas as plain text, for titles, previews and matching. */

const SYMBOLS: Record<string, string> = {
  times: '×',
  cdot: '·',
  to: '→',
  rightarrow: '→',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  ne: '≠',
  approx: '≈',
  infty: '∞',
  pm: '±',
  top: 'ᵀ',
  partial: '∂',
  nabla: '∇',
  sum: 'Σ',
  prod: '∏',
  in: '∈',
  odot: '⊙',
  otimes: '⊗',
  mid: '|',
  ldots: '…',
  cdots: '…',
  dots: '…',
  quad: ' ',
  qquad: ' ',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  varphi: 'φ',
  omega: 'ω',
  Delta: 'Δ',
  Theta: 'Θ',
  Sigma: 'Σ',
  Omega: 'Ω',
  Phi: 'Φ',
};

/** LaTeX as one would type it in a chat. @example latexToText('\\sqrt{d_k}') → '√d_k' */
export function latexToText(latex: string): string {
  return latex
    .replace(/\\sqrt\s*\{([^{}]*)\}/g, '√$1')
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1/$2')
    .replace(
      /\\(?:left|right|[bB]ig+[lrm]?|displaystyle|mathrm|mathbf|mathcal|mathbb|text|operatorname|boldsymbol|hat|bar|tilde|vec)\b\*?/g,
      '',
    )
    .replace(/\\([a-zA-Z]+)/g, (_, name: string) => SYMBOLS[name] ?? name)
    .replace(/\\[,;:!>\s]|[{}\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text of a tree, formulas included; blocks are parted by spaces. */
export function textOf(node: Nodes): string {
  if (node.type === 'math' || node.type === 'inlineMath') return latexToText(node.value);
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const inline =
    node.type === 'paragraph' ||
    node.type === 'heading' ||
    node.type === 'tableCell' ||
    node.type === 'strong' ||
    node.type === 'emphasis' ||
    node.type === 'link' ||
    node.type === 'delete' ||
    node.type === 'textDirective';
  return (node.children as Nodes[])
    .map(textOf)
    .join(inline ? '' : ' ')
    .trim();
}

/** What no character of means that Markdown would say the same. */
const MARKED = /[\\`*_{}[\]<>#+~|$&:!]|^\s*(?:[-=]|\d+[.)])|https?:|www\./;

/** Inline Markdown as plain text on one line. */
export function plain(markdown: string): string {
  const text = MARKED.test(markdown) && !isNested(markdown) ? textOf(parseMarkdown(markdown)) : markdown;
  return text.replace(/\s+/g, ' ').trim();
}
