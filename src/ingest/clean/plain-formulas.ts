import { KNOWN_FORMULAS } from '../../knowledge/formulas.ts';

/** Formulas typed as plain text: found where they stand and given as LaTeX. */

export interface FoundFormula {
  start: number;
  end: number;
  latex: string;
  /** What is typed is wrong: `latex` is the right formula. */
  wrong: boolean;
}

interface Rule {
  /** A piece of text that every match holds; where it is missing the pattern need not be tried. */
  hint?: string;
  shape: RegExp;
  /** Undefined where the match is no formula after all. */
  latex: (match: RegExpExecArray) => string | undefined;
  wrong: boolean;
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
    ...hintOf(spelling),
  }));

/** The longest word or number in a spelling, which no way of typing it leaves out. */
function hintOf(spelling: string): { hint?: string } {
  const [hint] = (spelling.replaceAll('根号', '(').match(/[A-Za-z\p{Script=Han}]+|\d+/gu) ?? []).sort(
    (a, b) => b.length - a.length,
  );
  return hint ? { hint: hint.toLowerCase() } : {};
}

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

/** Numbers multiplied; where the sum does not come out, the shapes of matrices: (2×64)(64×2)=2×2. */
function product(text: string): string | undefined {
  const sides = text.split('=').map((side) => (side.match(/\d+/g) ?? []).map(Number));
  const values = sides.map((side) => side.reduce((a, b) => a * b, 1));
  if (values.every((value) => value === values[0])) return times(text);
  const [factors, result] = sides;
  if (sides.length !== 2 || factors!.length % 2 || result!.length !== 2) return undefined;
  const shapes = Array.from({ length: factors!.length / 2 }, (_, i) => factors!.slice(2 * i, 2 * i + 2));
  const fits = shapes.every(([rows], i) => i === 0 || rows === shapes[i - 1]![1]);
  if (!fits || shapes[0]![0] !== result![0] || shapes.at(-1)![1] !== result![1]) return undefined;
  const set = ([rows, columns]: number[]) => String.raw`${rows!}\times ${columns!}`;
  return `${shapes.map((shape) => `(${set(shape)})`).join('')}=${set(result!)}`;
}

// The small grammar: shapes whose meaning is plain from the signs alone.
const GRAMMAR: Rule[] = [
  // 2 * 64 * 64 * 2 = 2 * 2: sizes multiplied
  {
    shape: /(?<![\w.*])\d+(?:\s*[*×]\s*\d+)+(?:\s*=\s*\d+(?:\s*[*×]\s*\d+)*)*(?![\w*])/gu,
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
  { shape: /(?<![\w./])1\/[a-z](?![\w./])/gu, latex: ([text]) => text, wrong: false },
  // -1e9, 1e-5
  {
    shape: /(?<![\w.])(-?)(\d(?:\.\d+)?)e(-?\d{1,2})(?![\w.])/gu,
    latex: ([, sign, head, power]) => `${sign!}${head === '1' ? '' : String.raw`${head!}\times `}10^{${power!}}`,
    wrong: false,
  },
  // e-5（0.00001）: the one was left out
  { shape: /(?<![\w.])e(-\d{1,2})(?=\s*[（(]\s*0\.0)/gu, latex: ([, power]) => `10^{${power!}}`, wrong: false },
  // dk, the width of a key
  { shape: /(?<![\w√])(?:d_?k|DK)(?!\w)/gu, latex: () => 'd_k', wrong: false },
  // 0.4*连贯性 + 0.2*流利性: a weighted sum of named parts
  {
    shape: /(?<![\w.])0\.\d+\s*[*×]\s*\p{Script=Han}{2,8}(?:\s*\+\s*0\.\d+\s*[*×]\s*\p{Script=Han}{2,8})+/gu,
    latex: ([text]) =>
      text.replace(/\s*[*×]\s*(\p{Script=Han}+)\s*/gu, String.raw`\times\text{$1}`).replace(/\s*\+\s*/g, '+'),
    wrong: false,
  },
  // xtx_t, W_qWq: a formula doubled by copying from a page
  {
    shape: /(?<![\w])([A-Za-z])([A-Za-z0-9])\1_\{?\2\}?(?!\w)/gu,
    latex: ([, base, index]) => `${base!}_${index!}`,
    wrong: false,
  },
];

/** The hints of known formulas, each once. */
const HINTS = [...new Set(KNOWN.map(({ hint }) => hint))];

/** Every rule needs one of these; most text has none, and is not searched for each rule. */
const SIGN = /[=＝*×·/／(（√^_]|根号|dk|\d\s*-\s*\d|\de-?\d|e-\d|wx/i;

/** Whether a text may hold a formula at all. */
export const hasFormulaSign = (text: string): boolean => SIGN.test(text);

/** The formulas in a piece of text, left to right, none overlapping another. */
export function plainFormulas(text: string): FoundFormula[] {
  const found: FoundFormula[] = [];
  if (!hasFormulaSign(text)) return found;
  const squashed = text.replace(/\s/g, '').toLowerCase();
  const there = new Set(HINTS.filter((hint) => hint === undefined || squashed.includes(hint)));
  // Known formulas come before the grammar's.
  for (const { shape, latex, wrong, near } of [...KNOWN.filter(({ hint }) => there.has(hint)), ...GRAMMAR]) {
    if (near && !near.test(text)) continue;
    // Not matchAll, which copies the expression for every text.
    shape.lastIndex = 0;
    for (let match = shape.exec(text); match?.[0]; match = shape.exec(text)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const set = found.every((other) => end <= other.start || start >= other.end) && latex(match);
      if (set) found.push({ start, end, latex: set, wrong });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
