/** Which questions answer for the bare name of a term. Runs at build only. */
import type { Term } from '../knowledge/terms.ts';
import type { Dictionary, TermNumber } from './dictionary.ts';
import { intentsOf } from './intents.ts';
import { introductionOf } from './introductions.ts';
import type { Reading } from './reading.ts';
import { fold, keyOf, piecesOf, type Variants } from './text.ts';
import { answererLevel, gramsOf, nearLevel } from './tokens.ts';

/** Questions for a term that no title names, the best first. */
const MOST = 3;
/** Below this a question has no more to do with a term than most others. */
const LEAST = 0.35;
/** So many mentions are half of what mentions can give; more in a text that is long and mentions much (as BM25 has it). */
const SOME = 1.5;
const BY_LENGTH = 0.75;
const ON_ITS_PAGE = 0.3;
const BY_NAME = 0.8;
const BY_LIKENESS = 3;
/** The same where the title says more. */
const BY_LIKENESS_OF_NAMED = 2;

export interface Answerer {
  reading: Reading;
  /** Of the term's token. */
  level: number;
}

/**
 * For each term, the questions that its bare name leads to.
 *
 * Of those whose titles name it, the one that introduces it. For a term that no title names, those that come nearest: by
 * how often they mention it, whether they stand on the page where a question about it would belong, how much of its name
 * their titles have, and how much of its definition their titles and short answers say.
 */
export function findAnswerers(
  readings: readonly Reading[],
  terms: readonly Term[],
  dictionary: Dictionary,
  variants: Variants,
): Map<TermNumber, Answerer[]> {
  const gramsIn = (text: string) => new Set(gramsOf(piecesOf(fold(text, variants))));
  const inTitles = readings.map(({ titles }) => new Set(titles.flatMap(({ pieces }) => gramsOf(pieces))));
  const said = readings.map(({ fragment }, i) => new Set([...inTitles[i]!, ...gramsIn(fragment.short)]));
  const weights = weigh(said);
  const sizeOf = (grams: ReadonlySet<string>) =>
    Math.sqrt([...grams].reduce((sum, gram) => sum + (weights.get(gram) ?? 0), 0));
  const sizes = said.map(sizeOf);
  const average = readings.reduce((sum, { pieces }) => sum + pieces.length, 0) / Math.max(1, readings.length);
  const titled = new Set(
    readings.flatMap(({ titles }) => titles.flatMap((title) => title.terms.map(({ term }) => term))),
  );
  const isTelling = (number: TermNumber) => !terms[number]!.weak;

  const rank = (term: Term, number: TermNumber): Reading[] => {
    const isTitled = titled.has(number);
    const usual = new Set([term.zh, term.en ?? '', ...term.abbr].map((name) => keyOf(fold(name, variants))));
    const askedBy = (isFor: (name: string, rest: string) => boolean) =>
      readings.filter(({ asked }) =>
        asked.some(({ folded, terms }) =>
          terms.some(
            ({ term, share, start, end }) =>
              term === number &&
              share >= 1 &&
              isFor(folded.slice(start, end), folded.slice(0, start) + folded.slice(end)),
          ),
        ),
      );
    const told = askedBy((name, rest) => usual.has(keyOf(name)) && asksWhat(rest));
    if (told.length === 0 && !isTitled) told.push(...askedBy(() => true));
    if (told.length > 0) return told;
    // 模型 or 数据 introduces nothing.
    if (isTitled && term.weak) return [];

    const { names } = dictionary.terms[number]!;
    const wanted = gramsIn([...names, term.definition].join('\n'));
    const size = sizeOf(wanted);
    const likenessTo = (i: number) => {
      let common = 0;
      for (const gram of said[i]!) if (wanted.has(gram)) common += weights.get(gram) ?? 0;
      return common / Math.max(1, size * sizes[i]!);
    };
    const isOnItsPage = ({ question }: Reading) => (question.page === term.page ? ON_ITS_PAGE : 0);
    // Single letters may stand anywhere: k and d.
    const own = names.map((name) => [...gramsIn(name)]).filter((grams) => grams.some((gram) => gram.length > 1));
    const valueOfNaming = (reading: Reading, i: number) =>
      Math.max(...reading.titles.map((title) => introductionOf(title, number, isTelling))) +
      isOnItsPage(reading) +
      BY_LIKENESS_OF_NAMED * likenessTo(i);
    const valueOfNear = (reading: Reading, i: number) => {
      const count = reading.mentions.get(number) ?? 0;
      const mentioned = count / (count + SOME * (BY_LENGTH * (reading.pieces.length / average) + 1 - BY_LENGTH));
      const named = Math.max(0, ...own.map((grams) => shareIn(grams, inTitles[i]!)));
      return mentioned + isOnItsPage(reading) + BY_NAME * named ** 2 + BY_LIKENESS * likenessTo(i);
    };
    return readings
      .map((reading, i) => ({ reading, value: (isTitled ? valueOfNaming : valueOfNear)(reading, i) }))
      .filter(({ value }) => value > (isTitled ? -Infinity : LEAST))
      .sort((a, b) => b.value - a.value)
      .map(({ reading }) => reading);
  };
  const answerersOf = (term: Term, number: TermNumber): Answerer[] => {
    const ranked = rank(term, number);
    if (!titled.has(number)) return ranked.slice(0, MOST).map((reading, i) => ({ reading, level: nearLevel(i) }));
    return ranked.slice(0, 1).map((reading) => {
      const share = reading.titles[0]!.terms.find((named) => named.term === number)?.share ?? 0;
      return { reading, level: answererLevel(share) };
    });
  };
  return new Map(terms.map((term, number) => [number, answerersOf(term, number)]));
}

/** Whether nothing is asked but what something is. */
const asksWhat = (folded: string) => intentsOf(folded).every((name) => name === 'meaning');

const shareIn = (grams: readonly string[], text: ReadonlySet<string>) =>
  grams.filter((gram) => text.has(gram)).length / grams.length;

/** The rarer a gram, the more it weighs. */
function weigh(texts: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const grams of texts) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return new Map(Array.from(counts, ([gram, count]) => [gram, Math.log(texts.length / count) ** 2]));
}
