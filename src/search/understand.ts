/** What is meant by a text that is no name of a term: pinyin, typing errors, or just words. */
import type { Context } from './context.ts';
import type { Hits } from './engine.ts';
import { withoutFillers } from './intents.ts';
import { nearestName, nearestWords } from './near.ts';
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
/** What sounds the same is a name, whatever its characters mean. */
const SOUNDS = 0.9;

/** Who mistypes more is not understood. */
const MOST_CORRECTIONS = 3;

/** Gives every concept of a query the meanings that it may have. */
export async function understand(query: Query, context: Context, corrections = 0): Promise<Query> {
  const spaced = joinPinyin(query, context);
  const concepts: Concept[] = [];
  for (const given of spaced.concepts) {
    const concept = (await isWordBesideOthers(given, spaced, context)) ? { ...given, meanings: [] } : given;
    if (concept.meanings.length > 0 || (await isInTitles(concept, context))) {
      concepts.push(concept);
      continue;
    }
    const meanings = isLatin(concept.text)
      ? await meaningsOfLetters(concept.text, typedFor(concept, spaced), context)
      : partsOfNames(concept.text, context);
    const corrected =
      meanings.length > 0 || corrections === MOST_CORRECTIONS ? undefined : await correct(concept, spaced, context);
    // With one word put right, others may turn out to be part of a name: self atention.
    if (corrected !== undefined) {
      return understand(parseQuery(corrected, context.dictionary, context.variants), context, corrections + 1);
    }
    concepts.push({ ...concept, meanings });
  }
  return { ...spaced, concepts };
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

async function isInTitles(concept: Concept, { engine }: Context): Promise<boolean> {
  const hits = await Promise.all(concept.grams.map((gram) => engine.hits(titleText(gram))));
  return hits.every((hit) => hit.size > 0);
}

/** Pinyin that is typed with spaces is one name: zhu yi li. */
function joinPinyin(query: Query, { dictionary, pinyin }: Context): Query {
  const isPinyin = ({ text, meanings }: Concept) =>
    meanings.length === 0 && isLatin(text) && pinyin.split(text) !== undefined;
  const concepts: Concept[] = [];
  for (let i = 0; i < query.concepts.length;) {
    const first = query.concepts[i]!;
    let end = i;
    while (query.concepts[end] && isPinyin(query.concepts[end]!)) end++;
    let joined: Concept | undefined;
    for (; end > i + 1 && !joined; end--) {
      const letters = query.concepts
        .slice(i, end)
        .map(({ text }) => text)
        .join('');
      const meanings = dictionary
        .sounding(letters)
        .filter(({ share }) => share === 1)
        .map(unsure);
      if (meanings.length > 0)
        joined = { ...first, text: letters, meanings, grams: [], end: query.concepts[end - 1]!.end };
    }
    concepts.push(joined ?? first);
    i = joined ? end + 1 : i + 1;
  }
  return { ...query, concepts };
}

async function meaningsOfLetters(letters: string, typed: string, context: Context): Promise<Meaning[]> {
  const { dictionary, pinyin, engine } = context;
  const sounding = letters.length < SHORTEST_PINYIN ? [] : dictionary.sounding(letters).slice(0, MOST_MEANINGS);
  if (sounding.some(({ share }) => share === 1)) return sounding.filter(({ share }) => share === 1).map(unsure);
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
    ? await correctWord(concept, context)
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

async function correctWord(concept: Concept, { dictionary, engine }: Context): Promise<Correction | undefined> {
  const words = concept.grams.length > 1 ? [] : nearestWords(concept.text, dictionary.words);
  // What is no word of ours may still be one of the text.
  if (words.length === 0 || (await engine.hits(bodyText(concept.text))).size > 0) return undefined;
  // Of words that are about as near, the one that more titles have.
  const costs = await Promise.all(
    words.map(async ({ word, cost }) => cost - BY_TITLES * Math.log2(1 + (await engine.hits(titleText(word))).size)),
  );
  const { word } = words[costs.indexOf(Math.min(...costs))]!;
  return { text: word, start: concept.start, end: concept.end };
}

async function correctChinese(concept: Concept, query: Query, context: Context): Promise<Correction | undefined> {
  const { engine, dictionary, pinyin } = context;
  const { start, end } = runAround(concept, query);
  const text = textOf(query.pieces.slice(start, end));
  const wrong = { start: concept.start - start, end: concept.end - start };
  // A name of little more than fillers (遇到的坑) is near to much that means something else.
  const names = dictionary.hanNames.filter((name) => withoutFillers(name.text).trim().length > 1);
  const near = nearestName(text, names, pinyin.spell(text), wrong);
  if (!near) return undefined;
  if (near.certainty < SURE) {
    // What is no word of a title may still be one of the text, or sound like one of a title.
    const hits = await Promise.all(concept.grams.map((gram) => engine.hits(bodyText(gram))));
    if (haveCommon(hits) || (await soundsLikeTitle(concept, { engine, pinyin }))) return undefined;
  }
  // 项目上线 is made of two words, and no name with a wrong character.
  if (near.certainty < SOUNDS && (await isMadeOfWords(concept, context))) return undefined;
  return { text: near.name.text, start: start + near.start, end: start + near.end };
}

/** Whether every character is part of a word that some title has. */
async function isMadeOfWords({ text }: Concept, { engine }: Context): Promise<boolean> {
  const characters = Array.from(text);
  const pairs = characters.slice(1).map((character, i) => characters[i]! + character);
  const isKnown = await Promise.all(pairs.map(async (pair) => (await engine.hits(titleText(pair))).size > 0));
  return characters.every((_, i) => isKnown[i - 1] === true || isKnown[i] === true);
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
