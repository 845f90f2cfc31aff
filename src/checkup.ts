/** The report of the ingest, as the note-keeper reads it on the page 笔记体检. */
import { FINDING_KINDS, type FindingKind, type FindingType, typeOf } from './ingest/findings.ts';
import type { Fate, Finding, Report } from './ingest/model.ts';
import type { Reading } from './ingest/segment/readings.ts';

export const FATE_NAMES: Record<Fate, string> = {
  question: '题目',
  answer: '答案',
  heading: '标题',
  duplicate: '与别处重复',
  redacted: '已隐去',
  boilerplate: '套话',
};

/** What the titles of a note are. */
const READING_NAMES: Record<Reading | 'rows', string> = {
  h1: '一级标题',
  h2: '二级标题',
  h3: '三级标题',
  h4: '四级标题',
  h5: '五级标题',
  h6: '六级标题',
  numbered: '编号的行',
  bold: '加粗的行',
  bullets: '列表项',
  lines: '单独的行',
  rows: '表格的行',
  whole: '没有题目的段落',
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
  /** How it was read, in words. */
  read: string;
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
    const { path, encoding, reading } = file;
    const { titles, confidence } = reading;
    const read = titles.length
      ? `${titles.map(({ as, count }) => `${READING_NAMES[as]} ${count}`).join('，')}；把握 ${Math.round(confidence * 100)}%`
      : '没有题';
    return {
      path,
      encoding,
      lines: file.lines,
      read,
      questions: questions.length,
      fates: fates.filter((fate) => fate.lines > 0),
    };
  });
}

/** Questions that stand in more than one place and became one. */
export function mergedQuestions(report: Report): Report['questions'] {
  return report.questions.filter(({ sources }) => sources.length > 1);
}
