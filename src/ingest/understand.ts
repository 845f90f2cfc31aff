import type { RootContent } from 'mdast';
import { cleanEntry } from './clean/index.ts';
import type { CleanEntry, Finding, LineFate, Note } from './model.ts';
import { parseNote } from './parse/index.ts';
import { type FileReading, readingOf, unsureReading } from './segment/reading.ts';
import type { Reading } from './segment/readings.ts';
import { fileTitle, segment } from './segment/index.ts';

/** What one note says, whatever the others say. */
export interface Understood {
  entries: readonly CleanEntry[];
  /** Lines that are part of no entry. */
  fates: readonly LineFate[];
  findings: readonly Finding[];
  reading: FileReading;
  /** What a note that is one page says before its first question. */
  intro?: { page: string; text: string };
}

/** `told`: what its owner says its titles are. */
export type Understand = (note: Note, told?: Reading) => Understood;

/** A note to its entries: parse → segment → clean. */
export function understand(note: Note, told?: Reading): Understood {
  const parsed = parseNote(note);
  const { entries, fates, findings, intro } = segment(parsed, told);
  const reading = readingOf(parsed, entries, told);
  const cleaned = entries.map((entry) => ({ entry, ...cleanEntry(parsed, entry) }));
  const textOf = ({ start, end }: { start: number; end: number }) =>
    parsed.lines
      .slice(start - 1, end)
      .map((line) => line.text)
      .join('\n');
  return {
    entries: cleaned.map(({ entry, answer }) => ({ entry, answer })),
    fates,
    reading,
    findings: [
      ...unsureReading(note.path, reading),
      ...parsed.findings,
      ...findings,
      ...cleaned.flatMap((one) => one.findings),
    ],
    ...(intro && { intro: { page: intro.page, text: textOf(intro.range) } }),
  };
}

/** The same, but a note that a stage stumbles over is kept as plain text, so that it neither stops the others nor is lost. */
export function guarded(read: Understand): Understand {
  return (note, told) => {
    try {
      return read(note, told);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return asPlainText(note, `整理这份笔记时程序出了错（${reason}），整份按纯文本收录。`);
    }
  };
}

function asPlainText(note: Note, message: string): Understood {
  const reading: FileReading = { titles: [{ as: 'whole', count: 1 }], confidence: 0 };
  const filled = [...note.lines.keys()].filter((i) => note.lines[i]!.trim());
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined) return { entries: [], fates: [], findings: [], reading };
  const place = { start: first + 1, end: last + 1 };
  const title = fileTitle(note.path);
  const children = filled.map((i): RootContent => {
    return { type: 'paragraph', children: [{ type: 'text', value: note.lines[i]!.trim() }] };
  });
  const titleLines = { start: place.start, end: first };
  const entry = { note, ...place, title, rawTitle: title, titleLines, body: place, path: [] };
  const source = { file: note.path, ...place, title, answered: true };
  return {
    entries: [{ entry, answer: { source, tree: { type: 'root', children } } }],
    fates: [],
    reading,
    findings: [{ file: note.path, line: place.start, kind: 'note-failed', message }],
  };
}
