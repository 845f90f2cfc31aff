import { ANSWER_MARK } from './answer-mark.ts';
import { indentOf } from '../parse/indent.ts';
import { asksThenSays, isMarkedInline, splitInline } from '../parse/inline.ts';
import type { Region, ShapeTitle } from './mark.ts';
import { nextFilled } from './neighbours.ts';
import { type Numbering, writtenNumber } from '../parse/numbering.ts';
import type { Line } from '../parse/index.ts';
import { isLink, isMatter, isRound } from './titles.ts';

/** Lines that are written like titles, whether they are any or not. */

export type Shape = 'numbered' | 'bold-numbered' | 'bullet' | 'bold' | 'bare';

export interface Candidate {
  line: Line;
  shape: Shape;
  text: string;
  numbering: Numbering | undefined;
  follow: 'answer' | 'fence' | 'quote' | 'deeper' | 'text' | 'none';
  /** It counts from one in a new round. */
  restarts: boolean;
}

/** Numbers of one style and of one level: 1.1 stands over 1.1.1, （一） over （1）. */
function levelOf({ text, numbering }: Candidate): string {
  if (numbering?.style === 'outline') return `outline ${/^[\d.]+/.exec(text)?.[0].split('.').length ?? 0}`;
  if (numbering?.style === 'paren' && HAN_PAREN.test(text)) return 'paren han';
  return `${numbering?.style}`;
}

const HAN_PAREN = /^\**[（(]\s*[一二三四五六七八九十]/;

/** Numbered candidates, those apart that count apart. */
export function byStyle(candidates: Candidate[]): Candidate[][] {
  return [...Map.groupBy(candidates, levelOf).values()];
}

/** What lines are alike that only differ in what they say. */
export const kindOf = (candidate: Candidate): string => `${candidate.shape} ${levelOf(candidate)}`;

/** A candidate as a title; `said`: it goes on behind its mark. */
export function titleOf(candidate: Candidate, said = false): ShapeTitle {
  const { line, text, shape } = candidate;
  const inline = shape === 'bare' && !asksThenSays(text) && splitInline(text) !== undefined;
  return { line: line.number, raw: text, inline: inline || isMarkedInline(text) || said, ...markOf(candidate) };
}

// - [2. 数据污染怎么查](#2): leads to a title and is none
const CONTENTS_LINE = /^(?:[-*+]\s+|\d{1,3}[.)]\s+)?\[[^\]]*\]\(#[^)]*\)$/;

/** A box, a number or bold type, which tell more than a bullet. */
function markOf({ shape, text, numbering }: Candidate): { mark?: string } {
  if (numbering) return { mark: `${shape} ${numbering.style}` };
  if (shape === 'bold') return { mark: shape };
  if (/^[-*+]\s+\*\*[^*]+\*\*[:：]?$/.test(text)) return { mark: 'bold bullet' };
  return /^[-*+]\s+\[[ xX]\]\s/.test(text) ? { mark: 'box' } : {};
}

// <font color=red>**什么是 LoRA？**</font>   **<font color=red>什么是 LoRA？</font>**
const COLOURS = /<\/?(?:font|span|b|strong|u)(?:\s[^<>]*)?>/gi;

/** A line without the elements that only colour it. */
const uncoloured = (text: string): string => (text.includes('</') ? text.replace(COLOURS, '').trim() : text);

// ⚠️**什么是 LoRA？**
const PICTURES = /^(?:\p{Extended_Pictographic}[\uFE0F\u200D]*\s*)+(?=\*\*)/u;

// - 等等: more of the same, which nobody wrote down
const AND_SO_ON = /^(?:[-*+•]\s*)?(?:等等|etc\.?|…+|\.{3,})[。.]?$/i;

// - 词表  ◆ 词表  ☞词表
const BULLET = /^(?:[-*+•]\s+|[◆◇●■□▪▶►▸➤☞→]\s*)\S/;

/** What a line may be the title of. */
export function candidateAt(lines: readonly Line[], line: Line, region: Region): Candidate | undefined {
  if (line.kind !== 'text' || indentOf(line.text) > 3) return undefined;
  const text = uncoloured(line.text.trim()).replace(PICTURES, '');
  if (text.length > 240 || /^(?:[|>!<]|https?:)/.test(text) || ANSWER_MARK.test(text)) return undefined;
  if (isRound(text) || isLink(text) || CONTENTS_LINE.test(text) || AND_SO_ON.test(text)) return undefined;
  const bold = /^(?:\*\*[^*]+\*\*|\*\*[^*]+[？?]\*\*[。.]|[*_][^*_\s][^*_]{3,60}[*_])[:：]?$/.test(text);
  const numbering = writtenNumber(text);
  const bullet = indentOf(line.text) <= 1 && BULLET.test(text);
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

/** A longer line is no title, unless it is answered. */
const [LONGEST, LONGEST_ANSWERED] = [60, 160];

/** A short line alone between blank lines that is no sentence. */
function isBare(lines: readonly Line[], line: Line): boolean {
  const text = line.text.replace(/https?:\S+\s*$/, '').trim();
  const above = lines[line.number - 2];
  const below = lines[line.number];
  // （考察表达）: a remark; 难度：中等: something else that a note says of a question
  const answered =
    below?.kind === 'text' && ANSWER_MARK.test(below.text) && !/^(?:[（(]|[^:：\d]{1,6}[:：])/.test(text);
  const over = answered || (below?.kind === 'text' && indentOf(below.text) > indentOf(line.text) + 1);
  // 代码如下： over a fence of code
  if (/[:：]$/.test(text) && nextFilled(lines, line.number)?.fence?.prose === false) return false;
  const alone = (!above || above.kind !== 'text' || answered) && (!below || below.kind !== 'text' || over);
  return (
    alone &&
    text.length <= (answered ? LONGEST_ANSWERED : LONGEST) &&
    !/[。；;，,]$/.test(text) &&
    !/^\W*$/.test(text.replace(/\p{L}|\p{N}/gu, 'x'))
  );
}

// > 和长度的平方成正比; not a callout, which only adds something
const QUOTE = /^\s*>(?!\s*\[!)/;

function followOf(lines: readonly Line[], line: Line, region: Region): Candidate['follow'] {
  let next = nextFilled(lines, line.number);
  // A tag alone on its line only wraps what follows.
  while (next?.kind === 'rule' && /^\s*</.test(next.text)) next = nextFilled(lines, next.number);
  if (!next || next.number > region.end) return 'none';
  if (next.kind === 'fence') return 'fence';
  if (next.kind !== 'text') return 'text';
  if (ANSWER_MARK.test(next.text)) return 'answer';
  if (QUOTE.test(next.text)) return 'quote';
  return indentOf(next.text) > indentOf(line.text) + 1 ? 'deeper' : 'text';
}
