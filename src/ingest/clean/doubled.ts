import { latexToText } from '../mdast/latex-text.ts';

/** Formulas that copying a page wrote twice: as they look, then as the LaTeX below them (`xtx_t`, `ht−1h_{t-1}`). */

export interface Doubled {
  start: number;
  end: number;
  latex: string;
}

/** What both may be written with. */
const RUN = /[^\p{Script=Han}，。；：、？！“”`]{3,400}/gu;
/** Only the LaTeX holds one of these. */
const MARK = /[_^\\]/;
const TOKEN = /\\[a-zA-Z]+|\\.|[^\s_^{}\\]/gu;

/** How far before its first mark the LaTeX may start, how many signs it has at most, and how many marks of a run count. */
const FARTHEST = 24;
const LONGEST = 120;
const MOST_MARKS = 6;

/** A sign that is seen, and where it is typed. */
interface Seen {
  sign: string;
  start: number;
  end: number;
}

/** The formulas in a text that stand there twice, left to right. */
export function doubled(text: string): Doubled[] {
  if (!MARK.test(text)) return [];
  const found: Doubled[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const signs = seenIn(run);
    let from = 0;
    let marks = 0;
    for (let i = 1; i < signs.length && marks < MOST_MARKS; i++) {
      const gap = run.slice(signs[i - 1]!.start, signs[i]!.start);
      if (!MARK.test(gap) && !MARK.test(run[signs[i]!.start]!)) continue;
      marks++;
      const one = repeatBefore(run, signs, i, from);
      // What starts with a power, or closes what it did not open, is a part of something.
      if (!one || !isWhole(run.slice(one.middle, one.end))) continue;
      found.push({ start: index + one.start, end: index + one.end, latex: run.slice(one.middle, one.end).trim() });
      while (i < signs.length && signs[i]!.start < one.end) i++;
      from = i;
    }
  }
  return found;
}

const isWhole = (latex: string): boolean =>
  !/^\s*[\^_)\]]/.test(latex) && latex.split(/[([]/).length >= latex.split(/[)\]]/).length;

/** The signs of a run; of LaTeX what it looks like, without its brackets. */
function seenIn(run: string): Seen[] {
  return [...run.matchAll(TOKEN)].flatMap(({ 0: token, index }) => {
    const shown = token.startsWith('\\') ? latexToText(token).replace(/[/√()\s]/g, '') : token;
    const end = index + token.length;
    const plain = shown.normalize('NFKC').replaceAll('−', '-').replaceAll('∑', 'Σ').replaceAll('∏', 'Π');
    return Array.from(plain, (sign) => ({ sign, start: index, end }));
  });
}

/** The longest run of signs without a mark that is said again at once, the first mark at sign `at` or just before it. */
function repeatBefore(
  run: string,
  signs: readonly Seen[],
  at: number,
  from: number,
): { start: number; middle: number; end: number } | undefined {
  for (let middle = at; middle > Math.max(from, at - FARTHEST); middle--) {
    const most = Math.min(middle - from, signs.length - middle, LONGEST);
    for (let length = most; length >= 2; length--) {
      if (signs[middle]!.sign !== signs[middle - length]!.sign) continue;
      const [first, seam, last] = [
        signs[middle - length]!.start,
        signs[middle - 1]!.end,
        signs[middle + length - 1]!.end,
      ];
      if (middle + length <= at || MARK.test(run.slice(first, seam))) continue;
      const same = signs
        .slice(middle, middle + length)
        .every(({ sign }, i) => sign === signs[middle - length + i]!.sign);
      if (same) return { start: first, middle: seam, end: closed(run, seam, last) };
    }
  }
  return undefined;
}

/** The end of LaTeX behind its last sign: the braces that it opened are closed. */
function closed(run: string, start: number, end: number): number {
  const part = run.slice(start, end);
  const open = part.split('{').length - part.split('}').length;
  const close = /^[\s}]*/.exec(run.slice(end))![0];
  let [left, at] = [open, 0];
  while (left > 0 && at < close.length) if (close[at++] === '}') left--;
  return end + (open > 0 ? at : 0);
}
