import { ANSWER_MARK } from './answer-mark.ts';
import { indentOf } from '../parse/indent.ts';
import { type ShapeTitle, titleAt } from './mark.ts';
import { writtenNumber } from '../parse/numbering.ts';
import type { Line } from '../parse/index.ts';
import { share } from './share.ts';
import { announcesQuestions, asksOutright, asksShortly, cleanTitle, isRound } from './titles.ts';

/** Questions that nobody answered, one a line: what was asked in an interview, written down from memory; a list to be worked off. */

/** Fewer lines may be a remark. */
const LEAST = 3;
/** So many of the lines ask in so many words. */
const ASKING = 0.3;
/** Longer lines tell, and do not ask. */
const USUAL_LENGTH = 60;

/** Where one line is longer than any question, nobody only asked. */
const LONGEST = 500;

// 两道算法题：  项目：  聊实习
const LABEL = /^[^\s。？?]{1,14}[:：]\s*$/;
// 面试官人很好  全程 40 分钟  已挂
const REMARK =
  /^[（(]|挂了?[。！\s]*$|凉了?[。！\s]*$|已?过了?[。！\s]*$|面试官.{0,6}(?:很|人|态度|全程)|感(?:受|觉)|体验|时长|(?:分钟|小时|min)[。）)]*$|许愿|攒人品|等(?:结果|通知)|总结[:：]/;
// A picture, a table, a quote, markup: more of the line above
const MORE = /^\s*(?:!\[|[|<>]|https?:)/;

/** Most of a list asks that no heading announces, and it is no shorter than this. */
const MOST = 0.6;
const LEAST_LISTED = 4;
/** So many rounds of an interview announce what stands below them. */
const LEAST_ROUNDS = 2;

export interface Asked {
  titles: ShapeTitle[];
  /** Which part of them ask in so many words. */
  asking: number;
  /** Rounds of interviews are named among them. */
  rounds: number;
}

/** The lines below the name of an interview that are questions, and the labels over them; none where they tell or answer. */
export function askedInInterview(inside: readonly Line[]): (Asked & { sure: boolean }) | undefined {
  const asked = askedLines(inside);
  return asked && { ...asked, sure: asked.asking >= ASKING };
}

/** The same where nothing says that lines are questions but the lines; `goesOn`: what follows them is a list as well. */
export function listedQuestions(inside: readonly Line[], goesOn = false): ShapeTitle[] {
  const { asking = 0, titles = [], rounds = 0 } = askedLines(inside, goesOn) ?? {};
  return asking >= (rounds >= LEAST_ROUNDS ? ASKING : MOST) && titles.length >= LEAST_LISTED ? titles : [];
}

function askedLines(inside: readonly Line[], goesOn = false): Asked | undefined {
  const filled = inside.filter(({ kind }) => kind !== 'blank' && kind !== 'rule');
  if (filled.some(({ kind, text }) => kind !== 'text' || (text.length > LONGEST && !MORE.test(text)))) return undefined;
  const nested = nestedLists(filled);
  const units = unitsOf(
    filled.filter(
      (line) => (indentOf(line.text) <= 1 || nested.has(line)) && !MORE.test(line.text) && !ANSWER_MARK.test(line.text),
    ),
  );
  const rounds = new Set(units.filter(({ text }) => isRound(text.trim())));
  const isLabel = units.map(
    (line, i) =>
      nested.get(line) === 'label' ||
      rounds.has(line) ||
      (rounds.has(units[i + 1]!) && !asksShortly(line.text)) ||
      (LABEL.test(line.text) && (goesOn || i + 1 < units.length)),
  );
  const titles = units.filter(({ text }, i) => !isLabel[i] && !REMARK.test(text.trim()));
  const lengths = titles.map(({ text }) => text.trim().length).sort((a, b) => a - b);
  const telling = share(titles, ({ text }) => /。.*。|。\s*$/.test(text) || announcesQuestions(cleanTitle(text)));
  if (titles.length < LEAST || lengths[lengths.length >> 1]! > USUAL_LENGTH || telling > 0.2) return undefined;
  const isTitle = new Set(titles);
  return {
    asking: share(titles, ({ text }) => asksShortly(text)),
    rounds: rounds.size,
    titles: units.flatMap((line, i) => {
      const title = titleAt(line);
      if (isTitle.has(line)) return [title];
      return isLabel[i] ? [{ ...title, group: true as const }] : [];
    }),
  };
}

/** Lists that ask below a line at the margin that does not, which is their label: `- 决策树` over `  - 怎么剪枝`. */
function nestedLists(filled: readonly Line[]): Map<Line, 'label' | 'point'> {
  const found = new Map<Line, 'label' | 'point'>();
  for (let i = 0, end = 0; i < filled.length; i = end) {
    end = i + 1;
    while (end < filled.length && indentOf(filled[end]!.text) > 1) end++;
    const below = filled.slice(i + 1, end);
    if (below.length < 2 || asksOutright(filled[i]!.text) || share(below, ({ text }) => asksShortly(text)) < MOST)
      continue;
    found.set(filled[i]!, 'label');
    for (const line of below) found.set(line, 'point');
  }
  return found;
}

/** Lines that stand for themselves: where most are numbered or listed, what is not goes on from one of those. */
function unitsOf(margin: readonly Line[]): readonly Line[] {
  for (const isPoint of [isNumbered, isListed]) {
    const points = margin.filter(({ text }) => isPoint(text) || LABEL.test(text));
    if (points.length >= LEAST && points.length > margin.length / 2) return points;
  }
  return margin;
}

const isNumbered = (text: string): boolean => writtenNumber(text.trim()) !== undefined;
const isListed = (text: string): boolean => isNumbered(text) || /^\s*[-*+•]\s+\S/.test(text);
