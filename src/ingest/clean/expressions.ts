import { Reader } from './formula-reader.ts';
import { partsOf, tokensOf } from './formula-tokens.ts';

/**
 * A small grammar of formulas typed as plain text: `Attention(Q,K,V) = softmax(QK^T / √d_k) V`. What is typed becomes LaTeX sign
 * by sign, so that its meaning cannot change; what the grammar does not read as a whole is no formula.
 */

export interface Expression {
  start: number;
  end: number;
  latex: string;
  /** Why it stays as it is typed: it may mean something else. */
  doubt?: string;
}

const UNREAD = '像是公式，没有全看懂';
const SIDE_BY_SIDE = '像是两个式子挨在一起';
// y = f(x)   z = g(x): not f(x) times z
const TWO = /[=＝].*[)）\]}\d]\s+[A-Za-z][\w']*\s*[=＝]/u;

/** What one formula may be written with; words of other kinds part them. */
const RUN =
  /[A-Za-z0-9Α-Ωα-ωϵŷẑŵâîûȳñ\u0302-\u0304√∑∏∂∇∞≈≤≥≠∝←→∈∩∪⊙⊕ᵀ⁰¹²³⁴-⁹ⁿₐ-ₜ₀-₉_^（()）[\]{}+＋\-−–*×·/=＝|,，.…<>'~ \t]{3,300}/gu;
/** Every formula that is sure has one of these; most text has none. */
const SIGN = /[=＝≈≤≥∝^√Σ∑ᵀ⁰¹²³⁴-⁹ⁿ]|\|\||(?:max|min|log|exp|tanh|softmax|sigmoid)\(/u;

/** The formulas in a text that are sure, left to right. */
export function expressions(text: string): Expression[] {
  if (!SIGN.test(text)) return [];
  const found: Expression[] = [];
  for (const run of text.matchAll(RUN)) {
    if (!SIGN.test(run[0])) continue;
    const before = found.length;
    for (const part of partsOf(tokensOf(run[0], run.index))) {
      const [start, end] = [part[0]!.start, part.at(-1)!.end];
      const read = new Reader(part).read(NAMED_BEFORE.test(text.slice(Math.max(0, start - 20), start)));
      const two = TWO.test(text.slice(start, end)) && { doubt: SIDE_BY_SIDE };
      if (read && !CALLS_NOTHING.test(read.latex) && standsFree(text, start, end))
        found.push({ start, end, ...read, ...two });
    }
    if (found.length === before) found.push(...unreadIn(run[0], run.index, text));
  }
  return found;
}

/** IDF = log 文档总数 / …: only the words behind it say of what. */
const CALLS_NOTHING = /\\(?:log|ln|exp|sin|cos|tanh|max|min)\s*$/;

/** At the ends of a run, what is no part of a formula. */
const ENDS = /^[\s+＋*×·/=＝|,，.…'~}\])）←→]+|(?:（[A-Za-z-]+）|[\s+＋\-−–*×·/=＝|,，.…^_√[{(（←→∈])+$/gu;
/** A relation, and behind it something that is worked out by more than signs: a call, a power, an index, a Greek letter. */
const WORKED_OUT =
  /[=＝≈][^=]*(?:[A-Za-z][(（]|[_^√∑Σα-ω])|sqrt[(（]|√|[Σ∑]|^(?:softmax|sigmoid|tanh|exp|log|max|min)[(（]/u;
const OPERATES = /[*×·/^√]|[\w)）]\s?[+＋\-−–]\s?[\w(（√]/u;
/** Programs, and prose: two words in a row behind the relation. */
const NO_FORMULA =
  /==|[+\-*/]=|->|\w\.[a-z]+[(（]|[(（[][^)）\]]*[=＝]|[=＝].*[a-z]{4,} [a-z]{4,}|\w\[|__|\*\*[A-Za-z]{2}/u;

/** What looks like a formula and was not read as one: only its writer can say what it means. */
function unreadIn(run: string, offset: number, text: string): Expression[] {
  const typed = run.replace(ENDS, '');
  const start = offset + run.indexOf(typed);
  const end = start + typed.length;
  const unread =
    WORKED_OUT.test(typed) &&
    OPERATES.test(typed) &&
    !NO_FORMULA.test(typed) &&
    isBalanced(typed) &&
    standsFree(text, start, end);
  return unread ? [{ start, end, latex: '', doubt: UNREAD }] : [];
}

/** Whether brackets of all kinds close as many as they open. */
const isBalanced = (text: string): boolean => text.split(/[([{（]/u).length === text.split(/[)\]}）]/u).length;

/** 输出尺寸 = (W - F + 2P) / S + 1: words of what it is that the formula is of. */
const NAMED_BEFORE = /\p{Script=Han}[)）]?\s*[=＝≈]\s*$/u;

/** Whether nothing of a word, a path or an address goes on at either end. */
const standsFree = (text: string, start: number, end: number): boolean => {
  const [before, behind] = [text.slice(Math.max(0, start - 80), start), text.slice(end, end + 8)];
  return (
    !/[\w.\\/:$@#%&?;")\]<>-]$|:\/\/\S*$/.test(before) &&
    !/^(?:[\w\\/:$@#%&"]|[([](?!\p{Script=Han}))/u.test(behind) &&
    // A part of a formula would say something else than the whole.
    !/[^\s\p{Script=Han}，。、；：（(]\s?[+*/·×^_~|]\s?$/u.test(before) &&
    !/^(?:[-~]|\s?[+*/·×^_|@])\s?[\w(√∑Σ|[{]/u.test(behind)
  );
};
