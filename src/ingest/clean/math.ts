import katex from 'katex';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Context } from './index.ts';

// \( … \) and \[ … \], which Markdown does not know, and a run of LaTeX that stands in text without any marks:
// it holds a command (\sum) and reaches over the ASCII around it, but over no Chinese.
const DELIMITED = /\\\((?<inline>.+?)\\\)|\\\[(?<display>.+?)\\\]/s;
const BARE = /[\w\s()[\]{}+\-*/=<>^_|.,!'&:]*\\(?:[a-zA-Z]+|[,;!{}|\\])[\w\s()[\]{}+\-*/=<>^_|.,!'&:\\]*/;

/** LaTeX written without dollar signs becomes math where KaTeX can read it; where it can't, it stays as it is, in code. */
export function typesetFormulas(tree: Root, { report }: Context): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !node.value.includes('\\')) return undefined;
    const parts = split(node.value, (formula) => {
      report('formula-unsure', `看不懂的公式，已原样放进代码：${formula.slice(0, 60)}`);
    });
    (parent.children as RootContent[]).splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
  visit(tree, ['math', 'inlineMath'], (node, index, parent) => {
    if ((node.type !== 'math' && node.type !== 'inlineMath') || !parent || index === undefined) return;
    node.value = node.value.trim();
    if (canTypeset(node.value)) return;
    report('formula-unsure', `KaTeX 排不出这个公式，已原样放进代码：${node.value.slice(0, 60)}`);
    const shown: RootContent = node.type === 'math' ? { type: 'code', lang: 'latex', value: node.value } : { type: 'inlineCode', value: node.value };
    (parent.children as RootContent[])[index] = shown;
  });
}

function split(text: string, unsure: (formula: string) => void): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let rest = text;
  for (;;) {
    const match = DELIMITED.exec(rest) ?? BARE.exec(rest);
    if (!match) break;
    const groups = match.groups;
    const source = (groups?.['inline'] ?? groups?.['display'] ?? match[0]).trim();
    const lead = match[0].length - match[0].trimStart().length;
    parts.push({ type: 'text', value: rest.slice(0, match.index + (groups?.['inline'] === undefined && groups?.['display'] === undefined ? lead : 0)) });
    if (canTypeset(source)) parts.push({ type: 'inlineMath', value: source });
    else if (/\\[a-zA-Z]{2,}/.test(source) && /[=^_{}]/.test(source)) {
      unsure(source);
      parts.push({ type: 'inlineCode', value: source });
    } else parts.push({ type: 'text', value: match[0].slice(lead) });
    rest = rest.slice(match.index + match[0].length);
  }
  parts.push({ type: 'text', value: rest });
  return parts.filter((part) => part.type !== 'text' || part.value !== '');
}

/** Whether KaTeX can set a formula. A lone word after a backslash (a path, `\n`) is no formula. */
export function canTypeset(formula: string): boolean {
  if (formula.length > 4000 || (/^\\[a-z]+$/i.test(formula) && formula.length < 3)) return false;
  try {
    katex.renderToString(formula, { throwOnError: true, strict: 'ignore', trust: false, maxExpand: 200 });
    return true;
  } catch {
    return false;
  }
}
