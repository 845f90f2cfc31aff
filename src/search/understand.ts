/** What is meant by a text that is no name of a term: pinyin, typing errors, or just words. */
import type { Context } from './context.ts';
import type { Engine, Hits } from './engine.ts';
import { JOINING, withoutFillers } from './intents.ts';
import { nearestName, nearestWords, type Near } from './near.ts';
import { parseQuery, textOf, typedFor, unsure, type Concept, type Meaning, type Query } from './query.ts';
import { isHan, isLatin } from './text.ts';
import { bodyText, titleSound, titleTerm, titleText } from './tokens.ts';

/** The shortest beginning of a name in pinyin that says which. */
const SHORTEST_PINYIN = 4;
const MOST_MEANINGS = 6;
const BY_INITIALS = 0.8;
/** A smaller part of a name hardly stands for it. */
const LEAST_PART = 0.5;
/** How much nearer a word is that twice as many titles have. */
const BY_TITLES = 0.15;
/** A name of four characters with one wrong is hardly anything else. */
const SURE = 0.8;

/** So many texts may have two neighbouring characters that are no word. */
const BY_CHANCE = 2;
/** What so many have is a word for certain: 速度 in 训练速度 is not meant for 精度. */
const COMMON = 20;

/** Who mistypes more is not understood. */
const MOST_CORRECTIONS = 3;

/** Gives every concept of a query the meanings that it may have. */
export async function understand(query: Query, context: Context, corrections = 0): Promise<Query> {
  const concepts: Concept[] = [];
  for (const given of query.concepts) {
    const concept = (await isWordBesideOthers(given, query, context)) ? { ...given, meanings: [] } : given;
    if (concept.meanings.length > 0 || (await isInTitles(concept, context))) {
      concepts.push(concept);
      continue;
    }
    const meanings = isLatin(concept.text)
      ? await meaningsOfLetters(concept.text, typedFor(concept, query), context)
      : await meaningsOfChinese(concept, query, context);
    const corrected =
      meanings.length > 0 || corrections === MOST_CORRECTIONS ? undefined : await correct(concept, query, context);
    // With one word put right, others may turn out to be part of a name: self atention.
    if (corrected !== undefined) {
      return understand(parseQuery(corrected, context.dictionary, context.variants), context, corrections + 1);
    }
    concepts.push({ ...concept, meanings });
  }
  return { ...query, concepts };
}

/** A word of titles that names begin with, beside what is asked about: 结构, of the structure of a transformer. */
async function isWordBesideOthers(concept: Concept, { concepts }: Query, context: Context): Promise<boolean> {
  const isUnclear = concepts.length > 1 && !isLatin(concept.text) && concept.meanings.some(isBegun);
  return isUnclear && isInTitles(concept, context);
}

/** Whether less than most of a name stands there. */
const isBegun = ({ certainty }: Meaning) => certainty < 0.9;

/** The terms with a name of which a text is a part: quantization in model quantization. */
const partsOfNames = (text: string, { dictionary }: Context): Meaning[] =>
  dictionary
    .containing(text)
    .filter(({ share }) => share >= LEAST_PART)
    .slice(0, MOST_MEANINGS)
    .map(unsure);

async function meaningsOfChinese(concept: Concept, { concepts }: Query, context: Context): Promise<Meaning[]> {
  const meanings = partsOfNames(concept.text, context);
  // Beside others, a word of the text means itself, whatever is named after it: 存储, of 向量存储.
  return meanings.length > 0 && concepts.length > 1 && (await isInTexts(concept, context)) ? [] : meanings;
}

/** Whether more than a few texts have a word. */
async function isInTexts(concept: Concept, { engine }: Context): Promise<boolean> {
  const hits = await Promise.all(concept.grams.map((gram) => engine.hits(bodyText(gram))));
  return hits.every((hit) => hit.size > BY_CHANCE);
}

async function isInTitles(concept: Concept, { engine }: Context): Promise<boolean> {
  const hits = await Promise.all(concept.grams.map((gram) => engine.hits(titleText(gram))));
  return hits.every((hit) => hit.size > 0);
}

async function meaningsOfLetters(letters: string, typed: string, context: Context): Promise<Meaning[]> {
  const { dictionary, pinyin, engine } = context;
  const sounding = letters.length < SHORTEST_PINYIN ? [] : dictionary.sounding(letters).slice(0, MOST_MEANINGS);
  const syllables = pinyin.split(letters);
  // A title may say so in other words than a term's.
  if (syllables && syllables.length > 1) {
    const pairs = syllables.slice(1).map((syllable, i) => titleSound(syllables[i]!, syllable));
    const hits = await Promise.all(pairs.map((pair) => engine.hits(pair)));
    if (hits.every((hit) => hit.size > 0)) return [];
  }
  if (sounding.length > 0) return sounding.map(unsure);
  const initials = dictionary.hanNames.filter((name) => name.initials === typed);
  if (initials.length > 0) return byTitles(initials.slice(0, MOST_MEANINGS), context);
  // What is a word of a name is neither mistyped nor pinyin.
  if (dictionary.words.has(letters)) return partsOfNames(letters, context);
  // Only what is long enough can be told for pinyin with a letter wrong.
  const near =
    syllables && letters.length > 6
      ? nearestWords(
          letters,
          dictionary.hanNames.map((name) => name.pinyin),
        )[0]
      : undefined;
  return dictionary.hanNames
    .filter((name) => name.pinyin === near?.word)
    .map(({ term }) => ({ term, certainty: BY_INITIALS }));
}

/** Of terms with the same initials, those are likelier that more titles name. */
async function byTitles(names: readonly { term: number }[], { dictionary, engine }: Context): Promise<Meaning[]> {
  const hits = await Promise.all(names.map(({ term }) => engine.hits(titleTerm(dictionary.terms[term]!.code))));
  const most = Math.max(1, ...hits.map(({ size }) => size));
  return names.map(({ term }, i) => ({ term, certainty: BY_INITIALS * (0.6 + (0.4 * hits[i]!.size) / most) }));
}

/** The query with what is mistyped in a concept put right. */
async function correct(concept: Concept, query: Query, context: Context): Promise<string | undefined> {
  const meant = isLatin(concept.text)
    ? await correctWord(concept, query, context)
    : await correctChinese(concept, query, context);
  if (!meant) return undefined;
  const { text, start, end } = meant;
  return query.folded.slice(0, query.pieces[start]!.start) + text + query.folded.slice(query.pieces[end - 1]!.end);
}

/** What should stand in the query's pieces from `start` up to `end`. */
interface Correction {
  text: string;
  start: number;
  end: number;
}

async function correctWord(
  concept: Concept,
  query: Query,
  { dictionary, engine }: Context,
): Promise<Correction | undefined> {
  // Of what is tied to a number, the letters may be wrong: llma2.
  const start = query.pieces.findIndex(({ text }, i) => i >= concept.start && i < concept.end && isLatin(text));
  const piece = query.pieces[start];
  // As it was typed: an s at its end may be no plural.
  const typed = piece ? query.folded.slice(piece.start, piece.end) : '';
  const words = query.pieces.slice(concept.start, concept.end).filter(({ text }) => isLatin(text));
  const near = words.length === 1 && !dictionary.words.has(typed) ? nearestWords(typed, dictionary.words) : [];
  // What is no word of ours may still be one of the text.
  if (near.length === 0 || (await engine.hits(bodyText(typed))).size > 0) return undefined;
  // Of words that are about as near, the one that more titles have.
  const costs = await Promise.all(
    near.map(async ({ word, cost }) => cost - BY_TITLES * Math.log2(1 + (await engine.hits(titleText(word))).size)),
  );
  const { word } = near[costs.indexOf(Math.min(...costs))]!;
  return { text: word, start, end: start + 1 };
}

async function correctChinese(concept: Concept, query: Query, context: Context): Promise<Correction | undefined> {
  const { engine, dictionary, pinyin } = context;
  const { start, end } = runAround(concept, query);
  const text = textOf(query.pieces.slice(start, end));
  const wrong = { start: concept.start - start, end: concept.end - start };
  // A name of little more than fillers (遇到的坑) is near to much that means something else.
  const names = dictionary.hanNames.filter(
    (name) => 2 * withoutFillers(name.text).replaceAll(' ', '').length > name.text.length,
  );
  const near = nearestName(text, names, pinyin.spell(text), wrong);
  if (!near) return undefined;
  if (near.certainty < SURE) {
    // What is no word of a title may still be one of the text, or sound like one of a title.
    const grams = concept.grams.filter((gram) => !JOINING.test(gram));
    const hits = await Promise.all(grams.map((gram) => engine.hits(bodyText(gram))));
    if (haveCommon(hits) || (await soundsLikeTitle(concept, { engine, pinyin }))) return undefined;
  }
  if (await isMadeOfWords(text, near, engine)) return undefined;
  return { text: near.name.text, start: start + near.start, end: start + near.end };
}

/** Whether what is not as in a name (突然飙, of 突然会) is part of words after all: 飙升. */
async function isMadeOfWords(text: string, near: Near<{ text: string }>, engine: Engine): Promise<boolean> {
  const { name, start, end } = near;
  const others = Array.from({ length: end - start }, (_, i) => start + i).filter((i) => !name.text.includes(text[i]!));
  const isPartOfWord = async (i: number) => {
    const pairs = [text.slice(i - 1, i + 1), text.slice(i, i + 2)].filter((pair) => pair.length === 2);
    const inTitles = await Promise.all(pairs.map((pair) => engine.hits(titleText(pair))));
    if (inTitles.some(({ size }) => size > 0)) return true;
    const inTexts = await Promise.all(pairs.map((pair) => engine.hits(bodyText(pair))));
    return inTexts.some(({ size }) => size > (near.certainty >= SURE ? COMMON : BY_CHANCE));
  };
  return others.length > 0 && (await Promise.all(others.map(isPartOfWord))).every(Boolean);
}

async function soundsLikeTitle({ text }: Concept, { engine, pinyin }: Pick<Context, 'engine' | 'pinyin'>) {
  const syllables = pinyin.spell(text);
  const pairs = syllables.slice(1).map((syllable, i) => titleSound(syllables[i]!, syllable));
  return haveCommon(await Promise.all(pairs.map((pair) => engine.hits(pair))));
}

function haveCommon(hits: readonly Hits[]): boolean {
  const [first, ...rest] = hits;
  return first !== undefined && [...first.keys()].some((key) => rest.every((hit) => hit.has(key)));
}

/** The run of Chinese that a concept is part of: a wrong character tears a name to pieces. */
function runAround(concept: Concept, { pieces }: Query): { start: number; end: number } {
  const isJoined = (i: number) => {
    const [before, piece] = [pieces[i - 1], pieces[i]];
    return (
      before !== undefined &&
      piece !== undefined &&
      isHan(before.text) &&
      isHan(piece.text) &&
      before.end === piece.start
    );
  };
  let { start, end } = concept;
  while (isJoined(start)) start--;
  while (isJoined(end)) end++;
  return { start, end };
}
