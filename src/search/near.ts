/** Names that a typing error may have meant. */

/**
 * Changes that make one word the other: a letter put in, left out, replaced, or swapped with its neighbour. Stops
 * counting above `most`.
 *
 * @example distance('bret', 'bert', 2) → 1
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}

/** Short words are mistyped by one letter, long ones by two; below three letters every word is near to many. */
const mostFor = (word: string) => (word.length < 3 ? 0 : word.length < 5 ? 1 : 2);

/** Steps and differences that a word may be away, to be thought of. */
const MOST_COST = 2;
const MOST_WORDS = 4;

export interface NearWord {
  word: string;
  cost: number;
}

/**
 * The words nearest to a mistyped one, the nearest first. Among equally near ones, those with the same letters,
 * beginning and length.
 *
 * @example nearestWords('atention', ['attention', 'retention'])[0].word → 'attention'
 */
export function nearestWords(typed: string, words: Iterable<string>): NearWord[] {
  const most = mostFor(typed);
  const near: NearWord[] = [];
  for (const word of words) {
    if (word.length < 3 || Math.abs(word.length - typed.length) > most) continue;
    const steps = distance(typed, word, most);
    // Three letters allow a swap only: else every abbreviation is near to every other.
    if (steps === 0 || steps > most || (typed.length === 3 && !sameLetters(typed, word))) continue;
    const cost =
      steps -
      (sameLetters(typed, word) ? 0.5 : 0) +
      (typed[0] === word[0] ? 0 : 0.6) +
      (typed.at(-1) === word.at(-1) ? 0 : 0.1);
    if (cost <= MOST_COST) near.push({ word, cost });
  }
  return near.sort((a, b) => a.cost - b.cost).slice(0, MOST_WORDS);
}

/** Whether two words are made of the same letters, in any order and number: lamma, llama. */
const sameLetters = (a: string, b: string) => lettersOf(a) === lettersOf(b);

const lettersOf = (word: string) => [...new Set(word)].sort().join('');

/** A name that nearly stands in a text, from `start` up to `end`. */
export interface Near<T> {
  name: T;
  start: number;
  end: number;
  /** 0 to 1. */
  certainty: number;
}

/**
 * The Chinese name that a piece of text nearly spells: it sounds the same, or one character is wrong, too many or
 * missing.
 *
 * @param syllables how the text sounds, character by character
 * @param mustTouch the part of the text that is wrong
 */
export function nearestName<T extends { text: string; pinyin: string; isUsual: boolean }>(
  text: string,
  names: readonly T[],
  syllables: readonly string[],
  mustTouch: { start: number; end: number },
): Near<T> | undefined {
  let best: Near<T> | undefined;
  let bestRank = 0;
  for (const name of names) {
    const size = name.text.length;
    if (size < 2) continue;
    for (const length of size < 4 ? [size] : [size, size - 1, size + 1]) {
      for (let start = 0; start + length <= text.length; start++) {
        const end = start + length;
        if (end <= mustTouch.start || start >= mustTouch.end) continue;
        const piece = text.slice(start, end);
        // One wrong character leaves the first or the last right.
        const touches = piece[0] === name.text[0] || piece.at(-1) === name.text.at(-1);
        const sounds = length === size && soundsLike(syllables, start, end, name.pinyin);
        // Short colloquial names are near to anything.
        const isTelling = size > 3 || (size === 3 && name.isUsual);
        const isNear = sounds || (touches && isTelling && distance(piece, name.text, 1) === 1);
        if (!isNear) continue;
        const certainty = sounds ? 0.95 : size > 3 ? 0.85 : 0.75;
        const rank = certainty * size;
        if (rank > bestRank) [best, bestRank] = [{ name, start, end, certainty }, rank];
      }
    }
  }
  return best;
}

function soundsLike(syllables: readonly string[], start: number, end: number, pinyin: string): boolean {
  // Most differ in the first letter already.
  return syllables[start]![0] === pinyin[0] && syllables.slice(start, end).join('') === pinyin;
}
