import { ANSWER_MARK } from './answer-mark.ts';
import { indentOf } from '../parse/indent.ts';
import type { ShapeTitle } from './mark.ts';
import { writtenNumber } from '../parse/numbering.ts';
import type { Line } from '../parse/index.ts';
import { share } from './share.ts';
import { asksShortly } from './trailing.ts';
import { announcesQuestions, cleanTitle, isRound } from './titles.ts';

/** What was asked in an interview, written down from memory below its name: a question a line, most of them without a mark. */

/** Fewer lines may be a remark. */
const LEAST = 3;
/** So many of the lines ask in so many words. */
const ASKING = 0.3;
/** Longer lines tell, and do not ask. */
const USUAL_LENGTH = 60;

// 两道算法题：  项目：  聊实习
const LABEL = /^[^\s。？?]{1,14}[:：]\s*$/;
// 面试官人很好  全程 40 分钟  已挂
const REMARK =
  /^[（(]|挂了?[。！\s]*$|凉了?[。！\s]*$|已?过了?[。！\s]*$|面试官.{0,6}(?:很|人|态度|全程)|感(?:受|觉)|体验|时长|(?:分钟|小时|min)[。）)]*$|许愿|攒人品|等(?:结果|通知)|总结[:：]/;
// A picture, a table, a quote, markup: more of the line above
const MORE = /^\s*(?:!\[|[|<>]|https?:)/;

export interface Asked {
  titles: ShapeTitle[];
  /** They ask in so many words; otherwise the other interviews of the note tell. */
  sure: boolean;
}

/** The lines below the name of an interview that are questions, and the labels over them; none where they tell or answer. */
export function askedInInterview(inside: readonly Line[]): Asked | undefined {
  const filled = inside.filter(({ kind }) => kind !== 'blank' && kind !== 'rule');
  if (filled.some(({ kind, text }) => kind !== 'text' || ANSWER_MARK.test(text))) return undefined;
  const units = unitsOf(filled.filter(({ text }) => indentOf(text) <= 1 && !MORE.test(text)));
  const isLabel = units.map(({ text }, i) => isRound(text.trim()) || (LABEL.test(text) && i + 1 < units.length));
  const titles = units.filter(({ text }, i) => !isLabel[i] && !REMARK.test(text.trim()));
  const lengths = titles.map(({ text }) => text.trim().length).sort((a, b) => a - b);
  const telling = share(titles, ({ text }) => /。.*。|。\s*$/.test(text) || announcesQuestions(cleanTitle(text)));
  if (titles.length < LEAST || lengths[lengths.length >> 1]! > USUAL_LENGTH || telling > 0.2) return undefined;
  const isTitle = new Set(titles);
  return {
    sure: share(titles, ({ text }) => asksShortly(text)) >= ASKING,
    titles: units.flatMap((line, i) => {
      const title = { line: line.number, raw: line.text.trim(), inline: false };
      if (isTitle.has(line)) return [title];
      return isLabel[i] ? [{ ...title, group: true as const }] : [];
    }),
  };
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
