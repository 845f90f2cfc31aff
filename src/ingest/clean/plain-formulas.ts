import { KNOWN_FORMULAS } from '../../knowledge/formulas.ts';
import { ableIn, needsOf } from '../needs.ts';
import { expressions } from './expressions.ts';

/** Formulas typed as plain text: found where they stand and given as LaTeX. */

export interface FoundFormula {
  start: number;
  end: number;
  latex: string;
  /** What is typed is wrong: `latex` is the right formula. */
  wrong: boolean;
  /** Why nobody can say without its writer what it means. */
  unsure?: string;
}

interface Rule {
  shape: RegExp;
  /** Undefined where the match is no formula after all. */
  latex: (match: RegExpExecArray) => string | undefined;
  wrong: boolean | ((match: RegExpExecArray) => boolean);
  /** The rule only holds in a line that says this. */
  near?: RegExp;
}

// Signs that are typed in several ways.
const SIGNS: Record<string, string> = {
  '(': '[（(]',
  ')': '[）)]',
  ',': '[,，]',
  '*': '[*×·]',
  '=': '[=＝]',
  '!': '[!！]',
  '|': '[|｜]',
  '-': '[-−–]',
  '+': '[+＋]',
  '/': '[/／]',
};
const ESCAPED = /[.^$[\]{}?\\]/g;

/** `softmax(q*k/根号dk)*v` as a pattern; `根号` also matches √ and sqrt. */
function compile(typed: string): string {
  const parts = typed.match(/根号|[A-Za-z]+|\d+|./gu) ?? [];
  return parts
    .map((part) => (part === '根号' ? String.raw`(?:根号|√|sqrt)` : (SIGNS[part] ?? part.replace(ESCAPED, '\\$&'))))
    .join('\\s*');
}

// A formula does not start or end in the middle of a word or a number.
const bounded = (pattern: string) => new RegExp(`(?<![A-Za-z0-9_\\\\^.])(?:${pattern})(?![A-Za-z0-9_^])`, 'giu');

const KNOWN: Rule[] = KNOWN_FORMULAS.flatMap(({ typed, latex, wrong = false }) =>
  spellings(typed).map((spelling) => ({ spelling, latex, wrong })),
)
  .sort((a, b) => b.spelling.length - a.spelling.length)
  .map(({ spelling, latex, wrong }) => ({
    shape: bounded(compile(spelling)),
    latex: () => latex,
    wrong,
  }));

/** Spellings are separated by `|`, except between brackets, where it is a condition: P(B|A). */
function spellings(typed: string): string[] {
  const list: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= typed.length; i++) {
    if (typed[i] === '(') depth++;
    if (typed[i] === ')') depth--;
    if (i < typed.length && (typed[i] !== '|' || depth > 0)) continue;
    list.push(typed.slice(start, i));
    start = i + 1;
  }
  return list;
}

const times = (text: string) =>
  text
    .replace(/\s*[*×xX]\s*/g, String.raw`\times `)
    .replace(/\s*([=+])\s*/g, '$1')
    .trim();

const factorsOf = (side: string): number[] => (side.match(/\d+/g) ?? []).map(Number);

/** Numbers multiplied; where the sum does not come out, the shapes of matrices. */
function product(text: string): string | undefined {
  const values = text.split('=').map((side) => factorsOf(side).reduce((a, b) => a * b, 1));
  return values.every((value) => value === values[0]) ? times(text) : shapesOf(text);
}

/** Shapes of matrices, if they fit: (2×64)(64×2)=2×2. */
function shapesOf(text: string): string | undefined {
  const [factors, result, ...more] = text.split('=').map(factorsOf);
  if (!factors || result?.length !== 2 || more.length || factors.length % 2) return undefined;
  const shapes = Array.from({ length: factors.length / 2 }, (_, i) => factors.slice(2 * i, 2 * i + 2));
  const fits = shapes.every(([rows], i) => i === 0 || rows === shapes[i - 1]![1]);
  if (!fits || shapes[0]![0] !== result[0] || shapes.at(-1)![1] !== result[1]) return undefined;
  const set = ([rows, columns]: number[]) => String.raw`${rows!}\times ${columns!}`;
  return `${shapes.map((shape) => `(${set(shape)})`).join('')}=${set(result)}`;
}

/** Weights and what they weigh; 03 for 0.3 only where the weights then make one. */
function weightedSum(text: string): string | undefined {
  const mended = text.replace(/(?<![\d.])0(?=\d)/g, '0.');
  const sum = (mended.match(/0\.\d+/g) ?? []).reduce((all, weight) => all + Number(weight), 0);
  if (mended !== text && Math.abs(sum - 1) > 1e-9) return undefined;
  return mended
    .replace(/\s*[*×xX]\s*(\p{Script=Han}+)\s*/gu, String.raw`\times\text{$1}`)
    .replace(/\s*[=＝]\s*(\p{Script=Han}+)/u, String.raw`=\text{$1}`)
    .replace(/\s*[+＋]\s*/g, '+');
}

const OPERAND = String.raw`(?:\d+(?:\.\d+)?(?:字节|倍)?|(?:(?![是的就会越可要了与和或也都很较])\p{Script=Han}){1,9}|[A-Za-z]+(?:_[a-z]+)*\d?)(?:\^2|²)?`;
const SUM = String.raw`${OPERAND}(?:\s*[+＋*×÷/-]\s*${OPERAND})*`;
const FACTOR = String.raw`(?:${OPERAND}|[(（]\s*${SUM}\s*[)）])`;
const NAMED = String.raw`(?<![\p{L}\p{N}_/])(?:(?:(?!的)\p{Script=Han}){1,6}(?:[率度值数比分量小差]|长度|尺寸|时间)|显存|损失|成本|IoU|F\d|CTR|CVR|QPS|MFU|ROI|Accuracy|Precision|Recall)\s*[=＝]\s*${FACTOR}(?:\s*[+＋*×÷/-]\s*${FACTOR})*`;

/**
 * A formula of Chinese names, which stand upright in it; one without any is for the grammar of letters. What is only added up
 * may be parts: 显存 = 参数 + 梯度.
 */
function byName(text: string): string | undefined {
  if (!/[=＝].*\p{Script=Han}/su.test(text) || !/[*×÷/^²]/.test(text)) return undefined;
  return text
    .replace(/\p{Script=Han}+|[A-Za-z]{2,}(?:_[a-z]+)*\d?/gu, (name) => `\\text{${name.replaceAll('_', '\\_')}}`)
    .replaceAll('²', '^2')
    .replace(/\s*[*×]\s*/g, String.raw`\times `)
    .replace(/\s*÷\s*/g, String.raw`\div `)
    .replace(/＝/g, '=')
    .replace(/＋/g, '+')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/\s*([=+/-])\s*/g, '$1');
}

// The small grammar: shapes whose meaning is plain from the signs alone.
const GRAMMAR: Rule[] = [
  // 召回率 = 正确数 / 相关数: a quantity and what it is made of, by name
  { shape: new RegExp(`${NAMED}(?=\\s*(?:[。，；,;）)]|$))`, 'gmu'), latex: ([text]) => byName(text), wrong: false },
  // 2 * 64 ，64 * 2 = 2 * 2: two matrices multiplied
  {
    shape: /(?<![\w.*])\d+\s*[*×]\s*\d+\s*[,，]\s*\d+\s*[*×]\s*\d+\s*=\s*\d+\s*[*×]\s*\d+(?![\w*])/gu,
    latex: ([text]) => shapesOf(text.replace(/[,，]/, '*')),
    wrong: false,
  },
  // 2 * 64 * 64 * 2 = 2 * 2: sizes multiplied
  {
    shape: /(?<![\w.*]|\d[eE]-)\d+(?:\s*[*×]\s*\d+)+(?:\s*=\s*\d+(?:\s*[*×]\s*\d+)*)*(?![\w*]|\.\d)/gu,
    latex: ([text]) => product(text),
    wrong: false,
  },
  // 512/8=64
  {
    shape: /(?<![\w./])\d+\s*\/\s*\d+\s*=\s*\d+(?![\w./])/gu,
    latex: ([text]) => text.replace(/\s+/g, ''),
    wrong: false,
  },
  // 768-1024 in a sentence on layers: from one width to another
  {
    shape: /(?<![\w.-])(\d{2,5})\s*-\s*(\d{2,5})(?![\w.-])/gu,
    latex: ([, from, to]) => String.raw`${from!}\to ${to!}`,
    wrong: false,
    near: /前馈|线性层|全连接|隐藏层/,
  },
  // m = N/K, 1/h: single letters
  {
    shape: /(?<![\w./])[A-Za-z]\s*=\s*[A-Za-z]\s*\/\s*[A-Za-z](?![\w./])/gu,
    latex: ([text]) => text.replace(/\s+/g, ''),
    wrong: false,
  },
  { shape: /(?<![\w./(])1\/[a-z](?![\w./)])/gu, latex: ([text]) => text, wrong: false },
  // -1e9, 1e-5
  {
    shape: /(?<![\w.]|--[\w-]{1,30}=)(-?)(\d(?:\.\d+)?)e(-?\d{1,2})(?![\w.])/gu,
    latex: ([, sign, head, power]) => `${sign!}${head === '1' ? '' : String.raw`${head!}\times `}10^{${power!}}`,
    wrong: false,
  },
  // e-5（0.00001）: the one was left out
  { shape: /(?<![\w.])e(-\d{1,2})(?=\s*[（(]\s*0\.0)/gu, latex: ([, power]) => `10^{${power!}}`, wrong: false },
  // dk, the width of a key
  { shape: /(?<![\w√])(?:d_?k|DK)(?!\w)/gu, latex: () => 'd_k', wrong: false },
  // 0.4*连贯性 + 0.2x流利性 = 分数: a weighted sum of named parts
  {
    shape:
      /(?<![\w.])0[.\d]\d*\s*[*×xX]\s*\p{Script=Han}{1,8}(?:\s*[+＋]\s*0[.\d]\d*\s*[*×xX]\s*\p{Script=Han}{1,8})+(?:\s*[=＝]\s*\p{Script=Han}{2,6})?/gu,
    latex: ([text]) => weightedSum(text),
    wrong: ([text]) => /(?<![\d.])0\d/.test(text),
  },
];

/** Known formulas come before the grammar's. */
const RULES = [...KNOWN, ...GRAMMAR];

/** Every rule needs one of these; most text has none, and is not searched for each rule. */
const SIGN =
  /[=＝≈∝Σ∑*×·/／√^_ᵀ²³ⁿ]|[A-Za-z\d]\s*[（(]|根号|[dD][kK]|\d\s*-\s*\d|\d[eE]-?\d|[eE]-\d|[wW][xX]|\d[xX]\s*\p{Script=Han}/u;

/** Whether a text may hold a formula at all. */
export const hasFormulaSign = (text: string): boolean => SIGN.test(text);

/** N-m, where m=N/K stands in the same text: letters that are known to be numbers, one taken from the other. */
function differences(text: string, found: readonly FoundFormula[]): FoundFormula[] {
  const letters = new Set(
    found.flatMap(({ latex }) => (/^[A-Za-z]=[A-Za-z]\/[A-Za-z]$/.test(latex) ? latex.split(/[=/]/) : [])),
  );
  if (!letters.size) return [];
  return [...text.matchAll(/(?<![\w-])(?<a>[A-Za-z])\s*[-−]\s*(?<b>[A-Za-z])(?![\w-])/gu)]
    .filter(({ groups }) => letters.has(groups!['a']!) && letters.has(groups!['b']!))
    .map(({ 0: typed, index, groups }) => {
      return { start: index, end: index + typed.length, latex: `${groups!['a']!}-${groups!['b']!}`, wrong: false };
    });
}

/** The formulas in a piece of text, left to right, none overlapping another. */
export function plainFormulas(text: string): FoundFormula[] {
  const found: FoundFormula[] = [];
  if (!hasFormulaSign(text)) return found;
  for (const { shape, latex, wrong, near } of ableIn(text, RULES, ({ shape }) => needsOf(shape))) {
    if (near && !near.test(text)) continue;
    // Not matchAll, which copies the expression for every text.
    shape.lastIndex = 0;
    for (let match = shape.exec(text); match?.[0]; match = shape.exec(text)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const set = found.every((other) => end <= other.start || start >= other.end) && latex(match);
      if (set) found.push({ start, end, latex: set, wrong: typeof wrong === 'boolean' ? wrong : wrong(match) });
    }
  }
  for (const { doubt, ...whole } of expressions(text)) {
    const inside = found.filter(({ start, end }) => start < whole.end && whole.start < end);
    // A known formula says more than its signs, and a part of one less than the whole.
    const isPart = ({ start, end, latex, wrong }: FoundFormula) =>
      !wrong &&
      !latex.includes('=') &&
      start >= whole.start &&
      end <= whole.end &&
      end - start < whole.end - whole.start;
    if (!inside.every(isPart)) continue;
    for (const part of inside) found.splice(found.indexOf(part), 1);
    found.push({ ...whole, wrong: false, ...(doubt && { unsure: doubt }) });
  }
  found.push(...differences(text, found));
  return found.sort((a, b) => a.start - b.start);
}
