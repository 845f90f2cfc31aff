import { byStyle, type Candidate, type Shape } from './candidates.ts';
import { indentOf } from '../parse/indent.ts';
import { asksThenSays, isMarkedInline } from '../parse/inline.ts';
import { between, filledBefore, nextFilled } from './neighbours.ts';
import { namesOverLists } from './over-lists.ts';
import type { Line } from '../parse/index.ts';
import { withoutPoints } from './points.ts';
import { share } from './share.ts';
import { asksOutright, asksShortly, cleanTitle, isQuestion } from './titles.ts';

/** Where no heading asks, shapes of lines compete: what stands below them, and how many ask, tells which are questions. */

const withoutAddress = (text: string) => text.replace(/\]\([^)]*\)/g, ']');
/** How much a text says: of letters it takes two to say what a Chinese character does. */
const widthOf = (text: string) => text.length - text.replace(/[^\x20-\x7e]/g, '').length / 2;
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const HAS_ANSWER = new Set<Candidate['follow']>(['answer', 'fence', 'quote', 'deeper']);
const answered = (c: Candidate) => HAS_ANSWER.has(c.follow);
/** What stands below it is shown as its answer: by a word, a fence or a quote. */
const isMarked = (c: Candidate) => answered(c) && c.follow !== 'deeper';

/** Which of the candidates are questions where no heading asks one: those of the first shape that is sure, then bare lines. */
export function questions(candidates: Candidate[], inside: readonly Line[]): Candidate[] {
  const of = (shape: Shape) => candidates.filter((c) => c.shape === shape);
  const shapes = [
    () => namesOverLists(candidates, inside),
    () => numberedQuestions(of('numbered'), of('bold-numbered'), inside),
    () => bulletQuestions(of('bullet'), inside),
    () => boldQuestions(of('bold'), inside),
  ];
  let accepted: Candidate[] = [];
  for (const shape of shapes) if (!accepted.length) accepted = shape();
  return accepted.length ? [...accepted, ...bareBeside(of('bare'), accepted, inside)] : bareQuestions(of('bare'));
}

function numberedQuestions(plain: Candidate[], bold: Candidate[], inside: readonly Line[]): Candidate[] {
  const lists = [...byStyle(plain), ...byStyle(bold)].map((list) =>
    isLongRun(list, inside) ? list : withoutPoints(list),
  );
  return withoutFollowUps(lists).flatMap((list) =>
    isQuestionRun(list, inside) ? list : countedFromOne(list).filter(isMarkedRun).flat(),
  );
}

/** Whether numbered lines are questions: they ask, or what stands below them says so. */
function isQuestionRun(list: readonly Candidate[], inside: readonly Line[]): boolean {
  const asking = share(list, (c) => isQuestion(c.text));
  const marked = share(list, isMarked);
  if (list.length < 2) return list.length === 1 && marked === 1;
  const titled =
    share(list, (c) => c.text.length <= 40 && !/[。；;]$/.test(c.text)) >= 0.8 && share(list, answered) >= 0.6;
  const named = list.length >= 3 && isNamedRun(list, inside);
  const apart = asking >= 0.4 && list.length >= 4 && isBehindFrame(inside, list[0]!);
  return (
    asking >= 0.6 ||
    isLongRun(list, inside) ||
    isAllNames(list, inside) ||
    marked >= 0.5 ||
    titled ||
    named ||
    apart ||
    isAllHeld(list, inside)
  );
}

/** An answer has hardly so many points. */
const LONG_RUN = 8;

/** Whether many numbered lines ask now and then, and nothing stands between them but the names of chapters. */
function isLongRun(list: readonly Candidate[], inside: readonly Line[]): boolean {
  if (list.length < LONG_RUN || share(list, (c) => asksShortly(c.text)) < 0.4) return false;
  const lines = new Set(list.map(({ line }) => line));
  const from = list[0]!.line.number;
  const others = between(inside, from, list.at(-1)!.line.number).filter(
    (line) => line.kind !== 'blank' && line.kind !== 'rule' && !lines.has(line) && line.text.trim().length > 10,
  );
  return others.length <= list.length * 0.1;
}

/** Whether a long list, now and then a question, is all there is from its start on, and most of it holds deeper lines: one thing to know each. */
const isAllHeld = (list: readonly Candidate[], inside: readonly Line[]): boolean =>
  list.length >= LONG_RUN &&
  share(list, answered) >= 0.6 &&
  share(list, ({ text }) => asksOutright(text)) >= 0.15 &&
  isAllOf(inside.slice(list[0]!.line.number - inside[0]!.number), list);

/** So many names one below the other are no answer. */
const LONG_LIST = 12;

/** Whether numbered names, some of which ask, are all that there is: subjects to know. */
function isAllNames(list: readonly Candidate[], inside: readonly Line[]): boolean {
  return (
    list.length >= LONG_LIST &&
    share(list, ({ text }) => asksShortly(text)) >= 0.1 &&
    share(list, ({ text }) => text.length <= 40 && !/[。；;：:]/.test(text)) >= 0.9 &&
    list.length >= inside.filter(({ kind }) => kind !== 'blank' && kind !== 'rule').length * 0.9
  );
}

// 第 1 章 概率   一、概率
const CHAPTER = /^(?:第.{1,4}[章节部讲]|[一二三四五六七八九十]+[、.．\s])/;

/** `1、bert 的输入` over what it is, from the first line on: the points of an answer say something on their own line. */
function isNamedRun(list: readonly Candidate[], inside: readonly Line[]): boolean {
  const first = nextFilled(inside, 0);
  const opens =
    first !== undefined &&
    (list[0]!.line === first ||
      ((CHAPTER.test(first.text) || (list[0]!.numbering!.style === 'outline' && /^\d{1,2}[.、\s]/.test(first.text))) &&
        list[0]!.line === nextFilled(inside, first.number - inside[0]!.number + 1)));
  const short = share(list, ({ text, numbering }) => text.length <= 24 && !/[，,。；;：:]/.test(numbering!.rest));
  const lines = new Set(list.map(({ line }) => line));
  const over = share(list, ({ line }) => {
    const next = nextFilled(inside, line.number - inside[0]!.number + 1);
    return next?.kind === 'text' && !lines.has(next);
  });
  const few = list.length <= 3;
  // 问： counts nothing; a long list may go on from another note.
  const counts = list[0]!.numbering!.value <= 1 || list.length >= 5;
  return opens && counts && short >= 0.8 && over >= (few ? 1 : 0.5);
}

const BOX = /^[-*+]\s+\[[ xX]\]\s/;

function bulletQuestions(bullets: Candidate[], inside: readonly Line[]): Candidate[] {
  const short = median(bullets.map((c) => widthOf(withoutAddress(c.text)))) <= 40;
  // What somebody means to learn is put into boxes.
  const boxed = bullets.length >= 3 && bullets.every(({ text }) => BOX.test(text));
  if (boxed && share(bullets, ({ text }) => asksShortly(text)) >= 0.3) return bullets;
  const outline = bullets.length >= 2 && (short || share(bullets, (c) => asksOutright(c.text)) >= 0.6);
  if (outline && share(bullets, (c) => answered(c) || isQuestion(c.text)) >= 0.5) return bullets;
  if (bullets.length >= 3 && bullets.every((c) => isMarkedInline(c.text)) && isAllOf(inside, bullets)) return bullets;
  return bullets.length >= 4 && share(bullets, (c) => isOverText(inside, c)) >= 0.8 ? bullets : [];
}

function boldQuestions(all: Candidate[], inside: readonly Line[]): Candidate[] {
  const bold = underNumbers(withoutSentences(all), inside);
  return bold.length >= 2 && share(bold, (c) => c.follow !== 'none') >= 0.7 ? bold : [];
}

function bareQuestions(bare: Candidate[]): Candidate[] {
  const marked = bare.filter(isMarked);
  // Two bare lines over a frame or an answer show the note's habit: then the others are titles too.
  if (marked.length >= 2) {
    const sure = share(marked, (c) => c.follow !== 'fence') >= 0.7;
    return sure ? bare.filter((c) => answered(c) || isQuestion(c.text)) : bare;
  }
  // In plain text an indent says what belongs to a title; once may be chance.
  const over = bare.filter((c) => c.follow === 'deeper');
  if (!marked.length && over.length >= 3 && share(over, (c) => isQuestion(c.text)) >= 0.5) return over;
  // Lines that stand apart and ask, each over a paragraph.
  const asking = bare.filter((c) => isQuestion(c.text) && c.follow !== 'none');
  const outright = asking.filter((c) => /[？?]$/.test(c.text)).length;
  return outright >= 3 && asking.length / bare.length >= 0.5 ? asking : marked;
}

/** Bare lines amid titles of another shape that are titles as well: over a frame, right behind a rule, or over 2. where there is no 1. */
function bareBeside(bare: Candidate[], accepted: readonly Candidate[], inside: readonly Line[]): Candidate[] {
  const titles = new Set(accepted.map((c) => c.line));
  const seconds = new Set(
    accepted.filter((c, i) => c.numbering?.value === 2 && accepted[i - 1]?.numbering?.value !== 1).map((c) => c.line),
  );
  const opens = (c: Candidate) => {
    const next = nextFilled(inside, c.line.number - inside[0]!.number + 1)!;
    return (isAfterRule(inside, c) && !titles.has(next)) || (seconds.has(next) && asksShortly(c.text));
  };
  // A title of two lines is one.
  const goesOn = (c: Candidate) => titles.has(inside[c.line.number - inside[0]!.number - 1]!);
  return bare.filter((c) => (c.follow === 'fence' || c.follow === 'answer' || opens(c)) && !goesOn(c));
}

/** Without 问： and 答： below questions that are numbered: there the interviewer asks on. */
function withoutFollowUps(lists: Candidate[][]): Candidate[][] {
  const isTalk = (list: readonly Candidate[]) =>
    list.every(({ numbering }) => numbering!.style === 'q' && !numbering!.value);
  const counted = lists.find(
    (list) => list.length >= 2 && list[0]!.numbering!.style === 'dot' && share(list, (c) => isQuestion(c.text)) >= 0.6,
  );
  return lists.filter((list) => !counted || !isTalk(list) || list[0]!.line.number < counted[0]!.line.number);
}

/** Runs of numbers, each of which starts anew: the points of an answer, and then the questions of the next round. */
function countedFromOne(list: readonly Candidate[]): Candidate[][] {
  const runs: Candidate[][] = [];
  for (const c of list) {
    if (!runs.length || c.numbering!.value <= runs.at(-1)!.at(-1)!.numbering!.value) runs.push([]);
    runs.at(-1)!.push(c);
  }
  return runs;
}

const isMarkedRun = (run: readonly Candidate[]): boolean =>
  run.length >= 2 && run.filter((c) => c.follow === 'answer').length / run.length >= 0.5;

/** Without sentences that an answer says with stress, where most bold lines are none. */
function withoutSentences(bold: Candidate[]): Candidate[] {
  const others = bold.filter(({ text }) => isQuestion(text) || !/[。.；;]\**$/.test(text));
  return others.length / bold.length >= 0.5 ? others : bold;
}

/** Where most bold lines stand below a number of their own, `**01**`, only those; the others are headlines. */
function underNumbers(bold: Candidate[], inside: readonly Line[]): Candidate[] {
  const titled = bold.filter((c) => cleanTitle(c.text));
  const counted = new Set(
    titled.filter((c) =>
      /^[^\p{L}\p{N}]*\d{1,2}[^\p{L}\p{N}]*$/u.test(filledBefore(inside, c.line.number)?.text ?? ''),
    ),
  );
  if (counted.size < 2 || counted.size / titled.length < 0.6) return bold;
  return bold.filter((c) => counted.has(c) || !cleanTitle(c.text));
}

/** Whether some lines are all that there is, but for what is indented below them. */
const isAllOf = (inside: readonly Line[], points: readonly Candidate[]): boolean => {
  const lines = new Set(points.map(({ line }) => line));
  return inside.every((line) => line.kind !== 'text' || lines.has(line) || indentOf(line.text) > 1);
};

/** Right behind an answer in a frame, which is over with it: then a list is no part of that answer. */
function isBehindFrame(inside: readonly Line[], { line }: Candidate): boolean {
  const above = filledBefore(inside, line.number);
  return above?.kind === 'fence' && above.fence?.prose === true && above.fence.close === above.number;
}

const BULLET = /^\s*[-*+•]\s+(?=\S)/;

/** `* 蒸馏` apart, right over a paragraph at the margin: a term and what it means; a point has its text on its line. */
function isOverText(inside: readonly Line[], { line, text }: Candidate): boolean {
  const [above, below] = [line.number - 2, line.number].map((n) => inside[n + 1 - inside[0]!.number]);
  return (
    text.length <= 60 &&
    above?.kind !== 'text' &&
    below?.kind === 'text' &&
    !BULLET.test(below.text) &&
    indentOf(below.text) <= 1 &&
    below.text.length >= 15
  );
}

function isAfterRule(inside: readonly Line[], { line }: Candidate): boolean {
  const above = filledBefore(inside, line.number);
  return above?.kind === 'rule' && /^\s*[-*_=~][-*_=~\s]+$/.test(above.text);
}

/** Of titles most of which stand alone, `什么是 LoRA？在旁边加两个小矩阵。`, those that go on behind their mark. */
export function saysItself(titles: readonly Candidate[], inside: readonly Line[]): Set<Candidate> {
  const alone = titles.filter(({ line, text }, i) => {
    const next = titles[i + 1]?.line.number ?? (inside.at(-1)?.number ?? 0) + 1;
    return asksThenSays(text) && between(inside, line.number + 1, next).every(({ kind }) => kind !== 'text');
  });
  return new Set(alone.length >= 2 && alone.length / titles.length >= 0.5 ? alone : []);
}
