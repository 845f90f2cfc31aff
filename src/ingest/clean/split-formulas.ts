import { toString } from 'mdast-util-to-string';
import type { Emphasis, Paragraph, Parents, PhrasingContent, Strong, Text } from 'mdast';
import type { InlineMath } from 'mdast-util-math';

/** Formulas that an editor or Markdown cut into pieces, put together again. */

/** `b + w1*x1 + w2*x2`: stars between letters multiply; Markdown took them for emphasis. */
export function freeStars(node: Emphasis | Strong, index: number, parent: Parents): number | undefined {
  const siblings = parent.children as PhrasingContent[];
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  if (before?.type !== 'text' || after?.type !== 'text') return undefined;
  const text = toString(node);
  const letters = /[A-Za-z0-9)\]]\s*$/.test(before.value) && /^\s*[A-Za-z0-9(√]/.test(after.value);
  // 2*P*R/(P+R): one letter, between what only a formula has
  const one =
    /^[A-Za-z]\w?$/.test(text) && (/[=(+\-/]\s*[\w.]*$/.test(before.value) || /^[\w.]*\s*[-=+/)]/.test(after.value));
  const multiplies = letters && (one || (/^[A-Za-z0-9(√].*[A-Za-z0-9)]$/.test(text) && /[-+*/=()\d]/.test(text)));
  // 2*precision*recall/(…): no word is stressed within another, where signs stand around
  const inner =
    /^\w+$/.test(text) &&
    /[\w)]$/.test(before.value) &&
    /^[\w(]/.test(after.value) &&
    /[=+/(]\s*\S*$/.test(before.value);
  // 3*3*6*3
  const counts = /^\d+$/.test(text) && /\d\s*$/.test(before.value) && /^\s*\d/.test(after.value);
  // 0.5*速度 + 0.5*质量
  const weighs = /\d\s*$/.test(before.value) && /^\s*\p{Script=Han}+\s*\+\s*[\d.]+\s*$/u.test(text);
  if (!multiplies && !counts && !weighs && !inner) return undefined;
  const stars = node.type === 'strong' ? '**' : '*';
  const whole: Text = { type: 'text', value: `${before.value}${stars}${text}${stars}${after.value}` };
  siblings.splice(index - 1, 3, whole);
  return index - 1;
}

/** A formula cannot start with a power, or be a sign or half a pair of brackets: it is a piece of one. */
const isPiece = (node: PhrasingContent | undefined): node is InlineMath =>
  node?.type === 'inlineMath' &&
  (/^\s*(?:[\^_=)]|\\(?:left|right)\b)|^\s*[-+()=]+\s*$/.test(node.value) || unpaired(node.value));
const unpaired = (latex: string): boolean => latex.split(/[([]/).length !== latex.split(/[)\]]/).length;
/** Words that may stand within a formula: 错误率, bias. */
const WORDS = /^\s*[\p{L}\p{N}-]{1,12}\s*$/u;

/** `误差 $=$ 偏差 $^{2}+$ 方差`: pieces with single words between them are one formula, with the word it starts with. */
export function joinPieces(paragraph: Paragraph): undefined {
  const { children } = paragraph;
  if (children.length < 3) return undefined;
  for (let i = 0; i < children.length; i++) {
    if (!isPiece(children[i])) continue;
    let end = i + 1;
    for (;;) {
      if (isPiece(children[end])) end++;
      else if (isWord(children[end]) && isFormula(children[end + 1])) end += 2;
      else break;
    }
    const pieces = children.slice(i, end);
    if (pieces.filter(isPiece).length < 2) continue;
    const before = children[i - 1];
    const word = before?.type === 'text' ? /[\p{L}\p{N}-]{1,12}\s*$/u.exec(before.value) : null;
    const latex = `${word ? textOf(word[0]) : ''}${pieces.map(latexOf).join('')}`;
    children.splice(i, pieces.length, { type: 'inlineMath', value: latex });
    if (word && before?.type === 'text') before.value = before.value.slice(0, word.index);
  }
  return undefined;
}

const isWord = (node: PhrasingContent | undefined): boolean => node?.type === 'text' && WORDS.test(node.value);
const isFormula = (node: PhrasingContent | undefined): boolean => node?.type === 'inlineMath';
const textOf = (word: string): string => `\\text{${word.trim()}}`;
const latexOf = (node: PhrasingContent): string =>
  node.type === 'inlineMath' ? node.value.trim() : textOf(toString(node));
