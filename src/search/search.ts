/** From a query to questions, best first. */
import { partCamel } from './camel.ts';
import type { Context } from './context.ts';
import type { Engine } from './engine.ts';
import type { Fragment } from './records.ts';
import { intentsOf, withoutFillers } from './intents.ts';
import { LONGEST_QUERY, parseQuery, type Concept, type Query } from './query.ts';
import { score, type Evidence } from './score.ts';
import { fold, keyOf, piecesOf } from './text.ts';
import { nearestTerms } from './suggest.ts';
import { bodyText, gramsOf, intent, isAnswerer, titleTerm, titleText, topic } from './tokens.ts';
import { transliterate } from './transliterate.ts';
import { understand } from './understand.ts';

export interface Answer {
  query: Query;
  /** Keys of the questions in the index, best first. */
  keys: string[];
  /** Whether none is about what is asked: they only have something in common with it. */
  isVague: boolean;
}

/** Below this a question has less of each thing that is asked about than its words somewhere in the text. */
const VAGUE = 0.25;

/** What a question gains that asks for the same: the difference, the reason. */
const SAME_INTENT = 0.5;

const ANSWERS = 1.5;
const BOTH_CODE = 2.5;

/** How many results are loaded at first. */
export const FIRST = 5;

export async function search(typed: string, context: Context, inTopic?: string): Promise<Answer> {
  const { engine, dictionary, variants, pinyin } = context;
  await context.prepare(typed);
  const parted = await partCamel(typed.slice(0, LONGEST_QUERY), context);
  const spelled = transliterate(fold(parted, variants), dictionary, pinyin);
  const parsed = parseQuery(spelled, dictionary, variants);
  askAhead(parsed, context);
  const query = await understand(parsed, context);
  const total = new Map<string, number>();
  const evidence = await score(query.concepts, context);
  for (const { scores, weight } of evidence) {
    for (const [key, value] of scores) total.set(key, (total.get(key) ?? 0) + value * weight);
  }
  const isVague = evidence.every(({ scores }) => [...scores.values()].every((value) => value < VAGUE));
  if (total.size === 0) {
    for (const [i, key] of (await fallBack(query, context)).entries()) if (!total.has(key)) total.set(key, 1 / (i + 1));
  }
  // Who names a thing and asks nothing wants to know what it is.
  const asksWhat = isBareName(query);
  const asked = asksWhat ? ['meaning'] : query.intents;
  for (const name of asked) {
    for (const key of (await engine.hits(intent(name))).keys()) {
      const value = total.get(key);
      if (value !== undefined) total.set(key, value + (name === 'code' ? BOTH_CODE : SAME_INTENT));
    }
  }
  if (query.concepts.length === 1 && asked.join() === 'meaning')
    await preferAnswerer(query.concepts[0]!, total, context);
  await preferExact(query, total, context);
  await preferLiteral(query, evidence, total, context);
  const allowed = inTopic === undefined ? undefined : await engine.hits(topic(inTopic));
  return { query, keys: bestOf(total).filter((key) => allowed?.has(key) ?? true), isVague };
}

/** Whether one thing is named, and nothing asked but what it is. The 秩 of lora 秩 makes no concept, but asks. */
function isBareName({ folded, pieces, concepts }: Query): boolean {
  const [concept] = concepts;
  if (concept === undefined || concepts.length > 1) return false;
  const beside = [...pieces.slice(0, concept.start), ...pieces.slice(concept.end)];
  const open = withoutFillers(folded);
  const rest = `${folded.slice(0, pieces[concept.start]!.start)} ${folded.slice(pieces[concept.end - 1]!.end)}`;
  return beside.every(({ start }) => open[start] === ' ') && intentsOf(rest).every((name) => name === 'meaning');
}

/** Asks at once for all that is looked up in any case, so that nothing waits for what comes before it. */
function askAhead({ concepts, intents }: Query, { engine, dictionary }: Context): void {
  const tokens = concepts.flatMap(({ meanings, grams }) =>
    meanings.length > 0
      ? meanings.map(({ term }) => titleTerm(dictionary.terms[term]!.code))
      : grams.map((gram) => titleText(gram)),
  );
  // Whoever needs the answer hears of the failure.
  for (const token of [...tokens, ...intents.map(intent)]) engine.hits(token).catch(() => undefined);
}

/** Who types nothing but a name is answered by the question that introduces it; an unfinished one may be any. */
async function preferAnswerer({ meanings }: Concept, total: Map<string, number>, { engine, dictionary }: Context) {
  const [meant] = meanings.length === 1 ? meanings : meanings.filter(({ certainty }) => certainty === 1);
  if (!meant) return;
  for (const [key, level] of await engine.hits(titleTerm(dictionary.terms[meant.term]!.code))) {
    if (isAnswerer(level)) total.set(key, (total.get(key) ?? 0) + ANSWERS * meant.certainty);
  }
}

/** Half of the letters that stand together are the same. */
const ALIKE = 0.5;

/** How many candidates are read for a text that is asked for word by word. */
const MOST_READ = 24;
const LITERAL = 3;
const SAME_NAME = 0.15;
const SAME_WORDS = 2;

/** What is quoted must stand there exactly; what names no term had better. */
async function preferExact(query: Query, total: Map<string, number>, { engine, variants }: Context): Promise<void> {
  const isText = query.concepts.length > 0 && query.concepts.every(({ meanings }) => meanings.length === 0);
  const texts = query.phrases.length > 0 ? query.phrases : isText ? [query.folded.trim()] : [];
  if (texts.length === 0) return;
  const candidates =
    query.phrases.length > 0 ? await candidatesFor(query, total, engine) : bestOf(total).slice(0, FIRST);
  const found = await Promise.all(
    candidates.map(async (key) => {
      const { title, short, text } = await engine.load(key);
      const folded = fold(`${title}\n${short}\n${text}`, variants);
      return texts.every((part) => folded.includes(part)) ? key : undefined;
    }),
  );
  const exact = found.filter((key) => key !== undefined);
  if (query.phrases.length > 0 && exact.length > 0) {
    const values = exact.map((key): [string, number] => [key, total.get(key) ?? 0]);
    total.clear();
    for (const [key, value] of values) total.set(key, value);
  } else {
    for (const key of exact) total.set(key, (total.get(key) ?? 0) + LITERAL);
  }
}

/** Among the first, which are loaded in any case, those come first whose titles say it in the same words. */
async function preferLiteral(
  query: Query,
  evidence: readonly Evidence[],
  total: Map<string, number>,
  { engine, dictionary, variants }: Context,
): Promise<void> {
  const asked = new Set(gramsOf(query.pieces));
  const first = bestOf(total).slice(0, FIRST);
  const found = await Promise.all(first.map((key) => engine.load(key)));
  for (const [i, key] of first.entries()) {
    const { title, asked: others = [] } = found[i]!;
    // A title may ask two things, of which the query is one.
    const titles = [title, ...title.split(/[？，；]/u), ...others].map((text) => fold(text, variants));
    let gain = SAME_WORDS * Math.max(...titles.map((text) => likeness(asked, new Set(gramsOf(piecesOf(text))))));
    const titleKey = keyOf(titles[0]!);
    for (const [j, { text, meanings }] of query.concepts.entries()) {
      // What was typed may be pinyin or a mistake: then the usual name is what was meant.
      const usual = meanings.slice(0, 1).map(({ term }) => keyOf(fold(dictionary.terms[term]!.names[0]!, variants)));
      if ([text, ...usual].some((name) => titleKey.includes(name))) gain += SAME_NAME * evidence[j]!.weight;
    }
    total.set(key, total.get(key)! + gain);
  }
}

/** How much of two sets is in both, from 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((gram) => b.has(gram)).length;
  return (2 * common) / Math.max(1, a.size + b.size);
}

/** The questions that have all the parts of the quoted texts. */
async function candidatesFor(query: Query, total: ReadonlyMap<string, number>, engine: Engine): Promise<string[]> {
  const grams = query.phrases.flatMap((phrase) => gramsOf(piecesOf(phrase)));
  const hits = await Promise.all(
    grams.map(
      async (gram) =>
        new Set([...(await engine.hits(titleText(gram))).keys(), ...(await engine.hits(bodyText(gram))).keys()]),
    ),
  );
  const [first, ...rest] = hits;
  const all = [...(first ?? [])].filter((key) => rest.every((hit) => hit.has(key)));
  return all.sort((a, b) => (total.get(b) ?? 0) - (total.get(a) ?? 0)).slice(0, MOST_READ);
}

const bestOf = (total: ReadonlyMap<string, number>): string[] =>
  [...total].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([key]) => key);

/** When nothing was found: the terms that look most like it, or titles that have the first of its characters. */
async function fallBack(query: Query, context: Context): Promise<string[]> {
  const { engine, dictionary, variants } = context;
  const meanings = nearestTerms(query.folded, context)
    .filter(({ likeness }) => likeness > ALIKE)
    .map(({ number, likeness }) => ({ term: number, certainty: likeness }));
  const [piece] = query.pieces;
  if (meanings.length > 0) {
    const hits = await Promise.all(meanings.map(({ term }) => engine.hits(titleTerm(dictionary.terms[term]!.code))));
    query.concepts = [{ text: query.folded, meanings, grams: [], start: 0, end: query.pieces.length }];
    return hits.flatMap((hit) => [...hit.keys()]);
  }
  if (!piece) return [];
  const keys = [...(await engine.hitsBeginning(titleText(piece.text))).keys()].slice(0, MOST_READ);
  const found = await Promise.all(keys.map((key) => engine.load(key)));
  // Pagefind gives what is like it when there is nothing.
  return keys.filter((_, i) => fold(found[i]!.title, variants).includes(piece.text));
}

/** Loads what is shown of the questions from `start` up to `end`. */
export const loadFound = (answer: Answer, { engine }: Context, start: number, end: number): Promise<Fragment[]> =>
  Promise.all(answer.keys.slice(start, end).map((key) => engine.load(key)));
