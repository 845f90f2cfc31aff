import { numberingOf } from './numbering.ts';
import type { Line, ParsedNote } from './parse.ts';
import { cleanTitle, isMatter, isQuestion } from './titles.ts';

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
  asks: boolean;
  /** Lines with text between this heading and the next one. */
  content: number;
  /** The first thing below is a fence: an answer in a frame. */
  framed: boolean;
  children: Candidate[];
  parent: Candidate | undefined;
  role: Role;
}

/**
 * Gives each heading of a note its role, from evidence over the whole note: at which depth most questions stand, and
 * whether answers are framed in fences (then a heading over a frame is a question wherever it stands).
 */
export function headingRoles({ lines }: ParsedNote): Heading[] {
  const candidates = collect(lines);
  const leaves = candidates.filter((c) => c.children.length === 0);
  const framedNote = leaves.length >= 3 && leaves.filter((c) => c.framed).length / leaves.length >= 0.5;
  const depth = questionDepth(candidates);
  for (const [i, candidate] of candidates.entries()) candidate.role = roleOf(candidate, depth, framedNote, i === 0);
  return candidates.map(({ line, depth, role }) => ({ line, depth, role }));
}

/** Whether the answers of a note stand in fences right below their titles. */
export function isFramed(headings: readonly Heading[], lines: readonly Line[]): boolean {
  const questions = headings.filter((heading) => heading.role === 'question' || heading.role === 'stub');
  const framed = questions.filter(({ line }) => nextFilled(lines, line.number)?.kind === 'fence').length;
  return questions.length >= 3 && framed / questions.length >= 0.5;
}

/** The first line with text behind line number `number`. */
export function nextFilled(lines: readonly Line[], number: number): Line | undefined {
  for (let i = number; i < lines.length; i++) if (lines[i]!.kind !== 'blank') return lines[i];
  return undefined;
}

function collect(lines: readonly Line[]): Candidate[] {
  const candidates: Candidate[] = [];
  const open: Candidate[] = [];
  for (const line of lines) {
    if (line.kind === 'heading') {
      const raw = line.title!;
      const number = numberingOf(raw.replace(/^[*_\s]+/, ''))?.value;
      while (open.length && open.at(-1)!.depth >= line.depth!) open.pop();
      const candidate: Candidate = {
        line,
        depth: line.depth!,
        title: cleanTitle(raw),
        numbered: number !== undefined,
        number,
        asks: isQuestion(raw),
        content: 0,
        framed: nextFilled(lines, line.number)?.kind === 'fence',
        children: [],
        parent: open.at(-1),
        role: 'structure',
      };
      open.at(-1)?.children.push(candidate);
      open.push(candidate);
      candidates.push(candidate);
    } else if (line.kind !== 'blank' && line.kind !== 'fence' && line.kind !== 'rule') {
      const last = candidates.at(-1);
      if (last) last.content++;
    }
  }
  return candidates;
}

/** The depth at which most headings look like questions; of equals the outer one. */
function questionDepth(candidates: readonly Candidate[]): number {
  const score = new Map<number, number>();
  for (const c of candidates) {
    if (!c.title || (c.content === 0 && c.children.length === 0 && !c.asks && !c.numbered)) continue;
    // Having an answer right below it is what a question does and a group does not.
    const points =
      (c.content > 0 ? 2 : 0) + (c.numbered ? 1 : 0) + (c.asks ? 2 : 0) - (c.parent && c.parent.asks ? 2 : 0);
    score.set(c.depth, (score.get(c.depth) ?? 0) + Math.max(points, 0));
  }
  const best = [...score].sort(([depthA, a], [depthB, b]) => b - a || depthA - depthB)[0];
  return best?.[0] ?? 1;
}

function roleOf(c: Candidate, depth: number, framedNote: boolean, first: boolean): Role {
  if (!c.title) return c.children.length ? 'group' : 'stub';
  if (isMatter(c.title) && !hasQuestionAbove(c)) return 'group';
  if (hasQuestionAbove(c) && !(c.parent?.role === 'question' && goesOn(c.parent, c.parent.children[0])))
    return framedNote && c.framed ? 'question' : 'structure';
  // `## 3` over `### 4`: the levels slipped, the numbers did not.
  if (c.numbered && c.content > 0 && goesOn(c, c.children[0])) return 'question';
  if (c.children.length === 0) {
    // A lone heading above the question depth without text is a chapter that was never filled.
    const filled = c.content > 0 || c.framed || c.asks || c.depth >= depth;
    // The first heading names the note if the questions stand deeper, and what follows it introduces them.
    const namesNote = first && c.depth < depth && !c.asks && !c.numbered;
    return filled && !namesNote ? 'question' : 'group';
  }
  if (framedNote) return c.content > 0 && c.framed ? 'question' : 'group';
  const asking = c.children.filter((child) => child.asks).length / c.children.length;
  if (!c.asks && c.children.length >= 2 && asking >= 0.6) return 'group';
  return c.depth >= depth ? 'question' : 'group';
}

/** Whether the number of one heading follows that of another. */
const goesOn = (a: Candidate, b: Candidate | undefined) =>
  a.number !== undefined && b?.number === a.number + 1 && a.number > 0;

function hasQuestionAbove(c: Candidate): boolean {
  for (let above = c.parent; above; above = above.parent) if (above.role === 'question') return true;
  return false;
}
