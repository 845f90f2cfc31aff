import type { Line } from './index.ts';
import { share } from '../segment/share.ts';
import { asksOutright, isQuestion } from '../segment/titles.ts';

/** Questions that are rows: of a table 问题 | 答案, or of columns parted by tabs, as flash cards are exported. */

export interface Row {
  /** The question. */
  label: string;
  /** The other cells, one a line; empty where nothing is answered. */
  value: string;
}

const TABLE_ROW = /^\s*\|.*\|\s*$/;
const DELIMITER = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;
const ASKS = /^(?:\*\*)?(?:常见|面试)?(?:问题?|题目|考题|Q|questions?)(?:\*\*)?$/i;
// 知识点 | 说明: what is explained beside it
const NAMES = /^(?:\*\*)?(?:知识点|考点|概念|术语|名词)(?:\*\*)?$/;
const ANSWERS = /答|解析|要点|回复|说明|解释|含义|定义|思路|解法|^(?:\*\*)?(?:A|answers?)(?:\*\*)?$/i;
/** A cell that nobody filled. */
const EMPTY = /^[?？/—–-]*$/;
/** A cell that only tells the place of what stands behind it: a number, or stars for how often it is asked. */
const PLACE = /^(?:\d{0,4}|[\p{Extended_Pictographic}\uFE0F★☆\s]+)$/u;
/** Rows of columns are questions if this share of them asks. */
const ASKING = 0.4;
/** Within an answer, this share. */
const ASKING_IN_ANSWER = 0.6;

/**
 * A row's question and the rest of it, without what only tells its place. Undefined for a line that is no row, or the head of
 * a table. `asked`: the cell that is the question, where another stands in front of it.
 */
export function splitRow(line: string, below = '', asked?: string): Row | undefined {
  const cells = DELIMITER.test(below) ? undefined : cellsOf(line);
  if (!cells) return undefined;
  const first = cells.findIndex((cell) => !PLACE.test(cell));
  const placed = first < 0 ? [] : cells.slice(first);
  const at = Math.max(0, asked ? placed.indexOf(asked) : 0);
  const [label, rest] = [placed[at], placed.toSpliced(at, 1)];
  return label ? { label, value: rest.filter((cell) => !EMPTY.test(cell)).join('\n\n') } : undefined;
}

// 什么是幻觉？;说得通顺   什么是幻觉？——说得通顺   幻觉::说得通顺   幻觉 —— 说得通顺
const CARD =
  /^(?:[-*+•]\s+)?(?:(?<asks>[^？?]{2,80}[？?])\s*(?:[;；|]|::|[—–]+(?![—–\s]*[*（(【])|[→⇒]|[=-]>)|(?<name>[^:：]{2,60}?)(?:\s*::(?!:)|(?<=^[^。；，]{2,24})\s+[—–]{1,2}\s+(?![*（(【])))\s*(?<value>[^\s:].*)$/;

/** What parts the sides of a card: most lines have none of it. */
const PARTS = /[;；|｜→⇒—–]|::|[=-]>/;

/** A longer line is none, and would take time. */
const LONGEST = 1000;

/** A card written as one line: its question, a mark between, its answer. */
export function splitCard(line: string): Row | undefined {
  if (line.length > LONGEST || !PARTS.test(line) || TABLE_ROW.test(line)) return undefined;
  const groups = CARD.exec(line.trim())?.groups;
  if (groups) return { label: (groups['asks'] ?? groups['name'])!, value: groups['value']! };
  // 什么是 Agent → 让模型决定; but 输入 → 编码 → 输出 is a way
  const [label = '', value = '', ...more] = line.replace(/^\s*[-*+•]\s+/, '').split(/\s*(?:[→⇒]|[=-]>)\s*|\s+[|｜]\s+/);
  return value && !more.length && isQuestion(label) ? { label: label.trim(), value: value.trim() } : undefined;
}

/** A line whose row is a question, with the question in front. */
export interface QuestionRow {
  line: Line;
  raw: string;
}

/** The rows among some lines that are questions. `inQuestion`: then only a table that says so holds any. */
export function questionRows(inside: readonly Line[], inQuestion: boolean): QuestionRow[] {
  return [...tableRows(inside, inQuestion), ...(inQuestion ? [] : columnRows(inside))];
}

function tableRows(inside: readonly Line[], inQuestion: boolean): QuestionRow[] {
  const found: QuestionRow[] = [];
  for (let i = 1; i < inside.length; i++) {
    if (!DELIMITER.test(inside[i]!.text)) continue;
    const end = inside.findIndex((line, j) => j > i && !(line.kind === 'text' && TABLE_ROW.test(line.text)));
    const lines = inside.slice(i + 1, end < 0 ? inside.length : end);
    const asks = questionColumn(cellsOf(inside[i - 1]!.text) ?? [], lines, inQuestion);
    const rows = lines.flatMap((line) => {
      const row = splitRow(line.text, '', cellsOf(line.text)?.[asks ?? -1]);
      return row ? [{ line, row }] : [];
    });
    const asking = share(rows, ({ row }) => /[？?]\s*$/.test(row.label));
    if (asks !== undefined || (!inQuestion && rows.length >= 3 && asking >= 0.7))
      found.push(
        ...rows.map(({ line, row }) => ({ line, raw: `| ${row.label} | ${row.value.replaceAll('\n', ' ')} |` })),
      );
  }
  return found;
}

/** The column of a table that holds questions, as its head says; the others hold answers, or what else is known of them. */
function questionColumn(head: readonly string[], rows: readonly Line[], inQuestion: boolean): number | undefined {
  const answers = head.some((cell) => ANSWERS.test(cell));
  const asks = head.findIndex((cell) => ASKS.test(cell));
  const first = head.findIndex((cell) => !/^(?:序号|编号|No\.?|#|)$/i.test(cell));
  // Within an answer, 问题 beside something else may be one of the things compared, unless the cells below it do ask.
  const asking = () => share(rows, ({ text }) => asksOutright(cellsOf(text)?.[asks] ?? '')) >= ASKING_IN_ANSWER;
  if (asks >= 0 && (!inQuestion || (answers && (asks === first || /题目|考题/.test(head[asks]!) || asking()))))
    return asks;
  const names = inQuestion || !answers ? -1 : head.findIndex((cell) => NAMES.test(cell));
  return names < 0 ? undefined : names;
}

/** Three lines or more that most of the text consists of, each a question, a mark, and what is longer than a cell of data. */
function columnRows(inside: readonly Line[]): QuestionRow[] {
  const filled = inside.filter((line) => line.kind === 'text');
  const rows = filled.flatMap((line) => {
    const row = line.text.includes('\t') ? splitRow(line.text) : splitCard(line.text);
    return row?.value ? [{ line, row }] : [];
  });
  if (rows.length < 3 || rows.length / filled.length < 0.6) return [];
  const asking = share(rows, ({ row }) => isQuestion(row.label));
  const long = share(rows, ({ row }) => row.value.length >= 8);
  return (asking >= ASKING && long >= 0.6) || (asking === 1 && rows.length === filled.length)
    ? rows.map(({ line }) => ({ line, raw: line.text }))
    : [];
}

function cellsOf(line: string): string[] | undefined {
  if (TABLE_ROW.test(line))
    return line
      .trim()
      .slice(1, -1)
      .split(/(?:(?<=[^\\])|^)\|/)
      .map((cell) => cell.replaceAll('\\|', '|').trim());
  if (/\S\t+\S/.test(line)) return line.split('\t').map((cell) => cell.trim());
  return undefined;
}
