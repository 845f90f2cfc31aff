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

/** Overlapping pieces of `size` letters (FNV-1a). */
export function piecesOf(letters: string, size: number): Pieces {
  const pieces = new Uint32Array(Math.max(0, letters.length - size + 1));
  for (let i = 0; i < pieces.length; i++) {
    let hash = 0x811c9dc5;
    for (let j = i; j < i + size; j++) hash = Math.imul(hash ^ letters.charCodeAt(j), 0x01000193);
    pieces[i] = hash;
  }
  pieces.sort();
  let kept = 0;
  for (const piece of pieces) if (kept === 0 || piece !== pieces[kept - 1]) pieces[kept++] = piece;
  return pieces.slice(0, kept);
}

/** How much of the smaller list the larger one holds, 0 to 1. */
export function overlap(a: Pieces, b: Pieces): number {
  const size = Math.min(a.length, b.length);
  return size === 0 ? 0 : shared(a, b) / size;
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
  const starts = Array.from({ length: looked }, (_, i) => Math.floor(i * step));
  return starts.filter((at) => longer.includes(shorter.slice(at, at + length))).length >= found;
}

/** Dice's coefficient over pairs of letters, 0 to 1 (Dice 1945). */
export function dice(a: string, b: string): number {
  const [pairsA, pairsB] = [piecesOf(a, 2), piecesOf(b, 2)];
  const size = pairsA.length + pairsB.length;
  return size === 0 ? (a === b ? 1 : 0) : (2 * shared(pairsA, pairsB)) / size;
}
