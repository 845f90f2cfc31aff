import { TermMatcher } from '../knowledge/match.ts';
import type { Term } from '../knowledge/terms.ts';
import { cleanEntry } from './clean/index.ts';
import { resolveLinks } from './links.ts';
import type { Finding, LineFate, LineRange, Note, Question, Report } from './model.ts';
import { type CleanEntry, organise } from './organise.ts';
import { type ParsedNote, parseNote } from './parse.ts';
import { emptyLedger, type Ledger } from './permalink.ts';
import { redactQuestion, redactText } from './redact.ts';
import { makeReport } from './report.ts';
import { segment } from './segment.ts';

export interface Guide {
  questions: Question[];
  report: Report;
  ledger: Ledger;
}

export interface Options {
  /** The terms of the field, which decide what belongs where. */
  terms: readonly Term[];
  ledger?: Ledger;
  /** Findings of the reading, which go into the report. */
  findings?: readonly Finding[];
  /** Called after each note. */
  onNote?: (done: number, all: number) => void;
}

/** Notes to a guide: parse → segment → clean → classify, merge, name → redact → report. Changes no file. */
export function ingest(
  notes: readonly Note[],
  { terms, ledger = emptyLedger(), findings: read = [], onNote }: Options,
): Guide {
  // Lists of lists: as arguments of one call, the findings of a very long note would overflow the stack.
  const findings: (readonly Finding[])[] = [read];
  const fates: (readonly LineFate[])[] = [];
  const entries: CleanEntry[] = [];
  const intros = new Map<string, string>();
  for (const [i, note] of notes.entries()) {
    const parsed = parseNote(note);
    const segmented = segment(parsed);
    findings.push(parsed.findings, segmented.findings, personalData(note));
    fates.push(segmented.fates);
    if (segmented.intro) intros.set(segmented.intro.page, introOf(parsed, segmented.intro.range));
    for (const entry of segmented.entries) {
      const cleaned = cleanEntry(parsed, entry);
      findings.push(cleaned.findings);
      entries.push({ entry, answer: cleaned.answer });
    }
    onNote?.(i + 1, notes.length);
  }
  const matcher = new TermMatcher(terms);
  const organised = organise(entries, matcher, ledger);
  findings.push(unsureTopics(organised.questions), resolveLinks(organised.questions, organised.ledger));
  const questions = organised.questions.map(redactQuestion);
  const pages = organised.pages.map((page) => ({
    ...page,
    ...(intros.has(page.id) && { intro: intros.get(page.id)! }),
  }));
  const report = makeReport(notes, questions, pages, organised.fates, fates.flat(), findings.flat());
  return { questions, report, ledger: organised.ledger };
}

function introOf({ lines }: ParsedNote, { start, end }: LineRange): string {
  const text = lines.slice(start - 1, end).map((line) => line.text);
  return redactText(text.join('\n')).text;
}

function personalData(note: Note): Finding[] {
  return note.lines.flatMap((text, i) => {
    const kinds = [...new Set(redactText(text).kinds)];
    return kinds.length
      ? [{ file: note.path, line: i + 1, kind: 'personal-data' as const, message: `已隐去：${kinds.join('、')}。` }]
      : [];
  });
}

/** Below this share of the evidence, the topic is a guess. */
const UNSURE = 0.4;

function unsureTopics(questions: readonly Question[]): Finding[] {
  return questions
    .filter((question) => question.confidence < UNSURE)
    .map(({ title, topic, sources: [source] }) => ({
      file: source!.file,
      line: source!.start,
      kind: 'topic-unsure' as const,
      message: `“${title}”归入 ${topic} 没有把握。在标题末尾写 {page=主题/页} 即可定下来。`,
    }));
}
