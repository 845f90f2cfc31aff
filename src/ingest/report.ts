import { remember } from '../remember.ts';
import { ANSWER_MARK } from './segment/answer-mark.ts';
import { outputPath } from './emit.ts';
import { isLeftover, isMarkup } from './parse/leftovers.ts';
import type { Entry, Finding, LineFate, Note, Question, Report, ReportPage } from './model.ts';
import { OWNER_HIDES } from './owner/index.ts';
import type { Personal } from './personal/index.ts';
import type { FileReading } from './segment/reading.ts';

/** What is left to say of each entry once questions exist. */
export interface EntryFate {
  question: string;
  duplicate: boolean;
  /** The owner wants nobody to see it. */
  hidden?: boolean;
}

/** The whole account: every line with text has exactly one fate. Nothing personal stands in it. */
export function makeReport(
  notes: readonly Note[],
  readings: readonly FileReading[],
  questions: readonly Question[],
  pages: ReportPage[],
  fates: ReadonlyMap<Entry, EntryFate>,
  others: readonly LineFate[],
  findings: readonly Finding[],
  personal: Personal,
): Report {
  const lines = [...others, ...[...fates].flatMap(([entry, fate]) => entryFates(entry, fate, personal))];
  const unseen = linesWith(lines, OWNER_HIDES);
  return {
    files: notes.map(({ path, encoding, lines }, i) => ({
      path,
      encoding,
      lines: lines.length,
      reading: readings[i]!,
    })),
    pages,
    questions: questions.map(({ id, title, topic, page, answered, confidence, sources }) => ({
      id,
      title,
      topic,
      page,
      output: outputPath(id),
      answered,
      confidence,
      sources,
    })),
    lines: lines.sort((a, b) => compare(a.file, b.file) || a.start - b.start),
    findings: findings
      .filter(({ file, line }) => !unseen.has(`${file}:${line}`))
      .map((finding) => personal.hideIn(finding))
      .sort((a, b) => compare(a.file, b.file) || a.line - b.line),
  };
}

/** The lines whose fate carries a note, as `file:line`. */
function linesWith(fates: readonly LineFate[], wanted: string): Set<string> {
  const lines = new Set<string>();
  for (const { file, start, end, note } of fates)
    if (note === wanted) for (let line = start; line <= end; line++) lines.add(`${file}:${line}`);
  return lines;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Lines of an entry that say nothing: a mark of an answer, a leftover, what only says how the rest is shown. */
const bareLines = remember(({ note, start, end }: Entry): ReadonlySet<number> => {
  const bare = (text: string) =>
    !text
      .replace(/^#+\s*/, '')
      .replace(ANSWER_MARK, '')
      .trim() ||
    isLeftover(text) ||
    isMarkup(text);
  const numbers = note.lines.slice(start - 1, end).map((text, i) => (bare(text) ? start + i : 0));
  return new Set(numbers.filter(Boolean));
});

/** Lines of an entry: its title, then its text, with those that hid something told apart. */
function entryFates(entry: Entry, { question, duplicate, hidden: unseen }: EntryFate, personal: Personal): LineFate[] {
  const { note, start, end, titleLines } = entry;
  if (unseen) return [{ file: note.path, start, end, fate: 'boilerplate', note: OWNER_HIDES }];
  const fates: LineFate[] = [];
  const bare = bareLines(entry);
  for (let line = start; line <= end; line++) {
    if (!note.lines[line - 1]!.trim()) continue;
    const hidden = personal.kindsAt(note.path, line);
    const inTitle = line >= titleLines.start && line <= titleLines.end;
    // An id or a number over the question itself only counts it.
    const counts = inTitle && line < titleLines.end;
    const fate = hidden.length
      ? 'redacted'
      : counts
        ? 'heading'
        : !inTitle && bare.has(line)
          ? 'boilerplate'
          : inTitle
            ? 'question'
            : duplicate
              ? 'duplicate'
              : 'answer';
    const last = fates.at(-1);
    if (last?.fate === fate && fate !== 'redacted') last.end = line;
    else
      fates.push({
        file: note.path,
        start: line,
        end: line,
        fate,
        question,
        ...(hidden.length && { note: `隐去：${hidden.join('、')}` }),
      });
  }
  return fates;
}
