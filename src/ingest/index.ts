import { TermMatcher } from '../knowledge/match.ts';
import type { Term } from '../knowledge/terms.ts';
import { resolveLinks } from './links.ts';
import type { CleanEntry, Finding, LineFate, Note, Question, Report } from './model.ts';
import { organise } from './organise/index.ts';
import { emptyLedger, type Ledger } from './permalink/index.ts';
import { NO_OWNER, type Owner, OWNER_FILE } from './owner/index.ts';
import { readPlace } from './owner/places.ts';
import type { FileReading } from './segment/reading.ts';
import { hidePersonal } from './personal/index.ts';
import { learnIdentity } from './personal/learn.ts';
import { paginate } from './organise/pages.ts';
import { publicPaths } from './personal/paths.ts';
import { type Redaction, redactText, sameRules } from './personal/redact.ts';
import { remember } from '../remember.ts';
import { makeReport } from './report.ts';
import { rulesOf, steerTerms, toldReadings } from './owner/steer.ts';
import { guarded, type Understand, understand } from './understand.ts';

export interface Guide {
  questions: Question[];
  report: Report;
  ledger: Ledger;
  /** What was hidden everywhere, for the last look at what is written. */
  redactions: readonly Redaction[];
}

export interface Options {
  /** The terms of the field, which decide what belongs where. */
  terms: readonly Term[];
  ledger?: Ledger;
  /** What the owner of the notes decided. */
  owner?: Owner;
  /** Findings of the reading, which go into the report. */
  findings?: readonly Finding[];
  /** What one note says; by default worked out anew. */
  readNote?: Understand;
  /** Called after each note. */
  onNote?: (done: number, all: number) => void;
}

const readOnce = remember(guarded(understand));
const matcherOf = remember((terms: readonly Term[]) => new TermMatcher(terms));

/** Notes to a guide: parse → segment → clean → redact → classify, merge, name → report. Changes no file. */
export function ingest(
  written: readonly Note[],
  { terms: known, ledger = emptyLedger(), owner = NO_OWNER, findings: read = [], readNote = readOnce, onNote }: Options,
): Guide {
  const rules = rulesOf(owner);
  const identity = sameRules([...rules, ...learnIdentity(written, rules)]);
  const named = publicPaths(written, read, identity);
  const { notes } = named;
  // Lists of lists: as arguments of one call, the findings of a very long note would overflow the stack.
  const findings: (readonly Finding[])[] = [named.findings];
  const fates: (readonly LineFate[])[] = [];
  const entries: CleanEntry[] = [];
  const intros = new Map<string, string>();
  const readings: FileReading[] = [];
  const told = toldReadings(owner, notes);
  for (const [i, note] of notes.entries()) {
    const one = readNote(note, told.readings.get(note.path));
    readings.push(one.reading);
    findings.push(one.findings);
    fates.push(one.fates);
    if (one.intro) intros.set(one.intro.page, one.intro.text);
    for (const entry of one.entries) entries.push(entry);
    onNote?.(i + 1, notes.length);
  }
  const terms = steerTerms(known, owner);
  const matcher = matcherOf(terms.terms);
  const personal = hidePersonal(entries, notes, identity, matcher);
  findings.push(personal.findings);
  const organised = organise(personal.entries, matcher, ledger, owner);
  findings.push(told.findings, terms.findings, organised.findings);
  findings.push(unsureTopics(organised.questions), resolveLinks(organised.questions, organised.ledger));
  const { questions } = organised;
  const pages = paginate(questions, chosenPages(entries, owner)).map((page) => ({
    ...page,
    ...(intros.has(page.id) && { intro: redactText(intros.get(page.id)!, personal.rules).text }),
  }));
  const report = makeReport(
    notes,
    readings,
    questions,
    pages,
    organised.fates,
    fates.flat(),
    findings.flat(),
    personal,
  );
  const { redirects } = organised.ledger;
  if (Object.keys(redirects).length) report.redirects = redirects;
  if (terms.own.length) report.terms = terms.own;
  return { questions, report, ledger: organised.ledger, redactions: personal.rules };
}

/** Pages that the notes or their owner name: they stay as they are. */
const chosenPages = (entries: readonly CleanEntry[], { move, order }: Owner): Set<string> =>
  new Set([
    ...entries.flatMap(({ entry }) => entry.page ?? []),
    ...move.map(({ to }) => to),
    ...order.map(({ order: page }) => page),
  ]);

/** Below this share of the evidence, the topic is a guess. */
const UNSURE = 0.4;

function unsureTopics(questions: readonly Question[]): Finding[] {
  return questions
    .filter((question) => question.confidence < UNSURE)
    .map(({ id, title, page, sources: [source] }) => ({
      file: source!.file,
      line: source!.start,
      kind: 'topic-unsure' as const,
      message: `“${title}”归入 ${readPlace(page)!} 没有把握。也可以在题目末尾写 {page=主题/页}。`,
      fix: { file: OWNER_FILE, text: `- { move: ${id}, to: ${readPlace(page)!} }` },
    }));
}
