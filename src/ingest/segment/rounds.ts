import { indentOf } from '../parse/indent.ts';
import type { ShapeTitle } from './mark.ts';
import { nextFilled } from './neighbours.ts';
import { type Point, treeOf } from './outline.ts';
import type { Line } from '../parse/index.ts';
import { share } from './share.ts';
import { asksOutright, asksShortly, namesRound } from './titles.ts';

/** Diaries of interviews: `- 一面：` over the questions of that round, and between them what their writer felt. */

/** One may be a remark. */
const LEAST = 2;
/** Questions that stand together below a label. */
const ASKING = 0.6;
/** A longer line that does not ask tells something. */
const USUAL_LENGTH = 10;

// 反馈：…   已挂   聊得很开心   第一个 offer
const REMARK =
  /^(?:反馈|建议|感受|总结|体验|结果|备注|心得|复盘)|^[（(]|^已?挂|挂了?[。！\s]*$|凉了?[。！\s]*$|已?过了?[。！\s]*$|offer|oc\b|感谢信|后续|拒了?|hc|面试官.{0,6}(?:很|人|态度|全程)|感觉|体验|面了?.{0,3}(?:分钟|小时|min)/i;

/** Whether a note tells of interviews round by round, each with deeper lines below its name. */
export function hasRounds(lines: readonly Line[]): boolean {
  let found = 0;
  for (const line of lines) {
    if (line.kind !== 'text' || !namesRound(line.text)) continue;
    const below = nextFilled(lines, line.number);
    if (below?.kind === 'text' && indentOf(below.text) > indentOf(line.text) && ++found >= LEAST) return true;
  }
  return false;
}

// **岗位**：算法   - 面试时间：三月
const ABOUT =
  /^[-*+\s>]*(?:\*\*)?(?<what>(?:面试)?(?:时间|日期|时长|地点|形式|方式|轮次|结果)|岗位|职位|部门|公司|base|渠道|进度)(?:\*\*)?\s*[:：](?:\*\*)?\s*\S.{0,40}$/i;

/** The lines that say when, where and with whom interviews were, as a note says of each: not what was asked. */
export function aboutInterviews(lines: readonly Line[]): Set<Line> {
  const found = lines.filter(({ kind, text }) => kind === 'text' && text.length <= 60 && ABOUT.test(text));
  const whats = Map.groupBy(found, ({ text }) => ABOUT.exec(text)!.groups!['what']!);
  return new Set([...whats.values()].filter((alike) => alike.length >= LEAST).flat());
}

/** The questions of the rounds in a part of such a note, with the names over them and the remarks between them. */
export function roundTitles(inside: readonly Line[]): ShapeTitle[] {
  const top = treeOf(inside.filter(({ kind }) => kind === 'text'));
  return top.some((point) => isRoundOf(point) || isLabel(point)) ? diary(top) : [];
}

/** A round, or what holds one: a company. */
const isRoundOf = ({ text, below }: Point): boolean =>
  below.length > 0 && (namesRound(text) || below.some((point) => namesRound(point.text) && point.below.length > 0));

/** 强化学习拷打： over what was asked of it. */
const isLabel = ({ text, below }: Point): boolean =>
  below.length >= LEAST &&
  !asksOutright(text) &&
  share(
    below.filter((point) => !REMARK.test(point.text)),
    (point) => asksShortly(point.text),
  ) >= ASKING;

/** What stands at the level of rounds: what holds nothing tells of them, but for a question on its own. */
const diary = (points: readonly Point[]): ShapeTitle[] =>
  points.flatMap((point) => {
    const { text, below } = point;
    if (!below.length) return namesRound(text) ? [group(point)] : isTold(text) ? [aside(point)] : [title(point)];
    if (asksOutright(text) && !isRoundOf(point)) return [title(point)];
    return [group(point), ...(namesRound(text) || !isRoundOf(point) ? asked(below) : diary(below))];
  });

/** What stands below the name of a round. */
const asked = (points: readonly Point[]): ShapeTitle[] =>
  points.flatMap((point) => {
    if (REMARK.test(point.text) && !asksOutright(point.text)) return [aside(point)];
    const isOver = point.below.length >= LEAST && !asksOutright(point.text);
    if (isOver && share(point.below, ({ text }) => asksOutright(text)) >= ASKING)
      return [group(point), ...asked(point.below)];
    return [title(point)];
  });

const isTold = (text: string): boolean =>
  !/[？?]\s*$/.test(text) &&
  (REMARK.test(text) || /[，,。！!]/.test(text) || (text.length > USUAL_LENGTH && !asksShortly(text)));

const title = ({ line, text }: Point): ShapeTitle => ({ line: line.number, raw: text, inline: false });
const group = (point: Point): ShapeTitle => ({ ...title(point), group: true });
const aside = (point: Point): ShapeTitle => ({ ...title(point), aside: true });
