import { checkAttributes, withoutAttributes } from '../parse/attributes.ts';
import { readFrontmatter } from '../parse/frontmatter.ts';
import { isMarkedInline, splitInline } from '../parse/inline.ts';
import { marksAs, marksIn } from './marks.ts';
import type { Entry, Finding, LineFate, LineRange } from '../model.ts';
import { OWNER_HIDES } from '../owner/index.ts';
import type { Line, ParsedNote } from '../parse/index.ts';
import { isTopic } from '../owner/places.ts';
import type { Reading } from './readings.ts';
import type { Mark } from './mark.ts';
import { cleanTitle, isMatter, normalTitle } from './titles.ts';
import { joinWrapped } from './wrapped-titles.ts';
import { worded } from './wording.ts';

export interface Segmented {
  entries: Entry[];
  /** Lines that are part of no entry. */
  fates: LineFate[];
  findings: Finding[];
  /** What a note that is one page says before its first question. */
  intro?: { page: string; range: LineRange };
}

/** Longer lines are no titles. */
const MAX_TITLE = 500;

/** Cuts a note into entries: one title with its answer each. Every line with text is in an entry or has a fate. */
export function segment(parsed: ParsedNote, reading?: Reading): Segmented {
  const { note } = parsed;
  const { lines, attributes: written } = withoutAttributes(parsed.lines);
  const found = reading ? marksAs(reading, lines, fileTitle(note.path)) : marksIn({ ...parsed, lines });
  const marks = joinWrapped(lines, found);
  const titles = new Set(marks.map((mark) => normalTitle(cleanTitle(mark.raw))).filter(Boolean));
  const front = readFrontmatter(parsed);
  const fates: LineFate[] = [];
  const findings = [...front.findings];
  const entries: Entry[] = [];
  /** Headings above, each with what it decides for all below it. */
  const path: { depth: number; title: string; page?: string; hide?: true }[] = [];
  const chosenPage = () => path.findLast((step) => step.page)?.page ?? front.page;
  let intro: Segmented['intro'];
  if (front.title) path.push({ depth: 0, title: front.title });

  const textAfter = lines.filter((line) => line.kind === 'frontmatter').length;
  if (textAfter > 0) fates.push({ file: note.path, start: 1, end: textAfter, fate: 'heading', note: '文件头' });
  if (front.hide) {
    rest({ start: textAfter + 1, end: lines.length }, OWNER_HIDES);
    return { entries, fates, findings };
  }
  preface(textAfter, (marks[0]?.line ?? lines.length + 1) - 1, front.title);

  for (const [i, mark] of marks.entries()) {
    const end = (marks[i + 1]?.line ?? lines.length + 1) - 1;
    while (path.length && path.at(-1)!.depth >= mark.depth) path.pop();
    // Whichever evidence found the line, it may say where its title ends.
    const inline = mark.inline || (lines[mark.line - 1]!.text.trim() === mark.raw && isMarkedInline(mark.raw));
    const title = (inline && splitInline(mark.raw)?.label) || mark.raw;
    const clean = cleanTitle(title);
    const place = { file: note.path, line: mark.line, text: note.lines[mark.line - 1]! };
    const { attributes, findings: wrong } = checkAttributes(written.get(mark.line) ?? {}, place);
    findings.push(...wrong);
    if (attributes.hide || path.some((step) => step.hide)) {
      rest({ start: mark.line, end }, OWNER_HIDES);
    } else if (mark.role === 'question' && clean) {
      const last = lastFilled(lines, mark.line, end);
      const body = { start: inline ? mark.line : mark.end + 1, end: last };
      const page = attributes.page ?? chosenPage();
      entries.push({
        note,
        start: mark.line,
        end: last,
        title: worded(clean),
        rawTitle: title.trim(),
        titleLines: { start: mark.line, end: mark.end },
        body,
        path: path.map((step) => step.title),
        ...(attributes.id && { id: attributes.id }),
        ...(page && { page }),
      });
      rules(last + 1, end);
    } else if (mark.role === 'aside') {
      rest({ start: mark.line, end }, '感想与经过');
      continue;
    } else {
      const group = mark.role === 'group';
      const said = preface(mark.end, end, clean, mark);
      if (!said)
        fates.push({
          file: note.path,
          start: mark.line,
          end: mark.end,
          fate: group ? 'heading' : 'boilerplate',
          note: group ? '分组标题' : '空标题',
        });
      if (!group)
        findings.push({
          file: note.path,
          line: mark.line,
          kind: 'empty-placeholder',
          message: '只有编号，没有题目。补上题目，或删掉这一行。',
        });
    }
    const { page, hide } = attributes;
    if (clean) path.push({ depth: mark.depth, title: clean, ...(page && { page }), ...(hide && { hide }) });
  }
  return { entries: withoutGlued(entries), fates, findings, ...(intro && { intro }) };

  /**
   * Text that stands under no question: a short introduction of a group, a list of links, or an entry nobody titled but the
   * heading over it. Tells whether that heading is the title of one.
   */
  function preface(from: number, to: number, above?: string, heading?: Mark): boolean {
    const filled = lines.slice(from, to).filter((line) => line.kind !== 'blank' && line.kind !== 'rule');
    const range = { start: from + 1, end: to };
    const listed = filled.filter(isListed).length;
    if (listed >= 2 && listed >= filled.length * 0.6) {
      rest(range, '目录');
      return false;
    }
    const contents = contentsIn(filled);
    if (contents) {
      // What stands before and behind a table of contents is read apart; the line above it may be the title of both.
      const lone =
        filled[0]!.number < contents.start ? titleLine([filled[0]!, ...lines.slice(contents.end, to)]) : undefined;
      const before = preface(from, contents.start - 1, above, heading);
      rest(contents, '目录');
      const behind = above || (lone && worded(cleanTitle(lone.text)));
      preface(contents.end, to, behind);
      return before;
    }
    if (
      filled.length === 0 ||
      !hasProse(filled) ||
      (entries.length === 0 && marks.length >= 3 && isAboutNote(filled))
    ) {
      rest(
        range,
        filled.length === 0 || filled.every((line) => line.kind === 'fence') ? '空白或分隔线' : '外链与短说明',
      );
      return false;
    }
    const start = filled[0]!.number;
    const end = lastFilled(lines, start, to);
    if (front.page && !isTopic(front.page) && entries.length === 0 && !intro) {
      intro = { page: front.page, range: { start, end } };
      fates.push({ file: note.path, start, end, fate: 'heading', note: '页首导语' });
      rules(from + 1, start - 1);
      rules(end + 1, to);
      return false;
    }
    const page = chosenPage();
    const own = above ? undefined : titleLine(filled);
    const title = above || fileTitle(note.path);
    // A point or a bold word may be a title that nothing else showed to be one.
    const over = /^\s*(?:[-*+•]|\d)/.test(filled[0]!.text) ? undefined : heading;
    entries.push({
      note,
      start: over?.line ?? start,
      end,
      title: own ? worded(cleanTitle(own.text)) : title,
      rawTitle: own?.text.trim() ?? title,
      titleLines: over ? { start: over.line, end: over.end } : { start, end: own ? start : start - 1 },
      body: { start: own ? start + 1 : start, end },
      path: path.map((step) => step.title),
      ...(page && { page }),
    });
    if (!over) rules(from + 1, start - 1);
    rules(end + 1, to);
    return over !== undefined;
  }

  function isListed({ text }: Line): boolean {
    return text.length <= MAX_TITLE && titles.has(normalTitle(cleanTitle(text)));
  }

  /** The lines of a table of contents: titles of this note, with what stands between them and announces them. */
  function contentsIn(filled: readonly Line[]): LineRange | undefined {
    let first = filled.findIndex(isListed);
    const last = filled.findLastIndex(isListed);
    const count = filled.filter(isListed).length;
    if (count < 4 || count < (last - first + 1) * 0.5) return undefined;
    while (first > 0 && filled[first]!.number - filled[first - 1]!.number <= 2 && isPartOfContents(filled[first - 1]!))
      first--;
    return { start: filled[first]!.number, end: filled[last]!.number };
  }

  function rest({ start, end }: LineRange, why: string): void {
    // A `>` whose quote went is blank here, and yet something in the note.
    for (let line = start; line <= end; line++)
      if (note.lines[line - 1]!.trim())
        fates.push({ file: note.path, start: line, end: line, fate: 'boilerplate', note: why });
  }

  function rules(start: number, end: number): void {
    rest({ start, end }, '分隔线');
  }
}

// 2请简述…, 10 什么是…; alone it may be an amount
const GLUED = /^(\d{1,3})\s?(?=\p{L})/u;
const PLACED = /^\d{1,3} (?=\p{L}{2})(?![亿万倍个元年月天次种条位层张秒分]|小时)/u;
/** So many in a row count, each at most so far from the one before. */
const LEAST_GLUED = 3;
const FARTHEST = 3;

/** Entries without the numbers that stand right before the words of their titles and go on counting. */
function withoutGlued(entries: readonly Entry[]): Entry[] {
  const numbers = entries.map(({ title }) => Number(GLUED.exec(title)?.[1] ?? NaN));
  const goesOn = (i: number) => numbers[i]! > numbers[i - 1]! && numbers[i]! - numbers[i - 1]! <= FARTHEST;
  const mended = [...entries];
  const strip = (i: number) => (mended[i] = { ...entries[i]!, title: entries[i]!.title.replace(GLUED, '') });
  let counts = false;
  for (let start = 0; start < entries.length;) {
    let end = start + 1;
    while (end < entries.length && goesOn(end)) end++;
    if (end - start >= LEAST_GLUED) {
      counts = true;
      for (let i = start; i < end; i++) strip(i);
    }
    start = end;
  }
  // In such a note 98 缓存 counts as well, though nothing stands at 97.
  if (counts) for (const [i, { title }] of mended.entries()) if (PLACED.test(title)) strip(i);
  return mended;
}

/** 文章目录, or a short item of a list: what stands over the first title that a table of contents names. */
const isPartOfContents = ({ text }: Line): boolean => isMatter(text) || /^\s*[-*+•]\s*\S{0,3}\s*\S{0,16}$/u.test(text);

// 点击上方关注…，本文整理了…: said of the note itself
const ABOUT_NOTE =
  /公众号|星标|点赞|在看|转发|收藏|往期|干货|扫码|加群|投稿|转载|原文链接|欢迎|本文|本仓库|本文档|整理(?:了|自|于)|面试题|更新于|持续更新|秋招|春招|校招|求职|宝典|岗位|含答案|必考|精选/;

// 这份文档旨在…
const THIS_NOTE =
  /^[>\s]*(?:本文|本篇|这篇(?:文章|笔记|文档)|这份(?:文档|笔记|资料)|本(?:仓库|文档|笔记|资料)|这部分(?:是|记录|整理)|目的[:：])|本文(?:将|会|以|主要|旨在|整理|汇总|介绍|默认)/;

/** How many things that are said of notes a line says. */
const saysOfNotes = (text: string): number => new Set(text.match(new RegExp(ABOUT_NOTE, 'g'))).size;

/** Whether some lines only say what the note is, as every second of them does beyond doubt, or the only one. */
const isAboutNote = (lines: readonly Line[]): boolean =>
  (lines[0]!.text.length <= 300 &&
    THIS_NOTE.test(lines[0]!.text) &&
    lines.slice(1, 8).every((line) => line.text.length <= 20) &&
    lines.length <= 8) ||
  (lines.length === 1 && lines[0]!.text.length <= 300 && saysOfNotes(lines[0]!.text) >= 3) ||
  (lines.length <= 8 &&
    lines.every((line) => line.text.length <= 80) &&
    lines.filter((line) => ABOUT_NOTE.test(line.text)).length / lines.length >= 0.5);

/** The line that a note without a heading opens with, where it stands alone like one over prose of its own. */
function titleLine([first, ...rest]: readonly Line[]): Line | undefined {
  const isTitle =
    first?.kind === 'text' &&
    first.text.trim().length <= 60 &&
    !/[。，,；;：:]$|^\s*(?:[-*+>|<]|\d+[.)、])|[。；]/.test(first.text.trim()) &&
    cleanTitle(first.text).length >= 4;
  return isTitle && hasProse(rest) ? first : undefined;
}

/** Prose worth an entry of its own: more than a few words beside links, and not only a line that leads on to what follows. */
function hasProse(lines: readonly Line[]): boolean {
  if (lines.length === 1 && /[:：]\s*$/.test(lines[0]!.text)) return false;
  const text = lines
    .map((line) => line.text.replace(/\[[^\][]*\]\([^()]*\)|https?:\S+/g, ''))
    .filter((line) => /[。；，,：:]|.{30}/u.test(line))
    .join('');
  return (text.match(/\p{Script=Han}|\b\w{3,}\b/gu)?.length ?? 0) >= 30;
}

/** The last line from `start` to `end` that is neither blank nor a rule. */
function lastFilled(lines: readonly Line[], start: number, end: number): number {
  while (
    end > start &&
    (lines[end - 1]!.kind === 'blank' || lines[end - 1]!.kind === 'rule' || lines[end - 1]!.text.trim() === '')
  )
    end--;
  return end;
}

/** What a note without a title is called. */
export const fileTitle = (path: string) => path.replace(/^.*\//, '').replace(/\.\w+$/, '');
