/** How much a title sounds like that of the question which introduces a term. Runs at build only. */
import type { TermNumber } from './dictionary.ts';
import type { ReadTitle, TitleTerm } from './reading.ts';

/** What follows a name in folded text where the question is what that is; others may stand beside it: MQA 和 GQA 是什么. */
const ASKS_WHAT =
  /^(?:\([^)]*\))? ?(?:是什么(?!关系|区别)|(?:[和与、][^,?]{1,20}?)?(?:是什么$|是怎么回事|指什么|的(?:基本|核心|整体|网络)?(?:原理|思想|概念|含义|定义|结构|架构|特点|步骤|流程)|由(?:哪|什么)|有哪(?!些?(?:优|缺|局限|问题|偏差|坑))|是怎[样么]|怎[样么](?:工作|做|算|训练|进行)|做什么|有什么作用))/u;
const WHAT_IS = /什么是$/u;
/** Elsewhere in what is asked that tells less. */
const ASKS_BROADLY =
  /组成|构成|结构|公式|流程|步骤|几步|有哪些|有哪几|怎[样么](?:做|算|训练)|起什么作用|解决什么|为什么(?:需要|要用)|产生|考察什么|特点|背景|整体/u;
/** A part of the term: LoRA 的秩. */
const OF_A_PART = /^(?:里?的|里|中)/u;
const COMPARES = /区别|不同|异同|差在|关系|怎么选|优缺点|优点/u;
/** What tells most of a project. */
const TELLS_ALL = /背景|整体|框架|组成/u;
/** Whose title is such knows what it is about. */
const EXERCISE = /^(?:手写|手撕)|速查|速记|口算/u;

/** Without one of these nothing is asked. */
const ASKS = /[什怎哪几吗多何否]/u;

const WHAT = 1.5;
const BROADLY = 0.8;
const PART = -0.4;
const COMPARED = -0.3;
const EXERCISED = -0.8;
const LATER = -0.6;
const FIRST_WORD = 0.4;
const BY_SHARE = 0.6;
/** For each of the first two terms beside it. */
const BESIDE = -0.35;
const MOST_BESIDE = 2;
/** Within a project: 数字医生：知识融合怎么做. */
const LABELLED = -0.8;

/** @param isTelling whether a term is no word of all titles */
export function introductionOf(
  { folded, terms }: ReadTitle,
  term: TermNumber,
  isTelling: (term: TermNumber) => boolean,
): number {
  const label = /^[^?,:怎什哪]{2,12}:(?=.)/u.exec(folded)?.[0].length ?? 0;
  const named = terms.filter((each) => each.term === term && each.share > 0);
  const own = named.find(({ start }) => start >= label) ?? named[0];
  if (!own) return -Infinity;
  const value = BY_SHARE * Math.min(1, own.share) + (EXERCISE.test(folded) ? EXERCISED : 0);
  if (own.start < label) return value + FIRST_WORD + (TELLS_ALL.test(folded.slice(label)) ? BROADLY : 0);

  const { start, end, isFirst } = clauseAt(own.start, folded, label);
  const isBeside = (each: TitleTerm) =>
    each.term !== term && each.share > 0 && each.start >= start && each.start < end && isTelling(each.term);
  const beside = Math.min(MOST_BESIDE, terms.filter(isBeside).length);
  return (
    value +
    valueOfAsking(folded.slice(start, own.start).trim(), folded.slice(own.end, end).trim()) +
    BESIDE * beside +
    (own.start === label ? FIRST_WORD : 0) +
    (isFirst ? 0 : LATER) +
    (label > 0 ? LABELLED : 0)
  );
}

/** What is asked of a term, by what stands before and after it. */
function valueOfAsking(before: string, after: string): number {
  if (COMPARES.test(before) || COMPARES.test(after)) return COMPARED;
  if (ASKS_WHAT.test(after) || WHAT_IS.test(before)) return WHAT;
  if (OF_A_PART.test(after)) return PART;
  return ASKS_BROADLY.test(`${before} ${after}`) ? BROADLY : 0;
}

/** Of all that a title asks, one thing after the other, what stands at a place. */
function clauseAt(place: number, folded: string, from: number): { start: number; end: number; isFirst: boolean } {
  let start = from;
  for (const { index } of folded.matchAll(/[?;,:]/gu)) {
    // What asks nothing belongs to what comes next.
    if (index < from || !ASKS.test(folded.slice(start, index))) continue;
    if (index > place) return { start, end: index, isFirst: start === from };
    start = index + 1;
  }
  return { start, end: folded.length, isFirst: start === from };
}
