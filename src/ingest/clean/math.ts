import katex from 'katex';
import type { Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import { walk } from '../mdast/walk.ts';
import { doubled } from './doubled.ts';
import type { Context } from './index.ts';
import { hasFormulaSign, plainFormulas } from './plain-formulas.ts';
import { freeStars, joinPieces } from './split-formulas.ts';
import { settleFormula } from './settle.ts';

// \( … \) and \[ … \], which Markdown does not know, and a run of LaTeX that stands in text without any marks:
// it holds a command (\sum) and reaches over the ASCII around it, but over no Chinese.
const DELIMITED = /\\\((?<inline>.+?)\\\)|\\\[(?<display>.+?)\\\]/s;
const BARE = /[\w\s()[\]{}+\-*/=<>^_|.,!'&:]*\\(?:[a-zA-Z]+|[,;!{}|\\])[\w\s()[\]{}+\-*/=<>^_|.,!'&:\\]*/;

/** What parts such a run from the words around it: `, \sum x_i, KKT条件`. */
const BEFORE = /^[\s,.:!'&]*/;
const BEHIND = /(?<!\\)[,.:]\s*(?:[A-Za-z]{3,}(?:\s+[A-Za-z]+)*\s*)?$/;
/** `hinge loss = …`: words, and no product of letters. */
const NAMED = /^[A-Za-z]{2,}(?: [A-Za-z]{2,})+(?=\s*=)/;
/** `y^ = …` means a hat, and LaTeX would raise what comes next. */
const DANGLING = /\^\s*(?:[=,)]|$)/;

/** Reports a formula that stays as it is typed, and why. */
type Unsure = (formula: string, why: string) => void;

/** Formulas become math: LaTeX without dollar signs, and what is typed as plain text where it is sure what it means. */
export function typesetFormulas(tree: Root, { entry, report }: Context): void {
  const unsure: Unsure = (formula, why) => {
    const { line, fix } = settleFormula(entry, formula);
    const message = `${why}，已原样放进代码：${formula.slice(0, 60)}。是公式，写成 $…$ 之间的 LaTeX；就要这样显示，放进反引号。`;
    report('formula-unsure', message, line, fix);
  };
  const check = (node: Math | InlineMath, index: number, parent: Parents): undefined => {
    (parent.children as RootContent[])[index] = checked(node);
  };
  // Before any text becomes a formula: what Markdown cut in two is one.
  walk(tree, { emphasis: freeStars, strong: freeStars });
  walk(tree, {
    paragraph: joinPieces,
    math: check,
    inlineMath: check,
    text(node, index, parent) {
      if (!node.value.includes('\\') && !hasFormulaSign(node.value)) return undefined;
      const latex = inText(onceIn(node.value), (text) => latexIn(text, unsure));
      const parts = parent.type === 'link' ? latex : inText(latex, (text) => plainIn(text, unsure));
      if (parts.length === 1 && parts[0]?.type === 'text') return undefined;
      (parent.children as RootContent[]).splice(index, 1, ...parts);
      return index + parts.length;
    },
  });

  function checked(node: Math | InlineMath): RootContent {
    // `$5 到 $10` is money.
    if (node.type === 'inlineMath' && /\p{Script=Han}/u.test(node.value) && !/[\\^_=]/.test(node.value))
      return { type: 'text', value: `$${node.value}$` };
    node.value = node.value.trim();
    if (canTypeset(node.value)) return node;
    unsure(node.value, 'KaTeX 排不出这个公式');
    return node.type === 'math'
      ? { type: 'code', lang: 'latex', value: node.value }
      : { type: 'inlineCode', value: node.value };
  }
}

const inText = (parts: readonly PhrasingContent[], change: (text: string) => PhrasingContent[]): PhrasingContent[] =>
  parts.flatMap((part) => (part.type === 'text' ? change(part.value) : [part]));

/** Text to text and formulas, where copying wrote one twice; it is shown once. */
function onceIn(text: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const formula of doubled(text)) {
    if (!canTypeset(formula.latex)) continue;
    parts.push({ type: 'text', value: text.slice(end, formula.start) }, { type: 'inlineMath', value: formula.latex });
    end = formula.end;
  }
  parts.push({ type: 'text', value: text.slice(end) });
  return parts.filter((part) => part.type !== 'text' || part.value !== '');
}

/** Text to text and formulas, where LaTeX stands in it. */
function latexIn(text: string, unsure: Unsure): PhrasingContent[] {
  if (!text.includes('\\')) return [{ type: 'text', value: text }];
  const parts: PhrasingContent[] = [];
  let rest = text;
  for (;;) {
    const match = DELIMITED.exec(rest) ?? BARE.exec(rest);
    if (!match) break;
    const delimited = match.groups?.['inline'] ?? match.groups?.['display'];
    const lead = delimited === undefined ? BEFORE.exec(match[0])![0].length : 0;
    const whole = (delimited ?? match[0].slice(lead).trimEnd().replace(BEHIND, '')).trim();
    // Two lines without marks are two formulas.
    const [line = ''] = delimited === undefined && !whole.includes('\\begin') ? whole.split('\n') : [whole];
    const source = canTypeset(line) ? line.trim() : whole;
    const end = delimited === undefined ? match.index + lead + source.length : match.index + match[0].length;
    parts.push({ type: 'text', value: rest.slice(0, match.index + lead) });
    const latex = source.replace(NAMED, String.raw`\text{$&}`);
    if (canTypeset(latex) && !DANGLING.test(latex)) parts.push({ type: 'inlineMath', value: latex });
    else if (/\\[a-zA-Z]{2,}/.test(source) && /[=^_{}]/.test(source)) {
      unsure(source, '看不懂的公式');
      parts.push({ type: 'inlineCode', value: source });
    } else parts.push({ type: 'text', value: rest.slice(match.index + lead, end) });
    rest = rest.slice(end);
  }
  parts.push({ type: 'text', value: rest });
  return parts.filter((part) => part.type !== 'text' || part.value !== '');
}

/** Text to text and formulas, where a formula is typed plainly; a wrong one is corrected, and what stood there is said. */
function plainIn(text: string, unsure: Unsure): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const formula of plainFormulas(text)) {
    const typed = text.slice(formula.start, formula.end);
    parts.push({ type: 'text', value: text.slice(end, formula.start) });
    if (formula.unsure) {
      unsure(typed, formula.unsure);
      parts.push({ type: 'inlineCode', value: typed });
    } else parts.push({ type: 'inlineMath', value: formula.latex });
    if (formula.wrong)
      parts.push(
        { type: 'text', value: '（勘误：原文写作 ' },
        { type: 'inlineCode', value: typed },
        { type: 'text', value: '）' },
      );
    end = formula.end;
  }
  parts.push({ type: 'text', value: text.slice(end) });
  return parts.filter((part) => part.type !== 'text' || part.value !== '');
}

/** Letters, digits and signs, some of them with an index and a power: every second formula, of which KaTeX need not be asked. */
export const SIMPLE =
  /^(?:[A-Za-z\d)\]](?:_(?:[A-Za-z\d]|\{[A-Za-z\d ,+=-]*\}))?(?:\^(?:[A-Za-z\d]|\{[A-Za-z\d ,+=-]*\}))?|[ +*/=([.,|<>:;!?-])*$/;

/** Whether KaTeX can set a formula. A lone word after a backslash (a path, `\n`) is no formula. */
export function canTypeset(formula: string): boolean {
  if (formula.length > 4000 || (/^\\[a-z]+$/i.test(formula) && formula.length < 3)) return false;
  if (SIMPLE.test(formula)) return true;
  try {
    katex.renderToString(formula, {
      output: 'mathml',
      throwOnError: true,
      strict: 'ignore',
      trust: false,
      maxExpand: 200,
    });
    return true;
  } catch {
    return false;
  }
}
