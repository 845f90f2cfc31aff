import { isMarked, isName, isPolicy, isQuantity, isWord } from './formula-names.ts';

/** Formulas typed as plain text, cut into tokens, and those into what may be one formula each. */

export interface Token {
  start: number;
  end: number;
  /** `word` parts formulas: it belongs to none. */
  kind: 'number' | 'name' | 'sign' | 'word';
  text: string;
}

const TOKEN =
  /\d+(?:\.\d+)?|\.{3}|=>|[A-Za-z](?:[\u0302-\u0304]|~(?=_))|[ŷẑŵâîûȳñ]|tf-idf|TF-IDF|[Ff]1-[Ss]core|[A-Za-z]+(?:')?|[Α-Ωα-ωϵ](?:')?|[∂∇∞∑∏]|[⁰¹²³⁴-⁹ⁿᵀ]+|[ₐ-ₜ₀-₉]+|[^\s]/gu;

/** The tokens of a run of text, placed as `offset` says. */
export function tokensOf(run: string, offset: number): Token[] {
  return [...run.matchAll(TOKEN)].map(({ 0: text, index }): Token => {
    const start = offset + index;
    const place = { start, end: start + text.length, text };
    if (/^\d/.test(text)) return { ...place, kind: 'number' };
    if (/^[A-Za-z]/.test(text)) {
      const known =
        isName(text) || isQuantity(text) || run[index - 1] === '_' || isPolicy(text, run[index - 1]) || isMarked(text);
      // Gini = 1 - …: what stands alone before the sign is what the formula is of.
      const head =
        /^[A-Za-z]{3,14}$/.test(text) &&
        HEAD.test(run.slice(0, index)) &&
        /^\s*[=＝≈]/.test(run.slice(index + text.length));
      return { ...place, kind: known || head ? 'name' : 'word' };
    }
    return { ...place, kind: /^[Α-ωϵ∂∇∞∑∏ŷẑŵâîûȳñ]/u.test(text) ? 'name' : 'sign' };
  });
}

const HEAD = /(?:^|[,，])\s*$/;
/** Tokens between words and commas, without the signs at their ends that no formula starts or ends with. */
export function partsOf(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const [i, token] of tokens.entries()) {
    if (/^[({（[]$/u.test(token.text)) depth++;
    if (/^[)}）\]]$/u.test(token.text)) depth--;
    const word =
      token.kind === 'word' ||
      (isWord(token.text) &&
        [tokens[i - 1], tokens[i + 1]].some((one) => one && one.kind !== 'sign' && !/^[Σ∑∏∇∂]$/u.test(one.text)));
    if (word || (depth <= 0 && /^[,，]$/.test(token.text))) {
      parts.push([]);
      depth = 0;
    } else parts.at(-1)!.push(token);
  }
  return parts.map(trimmed).filter((part) => part.length >= 3);
}

function trimmed(part: readonly Token[]): Token[] {
  const count = (sign: RegExp) => part.filter(({ text }) => sign.test(text)).length;
  const more = Math.sign(count(/^[(（]$/) - count(/^[)）]$/));
  let [from, to] = [0, part.length];
  while (from < to && /^[)）\]}+＋*×·/=＝|,，.']$/u.test(part[from]!.text)) from++;
  const bars = part.filter(({ text }) => text === '|').length;
  while (
    to > from &&
    /^[+＋\-−–*×·/=＝|,，.^_√[{←→∈]$/u.test(part[to - 1]!.text) &&
    !(bars % 2 === 0 && part[to - 1]!.text === '|')
  )
    to--;
  if (more > 0 && to > from && /^[(（]$/.test(part[to - 1]!.text)) return trimmed(part.slice(from, to - 1));
  return part.slice(from, to);
}
