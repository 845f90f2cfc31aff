/** A folder of notes and where its guide goes: read, ingested, written and looked through for leaks, as often as it changes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emit, write, type Written } from '../../src/ingest/emit.ts';
import { type Guide, ingest } from '../../src/ingest/index.ts';
import type { Note } from '../../src/ingest/model.ts';
import { OWNER_FILE, readOwner } from '../../src/ingest/owner/index.ts';
import { emptyLedger, parseLedger } from '../../src/ingest/permalink/index.ts';
import { type Leak, leaksIn } from '../../src/ingest/personal/leaks.ts';
import type { Redaction } from '../../src/ingest/personal/redact.ts';
import { readNotes, unchanged } from '../../src/ingest/read.ts';
import { remember } from '../../src/remember.ts';
import { loadTerms } from '../../src/knowledge/terms.ts';
import { leaksBelow } from './leaks.ts';

export class NotesFolder {
  readonly folder: string;
  readonly out: string;
  readonly #terms = loadTerms();
  readonly #readOwner = remember(({ lines }: Pick<Note, 'lines'>) => readOwner(lines.join('\n')));
  #notes: readonly Note[] = [];
  readonly #written: Written = new Map();
  #checkedBy: readonly Redaction[] | undefined;
  #ownerFile: Note = { path: OWNER_FILE, encoding: 'utf-8', lines: [''] };

  constructor(folder: string, out: string) {
    this.folder = folder;
    this.out = out;
  }

  /**
   * The notes as a guide, written nowhere yet. What did not change since the last time is not worked out anew.
   *
   * @throws if the folder does not exist, or its ledger is none
   */
  ingest(onNote?: (done: number, all: number) => void): Guide {
    const { notes, findings } = readNotes(this.folder);
    this.#notes = unchanged(notes, this.#notes);
    const [ownerFile] = unchanged([this.#readOwnerFile()], [this.#ownerFile]);
    this.#ownerFile = ownerFile!;
    const told = this.#readOwner(this.#ownerFile);
    return ingest(this.#notes, {
      terms: this.#terms,
      ledger: existsSync(this.#kept) ? parseLedger(readFileSync(this.#kept, 'utf8')) : emptyLedger(),
      owner: told.owner,
      findings: [...findings, ...told.findings],
      ...(onNote && { onNote }),
    });
  }

  /** Writes a guide, with the ledger of ids; gives what is personal in what was written. */
  write({ questions, report, ledger, redactions }: Guide): Leak[] {
    const changed = emit(this.out, questions, report, this.#written);
    // The ledger is the note-keeper's: it is kept up where there is one, and never put into a folder uninvited.
    const file = existsSync(this.#kept) ? this.#kept : join(this.out, 'permalinks.json');
    changed.push(...write(file, `${JSON.stringify(ledger, null, 1)}\n`));
    // By the same rules a file that stayed the same holds what it held.
    const leaks =
      this.#checkedBy === redactions
        ? changed.flatMap(({ path, before }) => leaksIn(path, readFileSync(path, 'utf8'), redactions, before))
        : leaksBelow(this.out, file, redactions);
    this.#checkedBy = redactions;
    return leaks;
  }

  get #kept(): string {
    return join(this.folder, 'permalinks.json');
  }

  #readOwnerFile(): Note {
    const file = join(this.folder, OWNER_FILE);
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return { path: OWNER_FILE, encoding: 'utf-8', lines: text.split('\n') };
  }
}
