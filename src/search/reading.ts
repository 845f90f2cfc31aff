/** What a question's title and text say, before it is turned into tokens. Runs at build only. */
import type { Dictionary, NameMatch, TermNumber } from './dictionary.ts';
import { withoutFillers } from './intents.ts';
import { toFragment, type Fragment, type IndexedQuestion } from './records.ts';
import { fold, isHan, piecesOf, type Piece, type Variants } from './text.ts';

export interface Reading {
  question: IndexedQuestion;
  fragment: Fragment;
  /** The title, then its other names. */
  titles: ReadTitle[];
  /** How else it is asked. */
  asked: ReadTitle[];
  /** The text's pieces, those of the short answer first. */
  pieces: Piece[];
  /** How many of them are the short answer's. */
  shortPieces: number;
  /** How often the text names each term. */
  mentions: ReadonlyMap<TermNumber, number>;
  /** The terms in the short answer. */
  termsOfShort: ReadonlySet<TermNumber>;
}

export interface ReadTitle {
  folded: string;
  pieces: Piece[];
  terms: TitleTerm[];
}

/** A term in a title, and where it stands in the folded text. */
export interface TitleTerm {
  term: TermNumber;
  /** How much of the title it is; nothing, where it lies within another's name. */
  share: number;
  start: number;
  end: number;
}

export function readQuestion(question: IndexedQuestion, dictionary: Dictionary, variants: Variants): Reading {
  const fragment = toFragment(question);
  const short = piecesOf(fold(fragment.short, variants));
  const pieces = piecesOf(fold(`${fragment.short}\n${fragment.text}`, variants));
  const mentions = new Map<TermNumber, number>();
  for (const { term } of dictionary.match(pieces)) mentions.set(term, (mentions.get(term) ?? 0) + 1);
  const read = (title: string) => readTitle(title, dictionary, variants);
  return {
    question,
    fragment,
    titles: [question.plainTitle, ...question.aliases].map(read),
    asked: (question.asked ?? []).map(read),
    pieces,
    shortPieces: short.length,
    mentions,
    termsOfShort: new Set(dictionary.match(short).map(({ term }) => term)),
  };
}

/** The terms that a title names. */
export function readTitle(title: string, dictionary: Dictionary, variants: Variants): ReadTitle {
  const folded = fold(title, variants);
  const pieces = piecesOf(folded);
  const size = Math.max(1, sizeOf(piecesOf(withoutFillers(folded))));
  const toTitleTerm = ({ term, start, end }: NameMatch, share: number): TitleTerm => {
    return { term, share, start: pieces[start]!.start, end: pieces[end - 1]!.end };
  };
  const terms = dictionary
    .match(pieces)
    .flatMap((match) => [
      toTitleTerm(match, sizeOf(pieces.slice(match.start, match.end)) / size),
      ...dictionary.within(pieces, match).map((inner) => toTitleTerm(inner, 0)),
    ]);
  return { folded, pieces, terms };
}

/** How much text that is: a Latin word says about as much as two characters. */
const sizeOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((size, piece) => size + (isHan(piece.text) ? 1 : 2), 0);
