/** How well questions answer to the concepts of a query. */
import type { Context } from './context.ts';
import { unique } from './dictionary.ts';
import type { Engine } from './engine.ts';
import { JOINING } from './intents.ts';
import type { Pinyin } from './pinyin.ts';
import type { Concept } from './query.ts';
import { isLatin } from './text.ts';
import { bodyTerm, bodyText, shareOfTitle, titleSound, titleTerm, titleText } from './tokens.ts';

/** What each question scores for a concept, from 0 to 1, and how much the concept tells. */
export interface Evidence {
  scores: Map<string, number>;
  weight: number;
}

/** A term in the title beats any mention in the text. */
const IN_TITLE = 0.6;
const BY_SHARE_OF_TITLE = 0.4;
const IN_TEXT = 0.1;
const BY_MENTIONS = 0.15;
/** Chinese words beside a term say more about how it is asked than about what. */
const BESIDE_TERMS = 0.6;
/** … and those of joining characters nearly nothing. */
const JOINT = 0.3;
/** With so many questions about a term there is no need to look for those that mention it, unless among others… */
const ENOUGH = 6;
/** … and with so many, mentions tell nothing. */
const TOO_MANY = 20;
/** With fewer, titles may say it in other words. */
const FEW = 2;
const MOST_OF_IT = 0.6;
const HAS_RUN = 0.8;
/** Parts of a text that is looked up in full: each may cost a file of the index. */
const MOST_PARTS = 3;
/** The same for words beside a term. */
const FEW_PARTS = 2;
/** How much less it tells that titles lack Chinese which none of them has: the end of a word and the beginning of the next. */
const UNHEARD = 0.3;
/** Of what a word is worth in a title, that it is worth in another way to ask. */
const OTHERWISE_ASKED = 0.8;
/** Of what a word is worth in a short answer, that it is worth below. */
const BELOW_SHORT = 0.7;

/** How well questions answer to each of the concepts. */
export async function score(concepts: readonly Concept[], context: Context): Promise<Evidence[]> {
  const terms = concepts.filter(({ meanings }) => meanings.length > 0);
  // Where a title has all the terms, who else mentions one of them does not matter.
  const needsMentions = terms.length > 1 && !(await haveCommonTitle(terms, context));
  return Promise.all(
    concepts.map((concept) =>
      concept.meanings.length > 0
        ? scoreTerms(concept, needsMentions, context)
        : scoreText(concept, terms.length > 0, context),
    ),
  );
}

async function haveCommonTitle(concepts: readonly Concept[], { engine, dictionary }: Context): Promise<boolean> {
  const [first, ...rest] = await Promise.all(
    concepts.map(async ({ meanings }) => {
      const hits = await Promise.all(meanings.map(({ term }) => engine.hits(titleTerm(dictionary.terms[term]!.code))));
      return new Set(hits.flatMap((hit) => [...hit.keys()]));
    }),
  );
  return first !== undefined && [...first].some((key) => rest.every((keys) => keys.has(key)));
}

async function scoreTerms(
  concept: Concept,
  needsMentions: boolean,
  { engine, dictionary }: Context,
): Promise<Evidence> {
  const scores = new Map<string, number>();
  const add = (key: string, value: number) => scores.set(key, Math.max(scores.get(key) ?? 0, value));
  const codeOf = (term: number) => dictionary.terms[term]!.code;

  for (const { term, certainty } of concept.meanings) {
    for (const [key, level] of await engine.hits(titleTerm(codeOf(term)))) {
      add(key, certainty * (IN_TITLE + BY_SHARE_OF_TITLE * shareOfTitle(level)));
    }
  }
  const count = scores.size;
  let mentions = 0;
  if (count < ENOUGH || (needsMentions && count < TOO_MANY)) {
    for (const { term, certainty } of concept.meanings) {
      const hits = await engine.hits(bodyTerm(codeOf(term)));
      for (const [key, level] of hits) add(key, certainty * (IN_TEXT + BY_MENTIONS * level));
      mentions = Math.max(mentions, hits.size);
    }
  }
  // A name of several words may stand in titles in other words: 注意力复杂度, 自注意力的计算复杂度.
  if (count < FEW && concept.grams.length > 2) {
    for (const [key, share] of (await scoreInTitles(concept, engine)).scores) add(key, IN_TITLE * share);
  }
  if (count > 0) return { scores, weight: rarity(count) };
  return mentions > 0 ? { scores, weight: rarity(mentions) } : scoreInText(concept, engine, MOST_PARTS);
}

async function scoreText(concept: Concept, isBesideTerms: boolean, context: Context): Promise<Evidence> {
  const { engine, pinyin } = context;
  const isJoint = isBesideTerms && concept.grams.every((gram) => JOINING.test(gram));
  const isSaying = concept.text.length > 1 && (!isBesideTerms || isLatin(concept.text));
  const factor = isJoint ? JOINT : isSaying ? 1 : BESIDE_TERMS;
  const inTitles = await scoreInTitles(concept, engine);
  if (inTitles.count > 0) return { scores: inTitles.scores, weight: factor * rarity(inTitles.count) };
  const withRun = await titlesWithRun(concept, engine);
  if (withRun.length > 0) {
    for (const key of withRun) inTitles.scores.set(key, HAS_RUN);
    return { scores: inTitles.scores, weight: rarity(withRun.length) };
  }

  const syllables = isLatin(concept.text) ? (pinyin.split(concept.text) ?? []) : soundOfWord(concept.text, pinyin);
  const pairs = syllables.slice(1).map((syllable, i) => titleSound(syllables[i]!, syllable));
  const bySound = await scoreParts(pairs, engine);
  if (bySound.count > 0) return { scores: bySound.scores, weight: factor * rarity(bySound.count) };

  const { scores, weight } = await scoreInText(concept, engine, isBesideTerms ? FEW_PARTS : MOST_PARTS);
  // Titles that sound like a part of it, or have one, are better than none.
  for (const found of [inTitles.scores, bySound.scores])
    for (const [key, value] of found) scores.set(key, Math.max(value, scores.get(key) ?? 0));
  return { scores, weight: factor * weight };
}

/** How much of a text titles have. What joins two words need not stand there. */
async function scoreInTitles({ grams, text }: Concept, engine: Engine): ReturnType<typeof scoreParts> {
  const isKnown = await Promise.all(grams.map(async (gram) => (await engine.hits(titleText(gram))).size > 0));
  const isJoint = (i: number) => JOINING.test(grams[i]!) || (isKnown[i - 1] === true && isKnown[i + 1] === true);
  const telling = grams.filter((_, i) => isKnown[i] === true || !isJoint(i));
  return scoreParts(
    telling.map(titleText),
    engine,
    (level) => (level === 1 ? 1 : OTHERWISE_ASKED),
    /\p{Script=Han}/u.test(text) ? UNHEARD : 1,
  );
}

/** What is longer than a word may sound like anything. */
const soundOfWord = (text: string, pinyin: Pinyin) => (text.length > 4 ? [] : pinyin.spell(text));

/** Titles with three Chinese characters in a row of a text: 死循环 of 陷入死循环. Fewer may stand there by chance. */
async function titlesWithRun({ grams, text }: Concept, engine: Engine): Promise<string[]> {
  if (isLatin(text)) return [];
  const hits = await Promise.all(grams.map((gram) => engine.hits(titleText(gram))));
  return unique(hits.slice(1).flatMap((hit, i) => [...hit.keys()].filter((key) => hits[i]!.has(key))));
}

async function scoreInText(concept: Concept, engine: Engine, most: number): Promise<Evidence> {
  const telling = concept.grams.filter((gram) => !JOINING.test(gram));
  const grams = telling.length > 0 ? telling : concept.grams;
  const step = Math.max(1, Math.floor(grams.length / most));
  const parts = grams.filter((_, i) => i % step === 0).slice(0, most);
  const { scores, count } = await scoreParts(parts.map(bodyText), engine, (level) => (level === 1 ? 1 : BELOW_SHORT));
  return {
    scores: new Map(Array.from(scores, ([key, value]) => [key, value * 0.5])),
    weight: rarity(count || scores.size),
  };
}

/** How much of some tokens each question has, by their rarity; and how many questions have nearly all. */
async function scoreParts(
  tokens: readonly string[],
  engine: Engine,
  worth: (level: number) => number = () => 1,
  unknown = 1,
): Promise<{ scores: Map<string, number>; count: number }> {
  const hits = await Promise.all(tokens.map((token) => engine.hits(token)));
  const weights = hits.map((hit) => (hit.size === 0 ? unknown : 1) * rarity(hit.size));
  const sum = weights.reduce((a, b) => a + b, 0);
  const shares = new Map<string, number>();
  for (const [i, hit] of hits.entries()) {
    for (const [key, level] of hit) shares.set(key, (shares.get(key) ?? 0) + (worth(level) * weights[i]!) / sum);
  }
  // Half of a word is less than half of it.
  const scores = new Map(Array.from(shares, ([key, share]) => [key, share ** 1.5]));
  return { scores, count: [...shares.values()].filter((share) => share > MOST_OF_IT).length };
}

/** The rarer, the more telling, up to a point: what one title alone has may have come there by chance. */
const rarity = (count: number) => Math.log(1 + 1000 / Math.max(count, 5));
