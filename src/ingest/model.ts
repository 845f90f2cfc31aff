/**
 * The types that flow through the ingest, and the contract with the site.
 *
 * read → Note → parse/segment → Entry → clean → Answer → classify/merge → Question → emit → files + Report
 *
 * Line numbers are 1-based and inclusive everywhere.
 */
import type { Root } from 'mdast';
import type { TopicId } from '../knowledge/taxonomy.ts';
import type { Term } from '../knowledge/terms.ts';
import type { FindingKind } from './findings.ts';
import type { FileReading } from './segment/reading.ts';

/** A source file that a person wrote, decoded. */
export interface Note {
  /** Path relative to the notes folder, with forward slashes. */
  path: string;
  encoding: string;
  lines: string[];
}

export interface LineRange {
  start: number;
  end: number;
}

/** Where a question's text stands. */
export interface Source extends LineRange {
  file: string;
  title: string;
  answered: boolean;
}

/** One question as it stands in one note, before it is cleaned. */
export interface Entry extends LineRange {
  note: Note;
  title: string;
  /** The title as written, with its numbering. */
  rawTitle: string;
  /** The lines that hold the title. */
  titleLines: LineRange;
  /** Lines of the answer: everything of the entry below its title. */
  body: LineRange;
  /** Titles of the headings above, outermost first: the entry's context. */
  path: string[];
  /** An id that the author wrote: `{#lora}`. */
  id?: string;
  /** A page that the author chose, or a topic whose pages compete: in frontmatter, or as `{page=…}`. */
  page?: string;
}

/** An entry's text as clean Markdown. */
export interface Answer {
  source: Source;
  /** The text as a Markdown tree. No stage changes it once it is clean: what was worked out from it is remembered. */
  tree: Root;
  /** The sentence or two that answer at once, as inline Markdown, if the note marks one (速答). */
  short?: string;
}

export interface CleanEntry {
  entry: Entry;
  answer: Answer;
}

export interface Question {
  /** Permanent, `[a-z0-9-]+`. */
  id: string;
  title: string;
  topic: TopicId;
  /** `topic/slug`, a page of the taxonomy. */
  page: string;
  /** Rank on its page, from 0. */
  order: number;
  answered: boolean;
  /** Of the classification, 0 to 1. */
  confidence: number;
  short?: string;
  /** Other titles that the same question carries in other notes. */
  aliases: string[];
  /** How people ask it who know none of its titles, by the owner's word. */
  asked?: readonly string[];
  /** Ids of terms (`terms.yaml`) that the text uses, most telling first. */
  terms: string[];
  /** Ids of questions about similar terms, nearest first. */
  related: string[];
  answers: Answer[];
  sources: Source[];
}

export type Fate = 'question' | 'answer' | 'heading' | 'duplicate' | 'redacted' | 'boilerplate';

/** What became of a run of lines. */
export interface LineFate extends LineRange {
  file: string;
  fate: Fate;
  question?: string;
  note?: string;
}

export interface Finding {
  file: string;
  line: number;
  kind: FindingKind;
  message: string;
  /** Of a guess: the one line that settles it. */
  fix?: Fix;
}

export interface Fix {
  file: string;
  /** The line that `text` replaces; without it, `text` is a line to add at the end of the file. */
  line?: number;
  text: string;
}

/** A page as it came out: its questions in reading order. */
export interface ReportPage {
  id: string;
  topic: TopicId;
  title: string;
  summary: string;
  /** Pages too small to stand alone, whose questions stand here. */
  joined?: string[];
  /** What the note says before its first question, as Markdown. */
  intro?: string;
  questions: string[];
}

/** What the ingest did with every line of every note; written as `report.json`. */
export interface Report {
  files: { path: string; encoding: string; lines: number; reading: FileReading }[];
  pages: ReportPage[];
  questions: {
    id: string;
    title: string;
    topic: TopicId;
    page: string;
    output: string;
    answered: boolean;
    confidence: number;
    sources: Source[];
  }[];
  lines: LineFate[];
  findings: Finding[];
  /** Where retired ids lead, if there are any: to a question's id, a page's, or `/`. */
  redirects?: Record<string, string>;
  /** Terms that the owner added or changed, if any. */
  terms?: Term[];
}
