import type { Line } from './parse.ts';
import { share } from './share.ts';
import { isQuestion } from './titles.ts';

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
const ANSWERS = /答|解析|要点|回复|说明|^(?:\*\*)?(?:A|answers?)(?:\*\*)?$/i;
/** Rows of columns are questions if this share of them asks. */
const ASKING = 0.4;

/** A row's question and the rest of it; a number in front is only its place. Undefined for a line that is no row, or the head of a table. */
export function splitRow(line: string, below = ''): Row | undefined {
  const cells = DELIMITER.test(below) ? undefined : cellsOf(line);
  if (!cells) return undefined;
  const [label, ...rest] = /^\d{0,4}$/.test(cells[0]!) ? cells.slice(1) : cells;
  return label ? { label, value: rest.filter(Boolean).join('\n\n') } : undefined;
}

// 什么是幻觉？;说得通顺   什么是幻觉？——说得通顺   幻觉::说得通顺
const CARD =
  /^(?:[-*+•]\s+)?(?:(?<asks>[^？?]{2,80}[？?])\s*(?:[;；|]|::|[—–]+(?![—–\s]*[*（(【])|→|[=-]>)|(?<name>[^:：]{2,60}?)\s*::(?!:))\s*(?<value>[^\s:].*)$/;

/** A card written as one line: its question, a mark between, its answer. */
export function splitCard(line: string): Row | undefined {
  const groups = CARD.exec(line.trim())?.groups;
  return groups && { label: (groups['asks'] ?? groups['name'])!, value: groups['value']! };
}

/** The rows among some lines that are questions. `inQuestion`: then only a table that says so holds any. */
export function questionRows(inside: readonly Line[], inQuestion: boolean): Line[] {
  return [...tableRows(inside, inQuestion), ...(inQuestion ? [] : columnRows(inside))];
}

function tableRows(inside: readonly Line[], inQuestion: boolean): Line[] {
  const found: Line[] = [];
  for (let i = 1; i < inside.length; i++) {
    if (!DELIMITER.test(inside[i]!.text)) continue;
    const end = inside.findIndex((line, j) => j > i && !(line.kind === 'text' && TABLE_ROW.test(line.text)));
    const rows = inside.slice(i + 1, end < 0 ? inside.length : end).filter(({ text }) => splitRow(text));
    const head = cellsOf(inside[i - 1]!.text) ?? [];
    const first = head.findIndex((cell) => !/^(?:序号|编号|No\.?|#|)$/i.test(cell));
    const named = ASKS.test(head[first] ?? '') && head.some((cell) => ANSWERS.test(cell));
    const asking = rows.filter(({ text }) => /[？?]\s*$/.test(splitRow(text)!.label)).length;
    if (named || (!inQuestion && rows.length >= 3 && asking / rows.length >= 0.7)) found.push(...rows);
  }
  return found;
}

/** Three lines or more that most of the text consists of, each a question, a mark, and what is longer than a cell of data. */
function columnRows(inside: readonly Line[]): Line[] {
  const filled = inside.filter((line) => line.kind === 'text');
  const rows = filled.flatMap((line) => {
    const row = line.text.includes('\t') ? splitRow(line.text) : splitCard(line.text);
    return row?.value ? [{ line, row }] : [];
  });
  if (rows.length < 3 || rows.length / filled.length < 0.6) return [];
  const asking = share(rows, ({ row }) => isQuestion(row.label));
  const long = share(rows, ({ row }) => row.value.length >= 8);
  return asking >= ASKING && long >= 0.6 ? rows.map(({ line }) => line) : [];
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
