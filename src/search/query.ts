/** A query as what it asks about: terms that it names, and what is left. */
import { unique, type Dictionary, type NameMatch, type TermNumber } from './dictionary.ts';
import { intentsOf, withoutFillers } from './intents.ts';
import { fold, isHan, piecesOf, type Piece, type Variants } from './text.ts';
import { gramsOf } from './tokens.ts';

/** A term that a piece of a query means, with how sure that is, from 0 to 1. */
export interface Meaning {
  term: TermNumber;
  certainty: number;
}

/** One of the things that a query is about. */
export interface Concept {
  /** What was typed, without spaces. */
  text: string;
  /** What it means, if it is known for the name of a term or the beginning of one. */
  meanings: Meaning[];
  /** What is typed in grams, to be looked up as such. */
  grams: string[];
  /** Where it stands in the query's pieces. */
  start: number;
  end: number;
}

export interface Query {
  folded: string;
  pieces: Piece[];
  concepts: Concept[];
  intents: string[];
  /** Texts that were asked for exactly. */
  phrases: string[];
}

/** Nobody asks longer questions; whoever pastes a page is answered by its beginning. */
export const LONGEST_QUERY = 120;

const QUOTED = /["“”„「『]([^"“”„「」『』]+)["“”」』]/gu;

/** @example parseQuery('大模型为什么都是 decoder only', …) → the terms llm and decoder-only, and the intent 'reason' */
export function parseQuery(typed: string, dictionary: Dictionary, variants: Variants): Query {
  const folded = fold(typed.slice(0, LONGEST_QUERY), variants);
  const phrases = Array.from(folded.matchAll(QUOTED), (match) => match[1]!.trim()).filter((phrase) => phrase !== '');
  const pieces = piecesOf(folded);
  const names = withoutFillerNames(dictionary.match(pieces).map(toNamed), folded, pieces);
  const unfinished = unfinishedName(folded, pieces, names, dictionary);
  const named = unfinished ? [...names.filter(({ end }) => end <= unfinished.start), unfinished] : names;

  const concepts: Concept[] = [];
  let position = 0;
  for (const { start, end, meanings } of named) {
    concepts.push(...leftOver(folded, pieces, position, start), toConcept(pieces, start, end, meanings));
    position = end;
  }
  concepts.push(...leftOver(folded, pieces, position, pieces.length));
  // Nothing but fillers may be a name with a character wrong: 过你合.
  if (concepts.length === 0 && pieces.length > 0) concepts.push(toConcept(pieces, 0, pieces.length));
  return { folded, pieces, concepts: withoutRepeats(concepts), intents: intentsOf(folded), phrases };
}

interface Named {
  start: number;
  end: number;
  meanings: Meaning[];
}

/** A name of nothing but fillers (面试官, 选择) tells only how it is asked, unless nothing else is. */
function withoutFillerNames(names: Named[], folded: string, pieces: readonly Piece[]): Named[] {
  const open = withoutFillers(folded);
  const telling = names.filter(
    ({ start, end }) => open.slice(pieces[start]!.start, pieces[end - 1]!.end).trim() !== '',
  );
  return telling.length > 0 || pieces.some(({ start }) => open[start] !== ' ') ? telling : names;
}

const toNamed = ({ start, end, term }: NameMatch): Named => ({ start, end, meanings: [{ term, certainty: 1 }] });

export function toConcept(pieces: readonly Piece[], start: number, end: number, meanings: Meaning[] = []): Concept {
  const own = pieces.slice(start, end);
  return { text: textOf(own), meanings, grams: unique(gramsOf(own)), start, end };
}

/** What was typed for a concept, with its spaces, and an s at the end that is no plural after all. */
export function typedFor({ start, end }: { start: number; end: number }, { folded, pieces }: Query): string {
  const [first, last] = [pieces[start], pieces[end - 1]];
  return first && last ? folded.slice(first.start, last.end) : '';
}

export const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');

/** The words of an unfinished name are few, and the beginning of many names says little about which is meant. */
const MOST_PIECES = 8;
const MOST_MEANINGS = 6;

/** The end of a query that is the beginning of a name: somebody is still typing, or has stopped early. */
function unfinishedName(
  folded: string,
  pieces: readonly Piece[],
  names: readonly Named[],
  dictionary: Dictionary,
): Named | undefined {
  // After a space the word before it is complete.
  if (!/[\p{L}\p{N}]$/u.test(folded)) return undefined;
  const last = names.at(-1);
  const limit = last?.end === pieces.length ? last.start : pieces.length;
  const open = withoutFillers(folded);
  for (let start = Math.max(0, pieces.length - MOST_PIECES); start < limit; start++) {
    // Nobody begins a name with 怎么.
    if (open[pieces[start]!.start] === ' ') continue;
    // A part of `matrix_rank` begins nothing.
    if (/[._/-]/u.test(folded[pieces[start]!.start - 1] ?? '')) continue;
    // It may take in a shorter name (梯度消), but begins with none.
    if (names.some((name) => name.start < start && name.end > start)) continue;
    const key = textOf(pieces.slice(start));
    if (key.length < (isHan(key) ? 2 : 3)) return undefined;
    const begun = dictionary.startingWith(key).slice(0, MOST_MEANINGS);
    if (begun.length > 0) return { start, end: pieces.length, meanings: begun.map(unsure) };
  }
  return undefined;
}

/** The more of a name is there, the surer it is meant. */
export const unsure = ({ term, share }: { term: TermNumber; share: number }): Meaning => ({
  term,
  certainty: 0.7 + 0.25 * share,
});

/** What no name covers: runs of Chinese between fillers, and words with what is tied to them, as in `np.linalg`. */
function leftOver(folded: string, pieces: readonly Piece[], from: number, to: number): Concept[] {
  const open = withoutFillers(folded);
  const isFiller = (piece: Piece) => open[piece.start] === ' ';
  const concepts: Concept[] = [];
  for (let start = from, end = from; start < to; start = end) {
    for (end = start + 1; end < to; end++) {
      const [before, piece] = [pieces[end - 1]!, pieces[end]!];
      const isTied = isHan(piece.text)
        ? isHan(before.text) && before.end === piece.start && isFiller(before) === isFiller(piece)
        : !isHan(before.text) && /^[._:/-]?$/u.test(folded.slice(before.end, piece.start));
      if (!isTied) break;
    }
    if (!isFiller(pieces[start]!)) concepts.push(toConcept(pieces, start, end));
  }
  return concepts.filter((concept) => concept.grams.length > 0);
}

/** Who names a term twice means it once. */
function withoutRepeats(concepts: readonly Concept[]): Concept[] {
  const seen = new Set<string>();
  return concepts.filter(({ meanings, text }) => {
    const key = meanings.length > 0 ? meanings.map(({ term }) => term).join() : text;
    return !seen.has(key) && seen.add(key);
  });
}
