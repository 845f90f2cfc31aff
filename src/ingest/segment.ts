import { checkAttributes, withoutAttributes } from './attributes.ts';
import { readFrontmatter } from './frontmatter.ts';
import { type Heading, headingRoles, isFramed, nextFilled } from './headings.ts';
import type { Entry, Finding, LineFate, LineRange } from './model.ts';
import { numberingOf } from './numbering.ts';
import { OWNER_HIDES } from './owner.ts';
import type { Line, ParsedNote } from './parse.ts';
import { isTopic } from './places.ts';
import { shapeTitles } from './shapes.ts';
import { splitInline } from './inline.ts';
import { cleanTitle, isQuestion, normalTitle } from './titles.ts';

export interface Segmented {
  entries: Entry[];
  /** Lines that are part of no entry. */
  fates: LineFate[];
  findings: Finding[];
  /** What a note that is one page says before its first question. */
  intro?: { page: string; range: LineRange };
}

/** A place where something starts: a group, a question, or an empty stub. */
interface Mark {
  line: number;
  end: number;
  role: 'group' | 'question' | 'stub';
  depth: number;
  raw: string;
  inline: boolean;
}

/** Longer lines are no titles. */
const MAX_TITLE = 500;

/** Below a heading, a title of another shape stands one level deeper than any heading can. */
const SHAPE_DEPTH = 7;

/** Cuts a note into entries: one title with its answer each. Every line with text is in an entry or has a fate. */
export function segment(parsed: ParsedNote): Segmented {
  const { note } = parsed;
  const { lines, attributes: written } = withoutAttributes(parsed.lines);
  const headings = headingRoles({ ...parsed, lines });
  const marks = withTail(withoutContents(marksOf(lines, headings), lines), lines);
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
  preface(textAfter, (marks[0]?.line ?? lines.length + 1) - 1, front.title ?? fileTitle(note.path));

  for (const [i, mark] of marks.entries()) {
    const end = (marks[i + 1]?.line ?? lines.length + 1) - 1;
    while (path.length && path.at(-1)!.depth >= mark.depth) path.pop();
    const title = (mark.inline && splitInline(mark.raw)?.label) || mark.raw;
    const clean = cleanTitle(title);
    const place = { file: note.path, line: mark.line, text: note.lines[mark.line - 1]! };
    const { attributes, findings: wrong } = checkAttributes(written.get(mark.line) ?? {}, place);
    findings.push(...wrong);
    if (attributes.hide || path.some((step) => step.hide)) {
      rest({ start: mark.line, end }, OWNER_HIDES);
    } else if (mark.role === 'question' && clean) {
      const last = lastFilled(lines, mark.line, end);
      const body = { start: mark.inline ? mark.line : mark.end + 1, end: last };
      const page = attributes.page ?? chosenPage();
      entries.push({
        note,
        start: mark.line,
        end: last,
        title: clean,
        rawTitle: title.trim(),
        titleLines: { start: mark.line, end: mark.end },
        body,
        path: path.map((step) => step.title),
        ...(attributes.id && { id: attributes.id }),
        ...(page && { page }),
      });
      rules(last + 1, end);
    } else {
      const group = mark.role === 'group';
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
      preface(mark.end, end, clean || fileTitle(note.path));
    }
    const { page, hide } = attributes;
    if (clean) path.push({ depth: mark.depth, title: clean, ...(page && { page }), ...(hide && { hide }) });
  }
  return { entries, fates, findings, ...(intro && { intro }) };

  /** Text that stands under no question: a short introduction of a group, a list of links, or an entry nobody titled. */
  function preface(from: number, to: number, title: string): void {
    const filled = lines.slice(from, to).filter((line) => line.kind !== 'blank' && line.kind !== 'rule');
    const range = { start: from + 1, end: to };
    const listed = filled.filter(
      (line) => line.text.length <= MAX_TITLE && titles.has(normalTitle(cleanTitle(line.text))),
    ).length;
    if (listed >= 2 && listed >= filled.length * 0.6) {
      rest(range, '目录');
      return;
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
      return;
    }
    const start = filled[0]!.number;
    const end = lastFilled(lines, start, to);
    if (front.page && !isTopic(front.page) && entries.length === 0 && !intro) {
      intro = { page: front.page, range: { start, end } };
      fates.push({ file: note.path, start, end, fate: 'heading', note: '页首导语' });
      rules(from + 1, start - 1);
      rules(end + 1, to);
      return;
    }
    const page = chosenPage();
    entries.push({
      note,
      start,
      end,
      title,
      rawTitle: title,
      titleLines: { start, end: start - 1 },
      body: { start, end },
      path: path.map((step) => step.title),
      ...(page && { page }),
    });
    rules(from + 1, start - 1);
    rules(end + 1, to);
  }

  function rest({ start, end }: LineRange, why: string): void {
    for (const line of lines.slice(start - 1, end)) {
      if (line.kind !== 'blank')
        fates.push({ file: note.path, start: line.number, end: line.number, fate: 'boilerplate', note: why });
    }
  }

  function rules(start: number, end: number): void {
    rest({ start, end }, '分隔线');
  }
}

// 点击上方关注…，本文整理了…: said of the note itself
const ABOUT_NOTE =
  /公众号|星标|点赞|在看|转发|收藏|往期|干货|扫码|加群|投稿|转载|原文链接|欢迎|本文|本仓库|本文档|整理(?:了|自|于)|面试题|更新于|持续更新/;

/** Whether some lines only say what the note is, as every second of them does beyond doubt. */
const isAboutNote = (lines: readonly Line[]): boolean =>
  lines.length <= 8 &&
  lines.every((line) => line.text.length <= 80) &&
  lines.filter((line) => ABOUT_NOTE.test(line.text)).length / lines.length >= 0.5;

/** Prose worth an entry of its own: more than a few words beside links. */
function hasProse(lines: readonly Line[]): boolean {
  const text = lines
    .map((line) => line.text.replace(/\[[^\][]*\]\([^()]*\)|https?:\S+/g, ''))
    .filter((line) => /[。；，,：:]|.{30}/u.test(line))
    .join('');
  return (text.match(/\p{Script=Han}|\b\w{3,}\b/gu)?.length ?? 0) >= 30;
}

function marksOf(lines: readonly Line[], headings: readonly Heading[]): Mark[] {
  const framed = isFramed(headings, lines);
  const marks: Mark[] = [];
  const main = headings.filter((heading) => heading.role !== 'structure');
  const first = main[0]?.line.number ?? lines.length + 1;
  addShapes(1, first - 1, undefined);
  for (const [i, heading] of main.entries()) {
    const mark: Mark = {
      line: heading.line.number,
      end: heading.line.number,
      role: heading.role as Mark['role'],
      depth: heading.depth,
      raw: heading.line.title!,
      inline: false,
    };
    marks.push(mark);
    addShapes(mark.line + 1, (main[i + 1]?.line.number ?? lines.length + 1) - 1, mark);
  }
  return marks;

  function addShapes(start: number, end: number, above: Mark | undefined): void {
    const filled = lines.slice(start - 1, end).some((line) => line.kind === 'text' || line.kind === 'fenced');
    if (!filled) return;
    const inQuestion = above?.role === 'question';
    const number = above && numberingOf(above.raw.replace(/^[*_\s]+/, ''));
    const asked = inQuestion && isQuestion(above.raw);
    let titles = shapeTitles(lines, { start, end, inQuestion, asked, number, framed });
    const listed = !asked && titles[0]?.inline === true && splitInline(titles[0].raw) !== undefined;
    // A heading over a list of questions groups them, though it looked like a question itself.
    if (inQuestion && (listed || startsWithQ(lines, titles, start, end))) above.role = 'group';
    else if (inQuestion && !titles.length) {
      const points = shapeTitles(lines, { start, end, inQuestion: false, asked, number: undefined, framed });
      const firstText = lines.slice(start - 1, end).find((line) => line.kind !== 'blank')?.number;
      if (points.length >= 2 && points[0]!.line === firstText && isQuestionList(lines, points, end)) {
        above.role = 'group';
        titles = points;
      }
    }
    for (const { line, raw, inline } of titles) {
      marks.push({ line, end: line, role: 'question', depth: SHAPE_DEPTH, raw, inline });
    }
  }
}

/** A question whose number is the letter Q right below a heading: then that heading asks nothing. */
function startsWithQ(
  lines: readonly Line[],
  [first]: readonly { line: number; raw: string }[],
  start: number,
  end: number,
): boolean {
  const firstText = lines.slice(start - 1, end).find((line) => line.kind !== 'blank' && line.kind !== 'rule');
  return (
    first !== undefined &&
    first.line === firstText?.number &&
    numberingOf(first.raw.replace(/^[*_\s]+/, ''))?.style === 'q'
  );
}

/**
 * Without the titles of a table of contents: those that have nothing below them, stand next to each other, and are met
 * again further down.
 */
function withoutContents(marks: readonly Mark[], lines: readonly Line[]): Mark[] {
  const titles = marks.map((mark) => normalTitle(cleanTitle(mark.raw)));
  const last = new Map(titles.map((title, i) => [title, i]));
  const again = marks.map((mark, i) => {
    const end = (marks[i + 1]?.line ?? lines.length + 1) - 1;
    const empty = lines.slice(mark.end, end).every((line) => line.kind === 'blank' || line.kind === 'rule');
    return mark.depth === SHAPE_DEPTH && empty && titles[i] !== '' && last.get(titles[i]!)! > i;
  });
  return marks.filter((_, i) => !again[i] || !(again[i - 1] || again[i + 1]));
}

/** What stands behind an article and belongs to no question: — END —, 往期推荐. */
const TAIL = /^[\s*#>—–=-]*(?:the\s+end|end|完|全文完|往期\S{0,4}|(?:推荐|相关|延伸)阅读)[\s*—–=:：-]*$/i;

function withTail(marks: readonly Mark[], lines: readonly Line[]): Mark[] {
  const last = marks.at(-1);
  const tail =
    last && lines.find(({ number, text, kind }) => number > last.end && kind !== 'fenced' && TAIL.test(text));
  if (!tail) return [...marks];
  return [...marks, { line: tail.number, end: tail.number, role: 'group', depth: 1, raw: '', inline: false }];
}

/** Whether titles below a heading are questions with answers rather than the points of one answer. */
function isQuestionList(
  lines: readonly Line[],
  titles: readonly { line: number; raw: string }[],
  end: number,
): boolean {
  const asking = titles.filter((title) => /[？?]/.test(title.raw)).length / titles.length;
  const spans = titles.map((title, i) => (titles[i + 1]?.line ?? end + 1) - title.line);
  const nested = titles.filter((title) => /^\s/.test(lines[title.line]?.text ?? '')).length / titles.length;
  // What Notion folds away stands apart and deeper: paragraphs, where the points of an answer are lines.
  const folded = titles.filter((title) => isFolded(lines, title.line)).length / titles.length;
  return asking >= 0.5 || folded >= 0.6 || (titles.length >= 4 && nested >= 0.6 && spans.some((span) => span > 2));
}

/** A blank line below a title, then an indented line that is no point of a list. */
function isFolded(lines: readonly Line[], line: number): boolean {
  const next = nextFilled(lines, line);
  return (
    lines[line]?.kind === 'blank' &&
    next !== undefined &&
    /^(?: {2,}|\t)(?![-*+•]\s|\d+[.)、]|\s)/.test(next.text.replace(/^ {4}/, '  '))
  );
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
