import { chaptersOver, withNested } from './chapters.ts';
import { dialogueTitles } from './dialogue.ts';
import { nextFilled } from './headings.ts';
import { type Numbering, writtenNumber } from './numbering.ts';
import { askedParagraphs, labelledQuestions } from './paragraphs.ts';
import type { Fence, Line } from './parse.ts';
import { asksThenSays, isMarkedInline, splitInline } from './inline.ts';
import type { Reading } from './readings.ts';
import { questionRows } from './rows.ts';
import { asksOutright, cleanTitle, isMatter, isQuestion, isRound } from './titles.ts';

/** Titles that are no headings: numbered lines, bullets, bold lines, bare lines over a fence. */

export interface ShapeTitle {
  line: number;
  /** The title as written. */
  raw: string;
  /** The line carries its own answer behind a colon: `词向量：把词变成数字`. */
  inline: boolean;
  /** It only stands over titles. */
  group?: true;
  /** How it is written, where that is telling: with a number or a box. */
  mark?: string;
}

export interface Region {
  /** 1-based, inclusive. */
  start: number;
  end: number;
  /** The text belongs to a question already, so only strong evidence makes another one. */
  inQuestion: boolean;
  /** That question asks, so a table below it is an answer. */
  asked: boolean;
  /** The number of the question that the region belongs to. */
  number: Numbering | undefined;
  /** Answers of this note stand in fences. */
  framed: boolean;
}

/** A line that opens an answer: `答：` `A1：` `**参考答案**：`. */
export const ANSWER_MARK =
  /^\s*(?:[-*+]\s+)?(?:\*\*)?(?:(?:参考|标准|满分|面试|简短|详细)?(?:答案?|解答|回答|简答|A\d*)\s*(?:\*\*)?\s*[:：;；.、]|(?:我|(?:候选人|求职者|应聘者)(?:的?回答|答)?|Answer|Ans|candidate|me)\s*(?:\*\*)?\s*[:：]|【\s*(?:参考)?(?:答案?|解答|回答|解析|A|Answer)\s*】\s*[:：]?)(?:\*\*)?\s*/;

const withoutAddress = (text: string) => text.replace(/\]\([^)]*\)/g, ']');
const indentOf = (text: string) => (/^\s/.test(text) ? /^\s*/.exec(text)![0].replaceAll('\t', '    ').length : 0);
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const share = <T>(items: T[], test: (item: T) => boolean) =>
  items.length ? items.filter(test).length / items.length : 0;

type Shape = 'numbered' | 'bold-numbered' | 'bullet' | 'bold' | 'bare';

export interface Candidate {
  line: Line;
  shape: Shape;
  text: string;
  numbering: Numbering | undefined;
  follow: 'answer' | 'fence' | 'deeper' | 'text' | 'none';
  /** It counts from one in a new round. */
  restarts: boolean;
}

/** The titles in a region, in the order of their lines. */
export function shapeTitles(lines: readonly Line[], region: Region): ShapeTitle[] {
  const inside = lines.slice(region.start - 1, region.end);
  const rows = region.asked ? [] : questionRows(inside, region.inQuestion);
  if (rows.length) return rows.map(({ number, text }) => ({ line: number, raw: text, inline: true }));
  const outline = region.asked ? [] : outlineTitles(inside);
  if (outline.length) return outline;
  const talk = region.asked ? [] : dialogueTitles(inside);
  if (talk.length) return [...talk, ...chaptersOver(inside, talk)].sort((a, b) => a.line - b.line);
  const candidates = inside.flatMap((line) => candidateAt(lines, line, region) ?? []);
  const accepted = region.inQuestion ? secondQuestions(candidates, region) : questions(candidates, inside);
  const said = saysItself(accepted, inside);
  const titles = accepted.map((candidate) => titleOf(candidate, said.has(candidate))).sort((a, b) => a.line - b.line);
  if (region.inQuestion) {
    const more = [
      ...buriedQuestions(inside),
      ...(region.framed ? looseTables(inside) : []),
      ...(titles.length ? [] : labelledQuestions(inside)),
    ];
    return [...titles, ...more].sort((a, b) => a.line - b.line);
  }
  const more = [...titlesInFrames(inside, new Set(titles.map((title) => title.line))), ...chaptersOver(inside, titles)];
  if (!titles.length && !more.length) {
    const labelled = labelledQuestions(inside);
    return labelled.length || region.asked ? labelled : askedParagraphs(inside);
  }
  return [...withNested(titles, inside), ...more].sort((a, b) => a.line - b.line);
}

/** A candidate as a title; `said`: it goes on behind its mark. */
export function titleOf(candidate: Candidate, said = false): ShapeTitle {
  const { line, text, shape } = candidate;
  const inline = shape === 'bare' && !asksThenSays(text) && splitInline(text) !== undefined;
  return { line: line.number, raw: text, inline: inline || isMarkedInline(text) || said, ...markOf(candidate) };
}

const BULLET = /^\s*[-*+•]\s+(?=\S)/;

/** `- 预训练` over `    - Scaling Law 说了什么` over its points: chapters, questions and answers, as outliners export them. */
function outlineTitles(inside: readonly Line[]): ShapeTitle[] {
  const filled = inside.filter(({ kind }) => kind !== 'blank');
  const points = filled.map((line, i) => {
    const next = filled[i + 1];
    const text = line.text.replace(BULLET, '').trim();
    return { line, text, indent: indentOf(line.text), below: next ? indentOf(next.text) : 0 };
  });
  const bullets = points.filter(({ line }) => line.kind === 'text' && BULLET.test(line.text));
  const chapters = bullets.filter(({ indent }) => indent === 0);
  const second = chapters[0]?.below ?? 0;
  const titles = bullets.filter(({ indent }) => indent === second);
  const sure =
    second >= 2 &&
    chapters.length >= 2 &&
    bullets[0] === chapters[0] &&
    titles.length >= Math.max(4, chapters.length * 1.5) &&
    points.every(({ line, indent }) => indent > 0 || BULLET.test(line.text)) &&
    chapters.every(({ text, below }) => cleanTitle(text).length <= 15 && !isQuestion(text) && below === second) &&
    (share(titles, ({ below }) => below > second) >= 0.8 || share(titles, ({ text }) => asksOutright(text)) >= 0.6) &&
    share(titles, ({ text }) => isQuestion(text)) >= 0.5;
  if (!sure) return [];
  return [
    ...chapters.map(({ line, text }) => ({ line: line.number, raw: text, inline: false, group: true as const })),
    ...withNested(
      titles.map(({ line, text }) => ({ line: line.number, raw: text, inline: false })),
      inside,
    ),
  ].sort((a, b) => a.line - b.line);
}

/** Every line of one shape as a title, for a note whose owner says so. */
export function titlesOfShape(lines: readonly Line[], reading: Reading): ShapeTitle[] {
  const region = { start: 1, end: lines.length, inQuestion: false, asked: false, number: undefined, framed: false };
  return lines.flatMap((line) => {
    const candidate = candidateAt(lines, line, region);
    if (!candidate || !OF_READING[reading]?.includes(candidate.shape)) return [];
    return [{ line: line.number, raw: candidate.text, inline: isMarkedInline(candidate.text) }];
  });
}

const OF_READING: Partial<Record<Reading, readonly Shape[]>> = {
  numbered: ['numbered', 'bold-numbered'],
  bold: ['bold', 'bold-numbered'],
  bullets: ['bullet'],
  lines: ['bare'],
};

/** Of titles most of which stand alone, `什么是 LoRA？在旁边加两个小矩阵。`, those that go on behind their mark. */
function saysItself(titles: readonly Candidate[], inside: readonly Line[]): Set<Candidate> {
  const alone = titles.filter(({ line, text }, i) => {
    const next = titles[i + 1]?.line.number ?? (inside.at(-1)?.number ?? 0) + 1;
    return asksThenSays(text) && between(inside, line.number + 1, next).every(({ kind }) => kind !== 'text');
  });
  return new Set(alone.length >= 2 && alone.length / titles.length >= 0.5 ? alone : []);
}

// - [2. 数据污染怎么查](#2): leads to a title and is none
const CONTENTS_LINE = /^(?:[-*+]\s+|\d{1,3}[.)]\s+)?\[[^\]]*\]\(#[^)]*\)$/;

/** A box, a number or bold type, which tell more than a bullet. */
function markOf({ shape, text, numbering }: Candidate): { mark?: string } {
  if (numbering) return { mark: `${shape} ${numbering.style}` };
  if (/^[-*+]\s+\*\*[^*]+\*\*[:：]?$/.test(text)) return { mark: 'bold bullet' };
  return /^[-*+]\s+\[[ xX]\]\s/.test(text) ? { mark: 'box' } : {};
}

// <font color=red>**什么是 LoRA？**</font>   **<font color=red>什么是 LoRA？</font>**
const COLOURS = /<\/?(?:font|span|b|strong|u)(?:\s[^<>]*)?>/gi;

/** A line without the elements that only colour it. */
const uncoloured = (text: string): string => (text.includes('</') ? text.replace(COLOURS, '').trim() : text);

/** What a line may be the title of. */
export function candidateAt(lines: readonly Line[], line: Line, region: Region): Candidate | undefined {
  if (line.kind !== 'text' || indentOf(line.text) > 3) return undefined;
  const text = uncoloured(line.text.trim());
  if (text.length > 240 || /^(?:[|>!<]|https?:)/.test(text) || ANSWER_MARK.test(text)) return undefined;
  if (isRound(text) || CONTENTS_LINE.test(text)) return undefined;
  const bold = /^\*\*[^*]+\*\*[:：]?$/.test(text);
  const numbering = writtenNumber(text);
  const bullet = indentOf(line.text) <= 1 && /^[-*+•]\s+\S/.test(text);
  const shape: Shape | undefined = numbering
    ? bold
      ? 'bold-numbered'
      : indentOf(line.text) <= 1
        ? 'numbered'
        : undefined
    : bold
      ? 'bold'
      : bullet
        ? 'bullet'
        : isBare(lines, line)
          ? 'bare'
          : undefined;
  if (!shape || isMatter(text)) return undefined;
  const restarts = numbering?.value === 1 && isRound(lines[line.number - 2]?.text.trim() ?? '');
  return { line, shape, text, numbering, restarts, follow: followOf(lines, line, region) };
}

/** A short line alone between blank lines that is no sentence. */
function isBare(lines: readonly Line[], line: Line): boolean {
  const text = line.text.replace(/https?:\S+\s*$/, '').trim();
  const above = lines[line.number - 2];
  const below = lines[line.number];
  const over =
    below?.kind === 'text' && (ANSWER_MARK.test(below.text) || indentOf(below.text) > indentOf(line.text) + 1);
  // 代码如下： over a fence of code
  if (/[:：]$/.test(text) && nextFilled(lines, line.number)?.fence?.prose === false) return false;
  const alone = (!above || above.kind !== 'text') && (!below || below.kind !== 'text' || over);
  return alone && text.length <= 60 && !/[。；;，,]$/.test(text) && !/^\W*$/.test(text.replace(/\p{L}|\p{N}/gu, 'x'));
}

function followOf(lines: readonly Line[], line: Line, region: Region): Candidate['follow'] {
  let next = nextFilled(lines, line.number);
  // A tag alone on its line only wraps what follows.
  while (next?.kind === 'rule' && /^\s*</.test(next.text)) next = nextFilled(lines, next.number);
  if (!next || next.number > region.end) return 'none';
  if (next.kind === 'fence') return 'fence';
  if (next.kind !== 'text') return 'text';
  if (ANSWER_MARK.test(next.text)) return 'answer';
  return indentOf(next.text) > indentOf(line.text) + 1 ? 'deeper' : 'text';
}

const HAS_ANSWER = new Set<Candidate['follow']>(['answer', 'fence', 'deeper']);
const answered = (c: Candidate) => HAS_ANSWER.has(c.follow);

/** Which of the candidates are questions where no heading asks one. */
function questions(candidates: Candidate[], inside: readonly Line[]): Candidate[] {
  const of = (shape: Shape) => candidates.filter((c) => c.shape === shape);
  let accepted: Candidate[] = [];
  const numbered = [...byStyle(of('numbered')), ...byStyle(of('bold-numbered'))].map(withoutPoints);
  for (const list of withoutFollowUps(numbered)) {
    const asking = share(list, (c) => isQuestion(c.text));
    const marked = share(list, (c) => c.follow === 'answer' || c.follow === 'fence');
    const titled =
      share(list, (c) => c.text.length <= 40 && !/[。；;]$/.test(c.text)) >= 0.8 &&
      share(list, (c) => c.follow === 'deeper') >= 0.6;
    const apart = asking >= 0.4 && list.length >= 4 && isBehindFrame(inside, list[0]!);
    if (
      (list.length >= 2 && (asking >= 0.6 || marked >= 0.5 || titled || apart)) ||
      (list.length === 1 && marked === 1)
    )
      accepted = accepted.concat(list);
    else accepted = accepted.concat(countedFromOne(list).filter(isMarkedRun).flat());
  }
  const bullets = of('bullet');
  const short = median(bullets.map((c) => withoutAddress(c.text).length)) <= 40;
  const outline = bullets.length >= 2 && (short || share(bullets, (c) => asksOutright(c.text)) >= 0.6);
  if (!accepted.length && outline && share(bullets, (c) => answered(c) || isQuestion(c.text)) >= 0.5)
    accepted = bullets;
  if (!accepted.length && bullets.length >= 4 && share(bullets, (c) => isOverText(inside, c)) >= 0.8)
    accepted = bullets;
  const bold = underNumbers(of('bold'), inside);
  if (!accepted.length && bold.length >= 2 && share(bold, (c) => c.follow !== 'none') >= 0.7) accepted = bold;
  const bare = of('bare');
  const framed = bare.filter((c) => c.follow === 'fence' || c.follow === 'answer');
  // In plain text an indent says what belongs to a title; once may be chance.
  const over = bare.filter((c) => c.follow === 'deeper');
  if (!accepted.length && !framed.length && over.length >= 3 && share(over, (c) => isQuestion(c.text)) >= 0.5)
    return over;
  // Lines that stand apart and ask, each over a paragraph.
  const asking = bare.filter((c) => isQuestion(c.text) && c.follow !== 'none');
  const marked = asking.filter((c) => /[？?]$/.test(c.text)).length;
  if (!accepted.length && framed.length < 2 && marked >= 3 && asking.length / bare.length >= 0.5) return asking;
  // Two bare lines over a fence or an answer show the note's habit: then the others are titles too.
  if (framed.length >= 2 && !accepted.length) {
    const marked = share(framed, (c) => c.follow === 'answer') >= 0.7;
    return marked ? bare.filter((c) => answered(c) || isQuestion(c.text)) : bare;
  }
  const isFramed = new Set(framed);
  const titles = new Set(accepted.map((c) => c.line));
  const opens = (c: Candidate) =>
    accepted.length > 0 &&
    isAfterRule(inside, c) &&
    !titles.has(nextFilled(inside, c.line.number - inside[0]!.number + 1)!);
  return [...accepted, ...bare.filter((c) => isFramed.has(c) || opens(c))];
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

/** Where most bold lines stand below a number of their own, `**01**`, only those; the others are headlines. */
function underNumbers(bold: Candidate[], inside: readonly Line[]): Candidate[] {
  const titled = bold.filter((c) => cleanTitle(c.text));
  const counted = new Set(
    titled.filter((c) => /^\W*\d{1,2}\W*$/.test(filledBefore(inside, c.line.number)?.text ?? '')),
  );
  if (counted.size < 2 || counted.size / titled.length < 0.6) return bold;
  return bold.filter((c) => counted.has(c) || !cleanTitle(c.text));
}

/** More points than this no answer has. */
const MOST_POINTS = 40;

/**
 * Without the points of an answer that are numbered like the questions: 1, 2, 3, then 1 and 2 that ask nothing, then 4.
 */
export function withoutPoints(list: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (let i = 0; i < list.length; i++) {
    // What is indented below a title was its answer: what follows at the margin is no point of it.
    const open = kept.length > 0 && kept.at(-1)!.follow !== 'deeper' && !list[i]!.restarts;
    const points = open ? pointsFrom(list.slice(i, i + MOST_POINTS), kept.at(-1)!) : 0;
    if (points) i += points - 1;
    else kept.push(list[i]!);
  }
  return kept;
}

/** How many candidates count 1, 2, 3 and ask nothing, right before one that goes on counting from the title. */
function pointsFrom(list: readonly Candidate[], title: Candidate): number {
  const next = title.numbering!.value + 1;
  const end = list.findIndex((c, i) => c.numbering?.value !== i + 1 || /[？?]$/.test(c.text) || c.follow === 'answer');
  const isApart = list[0]!.line.number > title.line.number + 1;
  // A 4 right below the 3 of a list that stands apart is of that list.
  const isOfList = (n: number) => isApart && next === n + 1 && list[n]!.line.number === list[n - 1]!.line.number + 1;
  for (let n = end < 0 ? list.length - 1 : end; n > 0; n--)
    if (list[n]!.numbering?.value === next && !isOfList(n)) return n;
  return 0;
}

/** A point, or **直观理解：**, which leads on to the next part of an answer. */
const isLead = ({ shape, text }: Candidate): boolean =>
  shape === 'bullet' || (shape === 'bold' && /[:：]\*{0,2}$/.test(text));

/** Strong evidence of a new question within the text of another one. */
function secondQuestions(candidates: Candidate[], region: Region): Candidate[] {
  const framed = candidates.filter((c) => region.framed && !isLead(c) && c.follow === 'fence');
  const first = candidates.find((c) => c.shape === 'bold-numbered');
  // The headings count 1, 2, 3 and a bold line goes on with 4: the writer forgot the marks.
  const goesOn = region.number && first?.numbering?.value === region.number.value + 1 && region.number.value > 1;
  const continued = goesOn ? candidates.filter((c) => c.shape === 'bold-numbered') : [];
  const asked = byStyle(candidates.filter((c) => c.numbering?.style === 'q')).flat();
  const listed = region.asked ? [] : askedPoints(candidates);
  return [...new Set([...framed, ...continued, ...asked, ...listed])];
}

/** `- **KNN 的 K 怎么选**：…`: points that ask, each with its answer on its line. Labels like 为什么 structure one answer. */
function askedPoints(candidates: readonly Candidate[]): Candidate[] {
  const points = candidates.filter((c) => isMarkedInline(c.text));
  const asking = points.filter((c) =>
    /.{3,}(?:什么|怎么|如何|为何|哪|吗|多少|[？?])|(?:什么|怎么|如何|为何|哪).{3,}/.test(splitInline(c.text)!.label),
  );
  return points.length >= 2 && points.length === candidates.length && asking.length / points.length >= 0.5
    ? points
    : [];
}

/** Numbers of one style and, in an outline, of one level: 1.1 stands over 1.1.1. */
const levelOf = ({ text, numbering }: Candidate): string =>
  numbering?.style === 'outline'
    ? `outline ${/^[\d.]+/.exec(text)?.[0].split('.').length ?? 0}`
    : `${numbering?.style}`;

function byStyle(candidates: Candidate[]): Candidate[][] {
  return [...Map.groupBy(candidates, (c) => levelOf(c)).values()];
}

/** Right behind an answer in a frame, which is over with it: then a list is no part of that answer. */
function isBehindFrame(inside: readonly Line[], { line }: Candidate): boolean {
  const above = filledBefore(inside, line.number);
  return above?.kind === 'fence' && above.fence?.prose === true && above.fence.close === above.number;
}

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

/** Titles inside fences that no title stands over: `Bert：` at the margin, or a first line followed by 答案. */
function titlesInFrames(inside: readonly Line[], titleLines: ReadonlySet<number>): ShapeTitle[] {
  return frames(inside).flatMap(({ fence, content }) => {
    const before = filledBefore(inside, fence.open);
    if (!fence.prose || (before && titleLines.has(before.number))) return [];
    const [first, second] = content.filter((line) => line.kind !== 'blank');
    if (first && second && /^\s*答案?\s*[:：]/.test(second.text))
      return [{ line: first.number, raw: first.text.trim(), inline: false }];
    const labels = content.filter((line, i) => isLabel(line, content[i - 1]));
    if (labels[0] !== first) return [];
    return labels.map((line) => ({
      line: line.number,
      raw: line.text.trim(),
      inline: splitInline(line.text) !== undefined,
    }));
  });
}

const isLabel = (line: Line, above: Line | undefined) =>
  (!above || above.kind === 'blank') && /^[^\s:：]{1,20}\s*[:：]\s*(?:https?:\S+)?$/.test(line.text.trimEnd());

/** A line in a frame that asks, stands apart, and is answered below: `…如何训练？` amid another answer. */
function buriedQuestions(inside: readonly Line[]): ShapeTitle[] {
  return frames(inside).flatMap(({ fence, content }) => {
    if (!fence.prose) return [];
    return content
      .filter((line, i) => {
        const text = line.text.trim();
        const apart =
          i >= 5 &&
          content[i + 1]?.kind === 'blank' &&
          content.slice(i + 2).some((other) => other.text.trim().length > 30);
        return apart && /^[^:：\s\d][^:：]{9,60}[？?]$/.test(text);
      })
      .map((line) => ({ line: line.number, raw: line.text.trim(), inline: false }));
  });
}

/** The lines from number `from` up to number `to`, exclusive, of those that stand inside. */
function between(inside: readonly Line[], from: number, to: number): readonly Line[] {
  const first = inside[0]?.number ?? 1;
  return inside.slice(Math.max(0, from - first), Math.max(0, to - first));
}

/** The last line with text before line number `number`. */
function filledBefore(inside: readonly Line[], number: number): Line | undefined {
  for (let i = number - 1 - (inside[0]?.number ?? 1); i >= 0; i--) if (inside[i]!.kind !== 'blank') return inside[i];
  return undefined;
}

function frames(inside: readonly Line[]): { fence: Fence; content: Line[] }[] {
  const fences = new Set(inside.filter((line) => line.kind === 'fence').map((line) => line.fence!));
  return [...fences].map((fence) => ({
    fence,
    content: between(inside, fence.open + 1, fence.close).filter((line) => line.kind !== 'fence'),
  }));
}

/** A table behind a framed answer is a subject of its own, named by its head. */
function looseTables(inside: readonly Line[]): ShapeTitle[] {
  const afterFrame = inside.findLastIndex((line) => line.kind === 'fence');
  const head = inside.findIndex((line, i) => i > afterFrame && afterFrame >= 0 && isTableHead(line, inside[i + 1]));
  if (head < 0) return [];
  const cells = inside[head]!.text.split('|').map((cell) => cell.trim());
  return [{ line: inside[head]!.number, raw: cleanTitle(cells.filter(Boolean).join('与')), inline: true }];
}

const isTableHead = (line: Line, below: Line | undefined) =>
  line.kind === 'text' && line.text.trim().startsWith('|') && /^\s*\|[\s:|-]+\|\s*$/.test(below?.text ?? '');
