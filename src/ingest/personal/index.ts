import type { TermMatcher } from '../../knowledge/match.ts';
import type { Answer, Entry, Finding, Note } from '../model.ts';
import { type Redaction, redactEntry, REDACTIONS, redactText, suspicious } from '../redact.ts';
import { redactAnswer } from '../redact-tree.ts';
import { INTRODUCTION, isIntroduction } from './introduction.ts';
import { learnCodeNames, learnFirms } from './learn.ts';
import { maybePersonal } from './maybe.ts';

/** Personal data: found in entries, hidden before anything is named after it, and accounted for line by line. */

export interface Personal {
  entries: { entry: Entry; answer: Answer }[];
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
  entries: readonly { entry: Entry; answer: Answer }[],
  notes: readonly Note[],
  rules: readonly Redaction[],
  matcher: TermMatcher,
): Personal {
  const introductions = new Set(entries.map(({ entry }) => entry).filter(isIntroduction));
  const own = [...introductions];
  const all = own.length ? [...rules, ...learnFirms(own), ...learnCodeNames(own, notes, matcher)] : rules;
  const strict = [...all, ...INTRODUCTION];
  const more = all.filter((rule) => !REDACTIONS.includes(rule));
  const introduced = linesOf(introductions);
  const rulesAt = (file: string, line: number) => (introduced.get(file)?.has(line) ? strict : all);
  const kinds = new Map<string, Map<number, readonly string[]>>();
  const maybe: Finding[][] = [];
  for (const note of notes) {
    const { path, lines } = note;
    const shown = [...lines];
    const own = new Map<number, readonly string[]>();
    // The rules for introductions are slow, and the lines of one few.
    const introduction = [...(introduced.get(path) ?? [])].map((line) => line - 1);
    for (const i of new Set([...suspicious(lines, more), ...introduction])) {
      const redacted = redactText(lines[i]!, rulesAt(path, i + 1));
      if (redacted.kinds.length) own.set(i + 1, [...new Set(redacted.kinds)]);
      shown[i] = redacted.text;
    }
    kinds.set(path, own);
    maybe.push(maybePersonal(note, shown));
  }
  const kindsAt = (file: string, line: number) => kinds.get(file)?.get(line) ?? [];
  return {
    entries: entries.map(({ entry, answer }) => {
      const own = introductions.has(entry) ? strict : all;
      return { entry: redactEntry(entry, own), answer: redactAnswer(answer, own) };
    }),
    findings: notes.flatMap(({ path: file }, i) => [
      ...[...kinds.get(file)!].map(([line, hidden]) => ({
        file,
        line,
        kind: 'personal-data' as const,
        message: `已隐去：${hidden.join('、')}。`,
      })),
      ...maybe[i]!,
    ]),
    rules: all,
    kindsAt,
    hideIn: (finding) => {
      const own = rulesAt(finding.file, finding.line);
      const { message, fix } = finding;
      return {
        ...finding,
        message: redactText(message, own).text,
        ...(fix && { fix: { ...fix, text: redactText(fix.text, own).text } }),
      };
    },
  };
}

function linesOf(entries: Iterable<Entry>): Map<string, Set<number>> {
  const lines = new Map<string, Set<number>>();
  for (const { note, start, end } of entries) {
    const own = lines.get(note.path) ?? new Set<number>();
    for (let line = start; line <= end; line++) own.add(line);
    lines.set(note.path, own);
  }
  return lines;
}
