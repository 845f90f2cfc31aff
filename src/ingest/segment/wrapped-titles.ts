import { indentOf } from '../parse/indent.ts';
import type { Line } from '../parse/index.ts';
import { startsWithNumber } from '../parse/numbering.ts';
import type { Mark } from './mark.ts';

/** Titles that a print broke into lines: what is copied from one goes on below the words behind its number. */

/** The widest line of a print, in columns; a line that is broken reaches so far across it. */
const [NARROWEST, WIDEST] = [50, 110];
const FULL = 0.8;
const MOST_LINES = 3;
const NUMBER = /^\d{1,3}[.、)）]\s+(?=\S)/;
const IS_OVER = /[。？?！!；;：:]\s*$/;

/** The same marks, those that a print broke with all lines of their titles. */
export function joinWrapped(lines: readonly Line[], marks: readonly Mark[]): Mark[] {
  const widest = lines.reduce((most, { text }) => Math.max(most, columnsOf(text)), 0);
  if (widest < NARROWEST || widest > WIDEST) return [...marks];
  const isFull = ({ text }: Line) => columnsOf(text) >= FULL * widest;
  return marks.map((mark, i) => {
    const first = lines[mark.line - 1]!;
    const column = NUMBER.exec(first.text)?.[0].length;
    if (mark.role !== 'question' || mark.inline || mark.end !== mark.line || column === undefined) return mark;
    const next = marks[i + 1]?.line ?? Infinity;
    let [end, raw] = [mark.line, mark.raw];
    for (let last = first; isFull(last) && !IS_OVER.test(last.text) && end - mark.line < MOST_LINES;) {
      const line = lines[end];
      if (line?.kind !== 'text' || line.number >= next || Math.abs(indentOf(line.text) - column) > 1) break;
      const text = line.text.trim();
      if (startsWithNumber(text)) break;
      raw += `${/[A-Za-z0-9,.]$/.test(raw) || /^[A-Za-z0-9]/.test(text) ? ' ' : ''}${text}`;
      last = line;
      end++;
    }
    return end === mark.line ? mark : { ...mark, end, raw };
  });
}

/** How wide a line is, as it is printed. */
const columnsOf = (text: string): number => text.length + (text.match(/[^\0-\xff]/g)?.length ?? 0);
