/** The report of the ingest, as the note-keeper reads it on the page 笔记体检. */
import { FINDING_KINDS, type FindingKind, type FindingType, typeOf } from './ingest/findings.ts';
import type { Fate, Finding, Report } from './ingest/model.ts';

export const FATE_NAMES: Record<Fate, string> = {
  question: '题目',
  answer: '答案',
  heading: '标题',
  duplicate: '与别处重复',
  redacted: '已隐去',
  boilerplate: '套话',
};

/** Findings of one kind. */
export interface FindingGroup extends FindingType {
  kind: FindingKind;
  findings: Finding[];
}

/** Findings by kind, in the order in which they are worth a note-keeper's time. */
export function groupFindings(report: Report): FindingGroup[] {
  const byKind = Map.groupBy(report.findings, (finding) => finding.kind);
  return FINDING_KINDS.filter((kind) => byKind.has(kind)).map((kind) => ({
    kind,
    ...typeOf(kind),
    findings: byKind.get(kind)!,
  }));
}

/** What became of a file's lines. Blank lines have no fate of their own, so the counts may add up to less. */
export interface FileSummary {
  path: string;
  encoding: string;
  lines: number;
  questions: number;
  fates: { fate: Fate; lines: number }[];
}

/** One summary a file, in the report's order. */
export function summarizeFiles(report: Report): FileSummary[] {
  return report.files.map((file) => {
    const lines = report.lines.filter((line) => line.file === file.path);
    const fates = (Object.keys(FATE_NAMES) as Fate[]).map((fate) => ({
      fate,
      lines: lines.filter((line) => line.fate === fate).reduce((sum, { start, end }) => sum + end - start + 1, 0),
    }));
    const questions = report.questions.filter(({ sources }) => sources.some((source) => source.file === file.path));
    return { ...file, questions: questions.length, fates: fates.filter((fate) => fate.lines > 0) };
  });
}

/** Questions that stand in more than one place and became one. */
export function mergedQuestions(report: Report): Report['questions'] {
  return report.questions.filter(({ sources }) => sources.length > 1);
}
