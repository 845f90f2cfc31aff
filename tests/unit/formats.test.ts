import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Note } from '../../src/ingest/model.ts';
import { readNotes } from '../../src/ingest/read.ts';
import { ingestNotes } from './support/notes.ts';

/**
 * One small note for each format seen in the wild, with the outline that a person would draw of it beside it:
 * `first-last title [answered]`, a line for each place where a question stands.
 *
 * `UPDATE=1` rewrites the outlines; read the change before you accept it.
 */
const FOLDER = new URL('../fixtures/notes/', import.meta.url);

/** Formats that are not understood yet, with what goes wrong. A fix makes the test here fail: then delete the line. */
const NOT_YET: Record<string, string> = {};

const notes = readNotes(FOLDER.pathname).notes.filter(({ path }) => !path.endsWith('.expected.txt'));

const expectedFile = ({ path }: Note) => new URL(path.replace(/\.\w+$/, '.expected.txt'), FOLDER);

function outline(note: Note): string {
  const places = ingestNotes([note]).questions.flatMap(({ title, sources }) =>
    sources.map((source) => ({ ...source, title })),
  );
  return places
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, title, answered }) => `${start}-${end} ${title} [${answered ? 'answered' : 'unanswered'}]\n`)
    .join('');
}

describe('a note in this format yields the questions that a person sees in it', () => {
  for (const note of notes) {
    const reason = NOT_YET[note.path];
    if (reason === undefined) {
      test(note.path, () => {
        if (process.env['UPDATE']) writeFileSync(expectedFile(note), outline(note));
        expect(outline(note)).toBe(readFileSync(expectedFile(note), 'utf8'));
      });
    } else {
      test.fails(`${note.path}: ${reason}`, () => {
        expect(outline(note)).toBe(readFileSync(expectedFile(note), 'utf8'));
      });
    }
  }

  test('every note has its outline, and every outline its note', () => {
    const outlines = readdirSync(FOLDER).filter((name) => name.endsWith('.expected.txt'));
    expect(outlines.sort()).toEqual(notes.map((note) => expectedFile(note).pathname.replace(/^.*\//, '')).sort());
  });
});
