/** Questions as search reads them, and as it shows them. Runs at build only. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code, Nodes, RootContent } from 'mdast';
import { parse } from 'yaml';
import { parseMarkdown } from '../ingest/mdast/markdown.ts';
import { plain, textOf } from '../ingest/mdast/plain-text.ts';
import { isFigureLang } from '../knowledge/figures.ts';

/** What search needs of a question, as `ingest/emit.ts` writes it. */
export interface IndexedQuestion {
  id: string;
  plainTitle: string;
  topic: string;
  page: string;
  short?: string;
  aliases: string[];
  asked?: string[];
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
  /** Other ways to ask it. */
  asked?: string[];
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
    ...(question.asked && { asked: question.asked }),
    short: question.short === undefined ? '' : withDigitsInPlace(plain(question.short)),
    text: paragraphsOf(parseMarkdown(question.body).children).join('\n'),
  };
}

/** @example withDigitsInPlace('O(n^2) 与 10^-4, W_0') → 'O(n²) 与 10⁻⁴, W₀' */
const withDigitsInPlace = (text: string): string =>
  text
    .replace(/\^(-?\d+)/gu, (_, digits: string) => Array.from(digits, (digit) => RAISED[digit]).join(''))
    .replace(/(\p{L})_(\d)(?![\p{L}\d])/gu, (_, letter: string, digit: string) => letter + LOWERED[Number(digit)]!);

const RAISED: Record<string, string> = Object.fromEntries(Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹', (raised, i) => [String(i), raised]));
RAISED['-'] = '⁻';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

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
