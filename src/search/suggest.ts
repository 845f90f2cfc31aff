/** Terms to try when a query finds nothing. */
import type { Context } from './context.ts';
import { fold, keyOf, piecesOf } from './text.ts';

const MOST = 5;
/** Of their pairs of letters, this share is the same. */
const LEAST_ALIKE = 0.2;

export interface Suggestion {
  /** The term's place in the dictionary. */
  number: number;
  name: string;
  /** 0 to 1. */
  likeness: number;
}

/** The terms whose names have most pairs of letters in common with a text. */
export function nearestTerms(typed: string, { dictionary, variants }: Context): Suggestion[] {
  const wanted = pairsOf(
    piecesOf(fold(typed.slice(0, 60), variants))
      .map(({ text }) => text)
      .join(''),
  );
  const ranked = dictionary.terms.map(({ names }, number) => {
    const likeness = Math.max(...names.map((name) => dice(wanted, pairsOf(keyOf(fold(name, variants))))));
    return { number, name: names[0]!, likeness };
  });
  return ranked
    .filter(({ likeness }) => likeness > LEAST_ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST);
}

/** @example pairsOf('lora') → {'lo', 'or', 'ra'} */
const pairsOf = (text: string): Set<string> => new Set(Array.from(text.slice(1), (_, i) => text.slice(i, i + 2)));

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return (2 * common) / Math.max(1, a.size + b.size);
}
