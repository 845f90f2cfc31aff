/** What is meant by a text that is no name of a term: pinyin, typing errors, or just words. */
import type { Context } from './context.ts';
import type { Hits } from './engine.ts';
import { nearestName, nearestWord } from './near.ts';
import { parseQuery, textOf, toConcept, unsure, type Concept, type Meaning, type Query } from './query.ts';
import { isHan, isLatin, piecesOf } from './text.ts';
import { bodyText, titleSound, titleText } from './tokens.ts';

/** The shortest beginning of a name in pinyin that says which. */
const SHORTEST_PINYIN = 4;
const MOST_MEANINGS = 6;
const BY_INITIALS = 0.8;
/** A name of four characters with one wrong is hardly anything else. */
const SURE = 0.8;

/** Gives every concept of a query the meanings that it may have. */
export async function understand(query: Query, context: Context): Promise<Query> {
  const spaced = joinPinyin(query, context);
  const concepts: Concept[] = [];
  for (const concept of spaced.concepts) {
    if (concept.meanings.length > 0 || (await isInTitles(concept, context))) concepts.push(concept);
    else if (isLatin(concept.text)) {
      const meanings = await meaningsOfLetters(concept.text, context);
      const corrected =
        meanings.length > 0 || concept.grams.length > 1 ? undefined : await correct(concept, spaced, context);
      // With one word put right, others may turn out to be part of a name: self atention.
      if (corrected) return understand(corrected, context);
      concepts.push({ ...concept, meanings });
    } else concepts.push(...(await understandChinese(concept, spaced, context)));
  }
  return { ...spaced, concepts };
}

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

async function meaningsOfLetters(letters: string, { dictionary, pinyin, engine }: Context): Promise<Meaning[]> {
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
  const initials = dictionary.hanNames.filter((name) => name.initials === letters);
  if (initials.length > 0)
    return initials.slice(0, MOST_MEANINGS).map(({ term }) => ({ term, certainty: BY_INITIALS }));
  // Only what is long enough can be told for pinyin with a letter wrong.
  const near =
    syllables && letters.length > 6
      ? nearestWord(
          letters,
          dictionary.hanNames.map((name) => name.pinyin),
        )
      : undefined;
  return dictionary.hanNames
    .filter((name) => name.pinyin === near)
    .map(({ term }) => ({ term, certainty: BY_INITIALS }));
}

/** The query with a mistyped word put right. */
async function correct(concept: Concept, query: Query, context: Context): Promise<Query | undefined> {
  const { dictionary, engine, variants } = context;
  const word = nearestWord(concept.text, dictionary.words);
  if (word === undefined) return undefined;
  // What is no word of ours may still be one of the text.
  if ((await engine.hits(bodyText(concept.text))).size > 0) return undefined;
  const first = query.pieces[concept.start]!;
  const last = query.pieces[concept.end - 1]!;
  const corrected = query.folded.slice(0, first.start) + word + query.folded.slice(last.end);
  return parseQuery(corrected, dictionary, variants);
}

async function understandChinese(
  concept: Concept,
  query: Query,
  { engine, dictionary, pinyin }: Context,
): Promise<Concept[]> {
  const { start, end } = runAround(concept, query);
  const text = textOf(query.pieces.slice(start, end));
  const wrong = { start: concept.start - start, end: concept.end - start };
  const near = nearestName(text, dictionary.hanNames, pinyin.spell(text), wrong);
  if (!near) return [concept];
  if (near.certainty < SURE) {
    // What is no word of a title may still be one of the text.
    const hits = await Promise.all(concept.grams.map((gram) => engine.hits(bodyText(gram))));
    if (haveCommon(hits)) return [concept];
  }
  const pieces = piecesOf(near.name.text);
  const meant = toConcept(pieces, 0, pieces.length, [{ term: near.name.term, certainty: near.certainty }]);
  return [{ ...meant, start: start + near.start, end: start + near.end }];
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
