/** Text in lines: where a line of Chinese and Latin may end, and which of those places are best. */

/** The width of a text that stands in one line. */
export type Measure = (text: string) => number;

const NEVER_FIRST = /^[，。、；：？！）】》〉」』”’…—·～%％]/u;
const NEVER_LAST = /[（【《〈「『“‘]$/u;
/** Words that lean on the one before them. */
const ENCLITIC = /^[的了吗呢吧么着们]/u;

/** Pieces of text that never part: a Chinese character, a Latin word with what is written to it. */
const PIECES =
  /\s+|[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]+/gu;

/** @example piecesOf('用 LoRA 微调') // => ['用', ' ', 'LoRA', ' ', '微', '调'] */
export const piecesOf = (text: string): string[] => text.match(PIECES) ?? [];

/** Where lines may end: between pieces, and not against the rules of punctuation. */
export function breaksOf(text: string): number[] {
  let offset = 0;
  return piecesOf(text)
    .map((piece) => (offset += piece.length))
    .filter((end) => {
      const rest = text.slice(end).trimStart();
      return rest !== '' && !NEVER_FIRST.test(rest) && !NEVER_LAST.test(text.slice(0, end).trimEnd());
    });
}

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/**
 * Where lines of a title may end: between words.
 *
 * @param names words of the field, which no dictionary of everyday language has: 前馈网络
 */
export function wordBreaksOf(text: string, names: readonly string[] = []): number[] {
  const starts = new Set([...words.segment(text)].map(({ index }) => index));
  for (const name of names) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
      for (let inside = at + 1; inside < at + name.length; inside++) starts.delete(inside);
    }
  }
  return breaksOf(text).filter((end) => starts.has(end) && !ENCLITIC.test(text.slice(end).trimStart()));
}

/** Fills line after line. A piece that is wider than a line is cut. */
export function fillLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let start = 0;
  let end = 0;
  for (const next of [...breaksOf(text), text.length]) {
    if (measure(text.slice(start, next).trim()) > width && end > start) {
      lines.push(text.slice(start, end).trim());
      start = end;
    }
    while (measure(text.slice(start, next).trim()) > width) {
      const cut = cutAt(text.slice(start, next), width, measure);
      lines.push(text.slice(start, start + cut).trim());
      start += cut;
    }
    end = next;
  }
  return [...lines, text.slice(start).trim()].filter((line) => line !== '');
}

/** How many characters of a text fit; at least one, so that there is an end. */
function cutAt(text: string, width: number, measure: Measure): number {
  let cut = 0;
  for (const char of text) {
    if (cut > 0 && measure(text.slice(0, cut + char.length)) > width) break;
    cut += char.length;
  }
  return cut;
}

/** The first lines, with a mark of omission where there would be more. */
export function clampLines(lines: readonly string[], count: number, width: number, measure: Measure): string[] {
  if (lines.length <= count) return [...lines];
  const shown = lines.slice(0, Math.max(count, 0));
  const last = shown.pop();
  if (last === undefined) return [];
  const chars = Array.from(last);
  while (chars.length > 1 && measure(`${chars.join('')}…`) > width) chars.pop();
  return [...shown, `${chars.join('').replace(/[\s，。、；：（“]+$/u, '')}…`];
}

/** What it costs to end a line amid a clause; lines of equal width cost nothing. */
const AMID_CLAUSE = 0.12;
const AFTER_CLAUSE = /[，。、；：？！…—]\s*$/u;

/**
 * Parts a title into exactly `count` lines, even ones, and rather after a comma than elsewhere.
 *
 * @param breaks where a line may end
 * @returns undefined if no such lines fit
 */
export function balanceLines(
  text: string,
  breaks: readonly number[],
  count: number,
  width: number,
  measure: Measure,
): string[] | undefined {
  const ends = [0, ...breaks, text.length];
  const lineOf = (from: number, to: number) => text.slice(ends[from], ends[to]).trim();
  /** The best lines that end at each place, and what they cost. */
  let best: ({ cost: number; lines: string[] } | undefined)[] = ends.map((_, i) =>
    i === 0 ? { cost: 0, lines: [] } : undefined,
  );
  for (let line = 0; line < count; line++) {
    const next: typeof best = ends.map(() => undefined);
    best.forEach((before, from) => {
      if (!before) return;
      for (let to = from + 1; to < ends.length; to++) {
        const content = lineOf(from, to);
        const share = measure(content) / width;
        if (share > 1) break;
        const isLast = to === ends.length - 1;
        const cost = before.cost + share ** 2 + (isLast || AFTER_CLAUSE.test(content) ? 0 : AMID_CLAUSE);
        const rival = next[to];
        if (!rival || cost < rival.cost) next[to] = { cost, lines: [...before.lines, content] };
      }
    });
    best = next;
  }
  return best.at(-1)?.lines;
}
