/**
 * What a question is found by: tokens of Latin letters, which Pagefind takes as words and never cuts.
 *
 * The first letter says what the rest is, and so which part of the index it lies in.
 */
import { isHan, type Piece } from './text.ts';

/** A term in the title. */
export const titleTerm = (code: string): string => `a${code}`;

/** A term in the text. */
export const bodyTerm = (code: string): string => `b${code}`;

/** Two Chinese characters that stand together in the title, or a word or number in it. */
export const titleText = (gram: string): string => `h${encode(gram)}`;

/** The same in the text. */
export const bodyText = (gram: string): string => `x${encode(gram)}`;

/** Two syllables of the title in pinyin. */
export const titleSound = (first: string, second: string): string => `p${first}${second}`;

/** What the title asks: the difference, the reason. Begins like the terms, which are looked up with it. */
export const intent = (name: string): string => `a0${name}`;

export const topic = (id: string): string => `z${id.replaceAll('-', '')}`;

/** Chinese characters by their code; Latin words and numbers as they are. No gram is the beginning of another's code. */
const encode = (gram: string): string =>
  isHan(gram) ? Array.from(gram, (character) => character.codePointAt(0)!.toString(36)).join('') : `0${gram}`;

/**
 * How much a token weighs in a record, from 1 to 7, is told by where it stands: Pagefind gives back the first place of a
 * token, and nothing else of it, and every eighth place has the same level.
 */
export const TOP = 7;
export const SLOTS = TOP + 1;

/** From 0 to 1. */
export const levelAt = (place: number): number => (place % SLOTS) / TOP;

/** A term in the title: the more of it, the higher; lowest one in another title, or within another's name. */
export const titleLevel = (share: number): number => 2 + Math.round((TOP - 3) * Math.min(1, share));

/** A term in the question that its bare name leads to: one of two levels that nothing else has, for much of its title or little. */
export const answererLevel = (share: number): number => (share < 0.5 ? 0 : TOP);

/** A term that no title names, in the questions that come nearest to it: the first is by far the likeliest. */
export const nearLevel = (rank: number): number => (rank === 0 ? TOP : 3 - rank);

/** Whether the bare name of a title's term leads here. */
export const isAnswerer = (level: number): boolean => level === 0 || level === 1;

/** How much of a title a term is. */
export const shareOfTitle = (level: number): number => (level === 0 ? 3 / TOP : level);

/** A term in the text: the oftener, the higher, and more so if the short answer has it. */
export const bodyLevel = (mentions: number, isInShort: boolean): number =>
  Math.min(TOP, 1 + Math.floor(Math.log2(mentions)) + (isInShort ? 2 : 0));

/** How often each kind of token is repeated. Terms in whole rounds of places, since they have levels. */
export interface Repeats {
  titleTerm: number;
  titleText: number;
  sound: number;
  bodyTerm: number;
  bodyText: number;
}

/**
 * Pagefind fills a file of its index until it holds 20,000 places, so a word that stands in more of them comes in a smaller
 * file: of some 3 KiB for what most queries look up. In a large guide the list of files, which every reader loads, would
 * outgrow what that saves.
 */
export const repeatsFor = (questions: number): Repeats =>
  questions < 3000
    ? { titleTerm: 6 * SLOTS, titleText: 6 * SLOTS, sound: 6 * SLOTS, bodyTerm: 4 * SLOTS, bodyText: 3 * SLOTS }
    : { titleTerm: SLOTS, titleText: SLOTS, sound: SLOTS, bodyTerm: SLOTS, bodyText: 1 };

/**
 * Pieces as they are looked up: neighbouring Chinese characters in pairs, everything else alone.
 *
 * @example gramsOf(piecesOf('lora 的秩')) → ['lora', '的秩']
 */
export function gramsOf(pieces: readonly Piece[]): string[] {
  const grams: string[] = [];
  for (const [i, piece] of pieces.entries()) {
    if (!isHan(piece.text)) {
      grams.push(piece.text);
      continue;
    }
    const next = pieces[i + 1];
    if (next?.start === piece.end && isHan(next.text)) grams.push(piece.text + next.text);
  }
  return grams;
}
