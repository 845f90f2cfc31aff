/** When a question's text was last changed, from what git knows of its lines. */
import type { Source } from '../ingest/model.ts';

/** Id of a question → when its youngest line was committed, as `2026-11-22T02:29:35Z`. What git cannot date is left out. */
export type History = Record<string, string>;

/** Commit times of a note's lines, in seconds since 1970; undefined where there is none to be trusted. */
export type LineTimes = readonly (number | undefined)[];

/** `<hash> <line before> <line now> …`: the head of each line in `git blame --porcelain` */
const LINE_HEAD = /^(?<hash>[0-9a-f]{40}) \d+ (?<line>\d+)/u;

const NOT_COMMITTED = /^0+$/u;

/**
 * Reads `git blame --porcelain`. In a shallow clone, lines older than its history all seem to come from its oldest
 * commit: they have no date.
 */
export function parseBlame(porcelain: string, isShallow: boolean): LineTimes {
  const commits = new Map<string, { time?: number; isOldest: boolean }>();
  const hashes: string[] = [];
  let hash = '';
  for (const row of porcelain.split('\n')) {
    const head = LINE_HEAD.exec(row)?.groups;
    if (head) {
      hash = head['hash']!;
      hashes[Number(head['line']) - 1] = hash;
      if (!commits.has(hash)) commits.set(hash, { isOldest: false });
    } else if (row === 'boundary') {
      commits.get(hash)!.isOldest = true;
    } else if (row.startsWith('committer-time ')) {
      commits.get(hash)!.time = Number(row.slice('committer-time '.length));
    }
  }
  return hashes.map((of) => {
    const { time, isOldest } = commits.get(of)!;
    return NOT_COMMITTED.test(of) || (isShallow && isOldest) ? undefined : time;
  });
}

/** @param notes path of a note → its lines' times */
export function datesOf(
  questions: readonly { id: string; sources: readonly Source[] }[],
  notes: ReadonlyMap<string, LineTimes>,
): History {
  const dated = questions.flatMap(({ id, sources }): [string, string][] => {
    const times = sources
      .flatMap(({ file, start, end }) => notes.get(file)?.slice(start - 1, end) ?? [])
      .filter((time) => time !== undefined);
    return times.length === 0 ? [] : [[id, toIso(Math.max(...times))]];
  });
  return Object.fromEntries(dated);
}

const toIso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
