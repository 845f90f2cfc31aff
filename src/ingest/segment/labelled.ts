import { ANSWER_MARK } from './answer-mark.ts';
import { asksThenSays } from '../parse/inline.ts';
import { indentOf } from '../parse/indent.ts';
import { type ShapeTitle, titleAt } from './mark.ts';
import { writtenNumber } from '../parse/numbering.ts';
import type { Line } from '../parse/index.ts';
import { share } from './share.ts';
import { announcesQuestions, asksOutright, cleanTitle, isLink, isQuestion, namesRound } from './titles.ts';

/** Lists of questions below labels: one that recurs, **延伸提问**, within what a note says of something else; or several over bare lines. */

/** One label may be part of an answer. */
const LEAST = 2;
/** So many of the points below such labels ask. */
const ASKING = 0.6;

// **延伸提问**   面试题：   1. [https://…](https://…)
const LABEL = /^\s*(?:\*\*[^*]{2,16}\*\*[:：]?|[^\s\-*+•|>!<#\d][^。？?，,:：]{0,14}[:：])\s*$/;
const BULLET = /^\s*[-*+•]\s+\S/;

/** A label and the points below it. */
interface Block {
  label: Line;
  key: string;
  points: Line[];
  end: number;
}

/** The lists of questions in a note below labels that recur; of each line that belongs to one, its number and its role. */
export function labelledLists(lines: readonly Line[]): { titles: ShapeTitle[]; within: Set<number> } {
  const blocks = lines.flatMap((line) => blockAt(lines, line) ?? []);
  const found = [...Map.groupBy(blocks, ({ key }) => key).values()].filter(areQuestions).flat();
  const within = new Set<number>();
  for (const { label, end } of found) for (let line = label.number; line <= end; line++) within.add(line);
  const titles = found.flatMap(({ label, points }): ShapeTitle[] => [
    { ...titleAt(label), group: true },
    ...points.map(titleAt),
  ]);
  return { titles: titles.sort((a, b) => a.line - b.line), within };
}

function areQuestions(blocks: readonly Block[]): boolean {
  const points = blocks.flatMap((block) => block.points);
  const announced = announcesQuestions(blocks[0]!.key);
  if (blocks.length < LEAST || points.length < 2 * LEAST) return false;
  // 追问 over `- 为什么？因为……` is answered there, as part of the answer, and over a link elsewhere.
  if (share(points, ({ text }) => asksThenSays(text) || TOLD.test(text)) > 1 - ASKING) return false;
  return share(points, ({ text }) => (announced ? isQuestion(text) : asksOutright(text))) >= ASKING;
}

// - **够吗？** 不够……   - [掩码有何不同？](#mask)
const TOLD = /^\s*(?:[-*+•]\s+|\d{1,3}[.、)]\s*)(?:\*\*[^*]+\*\*\s*\S|\[[^\]]*\]\(#)/;

/** What a label stands right over, if it is a list. */
function blockAt(lines: readonly Line[], label: Line): Block | undefined {
  if (label.kind !== 'text' || label.text.length > 300 || ANSWER_MARK.test(label.text)) return undefined;
  const link = isLink(label.text);
  if (!link && (!LABEL.test(label.text) || isQuestion(label.text) || namesRound(label.text))) return undefined;
  const at = lines[label.number]?.kind === 'blank' ? label.number + 1 : label.number;
  const first = lines[at];
  const isPoint = first && pointLike(first);
  // Of lines that are written alike none is the label of the others.
  if (!isPoint || isPoint(label)) return undefined;
  const indent = indentOf(first.text);
  if (indent < indentOf(label.text) || (link && indent === indentOf(label.text))) return undefined;
  const points: Line[] = [];
  let end = label.number;
  for (let i = at; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.kind === 'blank') continue;
    if (line.kind === 'heading' || line.kind === 'rule') break;
    const width = indentOf(line.text);
    if (width < indent || (width === indent && !isPoint(line))) break;
    if (width === indent) points.push(line);
    end = line.number;
  }
  const key = link ? 'link' : cleanTitle(label.text);
  return { label, key, points, end };
}

/** Tells of a line whether it is a point written like another, if that is one. */
function pointLike({ kind, text }: Line): ((line: Line) => boolean) | undefined {
  if (kind !== 'text') return undefined;
  if (BULLET.test(text)) return (line) => line.kind === 'text' && BULLET.test(line.text);
  const style = writtenNumber(text.trim())?.style;
  return style && ((line) => line.kind === 'text' && writtenNumber(line.text.trim())?.style === style);
}

// 检索：   部署相关:
const BARE_LABEL = /^(?![-*+•|>!<\d])\S.{0,18}[:：]\s*$/;
// What is no question: a point, a quote, a table, a number, a label, a clause; a sentence, unless it asks first
const NO_QUESTION = /^\s*(?:[-*+•>|!<#]|\d+[.、)）])|[；，：;,:]\s*$|^[^？?]*。\s*$|^.{81}/;
/** Fewer lines below a label may be said of it; a longer list is none that anybody writes there. */
const [LEAST_BELOW, MOST_BELOW] = [3, 60];
/** So many of the lines of a list ask beside others that mostly do. */
const ASKING_BESIDE = 0.4;

/** `检索：` right over lines that ask, and again `部署：` over others: lists to be answered one day. */
export function labelledQuestions(inside: readonly Line[]): ShapeTitle[] {
  const lists = inside.flatMap((label, i) => {
    if (label.kind !== 'text' || inside[i - 1]?.kind === 'text' || !BARE_LABEL.test(label.text)) return [];
    const below = inside.slice(i + 1, i + 1 + MOST_BELOW);
    const end = below.findIndex(({ kind }) => kind !== 'text');
    const lines = end < 0 ? below : below.slice(0, end);
    const asking = share(lines, ({ text }) => asksOutright(text));
    if (lines.length < LEAST_BELOW || asking < ASKING_BESIDE || lines.some(({ text }) => NO_QUESTION.test(text)))
      return [];
    return [{ label, lines, asking }];
  });
  if (lists.filter(({ asking }) => asking >= ASKING).length < LEAST) return [];
  return lists.flatMap(({ label, lines }) => [
    { ...titleAt(label), group: true as const, mark: 'label' },
    ...lines.map(titleAt),
  ]);
}
