import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { toMarkdown } from './mdast/markdown.ts';
import type { Answer, Finding, Question, Report } from './model.ts';
import { plain, textOf } from './mdast/plain-text.ts';
import { hideAgain } from './personal/redact.ts';
import { remember } from '../remember.ts';
import { cleanTitle } from './segment/titles.ts';

/** Writes questions and report. The only place of the ingest that changes files. */

/** Where a question's file is, relative to the report. */
export const outputPath = (id: string): string => `questions/${id}.md`;

/** One question as Markdown with frontmatter: see `content.config.ts` for what each field means. */
export function questionToMarkdown(question: Question): string {
  const title = plain(question.title);
  const data = {
    title: question.title,
    plainTitle: title,
    topic: question.topic,
    page: question.page,
    order: question.order,
    answered: question.answered,
    confidence: question.confidence,
    ...(question.short && { short: question.short }),
    // Sentences that stand apart in the text stand together here.
    description: hideAgain(describe(question, title)),
    aliases: question.aliases,
    ...(question.asked && { asked: question.asked.map((text) => hideAgain(text)) }),
    terms: question.terms,
    related: question.related,
    sources: question.sources.map(({ file, start, end, title, answered }) => ({ file, start, end, title, answered })),
  };
  const answers = question.answers.filter((answer) => answer.tree.children.length > 0);
  const body = answers.map((answer, i) =>
    i > 0
      ? `${otherNote(cleanTitle(answer.source.title), title)}\n${markdownOf(answer.tree)}`
      : markdownOf(answer.tree),
  );
  return `---\n${frontmatter(data)}---\n\n${body.join('\n')}`;
}

const markdownOf = remember(toMarkdown);

/** Fields as YAML: a line each, lists an item a line. Each value is written as JSON, which is YAML and needs no thought about quotes. */
function frontmatter(data: Record<string, unknown>): string {
  return Object.entries(data)
    .map(([key, value]) =>
      Array.isArray(value) && value.length
        ? `${key}:\n${value.map((item) => `  - ${JSON.stringify(item)}\n`).join('')}`
        : `${key}: ${JSON.stringify(value)}\n`,
    )
    .join('');
}

/** The heading over what another note says. */
function otherNote(title: string, main: string): string {
  const value = `另一则笔记的回答${title === main ? '' : `：${title}`}`;
  return toMarkdown({ type: 'root', children: [{ type: 'heading', depth: 2, children: [{ type: 'text', value }] }] });
}

const DESCRIPTION = 155;

/** What a preview shows below the title: the short answer, or the beginning of the text. */
function describe({ short, answers }: Question, title: string): string {
  const flat = short ? plain(short) : answers.map(({ tree }) => beginning(tree)).join(' ');
  const said = flat.replace(/\s+/g, ' ').trim();
  return said.length > DESCRIPTION ? `${said.slice(0, DESCRIPTION - 1)}…` : said || title;
}

/** As many sentences as a preview shows, and one more. */
const beginning = remember((tree: Root): string => {
  let flat = '';
  for (const sentence of sentences(tree)) {
    flat = `${flat} ${sentence}`.replace(/\s+/g, ' ').trim();
    if (flat.length > DESCRIPTION) break;
  }
  return flat;
});

/** What a tree says in words: its paragraphs, without code, formulas set apart, tables and placeholders. */
function* sentences(node: Nodes): Generator<string> {
  if (node.type === 'paragraph') yield textOf(node);
  else if (node.type !== 'table' && node.type !== 'containerDirective' && 'children' in node)
    for (const child of node.children) yield* sentences(child);
}

/** A question whose answers the writer of Markdown stumbles over keeps their words, so that it neither stops the others nor is lost. */
function guardedMarkdown(question: Question, report: (finding: Finding) => void): string {
  try {
    return questionToMarkdown(question);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const [{ file, start: line }] = question.sources as [Answer['source'], ...Answer['source'][]];
    const message = `写出“${question.title}”时程序出了错（${reason}），这道题按纯文本收录。`;
    report({ file, line, kind: 'note-failed', message });
    return questionToMarkdown({ ...question, answers: question.answers.map(inWords) });
  }
}

const inWords = ({ tree, ...answer }: Answer): Answer => {
  const children = tree.children
    .map((block) => toString(block))
    .filter((text) => text.trim())
    .map((value): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
  return { ...answer, tree: { type: 'root', children } };
};

/** A file that was written, and what stood in it before. What stands in it now is not kept: of many notes it is much. */
export interface Change {
  path: string;
  before: string;
}

/** Digests of the texts of files that are known to stand where they were written: these need not be read again. */
export type Written = Map<string, string>;

/**
 * Writes everything below `out`; gives what changed. Files whose bytes stay the same are not touched, so that a
 * dev server reloads only what changed.
 */
export function emit(
  out: string,
  questions: readonly Question[],
  report: Report,
  written: Written = new Map(),
): Change[] {
  const folder = join(out, 'questions');
  mkdirSync(folder, { recursive: true });
  const names = new Set(questions.map((question) => `${question.id}.md`));
  const present = new Set(readdirSync(folder));
  // Only what the ingest itself writes is removed.
  for (const name of present) if (name.endsWith('.md') && !names.has(name)) rmSync(join(folder, name));
  for (const path of written.keys()) if (!present.has(basename(path))) written.delete(path);
  const changed = questions.flatMap((question): Change[] => {
    const path = join(out, outputPath(question.id));
    const text = guardedMarkdown(question, (finding) => report.findings.push(finding));
    const digest = hash('sha1', text);
    if (written.get(path) === digest) return [];
    written.set(path, digest);
    return write(path, text);
  });
  return [...changed, ...write(join(out, 'report.json'), `${JSON.stringify(report, null, 1)}\n`)];
}

/** Writes a file, unless it says that already. */
export function write(path: string, text: string): Change[] {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (before === text) return [];
  writeFileSync(path, text);
  return [{ path, before: before ?? '' }];
}
