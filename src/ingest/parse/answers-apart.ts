import { writtenNumber } from './numbering.ts';
import type { Line } from './index.ts';
import { isQuestion } from '../segment/titles.ts';

/** Lists of questions, and behind them, under a line that says so, a list of answers with the same numbers. */

// # 参考答案   答案：   【答案解析】
const ANSWERS = /^[#\s*【[]*(?:参考|标准)?(?:答案|解答|解析|回答)(?:与?解析|部分|汇总|如下)?[】\]*]*\s*[:：]?\s*\**$/;
const LONGEST = 24;
/** Fewer may be the points of one answer. */
const LEAST = 2;

interface Point {
  line: Line;
  value: number;
  rest: string;
}

/** Tells the lines of such answers which question they answer, and takes their numbers off. */
export function markAnswersApart(lines: readonly Line[]): void {
  for (const line of lines) {
    if (line.text.length > LONGEST || !isSaying(line) || !ANSWERS.test(line.text)) continue;
    const questions = questionsAbove(lines, line.number - 1);
    if (questions.length < LEAST) continue;
    const next = lines.slice(line.number).find((other) => other.kind === 'heading' || ANSWERS.test(other.text));
    const end = (next?.number ?? lines.length + 1) - 1;
    const answers = countedFromOne(lines.slice(line.number, end));
    if (answers.length !== questions.length) continue;
    line.kind = 'rule';
    for (const [i, answer] of answers.entries()) {
      const asked = questions[i]!.line;
      asked.answeredApart = true;
      const answerTo = { title: asked.title ?? asked.text.trim(), line: answer.line.number };
      for (const part of lines.slice(answer.line.number - 1, (answers[i + 1]?.line.number ?? end + 1) - 1))
        part.answerTo = answerTo;
      answer.line.text = answer.rest;
    }
  }
}

const isSaying = ({ kind }: Line): boolean => kind === 'text' || kind === 'heading';

/** The questions right above a line that count from one, one below the other, so that nothing answers them there. */
function questionsAbove(lines: readonly Line[], end: number): Point[] {
  const found: Point[] = [];
  for (let i = end - 1; i >= 0; i--) {
    const line = lines[i]!;
    if (line.kind === 'blank' || line.kind === 'rule') continue;
    const point = pointOf(line);
    if (!point || (found.length && point.value !== found[0]!.value - 1)) return [];
    found.unshift(point);
    if (point.value === 1) break;
  }
  const asking = found.filter(({ rest }) => isQuestion(rest)).length;
  return found[0]?.value === 1 && asking / found.length >= 0.5 ? found : [];
}

/** The lines that count 1, 2, 3 …, each the first that goes on. */
function countedFromOne(inside: readonly Line[]): Point[] {
  const run: Point[] = [];
  for (const line of inside) {
    const point = pointOf(line);
    if (point?.value === run.length + 1) run.push(point);
  }
  return run;
}

function pointOf(line: Line): Point | undefined {
  const number = isSaying(line) ? writtenNumber(line.title ?? line.text) : undefined;
  return number?.value ? { line, value: number.value, rest: number.rest } : undefined;
}
