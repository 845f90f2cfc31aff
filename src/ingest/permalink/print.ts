/** A small print of a text: enough to know it again after it was reworded, moved or merged (Broder 1997, bottom-k sketch). */

const SIZE = 12;
/** Characters of a piece. */
const PIECE = 5;

/** The smallest hashes of a text's pieces, ascending. */
export type Print = readonly number[];

export function printOf(letters: string): Print {
  const least: number[] = [];
  eachPiece(letters, (hash) => {
    if (least.length === SIZE && hash >= least[SIZE - 1]!) return;
    let at = least.length;
    while (at > 0 && least[at - 1]! > hash) at--;
    if (least[at - 1] === hash) return;
    least.splice(at, 0, hash);
    if (least.length > SIZE) least.pop();
  });
  return least;
}

/** Hash of every piece of a text, given its letters. A text shorter than a piece is one. */
export function eachPiece(letters: string, visit: (hash: number) => void): void {
  if (!letters) return;
  const size = Math.min(PIECE, letters.length);
  for (let i = 0; i + size <= letters.length; i++) {
    // FNV-1a, stirred (MurmurHash3's finaliser) so that the smallest hashes are a fair sample.
    let hash = 0x811c9dc5;
    for (let j = i; j < i + size; j++) hash = Math.imul(hash ^ letters.charCodeAt(j), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    visit((hash ^ (hash >>> 16)) >>> 0);
  }
}

/** How many of the smallest hashes of both texts together are in both: 12 for the same text, 0 for two that have nothing to do with each other. */
export function shared(a: Print, b: Print): number {
  const both = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, SIZE);
  return both.filter((hash) => a.includes(hash) && b.includes(hash)).length;
}

export const writePrint = (print: Print): string => print.map((hash) => hash.toString(36)).join('.');

export const readPrint = (text: string): Print =>
  text ? text.split('.').map((hash) => Number.parseInt(hash, 36)) : [];
