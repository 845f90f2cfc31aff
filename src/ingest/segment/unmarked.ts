import { listedQuestions } from './asked-lines.ts';
import type { Candidate } from './candidates.ts';
import { splitInline } from '../parse/inline.ts';
import { type ShapeTitle, titleAt } from './mark.ts';
import { nextFilled } from './neighbours.ts';
import type { Line } from '../parse/index.ts';
import { share } from './share.ts';
import { cleanTitle } from './titles.ts';

/** Titles in notes without any marks: nothing asks, nothing is numbered, and no line is a heading. */

/** Fewer may be a paragraph that somebody broke by hand. */
const LEAST = 3;
/** A subject has no longer name. */
const LONGEST_NAME = 24;
/** What is said of a subject is longer, and what stands beside a label hardly shorter. */
const SAID = 12;
const LEAST_SAID = 8;

/** Subjects with what is said of them, each on its line or above its paragraph. */
export function unmarkedTitles(inside: readonly Line[], bare: readonly Candidate[]): ShapeTitle[] {
  for (const find of [labelledLines, labelledParagraphs, listedQuestions, ruledSections]) {
    const titles = find(inside);
    if (titles.length) return titles;
  }
  return subjectsAlone(inside, bare);
}

/** `梯度裁剪：把梯度的范数限制住` and so on: a glossary, a line each. */
function labelledLines(inside: readonly Line[]): ShapeTitle[] {
  const filled = inside.filter(({ kind }) => kind !== 'blank' && kind !== 'rule');
  const found = filled.flatMap(({ kind, number, text }) => {
    const split = kind === 'text' && !/^\s*[|>]/.test(text) ? splitInline(text) : undefined;
    const label = split && cleanTitle(split.label);
    if (!label || label.length > LONGEST_NAME || split.value.length < LEAST_SAID) return [];
    return [{ label, title: { line: number, raw: text.trim(), inline: true } }];
  });
  const labels = new Set(found.map(({ label }) => label));
  // What stands over them names the note, or a chapter.
  const names = filled.filter(({ text }) => text.trim().length <= LONGEST_NAME / 2).length;
  const sure =
    found.length >= LEAST &&
    found.length / (filled.length - names) >= 0.8 &&
    labels.size === found.length &&
    names <= LEAST;
  return sure ? found.map(({ title }) => title) : [];
}

/** Sections between rules, each of which opens with a few words over its text. */
function ruledSections(inside: readonly Line[]): ShapeTitle[] {
  let above: Line | undefined;
  const starts = [...inside.keys()].filter((i) => {
    const line = inside[i]!;
    const opens = line.kind === 'text' && (!above || above.kind === 'rule');
    if (line.kind !== 'blank') above = line;
    return opens;
  });
  const titled = starts.filter((i) => {
    const text = inside[i]!.text.trim();
    return (
      text.length <= 2 * LONGEST_NAME && !/[。；;，,：:]$/.test(text) && nextFilled(inside, i + 1)?.kind === 'text'
    );
  });
  if (titled.length < LEAST || titled.length / starts.length < 0.8) return [];
  return titled.map((i) => titleAt(inside[i]!));
}

// 位置编码的种类：
const LABEL = /^(?![-*+•|>\d])\S.{1,23}[:：]\s*$/;

// FFN 的作用
const NAME = /^(?![-*+•|>\d（(#])[^\s。！？!?][^。！!]{0,22}[^\s。；;，,、！!]\s*$/;

/** Paragraphs each of which opens with a label on its own line, or nearly all with a name over what is longer or listed. */
function labelledParagraphs(inside: readonly Line[]): ShapeTitle[] {
  const text = (i: number) => inside[i]?.kind === 'text';
  const starts = [...inside.keys()].filter((i) => text(i) && !text(i - 1));
  const labels = starts.filter((i) => LABEL.test(inside[i]!.text) && text(i + 1));
  // Behind a first label, a paragraph without one goes on from the one above.
  const most = labels[0] === starts[0] ? 0.5 : 0.8;
  const titles =
    labels.length >= LEAST && labels.length / starts.length >= most ? labels : namedParagraphs(inside, starts);
  return titles.map((i) => titleAt(inside[i]!));
}

function namedParagraphs(inside: readonly Line[], starts: readonly number[]): number[] {
  const named = starts.filter((i) => {
    const [{ text }, below] = [inside[i]!, inside[i + 1]];
    return NAME.test(text) && below?.kind === 'text' && (POINT.test(below.text) || below.text.length > text.length);
  });
  return named.length > LEAST && named.length / starts.length >= 0.7 ? named : [];
}

const POINT = /^\s*(?:[-*+•]\s|\d{1,2}[.、)）])/;

/** `位置编码` alone over a paragraph that says what it is, again and again. */
function subjectsAlone(inside: readonly Line[], bare: readonly Candidate[]): ShapeTitle[] {
  const first = inside[0]?.number ?? 1;
  const isName = ({ text }: Candidate) => text.length <= LONGEST_NAME && !/[：:，。！!…]/.test(text);
  const lines = new Set(bare.map(({ line }) => line));
  const over = bare.filter((c) => {
    const next = nextFilled(inside, c.line.number - first + 1);
    return isName(c) && next?.kind === 'text' && !lines.has(next) && next.text.trim().length >= SAID;
  });
  if (over.length < LEAST || over.length / bare.length < 0.7 || share(over, ({ line }) => says(inside, line)) < 0.7)
    return [];
  return over.map(({ line, text }) => ({ line: line.number, raw: text, inline: false }));
}

/** Whether the paragraph below a line has sentences. */
function says(inside: readonly Line[], { number }: Line): boolean {
  const next = nextFilled(inside, number - (inside[0]?.number ?? 1) + 1);
  return next !== undefined && /[。；;！!.]\s*$|[，,].*[，,。]/.test(next.text);
}
