/** The diagrams of the generated questions: where they stand in the notes, and whether they can be drawn at all. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { parseMarkdown } from '../../src/ingest/mdast/markdown.ts';
import type { Source } from '../../src/ingest/model.ts';
import { decode } from '../../src/ingest/read.ts';
import { DRAWINGS, drawingName } from '../../src/markdown/drawings.ts';

export interface Diagram {
  /** In Mermaid's language. */
  text: string;
  /** Of its question: a diagram stands in one of them. */
  sources: readonly Source[];
}

export interface BrokenDiagram {
  file: string;
  /** Of the diagram's first line. */
  line: number;
  /** Mermaid's own words. */
  message: string;
}

/** Each diagram once, as the ingest wrote it. */
export function readDiagrams(content: string): Diagram[] {
  const folder = join(content, 'questions');
  const diagrams = new Map<string, Diagram>();
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const [, data, body] = /^---\n([^]*?)\n---\n([^]*)$/u.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
    if (!body?.includes('mermaid')) continue;
    const { sources } = parse(data!) as { sources: Source[] };
    visit(parseMarkdown(body), 'code', ({ lang, value }) => {
      const text = value.trim();
      if (lang === 'mermaid' && !diagrams.has(text)) diagrams.set(text, { text, sources });
    });
  }
  return [...diagrams.values()];
}

/** Whether a drawing was made beforehand. */
export const isDrawn = ({ text }: Diagram): boolean => existsSync(new URL(drawingName(text), DRAWINGS));

/** Tries those diagrams that were not drawn before. */
export async function findBroken(diagrams: readonly Diagram[], notes: string): Promise<BrokenDiagram[]> {
  const untried = diagrams.filter((diagram) => !isDrawn(diagram));
  if (untried.length === 0) return [];
  const mermaid = await loadParser();
  const broken: BrokenDiagram[] = [];
  for (const diagram of untried) {
    try {
      await mermaid.parse(diagram.text);
    } catch (error) {
      if (isAboutSyntax(error)) broken.push({ ...placeOf(diagram, notes), message: error.message.trim() });
    }
  }
  return broken;
}

/** Mermaid's parsers need no browser, but have every label cleaned by DOMPurify, which does. Here nothing is shown. */
async function loadParser() {
  const { default: purify } = await import('dompurify');
  if (!purify.isSupported) Object.assign(purify, { addHook: () => undefined, sanitize: (label: string) => label });
  return (await import('mermaid')).default;
}

/** Any other error says something of this machine, not of the diagram; a reader's browser may well draw it. */
function isAboutSyntax(error: unknown): error is Error {
  return (
    error instanceof Error &&
    (error.name === 'UnknownDiagramError' || 'hash' in error || /^(?:Parse|Parsing|Lexical) /u.test(error.message))
  );
}

/** The ingest may have mended a line on the way; then the question is the best we know. */
function placeOf({ text, sources }: Diagram, notes: string): { file: string; line: number } {
  const wanted = text.split('\n').map((line) => line.trim());
  for (const { file, start, end } of sources) {
    const path = join(notes, file);
    const note = decode(readFileSync(path));
    const lines = 'text' in note ? note.text.split(/\r\n|\r|\n/u) : [];
    for (let line = start; line <= end; line++) {
      if (wanted.every((one, index) => lines[line - 1 + index]?.trim() === one)) return { file: path, line };
    }
  }
  return { file: join(notes, sources[0]!.file), line: sources[0]!.start };
}
