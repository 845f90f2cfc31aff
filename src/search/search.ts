/** From a query to questions, best first. */
import type { Dictionary } from './dictionary.ts';
import type { Engine, Found, Hits } from './engine.ts';
import { nearestName, nearestWord } from './near.ts';
import type { Pinyin } from './pinyin.ts';
import { isUnknownWord, parseQuery, type Concept, type Query } from './query.ts';
import { isHan, isLatin, piecesOf, type Variants } from './text.ts';
import { bodyTerm, bodyText, gramsOf, intent, levelOfBodyTerm, levelOfTitleTerm, titleSound, titleTerm, titleText, topic } from './tokens.ts';

export interface Answer {
  query: Query;
  /** Keys of the questions, best first. */
  keys: string[];
}

export interface Context {
  engine: Engine;
  dictionary: Dictionary;
  variants: Variants;
  pinyin: Pinyin;
}

/** What a question scores for one concept, from 0 to 1, and how much the concept is worth. */
interface Evidence {
  scores: Map<string, number>;
  weight: number;
}

/** A term in the title beats any mention in the text. */
const IN_TITLE = 0.6;
const TITLE_SHARE = 0.4;
const IN_TEXT = 0.1;
const TEXT_SHARE = 0.15;
/** The name of a term, as part of another name in the title: 注意力 in 多头注意力. */
const PART_OF_NAME = 0.6;
const SAME_INTENT = 0.4;
/** With so many questions about a term there is no need to look for those that mention it. */
const ENOUGH = 12;

export async function search(typed: string, context: Context, inTopic?: string): Promise<Answer> {
  const { engine } = context;
  const query = parseQuery(typed, context.dictionary, context.variants);
  query.concepts = (await Promise.all(query.concepts.map((concept) => understand(concept, query, context)))).flat();

  const evidence = await Promise.all(query.concepts.map((concept) => weigh(concept, query, context)));
  const total = new Map<string, number>();
  for (const { scores, weight } of evidence) {
    for (const [key, score] of scores) total.set(key, (total.get(key) ?? 0) + score * weight);
  }
  await Promise.all(
    query.intents.map(async (name) => {
      for (const key of (await engine.hits(intent(name))).keys()) {
        const score = total.get(key);
        if (score !== undefined) total.set(key, score + SAME_INTENT);
      }
    }),
  );
  const allowed = inTopic === undefined ? undefined : await engine.hits(topic(inTopic));
  const keys = [...total]
    .filter(([key]) => allowed?.has(key) ?? true)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([key]) => key);
  return { query, keys };
}

/** The rarer, the more telling. */
const rarity = (count: number) => Math.log(1 + 1000 / (count + 1));

/** What a concept may mean, where its text is no name of a term. */
async function understand(concept: Concept, query: Query, context: Context): Promise<Concept[]> {
  if (concept.terms.length > 0) return [concept];
  const hits = await Promise.all(concept.grams.map((gram) => context.engine.hits(titleText(gram))));
  if (hits.every((hit) => hit.size > 0)) return [concept];
  if (isUnknownWord(concept)) return [understandWord(concept, context)];
  if (!isHan(concept.text)) return [concept];
  return understandChinese(concept, hits, query, context);
}

function understandWord(concept: Concept, context: Context): Concept {
  const { dictionary } = context;
  const withTerms = (terms: number[], certainty: number): Concept => ({
    ...concept,
    terms: terms.map((term) => ({ term, certainty })),
  });
  const sounds = dictionary.hanNames.filter((name) => name.pinyin === concept.text);
  if (sounds.length > 0) return withTerms(sounds.map((name) => name.term), 1);
  const nearest = nearestWord(concept.text, dictionary.words);
  const near = nearest === undefined ? undefined : dictionary.byKey(nearest);
  if (concept.text.length > 3) {
    const begins = dictionary.hanNames.filter((name) => name.pinyin.startsWith(concept.text));
    if (begins.length > 0) return withTerms(begins.map((name) => name.term), 0.8);
  }
  if (near !== undefined) return withTerms([near], 0.9);
  const initials = dictionary.hanNames.filter((name) => name.initials === concept.text);
  return initials.length > 0 ? withTerms(initials.map((name) => name.term), 0.8) : concept;
}

function understandChinese(concept: Concept, hits: readonly Hits[], query: Query, context: Context): Concept[] {
  // The run of Chinese that the concept is part of: a wrong character tears a name to pieces.
  let [from, to] = [concept.start, concept.end];
  const { pieces } = query;
  const joins = (i: number) => pieces[i] && pieces[i + 1] && isHan(pieces[i].text) && isHan(pieces[i + 1]!.text) && pieces[i].end === pieces[i + 1]!.start;
  while (joins(from - 1)) from--;
  while (joins(to - 1)) to++;
  const text = pieces.slice(from, to).map((piece) => piece.text).join('');
  const wrong = hits.findIndex((hit) => hit.size === 0);
  const mustTouch = { start: concept.start - from + wrong, end: concept.start - from + wrong + 2 };
  const near = nearestName(text, context.dictionary.hanNames, (piece) => context.pinyin.spell(piece).join(''), mustTouch);
  if (!near) return [concept];
  const found: Concept = {
    text: near.name.text,
    terms: [{ term: near.name.term, certainty: near.certainty }],
    grams: gramsOf(piecesOf(near.name.text)),
    start: from + near.start,
    end: from + near.end,
  };
  return [found, concept];
}

async function weigh(concept: Concept, query: Query, context: Context): Promise<Evidence> {
  const { engine, dictionary } = context;
  const scores = new Map<string, number>();
  const add = (key: string, score: number) => scores.set(key, Math.max(scores.get(key) ?? 0, score));

  let titles = 0;
  for (const { term, certainty } of concept.terms) {
    const hits = await engine.hits(titleTerm(dictionary.terms[term]!.id));
    titles += hits.size;
    for (const [key, places] of hits) add(key, certainty * (IN_TITLE + TITLE_SHARE * levelOfTitleTerm(places)));
  }
  let count = titles;
  if (concept.terms.length === 0 || titles < ENOUGH) {
    const part = await gramScores(concept, titleText, engine);
    const factor = concept.terms.length > 0 ? PART_OF_NAME : 1;
    for (const [key, score] of part.scores) add(key, score * factor);
    count = Math.max(count, part.count);
  }
  if (concept.terms.length === 0 && isLatin(concept.text) && count === 0) {
    const syllables = context.pinyin.split(concept.text) ?? [];
    const pairs = syllables.slice(1).map((syllable, i) => titleSound(syllables[i]!, syllable));
    const sounds = await tokenScores(pairs, engine);
    for (const [key, score] of sounds.scores) add(key, score);
    count = sounds.count;
  }
  for (const { term, certainty } of titles < ENOUGH || query.concepts.length > 1 ? concept.terms : []) {
    const hits = await engine.hits(bodyTerm(dictionary.terms[term]!.id));
    for (const [key, places] of hits) add(key, certainty * (IN_TEXT + TEXT_SHARE * levelOfBodyTerm(places)));
    if (count === 0) count = hits.size;
  }
  if (count === 0) {
    const inText = await gramScores(concept, bodyText, engine);
    for (const [key, score] of inText.scores) add(key, score * (IN_TEXT + TEXT_SHARE));
    count = inText.count;
  }
  return { scores, weight: rarity(count) };
}

const gramScores = (concept: Concept, toToken: (gram: string) => string, engine: Engine) =>
  tokenScores(concept.grams.map(toToken), engine);

/** How much of a text each question has, by the rarity of its parts; and how many have about all of it. */
async function tokenScores(tokens: readonly string[], engine: Engine): Promise<{ scores: Map<string, number>; count: number }> {
  const hits = (await Promise.all(tokens.map((token) => engine.hits(token))));
  const weights = hits.map((hit) => (hit.size === 0 ? 0 : rarity(hit.size)));
  const sum = weights.reduce((a, b) => a + b, 0);
  const scores = new Map<string, number>();
  for (const [i, hit] of hits.entries()) {
    for (const key of hit.keys()) scores.set(key, (scores.get(key) ?? 0) + weights[i]! / sum);
  }
  const count = [...scores.values()].filter((score) => score > 0.7).length;
  return { scores, count: count || scores.size };
}

/** Loads what is shown of the questions from `start` up to `end`. */
export const loadFound = (answer: Answer, engine: Engine, start: number, end: number): Promise<Found[]> =>
  Promise.all(answer.keys.slice(start, end).map((key) => engine.load(key)));
