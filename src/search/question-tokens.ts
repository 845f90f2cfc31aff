/** A question as the tokens that find it. Runs at build only. */
import type { Term } from '../knowledge/terms.ts';
import { unique, type Dictionary, type TermNumber } from './dictionary.ts';
import { intentsOf } from './intents.ts';
import type { Reading } from './reading.ts';
import { spellAsSaid } from './spelling.ts';
import {
  bodyLevel,
  bodyTerm,
  bodyText,
  gramsOf,
  intent,
  isAnswerer,
  SLOTS,
  titleLevel,
  titleSound,
  titleTerm,
  titleText,
  TOP,
  topic,
  type Repeats,
} from './tokens.ts';

/** Of the terms that the ingest found in a question, the most telling first, so many count in any case. */
const TELLING = 8;

/** Stands for nothing, and fills places up to the next of the level that is wanted. */
const FILLER = 'v0';

/**
 * All the tokens of a question, as a text of words.
 *
 * @param answersFor terms whose bare name leads here, or that no title names and this question comes near to, with their levels
 * @param terms in the order of the dictionary
 */
export function tokensOf(
  { question, titles, asked, pieces, shortPieces, mentions, termsOfShort }: Reading,
  answersFor: ReadonlyMap<TermNumber, number>,
  terms: readonly Term[],
  dictionary: Dictionary,
  repeats: Repeats,
): string {
  const codeOf = (term: TermNumber) => dictionary.terms[term]!.code;
  const words: string[] = [];
  const place = (token: string, times: number, isLevel: (level: number) => boolean) => {
    while (!isLevel(words.length % SLOTS)) words.push(FILLER);
    for (let i = 0; i < times; i++) words.push(token);
  };
  const levels = new Map<string, number>();
  const add = (token: string, level: number) => levels.set(token, Math.max(levels.get(token) ?? 0, level));
  /** One level after the other, so that little has to be filled. */
  const placeByLevel = (times: number) => {
    const sorted = [...levels].sort(([, a], [, b]) => a - b);
    for (const [token, level] of sorted) place(token, times, (slot) => slot === level);
    levels.clear();
  };

  for (const [i, title] of [...titles, ...asked].entries()) {
    for (const { term, share } of title.terms) {
      add(titleTerm(codeOf(term)), i === 0 && share > 0 ? titleLevel(share) : 1);
    }
  }
  for (const [term, level] of answersFor) {
    if (isAnswerer(level / TOP)) levels.set(titleTerm(codeOf(term)), level);
    else add(titleTerm(codeOf(term)), level);
  }
  placeByLevel(repeats.titleTerm);

  const telling = new Set(question.terms.slice(0, TELLING));
  for (const [term, count] of mentions) {
    // What is mentioned once in passing would double the index and find nothing.
    if (count === 1 && !termsOfShort.has(term) && !telling.has(terms[term]!.id)) continue;
    add(bodyTerm(codeOf(term)), bodyLevel(count, termsOfShort.has(term)));
  }
  placeByLevel(repeats.bodyTerm);

  const anywhere = () => true;
  const written = [...titles, ...asked];
  for (const [list, isLevel] of [
    [titles, (level: number) => level === TOP],
    [asked, (level: number) => level < TOP],
  ] as const) {
    const tokens = unique(list.flatMap((title) => gramsOf(title.pieces).map(titleText)));
    for (const token of tokens) if (!words.includes(token)) place(token, repeats.titleText, isLevel);
  }
  const sounds = titles.flatMap((title) => soundsOf(title.folded).map(([first, second]) => titleSound(first, second)));
  for (const token of unique(sounds)) place(token, repeats.sound, anywhere);
  const intents = written.flatMap((title) => intentsOf(title.folded).map(intent));
  for (const token of [...unique(intents), topic(question.topic)]) place(token, 1, anywhere);

  const inShort = new Set(gramsOf(pieces.slice(0, shortPieces)));
  for (const gram of inShort) place(bodyText(gram), repeats.bodyText, (level) => level === TOP);
  for (const gram of unique(gramsOf(pieces))) {
    if (!inShort.has(gram)) place(bodyText(gram), repeats.bodyText, (level) => level < TOP);
  }
  return words.join(' ');
}

/** Neighbouring syllables of what is written in Chinese. */
function soundsOf(folded: string): [string, string][] {
  const runs = folded.match(/\p{Script=Han}{2,}/gu) ?? [];
  return runs.flatMap((run) => {
    const syllables = spellAsSaid(run);
    return syllables.slice(1).map((syllable, i): [string, string] => [syllables[i]!, syllable]);
  });
}
