/** Texts as what they are compared by: their letters, and the overlapping pieces of those (Broder 1997, shingles). */

const LETTER = /[\p{L}\p{N}]/u;
// What most characters are first: the property is many times as slow, and every answer comes through here.
const isPlain = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
const isMark = (code: number) => code < 0x80 || code === 0x3001 || code === 0x3002;

/** Letters and digits of a text, in its order; case, width and marks aside. */
export function lettersOf(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  let letters = '';
  let from = 0;
  for (let i = 0; i < plain.length;) {
    const code = plain.codePointAt(i)!;
    const end = i + (code > 0xffff ? 2 : 1);
    if (!isPlain(code) && (isMark(code) || !LETTER.test(plain.slice(i, end)))) {
      letters += plain.slice(from, i);
      from = end;
    }
    i = end;
  }
  return letters + plain.slice(from);
}

/** The different pieces of a text, as hashes in ascending order: four bytes each, a tenth of what a set takes. */
export type Pieces = Uint32Array;

/** FNV-1a of a piece of text. */
function hashOf(letters: string, from: number, size: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < from + size; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Overlapping pieces of `size` letters. */
export function piecesOf(letters: string, size: number): Pieces {
  const pieces = new Uint32Array(Math.max(0, letters.length - size + 1));
  for (let i = 0; i < pieces.length; i++) {
    pieces[i] = hashOf(letters, i, size);
  }
  pieces.sort();
  let kept = 0;
  for (const piece of pieces) if (kept === 0 || piece !== pieces[kept - 1]) pieces[kept++] = piece;
  return pieces.slice(0, kept);
}

/** Whether the larger list holds at least this share of the smaller one, above 0 and up to 1. Most pairs are told apart by their first pieces. */
export function overlaps(a: Pieces, b: Pieces, share: number): boolean {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  const missable = small.length - Math.ceil(small.length * share);
  let j = 0;
  for (let i = 0, missed = 0; i < small.length; i++) {
    while (j < large.length && large[j]! < small[i]!) j++;
    if (large[j] !== small[i] && ++missed > missable) return false;
  }
  return small.length > 0;
}

function shared(a: Pieces, b: Pieces): number {
  let [count, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}

/** Letters of a passage, how many of them are looked for, and how many must be found. */
const PASSAGE = { length: 10, looked: 8, found: 5 };

/** Whether a longer text says most of what a shorter one says, in its words. */
export function contains(longer: string, shorter: string): boolean {
  const { length, looked, found } = PASSAGE;
  if (shorter.length < length * looked || longer.length < shorter.length * 1.3) return false;
  const step = (shorter.length - length) / (looked - 1);
  let misses = 0;
  for (let i = 0; i < looked && misses <= looked - found; i++) {
    const at = Math.floor(i * step);
    if (!longer.includes(shorter.slice(at, at + length))) misses++;
  }
  return misses <= looked - found;
}

/** One of so many places of a text is looked at; a passage that more texts than these have is a habit. */
const EVERY = 16;
const COMMON = 12;
/** A hash and the index of a text are one number, to be sorted without memory of their own. */
const TEXTS = 2 ** 21;

/** The passages of a text that are looked at, as hashes, each once. */
export function passagesOf(letters: string): Pieces {
  const hashes: number[] = [];
  for (let at = 0; at + PASSAGE.length <= letters.length; at++)
    if (isChosen(letters, at)) hashes.push(hashOf(letters, at, PASSAGE.length));
  return Uint32Array.from(new Set(hashes));
}

/**
 * Tells for each text, by index, the texts that have two passages or more in common with it: one of them may hold it. Asked for
 * one text at a time, as all pairs of many copies would not fit into memory.
 */
export function passageMates(texts: readonly Pieces[]): (i: number) => number[] {
  const sorted = new Float64Array(texts.reduce((sum, { length }) => sum + length, 0));
  let size = 0;
  for (const [i, passages] of texts.entries()) for (const hash of passages) sorted[size++] = hash * TEXTS + i;
  sorted.sort();
  const counts = new Uint32Array(texts.length);
  return (i) => {
    const touched: number[] = [];
    for (const hash of texts[i]!) {
      const [from, to] = [firstAt(sorted, hash * TEXTS), firstAt(sorted, (hash + 1) * TEXTS)];
      if (to - from > COMMON) continue;
      for (let at = from; at < to; at++) {
        const other = sorted[at]! % TEXTS;
        if (other !== i && counts[other]!++ === 0) touched.push(other);
      }
    }
    const mates = touched.filter((other) => counts[other]! >= 2).sort((a, b) => a - b);
    for (const other of touched) counts[other] = 0;
    return mates;
  };
}

/** The index of the first number that is not smaller, by halving. */
function firstAt(sorted: Float64Array, number: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Whether a passage is looked at: its first letters say so, so that a copy is looked at in the same places. */
const isChosen = (letters: string, at: number): boolean =>
  Math.imul(letters.charCodeAt(at) * 31 + letters.charCodeAt(at + 1), 0x9e3779b1) >>> 0 < 2 ** 32 / EVERY;

/** Dice's coefficient over pairs of letters, 0 to 1 (Dice 1945). */
export function dice(a: string, b: string): number {
  const [pairsA, pairsB] = [piecesOf(a, 2), piecesOf(b, 2)];
  const size = pairsA.length + pairsB.length;
  return size === 0 ? (a === b ? 1 : 0) : (2 * shared(pairsA, pairsB)) / size;
}
