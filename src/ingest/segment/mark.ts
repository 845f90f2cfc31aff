import type { Line } from '../parse/index.ts';
import type { Numbering } from '../parse/numbering.ts';

/** A place where something starts: a group, a question, an empty stub, or a remark that belongs to none of them. */
export interface Mark {
  line: number;
  end: number;
  role: 'group' | 'question' | 'stub' | 'aside';
  depth: number;
  raw: string;
  inline: boolean;
}

/** Below a heading, a title of another shape stands one level deeper than any heading can. */
export const SHAPE_DEPTH = 7;

/** A title that is no heading. */
export interface ShapeTitle {
  line: number;
  /** The title as written. */
  raw: string;
  /** The line carries its own answer behind a colon: `词向量：把词变成数字`. */
  inline: boolean;
  /** It only stands over titles. */
  group?: true;
  /** It is no title, but a remark between titles. */
  aside?: true;
  /** How it is written, where that is telling: with a number or a box. */
  mark?: string;
}

/** A whole line as a title. */
export const titleAt = ({ number, text }: Line): ShapeTitle => ({ line: number, raw: text.trim(), inline: false });

/** Lines between headings, and what is known of where they stand. */
export interface Region {
  /** 1-based, inclusive. */
  start: number;
  end: number;
  /** The text belongs to a question already, so only strong evidence makes another one. */
  inQuestion: boolean;
  /** That question asks, so a table below it is an answer. */
  asked: boolean;
  /** The number of the question that the region belongs to. */
  number: Numbering | undefined;
  /** The number of the heading behind the region. */
  next?: number | undefined;
  /** Answers of this note stand in fences. */
  framed: boolean;
  /** This note tells of interviews round by round. */
  rounds: boolean;
}
