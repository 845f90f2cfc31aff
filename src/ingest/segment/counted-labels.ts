import type { Line } from '../parse/index.ts';
import { cleanTitle } from './titles.ts';

/** Labels that part a whole note and count its parts: `打卡 1：` over what was learnt that day, `打卡 2：` over what came next. */

/** Fewer may part one answer. */
const LEAST = 4;
/** A longer line is no label. */
const LONGEST = 120;

// 打卡 12   摘抄3
const LABEL = /^(?<name>\p{L}{2,8})\s?(?<number>\d{1,3})$/u;
// What announces a question, or counts what an answer says
const NO_PART = /[题问答]|question|^(?:图|表|例|步骤?|step|方法|方案|阶段|第)/i;

/** The lines that are such labels: the first opens the note, each stands alone, and they count up from one. */
export function countedLabels(lines: readonly Line[]): Line[] {
  const first = lines.findIndex(({ kind }) => kind !== 'blank' && kind !== 'frontmatter');
  const name = first < 0 ? undefined : labelAt(lines, first)?.name;
  if (name === undefined || NO_PART.test(name)) return [];
  const found = lines.flatMap((line, i) => {
    const label = labelAt(lines, i);
    return label?.name === name ? [{ line, number: label.number }] : [];
  });
  return found.length >= LEAST && found.every(({ number }, i) => number === i + 1) ? found.map(({ line }) => line) : [];
}

function labelAt(lines: readonly Line[], i: number): { name: string; number: number } | undefined {
  const { kind, text } = lines[i]!;
  const alone = (lines[i - 1]?.kind ?? 'blank') === 'blank' && (lines[i + 1]?.kind ?? 'blank') === 'blank';
  if (kind !== 'text' || text.length > LONGEST || !alone) return undefined;
  const groups = LABEL.exec(cleanTitle(text))?.groups;
  return groups && { name: groups['name']!, number: Number(groups['number']) };
}
