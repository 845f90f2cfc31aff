/** A line of the page as the Markdown that it came from: formulas, code, emphasis and links kept. */

export function domToMarkdown(node: Node | null): string {
  return node ? [...node.childNodes].map(inline).join('').replace(/\s+/g, ' ').trim() : '';
}

function inline(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return escapeText(node.textContent ?? '');
  if (!(node instanceof Element) || node.classList.contains('sr-only')) return '';
  if (node.classList.contains('katex')) return `$${texOf(node)}$`;
  const text = domToMarkdown(node);
  // Such as the link of a heading to itself, whose sign comes from the style.
  if (text === '') return '';
  if (node.tagName === 'CODE') return codeSpan(node.textContent);
  if (node.tagName === 'STRONG') return `**${text}**`;
  // A title that leads to its own question would be a link in a link.
  if (node instanceof HTMLAnchorElement && !node.closest('h1, h2')) return `[${text}](${node.href})`;
  return text;
}

/** The source of a formula, which KaTeX keeps beside what it draws. */
export const texOf = (katex: Element): string => katex.querySelector('annotation')?.textContent ?? katex.textContent;

/** Code with backticks in it stands between more of them. */
function codeSpan(code: string): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${code} ${fence}` : `${fence}${code}${fence}`;
}

/** @example escapeText('a*b 与 d_model') → 'a\\*b 与 d_model': an underscore within a word means nothing */
function escapeText(text: string): string {
  return text.replace(/[\\`*[\]<$]/g, '\\$&').replace(/(^|\W)_|_(?=\W|$)/g, '$1\\_');
}
