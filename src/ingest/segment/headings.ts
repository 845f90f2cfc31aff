import { nextFilled } from './neighbours.ts';
import { recurringParts } from './recurring.ts';
import { type NumberStyle, writtenNumber } from '../parse/numbering.ts';
import type { Line } from '../parse/index.ts';
import { remember } from '../../remember.ts';
import { share } from './share.ts';
import { announcesQuestions, asksOutright, cleanTitle, isMatter, isQuestion, isRound } from './titles.ts';

/** What a heading is for: it groups questions, is one, structures an answer, or is an empty stub. */
export type Role = 'group' | 'question' | 'structure' | 'stub';

export interface Heading {
  line: Line;
  depth: number;
  role: Role;
}

interface Candidate {
  line: Line;
  depth: number;
  title: string;
  numbered: boolean;
  number: number | undefined;
  style: NumberStyle | undefined;
  asks: boolean;
  /** Lines with text between this heading and the next one. */
  content: number;
  /** The first thing below is a fence: an answer in a frame. */
  framed: boolean;
  children: Candidate[];
  parent: Candidate | undefined;
  /** It structures what is said of its parent, as others of its name do elsewhere. */
  part: boolean;
  role: Role;
}

/**
 * Gives each heading of a note its role, from evidence over the whole note: at which depth most questions stand, and
 * whether answers are framed in fences (then a heading over a frame is a question wherever it stands). `chapters`: lines of
 * headings that only stand over others, as is known from what stands below those.
 */
export function headingRoles(lines: readonly Line[], chapters: ReadonlySet<number> = new Set()): Heading[] {
  const candidates = collect(lines);
  const parts = recurringParts(
    candidates.flatMap(({ title, parent }) => (parent ? [{ title, below: parent.line.number }] : [])),
  );
  for (const c of candidates) c.part = parts(c.title);
  const leaves = candidates.filter((c) => c.children.length === 0);
  const framedNote = leaves.length >= 3 && leaves.filter((c) => c.framed).length / leaves.length >= 0.5;
  const depth = questionDepth(candidates.filter(({ line }) => !chapters.has(line.number)));
  const empty = leaves.filter((c) => c.content === 0 && c.depth > 1);
  const stubs = new Set(empty.map((c) => c.depth).filter((depth, i, all) => all.indexOf(depth) !== i));
  const style = questionStyle(candidates);
  const filled = leaves.filter((c) => c.content > 0).map((c) => c.depth);
  const leafed = new Set(filled.filter((depth, i) => filled.indexOf(depth) !== i));
  const pointed = candidates.some((c) => c.content > 0 && c.children.some(isPoint));
  for (const [i, candidate] of candidates.entries())
    candidate.role = chapters.has(candidate.line.number)
      ? 'group'
      : roleOf(candidate, { depth, style, framedNote, stubs, pointed, leafed }, i === 0);
  return candidates.map(({ line, depth, role }) => ({ line, depth, role }));
}

/** Whether the answers of a note stand in fences right below their titles. */
export function isFramed(headings: readonly Heading[], lines: readonly Line[]): boolean {
  const questions = headings.filter((heading) => heading.role === 'question' || heading.role === 'stub');
  const framed = questions.filter(({ line }) => nextFilled(lines, line.number)?.kind === 'fence').length;
  return questions.length >= 3 && framed / questions.length >= 0.5;
}

function collect(lines: readonly Line[]): Candidate[] {
  const candidates: Candidate[] = [];
  const open: Candidate[] = [];
  for (const line of lines) {
    if (line.kind === 'heading') {
      const raw = line.title!;
      const numbering = writtenNumber(raw);
      while (open.length && open.at(-1)!.depth >= line.depth!) open.pop();
      const candidate: Candidate = {
        line,
        depth: line.depth!,
        title: cleanTitle(raw),
        numbered: numbering !== undefined,
        number: numbering?.value,
        style: numbering?.style,
        asks: isQuestion(raw),
        content: 0,
        framed: nextFilled(lines, line.number)?.kind === 'fence',
        children: [],
        parent: open.at(-1),
        part: false,
        role: 'structure',
      };
      open.at(-1)?.children.push(candidate);
      open.push(candidate);
      candidates.push(candidate);
    } else if (line.kind !== 'blank' && line.kind !== 'title' && line.kind !== 'fence' && line.kind !== 'rule') {
      const last = candidates.at(-1);
      if (last) last.content++;
    }
  }
  return candidates;
}

/** The depth at which most headings look like questions; of equals the outer one. */
function questionDepth(candidates: readonly Candidate[]): number {
  // Who writes 问题1： or Q1: says where the questions stand.
  const called = candidates.filter((c) => c.style === 'q');
  if (called.length >= 2) return Math.min(...called.map((c) => c.depth));
  const outer = answeredDepth(candidates);
  if (outer !== undefined) return outer;
  const score = new Map<number, number>();
  for (const c of candidates) {
    if (!c.title || c.part || isPoint(c) || (c.content === 0 && c.children.length === 0 && !c.asks && !c.numbered))
      continue;
    // Having an answer right below it is what a question does and a group does not.
    const points =
      (c.content > 0 ? 2 : 0) +
      (c.numbered ? (c.content > 0 ? 1 : 0.5) : 0) +
      (c.asks ? 2 : 0) -
      (c.parent && c.parent.asks ? 2 : 0);
    score.set(c.depth, (score.get(c.depth) ?? 0) + Math.max(points, 0));
  }
  const best = [...score].sort(([depthA, a], [depthB, b]) => b - a || depthA - depthB)[0];
  return best?.[0] ?? 1;
}

/** The outermost depth whose headings count and mostly have text of their own: chapters have none, and what is deeper is theirs. */
function answeredDepth(candidates: readonly Candidate[]): number | undefined {
  const levels = [...Map.groupBy(candidates, (c) => c.depth)].sort(([a], [b]) => a - b);
  for (const [depth, level] of levels) {
    const deeper = level.flatMap((c) => c.children);
    const counting = level.filter((c) => c.numbered && c.style !== 'paren').length / level.length;
    const filled = level.filter((c) => c.content > 0).length / level.length;
    const asking = deeper.filter((c) => c.asks).length / deeper.length;
    if (level.length >= 3 && deeper.length && counting >= 0.8 && filled >= 0.6 && asking < 0.6) return depth;
  }
  return undefined;
}

/** How the points of answers are numbered, below a question's number of another style. */
const POINTS = new Set<NumberStyle | undefined>(['paren', 'circled', 'letter']);

/** （1） below 1.: a point of an answer, as Chinese outlines count. */
function isPoint(c: Candidate): boolean {
  if (!POINTS.has(c.style)) return false;
  let above = c.parent;
  while (above && !above.style) above = above.parent;
  return above?.style === 'dot' || above?.style === 'outline' || above?.style === 'q';
}

/** How the headings with text right below them are numbered, if most of them are numbered alike. */
function questionStyle(candidates: readonly Candidate[]): NumberStyle | undefined {
  const filled = candidates.filter((c) => c.style && c.content > 0);
  const [best] = [...Map.groupBy(filled, (c) => c.style)].sort(([, a], [, b]) => b.length - a.length);
  return best && best[1].length >= 3 && best[1].length / filled.length >= 0.7 ? best[0] : undefined;
}

interface Habit {
  /** The depth at which most questions stand. */
  depth: number;
  /** How most questions are numbered. */
  style: NumberStyle | undefined;
  /** Answers stand in fences. */
  framedNote: boolean;
  /** Depths at which several headings have nothing below them. */
  stubs: ReadonlySet<number>;
  /** Questions with text of their own have points that are numbered headings. */
  pointed: boolean;
  /** Depths at which several headings have text and nothing below. */
  leafed: ReadonlySet<number>;
}

function roleOf(c: Candidate, { depth, style, framedNote, stubs, pointed, leafed }: Habit, first: boolean): Role {
  if (!c.title) return c.children.length ? 'group' : 'stub';
  const above = questionAbove(c);
  if ((isMatter(c.title) || isRound(c.title)) && !above) return 'group';
  if (above && !goesOn(above, c.numbered ? firstNumbered(above) : undefined)) {
    const asked = framedNote ? c.framed : isAskedBelow(c, above);
    return asked ? 'question' : 'structure';
  }
  // `## 3` over `### 4`: the levels slipped, the numbers did not.
  if (c.children.filter(({ part }) => part).length >= Math.max(2, c.children.length * 0.4)) return 'question';
  if (c.numbered && (c.content > 0 || c.asks) && goesOn(c, firstNumbered(c))) return 'question';
  // 某厂二面 with nothing below it.
  if (c.content === 0 && !c.children.length && announcesQuestions(c.title) && !c.asks) return 'group';
  if (c.children.length === 0) {
    // 一、 over 1. 2. 3. is a chapter, at whatever depth it slipped to.
    if (c.content === 0 && !c.asks && style && c.style && c.style !== style) return 'group';
    // A lone heading above the question depth without text is a chapter that was never filled.
    const filled =
      c.content > 0 || c.framed || c.asks || c.depth >= depth || countsWithQuestions(c) || leafed.has(c.depth);
    // The first heading names the note if the questions stand deeper, and what follows it introduces them.
    const namesNote = first && (c.depth < depth || (c.content === 0 && !stubs.has(c.depth))) && !c.asks && !c.numbered;
    return filled && !namesNote ? 'question' : 'group';
  }
  // 某某笔记 手撕, over all there is
  if (first && c.content === 0 && c.children.length > 2 && !asksOutright(c.title)) return 'group';
  if (framedNote) return c.content > 0 && c.framed ? 'question' : 'group';
  if (holdsNumbered(c) && !(pointed && c.children.every(isPoint))) return 'group';
  const asking = c.children.filter((child) => child.asks).length / c.children.length;
  const answers = c.numbered && c.content > 0 && c.depth === depth;
  if (!c.asks && !answers && c.children.length >= 2 && asking >= 0.6) return 'group';
  return c.depth >= depth ? 'question' : 'group';
}

/** Whether it says and asks nothing, and all that stands below it is numbered and mostly has text of its own. */
const holdsNumbered = ({ title, content, children }: Candidate): boolean =>
  content === 0 &&
  !asksOutright(title) &&
  children.length >= 2 &&
  children.every(({ numbered }) => numbered) &&
  share(children, (child) => child.content > 0 || child.children.length > 0) >= 0.6;

/** Whether it counts along with others of which one asks and has nothing below it either. */
const countsWithQuestions = (c: Candidate): boolean => c.numbered && c.parent !== undefined && holdsQuestion(c.parent);
const holdsQuestion = remember(({ children }: Candidate): boolean =>
  children.some((child) => child.numbered && child.asks && !child.children.length),
);

const firstNumbered = (c: Candidate) => c.children.find((child) => child.numbered);

/** Whether the number of one heading follows that of another. */
const goesOn = (a: Candidate, b: Candidate | undefined) =>
  a.number !== undefined && b?.number === a.number + 1 && a.number > 0;

/** A heading that asks and is answered, below one that does neither ask nor count. */
const isAskedBelow = (c: Candidate, above: Candidate): boolean =>
  /[？?]\W*$/.test(c.title) && c.content > 0 && !c.part && !above.asks && !above.numbered;

/** The question that a heading stands below, if there is one. */
function questionAbove({ parent }: Candidate): Candidate | undefined {
  let above = parent;
  while (above && above.role !== 'question') above = above.parent;
  return above;
}
