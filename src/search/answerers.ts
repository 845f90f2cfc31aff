/** Which questions answer for a term that stands in no title. Runs at build only. */
import type { Term } from '../knowledge/terms.ts';
import type { Dictionary, TermNumber } from './dictionary.ts';
import type { Reading } from './reading.ts';
import { fold, piecesOf, type Variants } from './text.ts';
import { gramsOf } from './tokens.ts';

/** Questions for a term, the best first. */
const MOST = 3;
/** Below this a question has no more to do with a term than most others. */
const LEAST = 0.35;
/** So many mentions are half of what mentions can give; more in a text that is long and mentions much (as BM25 has it). */
const SOME = 1.5;
const BY_LENGTH = 0.75;
const ON_ITS_PAGE = 0.3;
const BY_NAME = 0.8;
const BY_LIKENESS = 3;

/**
 * For each term that no title names, the questions that come nearest: by how often they mention it, whether they stand on
 * the page where a question about it would belong, how much of its name their titles have, and how much of its definition
 * their titles and short answers say.
 */
export function findAnswerers(
  readings: readonly Reading[],
  terms: readonly Term[],
  dictionary: Dictionary,
  variants: Variants,
): Map<TermNumber, Reading[]> {
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

  const answerers = new Map<TermNumber, Reading[]>();
  for (const [number, term] of terms.entries()) {
    if (titled.has(number)) continue;
    const told = readings.filter(({ asked }) =>
      asked.some(({ terms }) => terms.some(({ term, share }) => term === number && share >= 1)),
    );
    if (told.length > 0) {
      answerers.set(number, told.slice(0, MOST));
      continue;
    }
    const { names } = dictionary.terms[number]!;
    const own = names.map((name) => [...gramsIn(name)]).filter((grams) => grams.length > 0);
    const wanted = gramsIn([...names, term.definition].join('\n'));
    const size = sizeOf(wanted);
    const valueOf = (reading: Reading, i: number) => {
      const count = reading.mentions.get(number) ?? 0;
      const mentioned = count / (count + SOME * (BY_LENGTH * (reading.pieces.length / average) + 1 - BY_LENGTH));
      const named = Math.max(0, ...own.map((grams) => shareIn(grams, inTitles[i]!)));
      let common = 0;
      for (const gram of said[i]!) if (wanted.has(gram)) common += weights.get(gram) ?? 0;
      return (
        mentioned +
        (reading.question.page === term.page ? ON_ITS_PAGE : 0) +
        BY_NAME * named ** 2 +
        (BY_LIKENESS * common) / Math.max(1, size * sizes[i]!)
      );
    };
    const ranked = readings.map((reading, i) => ({ reading, value: valueOf(reading, i) }));
    const best = ranked.filter(({ value }) => value > LEAST).sort((a, b) => b.value - a.value);
    answerers.set(
      number,
      best.slice(0, MOST).map(({ reading }) => reading),
    );
  }
  return answerers;
}

const shareIn = (grams: readonly string[], text: ReadonlySet<string>) =>
  grams.filter((gram) => text.has(gram)).length / grams.length;

/** The rarer a gram, the more it weighs. */
function weigh(texts: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const grams of texts) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return new Map(Array.from(counts, ([gram, count]) => [gram, Math.log(texts.length / count) ** 2]));
}
