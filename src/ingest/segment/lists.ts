import { ANSWER_MARK } from './answer-mark.ts';
import { type Candidate, candidateAt, titleOf } from './candidates.ts';
import { indentOf } from '../parse/indent.ts';
import { type Region, type ShapeTitle, titleAt } from './mark.ts';
import { nextFilled } from './neighbours.ts';
import { writtenNumber } from '../parse/numbering.ts';
import type { Line } from '../parse/index.ts';
import { withoutPoints } from './points.ts';
import { share } from './share.ts';
import { announcesQuestions, asksOutright, asksShortly, cleanTitle, isQuestion } from './titles.ts';

/** Lists right below a heading that may be questions, asked and often not answered: a 面经. */

/** What stands in a region whose first line of text is the first point of a list. */
export interface OpeningList {
  titles: ShapeTitle[];
  /** How the points are written. */
  kind: 'numbered' | 'bullets' | 'lines';
  /** A line above it that says that questions follow. */
  announcement?: string;
  /** How many of the points ask, and how many beyond doubt. */
  asking: number;
  outright: number;
  /** Nothing stands between its points: they are not answered. */
  bare: boolean;
  /** Most points stand over deeper lines. */
  held: boolean;
}

/** The list that a region opens with, if it does. */
export function openingList(lines: readonly Line[], region: Region): OpeningList | undefined {
  const filled = filledLines(lines, region);
  const text = filled[0]?.text ?? '';
  const announcement = isAnnouncement(text) && !writtenNumber(text.trim()) ? text : undefined;
  const list = listFrom(filled[announcement === undefined ? 0 : 1], filled, lines, region);
  return list ? { ...list, ...(announcement !== undefined && { announcement }) } : questionLines(filled);
}

/** The list behind the first line of a region, which says something of it. */
export function secondList(lines: readonly Line[], region: Region): OpeningList | undefined {
  const filled = filledLines(lines, region);
  return filled[0]?.kind === 'text' ? listFrom(filled[1], filled, lines, region) : undefined;
}

/** The lines of a region that say something. */
export const filledLines = (lines: readonly Line[], { start, end }: Region): Line[] =>
  lines.slice(start - 1, end).filter(({ kind }) => kind !== 'blank' && kind !== 'rule');

/** The points that are written like the first one. */
function listFrom(
  first: Line | undefined,
  filled: readonly Line[],
  lines: readonly Line[],
  region: Region,
): OpeningList | undefined {
  const opens = first && candidateAt(lines, first, region);
  if (!opens || !((opens.numbering?.value ?? 0) > 0 || opens.shape === 'bullet')) return undefined;
  const alike = filled.flatMap((line) => {
    const point = candidateAt(lines, line, region);
    return point && sameList(opens, point) ? [point] : [];
  });
  const points = opens.numbering ? withoutPoints(alike) : alike;
  if (!counts(points)) return undefined;
  const asking = points.filter(({ text, line }) => isQuestion(text) || isOverAsking(lines, line)).length;
  const outright = points.filter(({ text }) => asksOutright(text)).length;
  const kind = opens.numbering ? 'numbered' : 'bullets';
  const bare = isBare(points, filled);
  const held = share(points, ({ follow }) => follow === 'deeper') >= 0.6;
  return { titles: points.map((point) => titleOf(point)), kind, asking, outright, bare, held };
}

// （1）损失怎么写？
const ASKING_POINT = /^\s+(?:[-*+•]\s|[（(]?\d{1,2}[.、)）]).*[？?]\s*$/;

/** Whether a deeper point that asks stands right below a line: `3. 双塔` over `   （1）双塔怎么训练？`. */
function isOverAsking(lines: readonly Line[], { number, text }: Line): boolean {
  const below = nextFilled(lines, number);
  return below?.kind === 'text' && indentOf(below.text) > indentOf(text) + 1 && ASKING_POINT.test(below.text);
}

/** Whether points follow each other line by line, but for a few. */
function isBare(points: readonly Candidate[], filled: readonly Line[]): boolean {
  const place = new Map(filled.map(({ number }, i) => [number, i]));
  const next = points
    .slice(1)
    .filter(({ line }, i) => place.get(line.number)! - place.get(points[i]!.line.number)! === 1);
  const says = points.filter(({ text }) => SAYS.test(text));
  return points.length >= 2 && next.length / (points.length - 1) >= 0.8 && says.length / points.length <= 0.2;
}

// - 优点：收敛快
const SAYS = /^\S{1,3}\s*[^\s:：]{1,12}[:：]\s*\S/;

// What is no question, or more than one: a point, a quote, a table, an answer, a sentence.
const NO_QUESTION_LINE = /^\s*(?:[-*+•>|!<#]|[（(]\d)|[。：:]\s*$|^.{81}/;

/** Lines that ask, one below the other and with nothing between them. */
function questionLines(filled: readonly Line[]): OpeningList | undefined {
  if (filled.length < LEAST_LINES || filled.some(({ kind, text }) => kind !== 'text' || NO_QUESTION_LINE.test(text)))
    return undefined;
  const asking = filled.filter(({ text }) => isQuestion(text)).length;
  if (asking / filled.length < 0.4) return undefined;
  const outright = filled.filter(({ text }) => asksOutright(text)).length;
  const titles = filled.map(titleAt);
  return { titles, kind: 'lines', asking, outright, bare: true, held: false };
}

/** Fewer lines are no list. */
const LEAST_LINES = 3;

/** The lines of a region that are too few for a list, where all of them ask. */
export function fewQuestions(lines: readonly Line[], region: Region): ShapeTitle[] {
  const filled = filledLines(lines, region);
  const ask = ({ kind, text }: Line) => kind === 'text' && !NO_QUESTION_LINE.test(text) && asksShortly(text);
  const few = filled.length < LEAST_LINES && filled.every(ask) && filled.some(({ text }) => asksOutright(text));
  return few ? filled.map(titleAt) : [];
}

// The start of a point, or the end of a clause
const NO_BARE_LINE = /^\s*\d+[.、)）]|[；，;,]\s*$/;

/** Whether lines below a heading that asks nothing do, and are nothing else. */
export const areQuestions = (title: string, { kind, titles, outright }: OpeningList): boolean =>
  kind === 'lines' &&
  outright / titles.length >= 0.6 &&
  !titles.some(({ raw }) => NO_BARE_LINE.test(raw)) &&
  !asksOutright(title);

/** An answer has hardly so many points. */
const LONG = 10;

/** Whether a list asks so much that a heading over it, 注意力的原理, only names what it asks about. */
export const isOfQuestions = (title: string, { titles, outright, bare }: OpeningList): boolean =>
  !asksOutright(title) &&
  titles.length >= 3 &&
  (outright / titles.length >= 0.6 ||
    (bare && share(titles, ({ raw }) => asksShortly(raw)) >= (titles.length >= LONG ? 0.4 : 0.8)));

/** Whether a list below a heading is one of questions that nobody answered; `announced`: a heading further up says so. */
export const isUnanswered = (title: string, list: OpeningList, announced: boolean): boolean =>
  list.bare &&
  list.kind !== 'lines' &&
  (isOfQuestions(title, list) ||
    (announced && list.titles.length >= 3 && list.asking / list.titles.length >= 0.5 && !asksOutright(title)));

// 两数之和
const areNames = (titles: readonly ShapeTitle[]): boolean =>
  titles.every(({ raw }) => /^[^。；，：:]{1,40}$/.test(raw));

/** Whether a list that a heading or a line announces as questions is one of questions: some of them ask. */
export function isAnnounced(title: string, { titles, announcement, asking, bare }: OpeningList): boolean {
  if (titles.length < (announcement === undefined ? 3 : 2)) return false;
  const asked = asking / titles.length;
  // 主要题目如下： leaves less doubt than 存在的问题：
  if (announcement !== undefined && asked >= (announcesQuestions(announcement) ? 0.3 : 0.5)) return true;
  return announcesQuestions(cleanTitle(title)) && (asked >= 0.2 || (bare && areNames(titles)));
}

/**
 * Whether a note is lists of questions below headings that only name a subject: nearly all its headings open with a list,
 * none asks, and of the points of all lists many do.
 */
export function isListNote(headings: number, openings: readonly { title: string; list: OpeningList }[]): boolean {
  const sum = (count: (list: OpeningList) => number) => openings.reduce((all, { list }) => all + count(list), 0);
  return (
    openings.length >= 3 &&
    openings.length / headings >= 0.7 &&
    openings.filter(({ title }) => asksOutright(title)).length / openings.length <= 0.2 &&
    sum(({ asking }) => asking) / sum(({ titles }) => titles.length) >= 0.3
  );
}

/** Whether most points of some lists ask. */
export function mostAsk(lists: readonly OpeningList[]): boolean {
  const points = lists.reduce((sum, { titles }) => sum + titles.length, 0);
  return lists.reduce((sum, { asking }) => sum + asking, 0) / points >= 0.5;
}

/** Whether a list is one of questions in a note where most others are. */
export const isLikeOthers = ({ bare, titles, asking }: OpeningList): boolean => bare && asking / titles.length >= 0.3;

// 机器学习  一、基础算法  六、NLP 算法: a field, of which a list below it names the subjects
const FIELD =
  /^(?:(?:基础|常用|经典|传统|其他)?(?:算法|数学|概率论?|统计学?|线性代数|机器学习|深度学习|强化学习|自然语言处理|NLP|计算机视觉|CV|大?语言?模型|大模型|LLM|多模态|推荐系?统?|搜索|广告|数据结构|编程语言?|操作系统|计算机网络|数据库|大数据|分布式|工程|系统设计|项目|预训练|微调|对齐|推理|部署|评测|特征工程|Agent|RAG|八股文?|Python|C\+\+|Java|Linux|SQL))(?:算法|理论|基础|知识点?|相关|部分|方向|方面|技术|能力|与|和|及|、|\s)*(?:$|(?=\p{Script=Han}{2,6}$))/iu;

/** Whether a heading names a field rather than a subject. */
export const namesField = (title: string): boolean => FIELD.test(title);

/** Whether the points of a list are names of subjects: short, no sentences, no label with its text. */
export const isOfNames = ({ titles, kind }: OpeningList): boolean =>
  kind !== 'lines' &&
  titles.length >= 3 &&
  share(
    titles,
    ({ raw }) =>
      raw.length > LONGEST_NAME ||
      (SAYS.test(raw) && !/[、]|.[:：]\s*\S{1,8}$/.test(raw)) ||
      /[。；;]|[，,].*[，,]/.test(raw),
  ) <= 0.2;

/** What names subjects is hardly longer. */
const LONGEST_NAME = 60;

// > 面试官(hr面)提问:   问题如下：   ……，分享几个常考到的：
const ANNOUNCEMENT = /^[>\s]*[^。？?]{0,40}(?:提问|问到的?|问了|(?:问题|题目)(?:如下)?)[:：]?\s*$/;
const LAST_CLAUSE = /(?:常考|常问|必问|会问|考到|问到|被问)[^。？?，,]{0,6}[:：]\s*$/;
/** Whether a line, as it is written, says that questions follow. */
export const isAnnouncement = (text: string): boolean =>
  (text.length < 80 && ANNOUNCEMENT.test(text)) || (text.length < 300 && LAST_CLAUSE.test(text));

const sameList = (a: Candidate, b: Candidate): boolean =>
  a.numbering ? a.numbering.style === b.numbering?.style : b.shape === 'bullet';

/** Whether points with numbers count up, but for some that a writer miscounted. */
export function counts(points: readonly Candidate[]): boolean {
  if (points.length < 2 || !points[0]!.numbering) return true;
  const steps = points.slice(1).map(({ numbering }, i) => numbering!.value - points[i]!.numbering!.value);
  return (
    steps.filter((step, i) => step === 1 || step === 2 || points[i + 1]!.numbering!.value === 1).length /
      steps.length >=
    0.8
  );
}

/** Whether titles below a heading are questions with answers rather than the points of one answer; `asked`: it asks itself. */
export function isQuestionList(
  lines: readonly Line[],
  titles: readonly ShapeTitle[],
  end: number,
  { least, asked }: { least: number; asked: boolean },
): boolean {
  const asking = titles.filter((title) => /[？?]/.test(title.raw)).length / titles.length;
  const spans = titles.map((title, i) => (titles[i + 1]?.line ?? end + 1) - title.line);
  const nested = titles.filter((title) => /^\s/.test(lines[title.line]?.text ?? '')).length / titles.length;
  // With a blank line between, it may be a point of an answer and its text.
  const loose = titles.filter((title) => /^\s/.test(nextFilled(lines, title.line)?.text ?? '')).length / titles.length;
  // What Notion folds away stands apart and deeper: paragraphs, where the points of an answer are lines.
  const folded = titles.filter((title) => isFolded(lines, title.line)).length / titles.length;
  // The points of several parts of an answer are no list.
  const parted = lines.slice(titles[0]!.line, end).some(({ kind }) => kind === 'heading');
  const answered = titles.filter((title) => ANSWER_MARK.test(nextFilled(lines, title.line)?.text ?? '')).length;
  const outright = titles.filter((title) => asksOutright(title.raw)).length / titles.length;
  return (
    asking >= 0.5 ||
    (titles.length >= 2 && outright >= 0.75 && spans.every((span) => span > 1)) ||
    areBoldQuestions(titles) ||
    (!asked && areBoldTitles(titles, spans)) ||
    answered / titles.length >= 0.5 ||
    (folded >= 0.6 && ((titles.length >= 3 && !asked) || asking > 0)) ||
    (!parted &&
      titles.length >= least &&
      ((nested >= 0.6 && outright >= 0.2) || (loose >= 0.6 && asking >= 0.3)) &&
      spans.some((span) => span > 2))
  );
}

/** **1. 怎么做的** **2. 为什么不用别的**, and so on: the points of an answer do not ask. */
const areBoldQuestions = (titles: readonly ShapeTitle[]): boolean =>
  titles.length >= 6 &&
  titles.every(({ mark }) => mark?.startsWith('bold-numbered')) &&
  titles.filter(({ raw }) => asksOutright(raw)).length / titles.length >= 0.6;

/** So many bold numbers alone on their lines, each over text of its own: an answer has hardly so many parts. */
const areBoldTitles = (titles: readonly ShapeTitle[], spans: readonly number[]): boolean =>
  titles.length >= LONG &&
  titles.every(({ mark }) => mark?.startsWith('bold-numbered')) &&
  share(spans, (span) => span > 1) >= 0.9;

/** A blank line below a title, then an indented line that is no point of a list. */
function isFolded(lines: readonly Line[], line: number): boolean {
  const next = nextFilled(lines, line);
  return (
    lines[line]?.kind === 'blank' &&
    next !== undefined &&
    /^(?: {2,}|\t)(?![-*+•]\s|\d+[.)、]|\s)/.test(next.text.replace(/^ {4}/, '  '))
  );
}
