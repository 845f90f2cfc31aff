import type { TermMatcher } from '../../knowledge/match.ts';
import type { CleanEntry, Entry, Finding, LineRange, Note } from '../model.ts';
import { hideAgain, type Redaction, redactEntry, redactText, sameRules, suspicious } from './redact.ts';
import { redactAnswer } from './redact-tree.ts';
import { OWNER_FILE, SHOWABLE } from '../owner/index.ts';
import { INTRODUCTION, isIntroduction } from './introduction.ts';
import { learnCodeNames, learnFirms } from './learn.ts';
import { maybePersonal } from './maybe.ts';
import { isOwnAnswer, OWN_ANSWER, WHOLE_LINE } from './own.ts';
import { remember } from '../../remember.ts';

/** Personal data: found in entries, hidden before anything is named after it, and accounted for line by line. */

export interface Personal {
  entries: CleanEntry[];
  findings: Finding[];
  /** What is hidden everywhere; introductions are read more strictly. */
  rules: readonly Redaction[];
  /** Kinds of what is hidden in a line. */
  kindsAt: (file: string, line: number) => readonly string[];
  /** A finding that does not quote what is hidden. */
  hideIn: (finding: Finding) => Finding;
}

/** Hides what is personal in all entries. `rules` hold for all text; code names of projects are learnt on top of them. */
export function hidePersonal(
  entries: readonly CleanEntry[],
  notes: readonly Note[],
  rules: readonly Redaction[],
  matcher: TermMatcher,
): Personal {
  const introductions = new Set(entries.map(({ entry }) => entry).filter(isIntroduction));
  const own = [...introductions];
  const all = sameRules(own.length ? [...rules, ...learnFirms(own), ...learnCodeNames(own, notes, matcher)] : rules);
  const strict = withIntroduction(all);
  const introduced = linesOf(introductions);
  const told = rules.some(({ kind }) => kind === OWN_ANSWER)
    ? entries.map(({ entry }) => entry).filter(isOwnAnswer)
    : [];
  const ownAnswers = new Set(told);
  const answered = linesOf(told, ({ body }) => body);
  const rulesAt = (file: string, line: number) =>
    answered.get(file)?.has(line) ? WHOLE : introduced.get(file)?.has(line) ? strict : all;
  const list = (lines: ReadonlyMap<string, ReadonlySet<number>>, { path }: Note) => [...(lines.get(path) ?? [])].join();
  const looked = new Map(
    notes.map((note) => [note.path, look(note, all, list(introduced, note), list(answered, note))] as const),
  );
  const kindsAt = (file: string, line: number) => looked.get(file)?.kinds.get(line) ?? [];
  return {
    entries: entries.map((item) =>
      hidden(item, introductions.has(item.entry) ? strict : all, ownAnswers.has(item.entry)),
    ),
    findings: notes.flatMap(({ path }) => looked.get(path)!.findings),
    rules: all,
    kindsAt,
    hideIn: (finding) => {
      // What was hidden is said without its words.
      const own = finding.kind === 'personal-data' ? all : rulesAt(finding.file, finding.line);
      const { message, fix } = finding;
      return {
        ...finding,
        // What a message quotes may be broken in its middle; a message is one line.
        message: hideAgain(message.replace(/\s*\n\s*/g, ' '), own),
        ...(fix && { fix: { ...fix, text: hideAgain(fix.text, own) } }),
      };
    },
  };
}

const WHOLE: readonly Redaction[] = [WHOLE_LINE];
const withIntroduction = remember((rules: readonly Redaction[]) => [...rules, ...INTRODUCTION]);

/**
 * What is personal in the lines of a note; `introduction` lists the lines of one, which are read more strictly, `own` those
 * of answers on their writer's own affairs.
 */
const look = remember((note: Note, rules: readonly Redaction[], introduction: string, own: string) => {
  const { path: file, lines } = note;
  const [strict, whole] = [introduction, own].map((list) => new Set(list.split(',').filter(Boolean).map(Number))) as [
    Set<number>,
    Set<number>,
  ];
  const shown = [...lines];
  const kinds = new Map<number, readonly string[]>();
  // The rules for introductions are slow, and the lines of one few.
  const rulesAt = new Map(suspicious(lines, rules));
  for (const line of strict) rulesAt.set(line - 1, withIntroduction(rules));
  for (const line of whole) rulesAt.set(line - 1, WHOLE);
  for (const [i, own] of [...rulesAt].sort(([a], [b]) => a - b)) {
    const redacted = redactText(lines[i]!, own);
    if (redacted.kinds.length) kinds.set(i + 1, [...new Set(redacted.kinds)]);
    shown[i] = redacted.text;
  }
  const found = [...kinds].map(([line, own]): Finding => {
    const message = `已隐去：${own.join('、')}。`;
    const may = SHOWABLE.find((kind) => own.includes(kind));
    if (!may) return { file, line, kind: 'personal-data', message };
    const fix = { file: OWNER_FILE, text: `- show: ${may}` };
    return { file, line, kind: 'personal-data', message: `${message}${may}可以照登，写一条 show。`, fix };
  });
  return { kinds, findings: [...found, ...maybePersonal(note, shown)] };
});

const hidden = remember(({ entry, answer }: CleanEntry, rules: readonly Redaction[], whole: boolean): CleanEntry => {
  return { entry: redactEntry(entry, rules), answer: redactAnswer(answer, rules, whole ? WHOLE : rules) };
});

function linesOf(
  entries: Iterable<Entry>,
  rangeOf: (entry: Entry) => LineRange = (entry) => entry,
): Map<string, Set<number>> {
  const lines = new Map<string, Set<number>>();
  for (const entry of entries) {
    const { note } = entry;
    const { start, end } = rangeOf(entry);
    const own = lines.get(note.path) ?? new Set<number>();
    for (let line = start; line <= end; line++) own.add(line);
    lines.set(note.path, own);
  }
  return lines;
}
