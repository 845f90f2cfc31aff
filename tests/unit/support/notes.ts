import { questionToMarkdown } from '../../../src/ingest/emit.ts';
import { type Guide, ingest, type Options } from '../../../src/ingest/index.ts';
import type { Note, Report } from '../../../src/ingest/model.ts';
import { loadTerms } from '../../../src/knowledge/terms.ts';

const terms = loadTerms();

/** The whole flow on notes in memory. */
export const ingestNotes = (notes: readonly Note[], options: Partial<Options> = {}): Guide =>
  ingest(notes, { terms, ...options });

/** A note from its text, or from its lines. */
export function noteOf(text: string | readonly string[], path = 'note.md'): Note {
  return { path, encoding: 'utf-8', lines: typeof text === 'string' ? text.split(/\r\n|\r|\n/) : [...text] };
}

export const ingestText = (text: string | readonly string[], path?: string): Guide => ingestNotes([noteOf(text, path)]);

/** Titles of all questions, in the order of their pages. */
export const titlesOf = ({ questions }: Guide): string[] => questions.map((question) => question.title);

/** The Markdown of each question without its frontmatter, by title. */
export function bodiesOf({ questions }: Guide): Record<string, string> {
  return Object.fromEntries(questions.map((question) => [question.title, bodyOf(questionToMarkdown(question))]));
}

export const bodyOf = (markdown: string): string => markdown.replace(/^---\n[^]*?\n---\n/, '').trim();

/** The Markdown that some lines become as the answer of one question. */
export function answerOf(...lines: string[]): string {
  const [body] = Object.values(bodiesOf(ingestText(['## 1. 这是什么？', '', ...lines])));
  return body ?? '';
}

/** Lines with text that have no fate, or more than one. */
export function unaccounted(notes: readonly Note[], report: Report): string[] {
  return notes.flatMap(({ path, lines }) => {
    const count = new Array<number>(lines.length + 1).fill(0);
    for (const { file, start, end } of report.lines)
      if (file === path) for (let n = start; n <= end; n++) count[n] = (count[n] ?? 0) + 1;
    return lines.flatMap((text, i) => {
      const wrong = text.trim() ? count[i + 1] !== 1 : count[i + 1]! > 1;
      return wrong ? [`${path}:${i + 1} has ${count[i + 1]} fates: ${text.slice(0, 60)}`] : [];
    });
  });
}

/** Lines said to be kept of which less than 60 % of the four-character pieces stand in the Markdown of their question. */
export function lost(notes: readonly Note[], { questions, report }: Guide): string[] {
  const texts = new Map(questions.map((question) => [question.id, squash(questionToMarkdown(question))]));
  return report.lines
    .filter(({ fate }) => fate === 'question' || fate === 'answer' || fate === 'duplicate')
    .flatMap(({ file, start, end, question }) => {
      const lines = notes.find(({ path }) => path === file)!.lines.slice(start - 1, end);
      const text = texts.get(question!) ?? '';
      return lines
        .filter((line) => !stands(squash(line), text))
        .map((line) => `${line.slice(0, 80)} is not in ${question}`);
    });
}

function stands(line: string, text: string): boolean {
  const size = Math.min(4, line.length);
  const pieces = Array.from({ length: line.length - size + 1 }, (_, i) => line.slice(i, i + size)).filter(Boolean);
  return pieces.length === 0 || pieces.filter((piece) => text.includes(piece)).length / pieces.length >= 0.6;
}

const squash = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Script=Han}a-z0-9]/gu, '');
