import { namesOf, type Term, topicOfTerm } from '../../knowledge/terms.ts';
import { type Asked, askedBy, type TermsIn } from './asks.ts';
import { isGeneric } from './context.ts';
import { remember } from '../../remember.ts';
import { dice, overlaps, type Pieces, piecesOf } from './pieces.ts';

/** Which entries ask the same question. */

export interface Mergeable {
  title: string;
  /** The project or chapter the entry belongs to, which a title that says nothing alone needs. */
  context: string;
  /** The note it stands in: who writes two titles that are nearly alike into one note means two questions. */
  note: unknown;
  topic: string;
  /** Terms of the title. */
  titleTerms: readonly Term[];
  /** The letters of the answer. */
  letters: string;
  /** The author gave it an id of its own. */
  id?: string;
}

/** Letters of a piece of text, and how many pieces say enough to compare. */
const PIECE = 5;
const LEAST_PIECES = 40;
/** Shares of common pieces above which two texts say the same. */
const SAME_TEXT = 0.55;
const COPIED_TEXT = 0.8;
const SAME_TITLE = 0.7;
const SAME_BESIDE = 0.4;
const SAME_REASON = 0.1;
/** Letters that say enough of what a title without terms asks. */
const LONG_CORE = 5;
/** A term that at most so many titles name is what they are about. */
const RARE = 3;

/** What the owner decided, by index: lists that are one question, and lists of sides that no question may join. */
export interface Wishes {
  together: readonly (readonly number[])[];
  apart: readonly (readonly (readonly number[])[])[];
}

/** Groups of indices that ask the same question, each in the order given; every index is in one group. */
export function mergeGroups(
  items: readonly Mergeable[],
  termsIn: TermsIn,
  { together, apart }: Wishes = { together: [], apart: [] },
): number[][] {
  const parent = items.map((_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : (parent[i] = root(parent[i]!)));
  const named = Map.groupBy(
    items.flatMap(({ titleTerms }) => titleTerms),
    (term) => term,
  );
  const isRare = (term: Term) => !term.weak && named.get(term)!.length <= RARE;
  const prints = items.map((item) => printOf(item, termsIn));
  const rare = items.map(({ titleTerms }) => titleTerms.filter(isRare));
  // Two entries with ids of their own are two questions, whoever stands between them; so are two sides that are kept apart.
  const sides = items.map(({ id }) => new Map<string, string>(id ? [['id', id]] : []));
  for (const [rule, lists] of apart.entries())
    for (const [side, list] of lists.entries()) for (const i of list) sides[i]!.set(`apart ${rule}`, `${side}`);
  const join = (a: number, b: number) => {
    parent[b] = a;
    sides[a] = new Map([...sides[b]!, ...sides[a]!]);
  };
  for (const [first, ...others] of together)
    for (const other of others) if (root(first!) !== root(other)) join(root(first!), root(other));
  for (const [a, b] of candidatePairs(items, prints)) {
    const [rootA, rootB] = [root(a), root(b)];
    if (rootA === rootB || !same(items[a]!, items[b]!, prints[a]!, prints[b]!, rare[a]!, rare[b]!)) continue;
    if ([...sides[rootA]!].some(([name, side]) => (sides[rootB]!.get(name) ?? side) !== side)) continue;
    join(rootA, rootB);
  }
  return [...Map.groupBy(items.keys(), root).values()];
}

interface Print extends Asked {
  /** Of the text, in letters. */
  length: number;
  pieces: Pieces;
}

const printOf = remember(({ title, letters, titleTerms }: Mergeable, termsIn: TermsIn): Print => {
  let cut: Pieces | undefined;
  return {
    ...askedBy(title, titleTerms, termsIn),
    length: letters.length,
    // Most texts are compared with none, so they are cut on demand.
    get pieces() {
      return (cut ??= piecesOf(letters, PIECE));
    },
  };
});

/** Pairs worth a look: the same title, a term in common, or data of the same project. */
function* candidatePairs(items: readonly Mergeable[], prints: readonly Print[]): Generator<[number, number]> {
  const buckets = new Map<string, number[]>();
  const put = (key: string, i: number) => {
    const bucket = buckets.get(key);
    if (bucket) bucket.push(i);
    else buckets.set(key, [i]);
  };
  for (const [i, item] of items.entries()) {
    const { title, terms, intents, core } = prints[i]!;
    put(`title ${title}`, i);
    if (terms.length || core.length >= LONG_CORE)
      put(
        `asks ${terms
          .map(({ id }) => id)
          .sort()
          .join()} ${intents} ${core}`,
        i,
      );
    for (const term of item.titleTerms) put(`term ${term.id}`, i);
    if (asksForData(item)) put(`data ${item.context}`, i);
  }
  const seen = new Set<number>();
  for (const bucket of buckets.values()) {
    // A term that a great many titles name tells nothing, and pairs grow with its square.
    if (bucket.length > 60) continue;
    for (const [k, a] of bucket.entries()) {
      for (const b of bucket.slice(k + 1)) {
        const key = a * items.length + b;
        if (a === b || seen.has(key)) continue;
        seen.add(key);
        yield [a, b];
      }
    }
  }
}

/** Whether two ask the same; of the terms of each title, `rareA` and `rareB` are those that few other titles name. */
function same(
  a: Mergeable,
  b: Mergeable,
  printA: Print,
  printB: Print,
  rareA: readonly Term[],
  rareB: readonly Term[],
): boolean {
  if ((isGeneric(a.title) || isGeneric(b.title)) && a.context !== b.context) return false;
  if (printA.title === printB.title) return printA.title.length >= 2;
  if (printA.marks !== printB.marks) return false;
  // The same text under two titles is one answer, if the titles have anything to do with each other.
  if (shareTerm(a, b) && textAlike(printA, printB, 1.5, COPIED_TEXT)) return true;
  if (sameReason(printA, printB, rareA, rareB) && shareRare(rareA, rareB)) return true;
  if (asksForData(a) && asksForData(b)) return a.context === b.context;
  if (sameWords(printA, printB)) return true;
  if (!sameTerms(printA, printB)) return false;
  const asksTheSame = printA.intents === printB.intents && printA.core === printB.core;
  // What says much in the same words is the same under any heading.
  if (asksTheSame && (printA.intents !== '' || printA.terms.length > 1)) return true;
  if (a.topic !== b.topic) return false;
  if (textAlike(printA, printB, 2.5, SAME_TEXT) && dice(printA.title, printB.title) >= 0.25) return true;
  // `命名实体识别` alone asks for all there is to say of it, as 命名实体识别是怎么做的 does.
  if (asksTheSame) return true;
  if (printA.intents !== printB.intents || a.note === b.note) return false;
  return dice(printA.clause, printB.clause) >= SAME_TITLE && sameBeside(printA.beside, printB.beside);
}

/**
 * Titles that are alike as a whole may only name the same long term: BERT 的目标 is not BERT 的结构. What stands beside it in
 * Latin may be part of its name.
 */
const sameBeside = (a: string, b: string): boolean => !/\p{Script=Han}/u.test(a + b) || dice(a, b) >= SAME_BESIDE;

/** Whether two titles name the same terms, and at least one that means something. */
function sameTerms({ terms: a }: Print, { terms: b }: Print): boolean {
  return a.length > 0 && a.length === b.length && a.every((term) => b.includes(term));
}

/** Whether two titles without terms say the same beside words that say nothing: 列表和元组的区别, 列表与元组有什么区别. */
const sameWords = (a: Print, b: Print): boolean =>
  !a.terms.length &&
  !b.terms.length &&
  a.core.length >= LONG_CORE &&
  a.core === b.core &&
  a.intents === b.intents &&
  isWhole(a) &&
  isWhole(b);

const isWhole = ({ title, clause }: Print): boolean => title === clause;

const shareTerm = (a: Mergeable, b: Mergeable) => a.titleTerms.some((term) => b.titleTerms.includes(term));

/** 数据来源, 数据是怎么构成的, 语料如何收集: where the data came from, of whatever project the context says. */
const asksForData = ({ title, titleTerms }: Mergeable) =>
  /数据|语料/.test(title) && /来源|收集|获取|哪里?来|构成/.test(title) && titleTerms.every((term) => term.weak);

/** Questions that ask of their subject itself, not of one of its many sides; what is asked for may not differ. */
function sameReason(a: Print, b: Print, rareA: readonly Term[], rareB: readonly Term[]): boolean {
  if (a.reasons.includes('why') && b.reasons.includes('why')) {
    // Why something comes about is not why it is, or is not, got rid of.
    if (mends(a) !== mends(b)) return false;
    return a.whyWhat && b.whyWhat ? a.whyWhat === b.whyWhat : dice(a.beside, b.beside) >= SAME_REASON;
  }
  // 语料怎么评估 and 怎么选评估语料 both name what is measured; 人工评估 is a way to measure.
  const measures = (term: Term) => namesOf(term).some((name) => /评估|评价|评测/.test(name));
  return a.reasons.length > 0 && b.reasons.length > 0 && rareA.some((term) => rareB.includes(term) && measures(term));
}

const mends = ({ intents }: Print): boolean => intents.split('+').includes('mend');

/**
 * Whether both titles name a term that hardly another title names, and beside it only terms of other topics: then that
 * term is what both are about.
 */
function shareRare(a: readonly Term[], b: readonly Term[]): boolean {
  const shared = a.filter((term) => b.includes(term));
  const beside = [...a, ...b].filter((term) => !shared.includes(term));
  return shared.length > 0 && beside.every((term) => shared.every((main) => topicOfTerm(main) !== topicOfTerm(term)));
}

/** Whether two texts say this share in the same words, one at most `atMost` times as long as the other; a short one inside a long one is a narrower question, not the same. */
function textAlike(a: Print, b: Print, atMost: number, share: number): boolean {
  const [less, more] = a.length <= b.length ? [a, b] : [b, a];
  // Only texts of about the same length are cut into pieces.
  if (less.length < LEAST_PIECES || less.length * atMost < more.length) return false;
  const [few, many] = [less.pieces, more.pieces];
  return Math.min(few.length, many.length) >= LEAST_PIECES && overlaps(few, many, share);
}
