/** Questions as the records of the search index. Runs at build only. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code, Nodes, RootContent } from 'mdast';
import { customPinyin, pinyin } from 'pinyin-pro';
import { parse } from 'yaml';
import { parseMarkdown } from '../ingest/markdown.ts';
import { plain, textOf } from '../ingest/plain-text.ts';
import { isFigureLang } from '../knowledge/figures.ts';
import { unique, type Dictionary } from './dictionary.ts';
import { intentsOf, withoutFillers } from './intents.ts';
import { fold, isHan, piecesOf, type Piece, type Variants } from './text.ts';
import {
  bodyLevel,
  bodyTerm,
  bodyText,
  gramsOf,
  intent,
  REPEATS,
  titleLevel,
  titleSound,
  titleTerm,
  titleText,
  topic,
} from './tokens.ts';

/** What search needs of a question, as `ingest/emit.ts` writes it. */
export interface IndexedQuestion {
  id: string;
  plainTitle: string;
  topic: string;
  page: string;
  short?: string;
  aliases: string[];
  terms: string[];
  /** The answers, without the frontmatter. */
  body: string;
}

/** What the browser is given of a question that was found. */
export interface Fragment {
  id: string;
  title: string;
  topic: string;
  short: string;
  /** A paragraph a line. */
  text: string;
}

/** @example readQuestions('src/content/generated') */
export function readQuestions(folder: string): IndexedQuestion[] {
  const files = readdirSync(join(folder, 'questions')).filter((name) => name.endsWith('.md'));
  return files.sort().map((name) => {
    const [, frontmatter = '', body = ''] =
      /^---\n(.*?)\n---\n(.*)$/su.exec(readFileSync(join(folder, 'questions', name), 'utf8')) ?? [];
    return { ...(parse(frontmatter) as IndexedQuestion), body, id: name.replace(/\.md$/u, '') };
  });
}

export function toFragment(question: IndexedQuestion): Fragment {
  return {
    id: question.id,
    title: question.plainTitle,
    topic: question.topic,
    short: question.short === undefined ? '' : plain(question.short),
    text: paragraphsOf(parseMarkdown(question.body).children).join('\n'),
  };
}

/** The text that a reader sees, drawings aside. */
function paragraphsOf(nodes: readonly Nodes[]): string[] {
  return nodes
    .flatMap((node): string[] => {
      if (node.type === 'code') return linesOfCode(node);
      if (node.type === 'paragraph' || node.type === 'heading' || !('children' in node)) return [textOf(node)];
      if (node.type === 'tableRow') return [node.children.map(textOf).join(' ')];
      return paragraphsOf(node.children as RootContent[]);
    })
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
}

/** A diagram's source is not read, nor is a figure's name; its caption is. */
function linesOfCode({ lang, value }: Code): string[] {
  if (lang === 'mermaid') return [];
  return value.split('\n').slice(isFigureLang(lang) ? 1 : 0);
}

/** Of the terms that the ingest found in a question, the most telling first, so many count in any case. */
const TELLING = 8;

/** All the tokens of a question, as a text of words. @param textRepeats see `repeatsOfText` */
export function tokensOf(
  question: IndexedQuestion,
  fragment: Fragment,
  dictionary: Dictionary,
  variants: Variants,
  textRepeats: number,
): string {
  const counts = new Map<string, number>();
  const add = (token: string, count: number) => counts.set(token, Math.max(counts.get(token) ?? 0, count));

  const titles = [question.plainTitle, ...question.aliases];
  for (const [i, title] of titles.entries()) {
    const folded = fold(title, variants);
    const pieces = piecesOf(folded);
    const size = sizeOf(piecesOf(withoutFillers(folded)));
    const addTerm = (term: number, level: number) => {
      add(titleTerm(dictionary.terms[term]!.id), level * REPEATS.titleTerm);
    };
    for (const match of dictionary.match(pieces)) {
      const share = sizeOf(pieces.slice(match.start, match.end)) / Math.max(1, size);
      addTerm(match.term, i === 0 ? titleLevel(share) : 1);
      for (const inner of dictionary.within(pieces, match)) addTerm(inner.term, 1);
    }
    for (const gram of gramsOf(pieces)) add(titleText(gram), REPEATS.titleText);
    for (const [first, second] of soundsOf(folded)) add(titleSound(first, second), REPEATS.sound);
    for (const name of intentsOf(folded)) add(intent(name), 1);
  }

  const pieces = piecesOf(fold(`${fragment.short}\n${fragment.text}`, variants));
  const inShort = new Set(dictionary.match(piecesOf(fold(fragment.short, variants))).map(({ term }) => term));
  const mentions = new Map<number, number>();
  for (const { term } of dictionary.match(pieces)) mentions.set(term, (mentions.get(term) ?? 0) + 1);
  const telling = new Set(question.terms.slice(0, TELLING));
  for (const [term, count] of mentions) {
    // What is mentioned once in passing would double the index and find nothing.
    if (count === 1 && !inShort.has(term) && !telling.has(dictionary.terms[term]!.id)) continue;
    add(bodyTerm(dictionary.terms[term]!.id), bodyLevel(count, inShort.has(term)) * REPEATS.bodyTerm);
  }
  for (const gram of unique(gramsOf(pieces))) add(bodyText(gram), textRepeats);
  add(topic(question.topic), 1);

  return Array.from(counts, ([token, count]) => `${token} `.repeat(count))
    .join('')
    .trimEnd();
}

/** How much text that is: a Latin word says about as much as two characters. */
const sizeOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((size, piece) => size + (isHan(piece.text) ? 1 : 2), 0);

/** Neighbouring syllables of what is written in Chinese. */
function soundsOf(folded: string): [string, string][] {
  const runs = folded.match(/\p{Script=Han}{2,}/gu) ?? [];
  return runs.flatMap((run) => {
    const syllables = spellAsSaid(run);
    return syllables.slice(1).map((syllable, i): [string, string] => [syllables[i]!, syllable]);
  });
}

// Words of the field in which 重 means "again", and which no general dictionary has.
customPinyin(
  Object.fromEntries(
    ['排', '采样', '算', '写', '试', '参数', '计算', '加权', '建'].map((rest) => [
      `重${rest}`,
      `chong ${pinyin(rest)}`,
    ]),
  ),
);

/** Chinese in pinyin, each character as it is said in this very text. @example spellAsSaid('重排') → ['chong', 'pai'] */
export const spellAsSaid = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', v: true });
