import { ANSWER_MARK } from './answer-mark.ts';
import { splitInline } from '../parse/inline.ts';
import { type ShapeTitle, titleAt } from './mark.ts';
import { between, filledBefore } from './neighbours.ts';
import { writtenNumber } from '../parse/numbering.ts';
import type { Fence, Line } from '../parse/index.ts';
import { share } from './share.ts';
import { asksOutright, asksShortly, cleanTitle } from './titles.ts';

/** Titles that frames hide: inside a fence of prose, or behind one. */

/** Titles inside fences that no title stands over: `Bert：` at the margin, or a first line followed by 答案. */
export function titlesInFrames(inside: readonly Line[], titleLines: ReadonlySet<number>): ShapeTitle[] {
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

/** Fewer questions in a frame may be those that an answer asks itself. */
const LEAST_FRAMED = 3;

/**
 * Lines as they are without the frames that hold whole questions, with or without their answers: somebody pasted a list into a
 * fence.
 */
export function unframed(lines: readonly Line[]): readonly Line[] {
  const prose = frames(lines).filter(({ fence }) => fence.prose);
  const open = new Set(prose.filter((frame) => holdsQuestions(frame, lines)).map(({ fence }) => fence));
  // Where frames hold answers, one may hold questions of its own.
  if (!open.size || open.size < prose.length / 2) return lines;
  return lines.map((line) => {
    if (!line.fence || !open.has(line.fence)) return line;
    return { ...line, kind: line.kind === 'fenced' ? ('text' as const) : ('blank' as const) };
  });
}

/** Whether a frame opens with a question, and so do its other numbers or paragraphs. */
function holdsQuestions({ fence, content }: Frame, lines: readonly Line[]): boolean {
  const filled = content.filter(({ kind }) => kind !== 'blank');
  const style = styleOf(filled[0]);
  const isTitle = style
    ? (line: Line) => styleOf(line) === style
    : ({ number }: Line) => lines[number - 2]!.kind !== 'fenced';
  const [titles, below] = [filled.filter(isTitle), filled.filter((_, i) => i > 0 && isTitle(filled[i - 1]!))];
  if (titles.length < LEAST_FRAMED) return false;
  const asking = share(titles, ({ text }) => /[？?]\s*$/.test(text));
  const answers = below.filter(({ text }) => ANSWER_MARK.test(text)).length / titles.length;
  if (answers >= 0.6 || (style && asking >= 0.6)) return true;
  // What the line above asks is answered here.
  if (asksOutright(filledBefore(lines, fence.open)?.text ?? '') || below.some(isTitle)) return false;
  const most = style ? share(titles, ({ text }) => asksShortly(text)) >= 0.6 : asking === 1;
  return most && below.length === titles.length;
}

const styleOf = (line: Line | undefined) => line && writtenNumber(line.text.trim())?.style;

const isLabel = (line: Line, above: Line | undefined) =>
  (!above || above.kind === 'blank') && /^[^\s:：]{1,20}\s*[:：]\s*(?:https?:\S+)?$/.test(line.text.trimEnd());

/** A line in a frame that asks, stands apart, and is answered below: `…如何训练？` amid another answer. */
export function buriedQuestions(inside: readonly Line[]): ShapeTitle[] {
  return frames(inside).flatMap(({ fence, content }) => {
    if (!fence.prose) return [];
    const lastLong = content.findLastIndex(({ text }) => text.trim().length > 30);
    return content
      .filter((line, i) => {
        const text = line.text.trim();
        const apart = i >= 5 && i + 2 <= lastLong && content[i + 1]?.kind === 'blank';
        return apart && /^[^:：\s\d][^:：]{9,60}[？?]$/.test(text);
      })
      .map(titleAt);
  });
}

interface Frame {
  fence: Fence;
  content: Line[];
}

function frames(inside: readonly Line[]): Frame[] {
  const fences = new Set(inside.filter((line) => line.kind === 'fence').map((line) => line.fence!));
  return [...fences].map((fence) => ({
    fence,
    content: between(inside, fence.open + 1, fence.close).filter((line) => line.kind !== 'fence'),
  }));
}

/** A table behind a framed answer is a subject of its own, named by its head. */
export function looseTables(inside: readonly Line[]): ShapeTitle[] {
  const afterFrame = inside.findLastIndex((line) => line.kind === 'fence');
  const head = inside.findIndex((line, i) => i > afterFrame && afterFrame >= 0 && isTableHead(line, inside[i + 1]));
  if (head < 0) return [];
  const cells = inside[head]!.text.split('|').map((cell) => cell.trim());
  return [{ line: inside[head]!.number, raw: cleanTitle(cells.filter(Boolean).join('与')), inline: true }];
}

const isTableHead = (line: Line, below: Line | undefined) =>
  line.kind === 'text' && line.text.trim().startsWith('|') && /^\s*\|[\s:|-]+\|\s*$/.test(below?.text ?? '');
