/** `npm run bench -- [--notes DIR]`: how long an ingest takes, relative to parsing the same text as Markdown and no more. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { questionToMarkdown } from '../src/ingest/emit.ts';
import { ingest } from '../src/ingest/index.ts';
import type { Note } from '../src/ingest/model.ts';
import { readNotes } from '../src/ingest/read.ts';
import { loadTerms } from '../src/knowledge/terms.ts';

/** So many that neither the first runs, before the machine code is good, nor a disturbed one decides. */
const RUNS = 31;
const GROWTH = [1, 2, 4, 8];
const HEADING = /^(?<mark>\s*(?:#{1,6}\s*|[-*]\s+)?)(?=\S)/;

const { values } = parseArgs({
  options: { notes: { type: 'string', default: 'notes' }, peak: { type: 'string' } },
});
const { notes } = readNotes(values.notes);
const terms = loadTerms();

const parse = (list: readonly Note[]) => {
  const processor = unified().use(remarkParse);
  for (const note of list) processor.parse(note.lines.join('\n'));
};
/** The whole flow, up to the text of every file, without writing any. */
const whole = (list: readonly Note[]) => {
  for (const question of ingest(list, { terms }).questions) questionToMarkdown(question);
};

if (values.peak !== undefined) {
  whole(grown(notes, Number(values.peak)));
  process.stdout.write(String(process.resourceUsage().maxRSS * 1024));
  process.exit();
}

// Before this process has grown: to the system, what a new process takes begins with what its parent takes.
const peaks = new Map([0, ...GROWTH].map((factor) => [factor, peak(factor)]));
const size = bytes(notes);
// In turn, so that whatever else the machine does slows both.
const pairs = Array.from({ length: RUNS }, (_, run) => {
  // Other titles every time: what one ingest remembers must not serve the next.
  const list = retitled(notes, run);
  const alone = times(() => {
    parse(list);
  });
  return {
    alone,
    all: times(() => {
      whole(list);
    }),
  };
});
const [parsing, ingesting] = [median(pairs.map(({ alone }) => alone.clock)), median(pairs.map(({ all }) => all.clock))];
const ratio = median(pairs.map(({ alone, all }) => all.clock / alone.clock));
const processor = median(pairs.map(({ alone, all }) => all.processor / alone.processor));
const growth = GROWTH.map((factor) => {
  const runs = [1, 2].map(() => {
    const copies = grown(notes, factor);
    return time(() => {
      whole(copies);
    });
  });
  return { factor, time: Math.min(...runs), memory: peaks.get(factor)! };
});
const empty = peaks.get(0)!;
const many = grown(notes, GROWTH.at(-1)!);
whole(many);
// While writing: one note has a line more, all others are the objects that they were.
const again = [{ ...many[0]!, lines: [...many[0]!.lines, ''] }, ...many.slice(1)];
const changing = time(() => {
  whole(again);
});
const [first, last] = [growth[0]!, growth.at(-1)!];
const exponent = Math.log(last.time / first.time) / Math.log(last.factor / first.factor);

print([
  ['notes', `${notes.length} files, ${megabytes(size)}`],
  ['remark-parse alone', `${parsing.toFixed(0)} ms`],
  ['whole ingest', `${ingesting.toFixed(0)} ms`],
  ['ingest / remark-parse', `${ratio.toFixed(2)} (${processor.toFixed(2)} in processor time of all threads)`],
  ...growth.map(({ factor, time, memory }): [string, string] => [
    `${factor} × the notes`,
    `${time.toFixed(0)} ms, peak memory ${megabytes(memory)}`,
  ]),
  [
    `one of ${many.length} notes changed`,
    `${changing.toFixed(0)} ms, ${share(changing / last.time)} of a whole ingest`,
  ],
  ['growth exponent', `${exponent.toFixed(2)} (1 is linear)`],
  ['memory without notes', megabytes(empty)],
  ['memory / notes', `${((last.memory - empty) / (size * last.factor)).toFixed(0)} bytes a byte`],
]);

/** Notes several times over, none of them seen before. Titles differ from copy to copy, or all copies would merge into one. */
function grown(list: readonly Note[], factor: number): Note[] {
  return Array.from({ length: factor }, (_, copy) => retitled(list, copy)).flat();
}

function retitled(list: readonly Note[], copy: number): Note[] {
  return list.map((note) => ({
    ...note,
    path: `${copy}/${note.path}`,
    lines:
      copy === 0
        ? [...note.lines]
        : note.lines.map((line) => (isTitle(line) ? line.replace(HEADING, `$<mark>卷${copy}·`) : line)),
  }));
}

function isTitle(line: string): boolean {
  return /^\s*#{1,6}\s*\S/.test(line) || /[？?]\s*$/.test(line);
}

/** Milliseconds by the clock, and of processor time: of all threads, and less disturbed by other programs. */
function times(run: () => void): { clock: number; processor: number } {
  const [clock, start] = [performance.now(), process.cpuUsage()];
  run();
  const { user, system } = process.cpuUsage(start);
  return { clock: performance.now() - clock, processor: (user + system) / 1000 };
}

function time(run: () => void): number {
  return times(run).processor;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** The most memory that a process of its own takes, in bytes, which ingests the notes `factor` times over. */
function peak(factor: number): number {
  const args = [fileURLToPath(import.meta.url), '--notes', values.notes, '--peak', String(factor)];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

function share(part: number): string {
  return `${(part * 100).toFixed(0)} %`;
}

function bytes(list: readonly Note[]): number {
  return list.reduce((sum, note) => sum + Buffer.byteLength(note.lines.join('\n')), 0);
}

function megabytes(count: number): string {
  return `${(count / 1024 ** 2).toFixed(1)} MB`;
}

function print(rows: readonly [string, string][]): void {
  for (const [name, value] of rows) console.log(`${name.padEnd(26)}${value}`);
}
