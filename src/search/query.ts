/** A query as what it asks about: terms that it names, and what is left. */
import type { Dictionary, TermNumber } from './dictionary.ts';
import { unique } from './dictionary.ts';
import { intentsOf, withoutFillers } from './intents.ts';
import { fold, isHan, isLatin, piecesOf, type Piece, type Variants } from './text.ts';
import { gramsOf } from './tokens.ts';

/** One of the things that a query is about. */
export interface Concept {
  /** What was typed. */
  text: string;
  /** Terms that it names or may mean, with how sure that is, from 0 to 1. */
  terms: { term: TermNumber; certainty: number }[];
  /** The text in grams, to be looked up as such. */
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
const LONGEST_QUERY = 120;

const QUOTED = /["“”＂「」『』]([^"“”＂「」『』]+)["“”＂「」『』]/gu;

const BEGINNING = 0.9;
/** A beginning of many names says little about which is meant. */
const MOST_TERMS = 6;

/** @example parseQuery('大模型为什么都是 decoder only', …) → the terms 大模型 and decoder-only, the intent 'reason' */
export function parseQuery(typed: string, dictionary: Dictionary, variants: Variants): Query {
  const folded = fold(typed.slice(0, LONGEST_QUERY), variants);
  const phrases = Array.from(folded.matchAll(QUOTED), (match) => match[1]!.trim()).filter((phrase) => phrase !== '');
  const pieces = piecesOf(folded);
  const concepts: Concept[] = [];
  const named = new Set<TermNumber>();

  const matches = dictionary.match(pieces);
  const unfinished = unfinishedName(folded, pieces, matches, dictionary);
  const kept = unfinished ? matches.filter((match) => match.end <= unfinished.start) : matches;
  let position = 0;
  for (const match of [...kept, ...(unfinished ? [unfinished] : []), { start: pieces.length, end: pieces.length }]) {
    concepts.push(...leftOver(folded, pieces, position, match.start));
    position = match.end;
    if ('term' in match) {
      if (named.has(match.term)) continue;
      named.add(match.term);
      concepts.push(conceptOf(pieces, match.start, match.end, [{ term: match.term, certainty: 1 }]));
    } else if ('terms' in match) {
      concepts.push(conceptOf(pieces, match.start, match.end, match.terms));
    }
  }
  return { folded, pieces, concepts, intents: intentsOf(folded), phrases };
}

function conceptOf(pieces: readonly Piece[], start: number, end: number, terms: Concept['terms'] = []): Concept {
  const own = pieces.slice(start, end);
  return { text: own.map((piece) => piece.text).join(''), terms, grams: unique(gramsOf(own)), start, end };
}

/** The end of a query that is the beginning of a name: somebody is still typing, or has stopped early. */
function unfinishedName(folded: string, pieces: readonly Piece[], matches: readonly { end: number; start: number }[], dictionary: Dictionary) {
  // After a space the word before it is complete.
  if (!/[\p{L}\p{N}]$/u.test(folded)) return undefined;
  const known = matches.at(-1)?.end === pieces.length ? matches.at(-1)! : undefined;
  for (let start = Math.max(0, pieces.length - 6); start < pieces.length; start++) {
    // A complete name is not the beginning of a longer one, but a longer beginning may swallow it: 梯度消.
    if (known && start >= known.start) return undefined;
    const key = pieces.slice(start).map((piece) => piece.text).join('');
    if (key.length < (isHan(key) ? 2 : 3)) return undefined;
    // Names are longest first to be thought of when most is said of them already.
    const terms = dictionary.startingWith(key);
    if (terms.length > 0 && terms.length <= MOST_TERMS) {
      return { start, end: pieces.length, terms: terms.map((term) => ({ term, certainty: BEGINNING })) };
    }
  }
  return undefined;
}

/** What no name covers: runs of Chinese between fillers, and single words. */
function leftOver(folded: string, pieces: readonly Piece[], from: number, to: number): Concept[] {
  const open = withoutFillers(folded);
  const concepts: Concept[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    const piece = pieces[i];
    const previous = pieces[i - 1];
    const goesOn =
      i < to &&
      i > start &&
      isHan(piece!.text) &&
      isHan(previous!.text) &&
      piece!.start === previous!.end &&
      open[piece!.start] !== ' ' &&
      open[previous!.start] !== ' ';
    if (goesOn || i === start) continue;
    if (open[pieces[start]!.start] !== ' ') concepts.push(conceptOf(pieces, start, i));
    start = i;
  }
  return concepts.filter((concept) => concept.grams.length > 0);
}

/** Whether a concept is a word in Latin letters that no term is called. */
export const isUnknownWord = (concept: Concept): boolean => concept.terms.length === 0 && isLatin(concept.text);
