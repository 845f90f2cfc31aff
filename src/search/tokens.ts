/**
 * What a question is found by: tokens of Latin letters, which Pagefind takes as words and never cuts.
 *
 * The first letter says what the rest is, and so which part of the index it lies in. How often a token is repeated in a
 * record says how much it weighs there; Pagefind gives that number back as the count of the places where it found it.
 */
import { isHan, type Piece } from './text.ts';

/** A term in the title. */
export const titleTerm = (id: string): string => `a${flat(id)}`;

/** A term in the text. */
export const bodyTerm = (id: string): string => `b${flat(id)}`;

/** Two Chinese characters that stand together in the title, or a word or number in it. */
export const titleText = (gram: string): string => `h${encode(gram)}`;

/** The same in the text. */
export const bodyText = (gram: string): string => `x${encode(gram)}`;

/** Two syllables of the title in pinyin. */
export const titleSound = (first: string, second: string): string => `p${first}${second}`;

/** What the title asks: the difference, the reason. Begins like the terms, which are looked up with it. */
export const intent = (name: string): string => `a0${name}`;

export const topic = (id: string): string => `z${flat(id)}`;

const flat = (id: string) => id.replaceAll('-', '');

/** Chinese characters by their code; Latin words and numbers as they are. No gram is the beginning of another's code. */
const encode = (gram: string): string =>
  isHan(gram) ? Array.from(gram, (character) => character.codePointAt(0)!.toString(36)).join('') : `0${gram}`;

/**
 * How often each kind of token is repeated, times its level. Pagefind fills a file of its index until it holds 20,000
 * places, so a word that stands in more of them comes in a smaller file: what most queries look up lies in files of
 * some 5 KiB.
 */
export const REPEATS = { titleTerm: 7, titleText: 20, sound: 8, bodyTerm: 8 };

/**
 * The same for the text, of which there is most: small files for a guide of some size, but not so many of them for a
 * large one that the list of files, which every reader loads, outgrows them.
 */
export const repeatsOfText = (questions: number): number => (questions < 3000 ? 5 : 1);

const TITLE_LEVELS = 5;
const BODY_LEVELS = 3;

/** A term that is all of the title has level 5, one that is a small part of it 2; one in an alias, or within another's name, has 1. */
export const titleLevel = (share: number): number => 2 + Math.round((TITLE_LEVELS - 2) * Math.min(1, share));

/** A term that the text mentions often, and one that the short answer has, are more than a mention. */
export const bodyLevel = (mentions: number, isInShort: boolean): number =>
  1 + (mentions > 2 ? 1 : 0) + (isInShort ? 1 : 0);

/** The level of a term in a title, up to 1, by the number of places where its token was found. */
export const levelOfTitleTerm = (places: number): number => places / REPEATS.titleTerm / TITLE_LEVELS;

export const levelOfBodyTerm = (places: number): number => places / REPEATS.bodyTerm / BODY_LEVELS;

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
