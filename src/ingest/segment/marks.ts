import { askedInInterview } from './asked-lines.ts';
import { type Candidate, candidateAt, titleOf } from './candidates.ts';
import { withNested } from './chapters.ts';
import { withClosingHeadings } from './closing-headings.ts';
import { unframed } from './frames.ts';
import { type Heading, headingRoles, isFramed } from './headings.ts';
import { splitInline } from '../parse/inline.ts';
import {
  areQuestions,
  fewQuestions,
  isAnnounced,
  isLikeOthers,
  isOfNames,
  namesField,
  isListNote,
  isOfQuestions,
  isQuestionList,
  isUnanswered,
  openingList,
  type OpeningList,
  secondList,
} from './lists.ts';
import { countedLabels } from './counted-labels.ts';
import { labelledLists } from './labelled.ts';
import { openedHeadings } from './opened-headings.ts';
import { withoutContents, withTail } from './margins.ts';
import { askedRun, shortParagraphs } from './paragraphs.ts';
import { type Mark, type Region, SHAPE_DEPTH, type ShapeTitle } from './mark.ts';
import { nextFilled } from './neighbours.ts';
import { writtenNumber } from '../parse/numbering.ts';
import type { Line, ParsedNote } from '../parse/index.ts';
import { headingDepth, type Reading } from './readings.ts';
import { aboutInterviews, hasRounds } from './rounds.ts';
import { partOpener } from './recurring.ts';
import { share } from './share.ts';
import { shapeTitles, titlesOfShape } from './shapes.ts';
import { signedTitles } from './signs.ts';
import { furtherBelow, furtherQuestions, pointsBehindQuote, trailingQuestions } from './trailing.ts';
import {
  announcesQuestions,
  asksOutright,
  asksShortly,
  cleanTitle,
  isAskedBack,
  isMatter,
  isQuestion,
} from './titles.ts';

/** The marks of a note whose owner says what its titles are. */
export function marksAs(reading: Reading, lines: readonly Line[], title: string): Mark[] {
  const mark = (line: number, end: number, role: Mark['role'], depth: number, raw: string): Mark => {
    return { line, end, role, depth, raw, inline: false };
  };
  if (reading === 'whole') {
    const first = lines.find(({ kind }) => kind !== 'blank' && kind !== 'frontmatter')?.number;
    return first === undefined ? [] : [mark(first, first - 1, 'question', 1, title)];
  }
  const asked = headingDepth(reading);
  const headings = lines.flatMap(({ kind, number, through = number, depth = 1, title: raw = '' }) => {
    if (kind !== 'heading' || (asked !== undefined && depth > asked)) return [];
    return [mark(number, through, depth === asked ? 'question' : 'group', depth, raw)];
  });
  const shaped = titlesOfShape(lines, reading).map(({ line, raw, inline }): Mark => ({
    ...mark(line, line, 'question', SHAPE_DEPTH, raw),
    inline,
  }));
  return [...headings, ...shaped].sort((a, b) => a.line - b.line);
}

/** Fewer headings that name fields, or that proved to stand over questions, may be chance. */
const LEAST_FIELDS = 3;

/** Fewer headings that only stand over questions may be chance. */
const LEAST_CHAPTERS = 2;

/** Fewer headings with a number and nothing below may be chapters. */
const LEAST_COUNTED = 3;

/** The marks of a note, from evidence over all its lines. */
export function marksIn(parsed: ParsedNote): Mark[] {
  const apart = answersApart(parsed.lines);
  const written = unframed(apart.length ? parsed.lines.map(withoutAnswer) : parsed.lines);
  const { titles: labelled, within } = labelledLists(written);
  const about = aboutInterviews(written);
  const isAside = (line: Line) => within.has(line.number) || about.has(line);
  const said = within.size + about.size ? written.map((line) => (isAside(line) ? without(line) : line)) : written;
  const labels = countedLabels(said);
  const lines = labels.length ? withHeadings(said, labels) : said;
  const parts = new Set(labels.map(({ number }) => number));
  let headings = headingRoles(lines, parts);
  const chapters = new Set([...openedHeadings(headings, lines), ...parts]);
  if (chapters.size > parts.size) headings = headingRoles(lines, chapters);
  const marks = withTail(
    withoutContents(marksOf(lines, headings, { within, parts, told: about.size > 0 }), lines),
    lines,
  );
  const all = [...marks, ...apart, ...labelled.map(markOf)].sort((a, b) => a.line - b.line);
  return withClosingHeadings(all, lines);
}

/** A mark for each answer that stands apart from its question, which is its title. */
function answersApart(lines: readonly Line[]): Mark[] {
  return lines.flatMap(({ number, answerTo }) => {
    if (answerTo?.line !== number) return [];
    const above = { line: number, end: number - 1, inline: false };
    return [{ ...above, role: 'question' as const, depth: SHAPE_DEPTH + 1, raw: answerTo.title }];
  });
}

/** Lines of which some are headings as well, as deep as the outermost. */
function withHeadings(lines: readonly Line[], labels: readonly Line[]): Line[] {
  const depth = Math.min(6, ...lines.map((line) => line.depth ?? 6));
  const chosen = new Set(labels);
  return lines.map((line) => (chosen.has(line) ? { ...line, kind: 'heading', depth, title: line.text.trim() } : line));
}

const without = (line: Line): Line => ({ ...line, kind: 'blank' });

const withoutAnswer = (line: Line): Line => (line.answerTo ? without(line) : line);

/** A title that is no heading as a mark. */
function markOf({ line, raw, inline, group, aside }: ShapeTitle): Mark {
  const role = group ? 'group' : aside ? 'aside' : 'question';
  return { line, end: line, role, depth: group ? SHAPE_DEPTH : SHAPE_DEPTH + 1, raw, inline };
}

interface Known {
  /** Numbers of lines in lists that were found before. */
  within: ReadonlySet<number>;
  /** Numbers of the lines that count the parts of the note. */
  parts: ReadonlySet<number>;
  /** The note says of interviews when and where they were. */
  told: boolean;
}

/** The marks that headings, and lines between them, are. */
function marksOf(lines: readonly Line[], headings: readonly Heading[], { within, parts, told }: Known): Mark[] {
  const framed = isFramed(headings, lines);
  const rounds = hasRounds(lines);
  const opensPart = partOpener(lines);
  const marks: Mark[] = [];
  /** Headings over titles that may be questions or the points of one answer. */
  const unsure: { above: Mark; points: ShapeTitle[] }[] = [];
  /** How titles are written below headings that group, by the depth of the heading. */
  const grouped = new Map<string, number>();
  /** Headings with text that look like questions, and those of them that open with a list. */
  let headed = 0;
  /** Lines that are titles: several rules may find the same one. */
  const taken = new Set<number>();
  /** Headings over lists that may be questions which nobody answered. */
  const bare: { above: Mark; list: OpeningList; announced: boolean }[] = [];
  const empty: Mark[] = [];
  /** Headings over nothing but a line or two that ask. */
  const few: { above: Mark; titles: ShapeTitle[] }[] = [];
  const interviews: { above: Mark; asked: NonNullable<ReturnType<typeof askedInInterview>> }[] = [];
  /** The headings over the one at hand, and which of them say that questions follow; the one that names the note may not. */
  const path: { depth: number; announces: boolean; interviews: boolean }[] = [];
  /** The same below headings that group, where nothing shows that the points ask. */
  const plain: { above: Mark; title: string; list: OpeningList }[] = [];
  const openings: { above: Mark; title: string; list: OpeningList; inside: readonly Line[] }[] = [];
  const main = headings.filter((heading) => heading.role !== 'structure');
  const sole = main.length === 1 && headings.length === 1 ? main[0] : undefined;
  const first = main[0]?.line.number ?? lines.length + 1;
  const matter = lines.findIndex(({ kind }) => kind !== 'frontmatter');
  addShapes(matter + 1, first - 1, undefined);
  for (const [i, heading] of main.entries()) {
    const mark: Mark = {
      line: heading.line.number,
      end: heading.line.through ?? heading.line.number,
      role: heading.role as Mark['role'],
      depth: heading.depth,
      raw: heading.line.title!,
      inline: false,
    };
    marks.push(mark);
    while (path.length && path.at(-1)!.depth >= mark.depth) path.pop();
    addShapes(mark.end + 1, (main[i + 1]?.line.number ?? lines.length + 1) - 1, mark, main[i + 1]);
    const title = cleanTitle(mark.raw);
    path.push({
      depth: mark.depth,
      announces: i > 0 && announcesQuestions(title),
      interviews: title.includes('面经'),
    });
  }
  // What most headings of one depth do, the others do as well.
  for (const [habit, alike] of Map.groupBy(unsure, ({ above, points }) => habitOf(above, points))) {
    const points = alike.flatMap((one) => one.points);
    const asking = points.filter(({ raw }) => isQuestion(raw)).length / points.length;
    const usual = (grouped.get(habit ?? '') ?? 0) >= alike.length || (alike.length >= 3 && asking >= 0.5);
    if (habit === undefined || !usual) continue;
    for (const { above, points } of alike) openUp(above, points);
  }
  if (isListNote(headed, openings)) {
    const kinds = new Set(openings.filter(({ list }) => list.asking > 0).map(({ list }) => list.kind));
    for (const { above, list, inside } of openings) {
      const asks = list.bare && isQuestion(above.raw);
      if (above.role !== 'group' && kinds.has(list.kind) && !asks) openUp(above, withNested(list.titles, inside));
    }
    // ## 5. 决策树的剪枝, amid others that count and ask, is to be answered one day.
    const counted = empty.filter(({ raw }) => writtenNumber(raw));
    const counts = counted.length >= LEAST_COUNTED && share(counted, ({ raw }) => isQuestion(raw)) >= 0.5;
    for (const mark of empty) if (!asksOutright(mark.raw) && !(counts && writtenNumber(mark.raw))) mark.role = 'group';
  }
  if (interviews.some(({ asked }) => asked.sure))
    for (const { above, asked } of interviews) openUp(above, asked.titles);
  for (const { above, list, announced } of bare)
    if (above.role !== 'group' && isUnanswered(above.raw, list, announced)) openUp(above, list.titles);
  // Where most lists that nobody answered are questions, so are the others.
  const left = bare.filter(({ above }) => above.role !== 'group');
  const alike = left.filter(({ above, list }) => !isQuestion(above.raw) && isLikeOthers(list));
  if (bare.length - left.length >= Math.max(2, alike.length))
    for (const { above, list } of alike) openUp(above, list.titles);
  // Headings that again and again stand over no more than that name fields.
  if (few.length >= Math.max(LEAST_FIELDS, headed * 0.4)) for (const { above, titles } of few) openUp(above, titles);
  openNames();
  addTitles(furtherBelow(marks, lines));
  // Amid headings that only stand over questions, one over nothing is a chapter that was never filled.
  const unfilled = new Set(empty.filter(({ end }) => (nextFilled(lines, end)?.kind ?? 'heading') === 'heading'));
  for (const alike of Map.groupBy(marks, ({ depth }) => depth).values()) {
    const others = alike.filter((mark) => !unfilled.has(mark));
    if (others.length < LEAST_CHAPTERS || share(others, ({ role }) => role === 'group') < 0.8) continue;
    for (const mark of alike) if (unfilled.has(mark) && !isQuestion(mark.raw)) mark.role = 'group';
  }
  marks.sort((a, b) => a.line - b.line);
  // What has no text of its own and stands right over a chapter is one as well.
  for (const [i, mark] of [...marks.entries()].reverse()) {
    const next = marks[i + 1];
    const isOver =
      next?.role === 'group' && next.depth > mark.depth && nextFilled(lines, mark.end)?.number === next.line;
    if (isOver && !asksOutright(mark.raw)) mark.role = 'group';
  }
  return marks;

  /** A list of subjects to know, field by field: what stands below a point belongs to it. */
  function openNames(): void {
    const closed = [...openings.filter(({ above }) => above.role !== 'group'), ...plain];
    const named = closed.filter(({ above, list }) => !asksOutright(above.raw) && isOfNames(list));
    const fields = named.filter(({ title }) => namesField(cleanTitle(title)));
    const opened = [...bare, ...few].filter(({ above }) => above.role === 'group').length;
    const most = fields.length >= LEAST_FIELDS && fields.length / closed.length >= 0.5;
    const usual = (part: number) => opened >= Math.max(LEAST_FIELDS, named.length * part);
    for (const { above, list } of named)
      if (most || (list.bare && usual(0.5)) || (list.held && usual(1) && !asksShortly(above.raw)))
        openUp(above, list.titles);
  }

  /** Makes a heading that looked like a question the group of those below it. */
  function openUp(above: Mark, titles: readonly ShapeTitle[]): void {
    above.role = 'group';
    addTitles(titles);
  }

  /** Titles of other shapes in a region, if most of them are more than the parts of an answer. */
  function questionsIn(region: Region): ShapeTitle[] {
    const titles = shapeTitles(lines, region);
    return areParts(titles) ? [] : titles;
  }

  /** The list that a region opens with, likewise. */
  function listIn(region: Region): OpeningList | undefined {
    const list = openingList(lines, region);
    return list && !areParts(list.titles) ? list : undefined;
  }

  function areParts(titles: readonly ShapeTitle[]): boolean {
    return share(titles, ({ raw }) => opensPart(raw)) >= 0.5;
  }

  function addTitles(titles: readonly ShapeTitle[]): void {
    for (const title of titles) {
      if (taken.has(title.line)) continue;
      taken.add(title.line);
      marks.push(markOf(title));
    }
  }

  function holdsList(start: number, end: number): boolean {
    for (let line = start; line <= end; line++) if (within.has(line)) return true;
    return false;
  }

  function countHabit(above: Mark, titles: readonly ShapeTitle[]): void {
    const habit = habitOf(above, titles);
    if (habit !== undefined) grouped.set(habit, (grouped.get(habit) ?? 0) + 1);
  }

  /** A chapter below a heading; a label may also stand behind the heading's own text. */
  function isOverAll(titles: readonly ShapeTitle[], { line }: Mark): boolean {
    const title = titles.find(({ aside }) => !aside);
    if (!title?.group) return false;
    return title.mark !== 'label' || nextFilled(lines, line)?.number === title.line;
  }

  function addShapes(start: number, end: number, above: Mark | undefined, below?: Heading): void {
    const filled = lines.slice(start - 1, end).some((line) => line.kind === 'text' || line.kind === 'fenced');
    const inQuestion = above?.role === 'question';
    if (!filled) {
      if (inQuestion && holdsList(start, end) && !asksOutright(above.raw)) above.role = 'group';
      else if (inQuestion) empty.push(above);
      return;
    }
    if (above?.role === 'group' && isMatter(above.raw)) return;
    if (inQuestion && isAskedBack(above.raw)) return;
    const number = above && writtenNumber(above.raw);
    const next = below && writtenNumber(below.line.title!)?.value;
    const place = { start, end, inQuestion, asked: false, number, next, framed, rounds };
    const list = above && listIn(place);
    const about = announcesQuestions(above?.raw ?? '') || (list && isOfQuestions(above.raw, list));
    const asked = inQuestion && isQuestion(above.raw) && !about;
    const region = { ...place, asked };
    const opening = above && parts.has(above.line) ? boldBelow(lines, region) : [];
    let titles = opening.length ? opening : questionsIn(region);
    // The only heading of a note may name it.
    if (inQuestion && sole && !titles.length) {
      titles = questionsIn({ ...region, inQuestion: false, number: undefined });
      if (titles.length >= 3 || (titles.length === 2 && titles.every(({ raw }) => isQuestion(raw))))
        above.role = 'group';
      else titles = [];
    }
    if (!opening.length && above?.role === 'group' && below && below.depth > above.depth && titles.every(isHeadline))
      titles = [];
    const inside = lines.slice(start - 1, end);
    const interview = above && (announcesQuestions(above.raw) || path.some(({ interviews }) => interviews));
    const open = (!list || list.kind === 'lines') && !titles.length;
    const asks = interview && open ? askedInInterview(inside) : undefined;
    const listed = !asked && titles[0]?.inline === true && splitInline(titles[0].raw) !== undefined;
    // A heading over a list of questions groups them, though it looked like a question itself.
    const counts = number?.style === 'q';
    if (list && titles.length < list.titles.length && (isAnnounced(above.raw, list) || areQuestions(above.raw, list))) {
      if (inQuestion && list.kind === 'lines') {
        headed++;
        openings.push({ above, title: above.raw, list, inside });
      }
      above.role = 'group';
      titles = list.titles;
      if (isPadded(list.titles)) countHabit(above, list.titles);
    } else if (
      inQuestion &&
      (isOverAll(titles, above) ||
        titles[0]?.mark === 'turn' ||
        listed ||
        (!counts && startsWithQ(lines, titles, start, end)))
    )
      above.role = 'group';
    else if (inQuestion && !titles.length) {
      const points = questionsIn({ ...region, inQuestion: false, number: undefined });
      const firstLine = inside.find((line) => line.kind !== 'blank');
      const firstText = firstLine?.number;
      const first = firstLine && candidateAt(lines, firstLine, region);
      const opens =
        points.length >= 2 &&
        (points[0]!.line === firstText ||
          (!asksOutright(above.raw) && (announcesQuestions(cleanTitle(above.raw)) || areAnswered(points, lines))));
      const follows = asked && list?.bare === true;
      if (opens && !follows && isQuestionList(lines, points, end, { least: isChapter(above, points) ? 2 : 4, asked })) {
        above.role = 'group';
        titles = points;
        countHabit(above, points);
      } else if (opens && (!asked || points[0]!.mark === 'box')) unsure.push({ above, points });
      else if (!asked && list && (/^bold/.test(list.titles[0]!.mark ?? '') || isPadded(list.titles)))
        unsure.push({ above, points: list.titles });
      if (
        !points.length &&
        !asked &&
        first &&
        (list?.titles.length ?? 1) === 1 &&
        isAskedOver(first) &&
        !opensPart(first.text)
      )
        unsure.push({ above, points: [titleOf(first)] });
      if (!titles.length && !asks?.sure && (!list || list.kind === 'lines') && !asksOutright(above.raw)) {
        const trailing = trailingQuestions(lines, region);
        const run = askedRun(inside);
        const last = run.length > trailing.length * 0.8 ? run : trailing;
        const all = last[0]?.line === firstText;
        if (all) above.role = 'group';
        if (all || !list) titles = last;
      }
      if (!titles.length && asksOutright(above.raw)) titles = furtherQuestions(lines, region);
      if (!titles.length) titles = pointsBehindQuote(lines, region);
      headed++;
      if (list) openings.push({ above, title: above.raw, list, inside });
    }
    if (above && asks && !titles.length) interviews.push({ above, asked: asks });
    else if (inQuestion && !titles.length && !list && !asksOutright(above.raw)) {
      titles = shortParagraphs(inside);
      if (titles.length) above.role = 'group';
    }
    if (inQuestion && !titles.length && !asksOutright(above.raw)) {
      const asked = fewQuestions(lines, place);
      if (asked.length) few.push({ above, titles: asked });
    }
    if (above?.role === 'group' && list && !titles.length) plain.push({ above, title: above.raw, list });
    const either = above && (inQuestion || titles.length) ? (list ?? secondList(lines, place)) : undefined;
    if (either?.bare)
      bare.push({ above: above!, list: either, announced: told || path.some(({ announces }) => announces) });
    addTitles(titles);
    const last = titles.at(-1);
    if (last) addTitles(signedBehind(lines.slice(last.line, end)));
  }
}

/** The bold line that the part of a note opens with, over its text, and those in it that ask. */
function boldBelow(lines: readonly Line[], region: Region): ShapeTitle[] {
  const first = nextFilled(lines, region.start - 1);
  const bold = lines.slice(region.start - 1, region.end).flatMap((line) => {
    const found = candidateAt(lines, line, region);
    return found?.shape.startsWith('bold') && found.follow !== 'none' ? [found] : [];
  });
  if (bold[0]?.line !== first) return [];
  return bold.filter(({ line, text }) => line === first || isQuestion(text)).map((found) => titleOf(found));
}

/** A bold or numbered line that asks, over its answer: alone below a heading, it may be a part of what that says. */
const isAskedOver = ({ shape, text, follow }: Candidate): boolean =>
  shape !== 'bare' && shape !== 'bullet' && follow !== 'none' && /[？?]\**$/.test(text);

/** Whether points that are bold, numbered or listed ask, and each stands over its answer. */
function areAnswered(points: readonly ShapeTitle[], lines: readonly Line[]): boolean {
  const starts = new Set(points.map(({ line }) => line));
  const over = share(points, ({ line }) => !starts.has(nextFilled(lines, line)?.number ?? line));
  return /^[-*+\d]/.test(points[0]!.raw) && over >= 0.6 && share(points, ({ raw }) => /[？?]/.test(raw)) >= 0.6;
}

/** Questions with a sign of their own right behind the last of a list, which nobody answered: `> 为什么要预热？`. */
const signedBehind = (rest: readonly Line[]): ShapeTitle[] => {
  const titles = signedTitles(rest);
  return share(titles, ({ raw }) => isQuestion(raw)) >= 0.6 ? titles : [];
};

/** A bold line or a point that asks nothing: part of what a heading says before those below it. */
const isHeadline = ({ raw }: ShapeTitle): boolean =>
  /^(?:\*\*|[-*+]\s)/.test(raw) && !writtenNumber(raw) && !asksOutright(raw);

/** 一、 over 1. 2. 3. */
function isChapter({ raw }: Mark, [first]: readonly ShapeTitle[]): boolean {
  const style = writtenNumber(raw)?.style;
  return (style === 'han' || style === 'chapter') && first?.mark === 'numbered dot';
}

/** How the titles below a heading are written, if all alike. */
function habitOf({ depth }: Mark, titles: readonly ShapeTitle[]): string | undefined {
  const mark = titles[0] && writtenAs(titles[0]);
  if (!mark || !titles.every((title) => writtenAs(title) === mark)) return undefined;
  return `${depth} ${mark}${isPadded(titles) ? ' padded' : ''}`;
}

const writtenAs = ({ mark, raw }: ShapeTitle): string | undefined =>
  mark ?? (/^[-*+]\s/.test(raw) ? 'bullet' : undefined);

/** 01. 02. 03.: who writes numbers so numbers titles; the points of an answer are 1. 2. 3. */
const isPadded = (titles: readonly ShapeTitle[]): boolean =>
  titles.length >= 3 && /^\W*0\d/.test(titles[0]!.raw) && titles.every(({ raw }) => /^\W*\d\d/.test(raw));

/** A question whose number is the letter Q right below a heading: then that heading asks nothing. */
function startsWithQ(
  lines: readonly Line[],
  [first]: readonly { line: number; raw: string }[],
  start: number,
  end: number,
): boolean {
  const firstText = lines.slice(start - 1, end).find(({ kind }) => kind === 'text' || kind === 'fence');
  return first !== undefined && first.line === firstText?.number && writtenNumber(first.raw)?.style === 'q';
}
