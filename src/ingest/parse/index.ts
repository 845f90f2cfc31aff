import { markAnswersApart } from './answers-apart.ts';
import { isProse } from './code.ts';
import { closeOfDisplay } from './displays.ts';
import { asMarkdown } from './dialects.ts';
import { indentOf } from './indent.ts';
import { isLeftover, isPageMark } from './leftovers.ts';
import { type Footnotes, markFootnotes } from './footnotes.ts';
import { joinNumbers } from './numbered-titles.ts';
import { startsWithNumber, writtenNumber } from './numbering.ts';
import { markSpeakers } from './speakers.ts';
import type { Finding, Note } from '../model.ts';
import { announcesQuestions, asksOutright, isAnswerHeading, isRound } from '../segment/titles.ts';

/** One line of a note and what it is. */
export interface Line {
  /** 1-based. */
  number: number;
  text: string;
  kind: 'blank' | 'text' | 'heading' | 'title' | 'fence' | 'fenced' | 'math' | 'rule' | 'frontmatter';
  /** Of a heading, 1 to 6. */
  depth?: number;
  /** Of a heading: its text without the marks. */
  title?: string;
  /** Of a heading that only numbers the line below: that line, whose kind is `title`. */
  through?: number;
  /** Of a fence and of the lines in it. */
  fence?: Fence;
  /** Who says it, as the line above names them. */
  speaker?: string;
  /** The question that it answers from afar, and the line at which that answer begins. */
  answerTo?: { title: string; line: number };
  /** A question whose answer stands in such a list. */
  answeredApart?: true;
}

export interface Fence {
  open: number;
  /** The closing line, or the last line where the fence was never closed. */
  close: number;
  indent: number;
  lang: string;
  /** Whether it holds prose: then the fence was only a frame around an answer. */
  prose: boolean;
}

export interface ParsedNote {
  note: Note;
  /** The note as Markdown, line for line. */
  texts: readonly string[];
  lines: Line[];
  findings: Finding[];
  /** `[1]: https://…` wherever in the note it stands, for the text that uses it. */
  definitions: string[];
  footnotes: Footnotes;
}

/** Longer lines are no titles, whatever they start with. */
const MAX_TITLE = 500;

// ``` or ~~~, after any indent and quote marks, with the language behind: `> ```python`
const FENCE = /^(?<lead>[\s>]*)(?<mark>`{3,}|~{3,})\s*(?<info>[^`]*)$/;
const ATX = /^ {0,3}(?<marks>#{1,6})(?<space>\s+|$|(?=[^#\s]))(?<title>.*?)\s*#*\s*$/;
const HTML_HEADING = /^\s*<h(?<depth>[1-6])[^>]*>(?<title>.*?)<\/h\k<depth>>\s*$/i;
// <details><summary>什么是 LoRA？</summary>: what folds away below is the answer, unless the button only says so
const SUMMARY = /^\s*(?:<details[^>]*>\s*)?<summary[^>]*>\s*(?<title>.*?)\s*<\/summary>\s*$/i;
const BUTTON =
  /^(?:<[^>]*>|[^\p{L}\p{N}])*(?:点击|展开|查看|参考|显示|详细|详情|答案?|解析|解答|提示|代码|示例|show|click|answer|solution|hint|code)|点击展开/iu;
// > [!question]- 什么是 LoRA？
const ASKING_CALLOUT = /^\s*>\s*\[!(?:question|faq|help|quiz)\][+-]?\s*(?<title>\S.*?)\s*$/i;
/** As deep as headings go: what folds below a heading stands below it. */
const FOLDED_DEPTH = 6;
const RULE = /^\s{0,3}([-*_=~])(?:\s*\1){2,}\s*$/;
// == 为什么要预热？ ==: a heading of a wiki
const WIKI_HEADING = /^(?<marks>={2,4})\s+(?<title>\S.*?)\s+\k<marks>\s*$/;
// A line that a writer drew around a title: ----------阶段一----------
const DRAWN_TITLE = /^\s*[-=*_~]{3,}\s*(?<title>[^-=*_~\s].*?)\s*[-=*_~]{3,}\s*$/;

/** The column at which a line starts within its quote. */
const columnOf = (text: string) => indentOf(text.replace(/^[\s>]+/, (lead) => lead.replaceAll('>', ' ')));

/**
 * A note to lines that know what they are.
 *
 * CommonMark decides what a fence is, except where notes break it: a fence opened inside another, one never closed, and one
 * that swallowed the next heading. A heading in the note's own style therefore ends a fence that names no language.
 */
export function parseNote(note: Note): ParsedNote {
  const texts = asMarkdown(note.lines);
  const lines: Line[] = texts.map((text, i) => ({
    number: i + 1,
    text,
    kind: text.trim() ? 'text' : 'blank',
  }));
  const findings: Finding[] = [];
  const body = markFrontmatter(lines);
  markFences(lines, body, (line) => {
    findings.push({ file: note.path, line, kind: 'fence-unclosed', message: '代码围栏没有闭合，已按内容补上。' });
  });
  markMath(lines);
  markHeadings(lines);
  markAnnouncements(lines);
  markSpeakers(lines);
  markAnswersApart(lines);
  joinNumbers(lines);
  markRunningHeads(lines);
  const definitions = markDefinitions(lines);
  return { note, texts, lines, findings, definitions, footnotes: markFootnotes(lines) };
}

/** Marks YAML frontmatter; gives the index of the first line behind it. */
function markFrontmatter(lines: Line[]): number {
  if (lines[0]?.text.trim() !== '---') return 0;
  const end = lines.findIndex((line, i) => i > 0 && line.text.trim() === '---');
  const yaml = lines.slice(1, end);
  if (end < 1 || !yaml.every((line) => !line.text.trim() || /^(?:\s|#|- |[\w-]+\s*:)/.test(line.text))) return 0;
  for (const line of lines.slice(0, end + 1)) line.kind = 'frontmatter';
  return end + 1;
}

function markFences(lines: Line[], from: number, unclosed: (line: number) => void): void {
  const open: (Fence & { mark: string })[] = [];
  const end = (last: number, closed: boolean) => {
    const fence = open.pop()!;
    fence.close = last;
    if (!closed) unclosed(fence.open);
    const inside = lines.slice(fence.open, closed ? last - 1 : last).filter((line) => line.fence === fence);
    fence.prose = isProse(
      inside.map((line) => line.text),
      fence.lang,
    );
  };
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    const top = open.at(-1);
    const mark = FENCE.exec(line.text)?.groups;
    if (top) {
      const closes = mark && !mark['info']!.trim() && mark['mark']!.startsWith(top.mark);
      if (closes) {
        line.kind = 'fence';
        line.fence = top;
        end(line.number, true);
        continue;
      }
      if (swallowedHeading(lines, i, top) || leavesList(line, top)) {
        while (open.length) end(lastFilled(lines, i), false);
        i--; // What it is without the fence is decided anew.
        continue;
      }
      if (!mark?.['info']?.trim()) {
        if (line.kind !== 'blank') line.kind = 'fenced';
        line.fence = top;
        continue;
      }
      // A fence with a language inside one that has a language: the first was never closed.
      if (top.lang) end(lastFilled(lines, i), false);
    }
    if (!mark) continue;
    const fence = {
      open: line.number,
      close: lines.length,
      indent: columnOf(line.text),
      lang: mark['info']!.trim().split(/[\s{]/)[0]!.toLowerCase(),
      prose: false,
      mark: mark['mark']!,
    };
    line.kind = 'fence';
    line.fence = fence;
    open.push(fence);
  }
  while (open.length) end(lastFilled(lines, lines.length), false);
}

/** The number of the last line with text before index `i`. */
function lastFilled(lines: Line[], i: number): number {
  while (i > 0 && !lines[i - 1]!.text.trim()) i--;
  return i;
}

/** A numbered heading, or one that the next fence answers, inside a fence without a language. */
function swallowedHeading(lines: Line[], i: number, fence: Fence): boolean {
  const groups = ATX.exec(lines[i]!.text)?.groups;
  if (!groups || fence.lang) return false;
  const next = lines.slice(i + 1, i + 4).find((line) => line.text.trim());
  const answered = next ? /^\s*(?:```|~~~)/.test(next.text) : false;
  const depth = groups['marks']!.length;
  return (depth >= 2 && startsWithNumber(groups['title']!)) || (answered && /\p{Script=Han}/u.test(groups['title']!));
}

/** A line that ends the list item a fence stands in, and so the fence (CommonMark: a container ends its contents). */
function leavesList(line: Line, fence: Fence): boolean {
  return (
    fence.indent >= 2 &&
    line.text.trim() !== '' &&
    columnOf(line.text) < fence.indent &&
    /^\s*(?:[-*+]\s|\d+[.)、](?:\s|(?=\p{Script=Han})))/u.test(line.text)
  );
}

/** Formulas of several lines, whose lines are no titles whatever they look like. */
function markMath(lines: Line[]): void {
  if (!lines.some(({ text }) => text.includes('$$'))) return;
  const texts = lines.map(({ text }) => text);
  for (let i = 0; i < lines.length; i++) {
    const opens = lines[i]!.kind === 'text' && texts[i]!.includes('$$') && !texts[i]!.trim().startsWith('>');
    const close = opens ? closeOfDisplay(texts, i) : undefined;
    if (close === undefined) continue;
    // Before the dollars may stand the sentence that the formula ends.
    for (const line of lines.slice(texts[i]!.trim().startsWith('$$') ? i : i + 1, close + 1))
      line.kind = line.text.trim() ? 'math' : 'blank';
    i = close;
  }
}

// [1]: https://example.org "Title"
const DEFINITION = /^ {0,3}\[(?<label>[^\]^][^\]]*)\]:\s*<?(?:https?:|\/|\.|#|\w+\.)\S*\s*(?:["'(].*["')])?\s*$/;

/** Marks the addresses of links that stand apart from them; one that no text uses stays text. */
function markDefinitions(lines: Line[]): string[] {
  const found = lines.filter((line) => line.kind === 'text' && DEFINITION.test(line.text));
  if (!found.length) return [];
  const rest = lines.filter((line) => !found.includes(line)).map((line) => line.text);
  return found.flatMap((line) => {
    const label = DEFINITION.exec(line.text)!.groups!['label']!;
    if (!rest.some((text) => text.includes(`[${label}]`))) return [];
    line.kind = 'rule';
    return [line.text];
  });
}

/** A number far behind a text. */
const PAGE_NUMBERED = /(?<=^\s*[^|\s].{1,40}) {4,}(\d{1,4})\s*$/;

/** What stands next to page marks again and again is the running head of the pages. */
function markRunningHeads(lines: Line[]): void {
  const filled = lines.filter((line) => line.text.trim());
  const near = filled.filter(
    (line, i) =>
      line.kind === 'text' &&
      line.text.trim().length <= 40 &&
      !startsWithNumber(line.text.trim()) &&
      !/[。；：？！?!:;，,]\s*$/.test(line.text) &&
      [filled[i - 1], filled[i + 1]].some((other) => other && isPageMark(other.text)),
  );
  // 面试宝典                 12
  for (const alike of Map.groupBy(
    filled.filter(({ kind, text }) => kind === 'text' && text.length <= 200 && PAGE_NUMBERED.test(text)),
    ({ text }) => text.replace(PAGE_NUMBERED, '').trim(),
  ).values()) {
    const pages = alike.map(({ text }) => Number(PAGE_NUMBERED.exec(text)![1]));
    if (pages.length >= 2 && pages.every((page, i) => i === 0 || page > pages[i - 1]!))
      for (const line of alike) line.kind = 'rule';
  }
  for (const alike of Map.groupBy(near, (line) => line.text.trim()).values())
    if (alike.length >= 2) for (const line of alike) line.kind = 'rule';
}

/** One dash below a line may be torn from a list; where it stands again and again, it underlines titles. */
const LEAST_DASHED = 3;
const isDash = ({ text }: Line, above: Line | undefined, beforeAbove: Line | undefined): boolean =>
  text.length <= 3 &&
  text.trim() === '-' &&
  above?.kind === 'text' &&
  (beforeAbove?.kind ?? 'blank') === 'blank' &&
  /^[^\s\-*+>|#].{1,120}$/.test(above.text);

// 面试可能被问到的问题
const ANNOUNCEMENT = /^[^\s\-*+>|#\d（(【[][^。，；：:,;？?]{3,24}$/;

/** A line behind headings that stands alone, says that questions follow, and stands right over `1. …？`, is as good as a heading. */
function markAnnouncements(lines: Line[]): void {
  let depth: number | undefined;
  for (const [i, line] of lines.entries()) {
    if (line.kind === 'heading') depth = Math.min(depth ?? 6, line.depth!);
    if (depth === undefined || line.kind !== 'text' || !ANNOUNCEMENT.test(line.text)) continue;
    const alone = lines[i - 1]?.kind !== 'text' && lines[i + 1]?.kind === 'blank';
    if (!alone || isRound(line.text) || !announcesQuestions(line.text)) continue;
    const below = lines.slice(i + 1, i + 4).find(({ kind }) => kind !== 'blank');
    const number = below?.kind === 'text' ? writtenNumber(below.text) : undefined;
    if (number?.value === 1 && asksOutright(number.rest))
      Object.assign(line, { kind: 'heading', depth, title: line.text.trim() });
  }
}

function markHeadings(lines: Line[]): void {
  const heading = (line: Line, depth: number, title: string) =>
    Object.assign(line, { kind: 'heading', depth, title: title.trim() });
  const dashed = lines.filter((line, i) => isDash(line, lines[i - 1], lines[i - 2])).length >= LEAST_DASHED;
  /** The last line with text above the one at hand. */
  let filled: Line | undefined;
  for (const [i, line] of lines.entries()) {
    const last = filled;
    if (line.kind !== 'blank') filled = line;
    if (line.kind !== 'text' || line.text.length > MAX_TITLE) continue;
    const atx = ATX.exec(line.text)?.groups;
    const html = HTML_HEADING.exec(line.text)?.groups;
    const wiki = line.text.startsWith('==') ? WIKI_HEADING.exec(line.text)?.groups : undefined;
    const drawn = DRAWN_TITLE.exec(line.text)?.groups;
    const folded = (SUMMARY.exec(line.text) ?? ASKING_CALLOUT.exec(line.text))?.groups?.['title'];
    const depth = atx?.['marks']?.length ?? 0;
    // `### Q1：…` and right below it `### A1：`: no heading, but where the answer begins.
    if (atx && last?.kind === 'heading' && isAnswerHeading(atx['title']!)) {
      line.text = atx['title']!;
      continue;
    }
    // `#标签` is a hashtag, `##标题` a heading whose space was forgotten, `#1.` in prose neither.
    if (atx && (atx['space'] || !atx['title'] || (depth >= 2 && /^[\p{Script=Han}\d（(【*]/u.test(atx['title']))))
      heading(line, depth, atx['title']!);
    else if (wiki) heading(line, wiki['marks']!.length, wiki['title']!);
    else if (html) heading(line, Number(html['depth']), html['title']!.replace(/<[^>]+>/g, ''));
    else if (folded && !BUTTON.test(folded)) heading(line, FOLDED_DEPTH, folded.replace(/<[^>]+>/g, ''));
    else if (dashed && isDash(line, lines[i - 1], lines[i - 2])) {
      line.kind = 'rule';
      heading(lines[i - 1]!, 2, lines[i - 1]!.text);
    } else if (isLeftover(line.text)) line.kind = 'rule';
    else if (drawn) heading(line, 1, drawn['title']!);
    else if (RULE.test(line.text)) {
      const above = lines[i - 1];
      const alone =
        above?.kind === 'text' && (lines[i - 2]?.kind ?? 'blank') === 'blank' && above.text.trim().length <= 60;
      line.kind = 'rule';
      // Setext headings; but many draw a rule right under a sentence, so only a short line that is no sentence counts.
      if (alone && /^\s*(?:=+|-+)\s*$/.test(line.text) && !/[。；;,，]$/.test(above.text.trim())) {
        heading(above, line.text.includes('=') ? 1 : 2, above.text);
      }
    }
  }
}
