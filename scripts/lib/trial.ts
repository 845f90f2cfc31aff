/** What has to hold for any note, whoever broke it. */
import { questionToMarkdown } from '../../src/ingest/emit.ts';
import { type Guide, ingest } from '../../src/ingest/index.ts';
import type { Note } from '../../src/ingest/model.ts';
import { leaksIn } from '../../src/ingest/personal/leaks.ts';
import type { Term } from '../../src/knowledge/terms.ts';
import { unaccounted } from '../../tests/unit/support/notes.ts';

/** Processor time that 100 KB may take, in milliseconds. */
const MOST = 1000;

export interface Trial {
  /** What went wrong, in a word and in full. */
  failure?: { kind: 'crash' | 'hang' | 'lines' | 'bytes' | 'leak'; detail: string };
  /** Milliseconds per 100 KB; a smaller note counts as 100 KB. */
  pace: number;
}

/** Ingests a note twice and looks at what came out. */
export function tryNote(lines: string[], terms: readonly Term[]): Trial {
  const note: Note = { path: 'note.md', encoding: 'utf-8', lines };
  const size = Math.max(1, Buffer.byteLength(lines.join('\n')) / 100_000);
  let pace = 0;
  try {
    const [guide, time] = timed(() => ingest([note], { terms }));
    pace = time / size;
    // Other programs disturb a clock, and even the count of one's own time: only what is slow three times is slow.
    // A copy each time: of the note itself much is remembered by now.
    for (let n = 0; n < 2 && pace > MOST; n++)
      pace = Math.min(pace, timed(() => ingest([{ ...note }], { terms }))[1] / size);
    if (pace > MOST) return { pace, failure: { kind: 'hang', detail: `${pace.toFixed(0)} ms per 100 KB` } };
    const [wrong] = unaccounted([note], guide.report);
    if (wrong) return { pace, failure: { kind: 'lines', detail: wrong } };
    const out = written(guide);
    if (out.join('\n') !== written(ingest([{ ...note }], { terms })).join('\n'))
      return { pace, failure: { kind: 'bytes', detail: 'the same note gives two different guides' } };
    for (const [i, text] of out.entries()) {
      const [leak] = leaksIn(i === 0 ? 'questions.md' : 'report.json', text, guide.redactions);
      if (!leak) continue;
      const line = text.split('\n')[leak.line - 1]!.slice(0, 200);
      return { pace, failure: { kind: 'leak', detail: `${leak.kind}: ${line}` } };
    }
    return { pace };
  } catch (error) {
    return { pace, failure: { kind: 'crash', detail: error instanceof Error ? error.stack! : String(error) } };
  }
}

/** What would be written, as Markdown and as JSON. */
const written = ({ questions, report, ledger }: Guide): readonly string[] => [
  questions.map(questionToMarkdown).join('\n'),
  [report, ledger].map((data) => JSON.stringify(data, null, 1)).join('\n'),
];

function timed<T>(work: () => T): [T, number] {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1000];
}

/** The note with every part left out that it fails without (delta debugging, Zeller 2002): lines first, then characters. */
export function minimal(lines: readonly string[], fails: (lines: string[]) => boolean, seconds = 20): string[] {
  let until = performance.now() + seconds * 1000;
  const left = () => performance.now() < until;
  const reduce = <T>(parts: T[], test: (parts: T[]) => boolean): T[] => {
    for (let size = parts.length >> 1; size >= 1 && left(); size >>= 1)
      for (let at = 0; at < parts.length && left();) {
        const rest = [...parts.slice(0, at), ...parts.slice(at + size)];
        if (rest.length && test(rest)) parts = rest;
        else at += size;
      }
    return parts;
  };
  const few = reduce([...lines], fails);
  until = performance.now() + seconds * 1000;
  return reduce(Array.from(few.join('\n')), (chars) => fails(chars.join('').split('\n')))
    .join('')
    .split('\n');
}
