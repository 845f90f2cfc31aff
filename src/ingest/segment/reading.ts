import type { Entry, Finding } from '../model.ts';
import { writtenNumber } from '../parse/numbering.ts';
import { OWNER_FILE } from '../owner/index.ts';
import type { Line, ParsedNote } from '../parse/index.ts';
import { headingDepth, type Reading, READINGS } from './readings.ts';
import { splitRow } from '../parse/rows.ts';
import { isQuestion } from './titles.ts';

/** How a note was read, and how sure that is. */
export interface FileReading {
  /** What its titles are, most first, with how many of each. */
  titles: { as: Reading | 'rows'; count: number }[];
  /** 0 to 1. */
  confidence: number;
}

/** Below this, the note-keeper is asked. */
const UNSURE = 0.5;
/** A short note without titles is one thought; a long one was not understood. */
const SHORT_NOTE = 12;

/** How a note was read, by its entries; one that its owner explained is read for sure. */
export function readingOf({ lines }: ParsedNote, entries: readonly Entry[], told?: Reading): FileReading {
  const counts = new Map<Reading | 'rows', number>();
  let [sure, all] = [0, 0];
  for (const entry of entries) {
    const line = lines[entry.titleLines.start - 1]!;
    const as = entry.titleLines.end < entry.titleLines.start ? 'whole' : shapeOf(line);
    counts.set(as, (counts.get(as) ?? 0) + 1);
    // A title that is none weighs by what it swallowed.
    const weight = Math.sqrt(entry.end - entry.start + 1);
    sure += weight * certainty(entry, as);
    all += weight;
  }
  const titles = [...counts].map(([as, count]) => ({ as, count })).sort((a, b) => b.count - a.count);
  return { titles, confidence: told || !all ? 1 : Math.round((sure / all) * 100) / 100 };
}

function shapeOf({ kind, depth = 1, text }: Line): Reading | 'rows' {
  if (kind === 'heading') return READINGS[Math.min(depth, 6) - 1]!;
  if (splitRow(text)) return 'rows';
  if (writtenNumber(text)) return 'numbered';
  if (/^\s*\*\*/.test(text)) return 'bold';
  return /^\s*[-*+•]\s/.test(text) ? 'bullets' : 'lines';
}

/** How sure it is that an entry is one question: its title asks, counts or has an id, or at least looks like the others. */
function certainty({ id, rawTitle, start, end }: Entry, as: Reading | 'rows'): number {
  if (as === 'whole') return end - start < SHORT_NOTE ? 0.6 : 0.1;
  if (id || as === 'rows' || isQuestion(rawTitle) || writtenNumber(rawTitle)) return 1;
  return headingDepth(as) === undefined ? 0.5 : 0.7;
}

/** Says that a note may have been misread, and how to settle it. */
export function unsureReading(path: string, { titles, confidence }: FileReading): Finding[] {
  const as = titles[0]?.as;
  if (confidence >= UNSURE || !as || as === 'rows') return [];
  const percent = Math.round(confidence * 100);
  const message = `没有把握哪些行是题（${percent}%）：${as === 'whole' ? '没认出题目，按整段收录' : '只认了最像题目的行'}，别的都留在答案里。`;
  return [
    {
      file: path,
      line: 1,
      kind: 'reading-unsure',
      message,
      fix: { file: OWNER_FILE, text: `- { read: ${JSON.stringify(path)}, as: ${as} }` },
    },
  ];
}
