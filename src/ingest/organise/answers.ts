import { saysInShort } from '../clean/answered.ts';
import type { Answer } from '../model.ts';
import { parseMarkdown, toMarkdown } from '../mdast/markdown.ts';
import { remember } from '../../remember.ts';
import { overlaps, piecesOf } from './pieces.ts';

/** What a question shows of its entries' answers: nothing twice, and nothing less than once. */

interface Said {
  answer: Answer;
  /** Of the text, in characters. */
  length: number;
  /** The letters of the text. */
  letters: string;
}

/** A share of common pieces above which an answer adds nothing to the one shown. */
const SAID_ALREADY = 0.85;
/** A text as short as this beside one this many times longer is its short answer. */
const SHORT = { length: 160, times: 2.5 };

/** The answers to show, the main one first; the short one, if there is one; and those whose text was said already. */
export function chooseAnswers<Item extends Said>(
  main: Item,
  others: readonly Item[],
): { answers: Answer[]; short?: string; repeated: Set<Item> } {
  let { short } = main.answer;
  const repeated = new Set<Item>();
  const shown: Item[] = [main];
  for (const item of [...others].sort(byWorth)) {
    const { answer } = item;
    if (isSaid(item, shown)) {
      repeated.add(item);
      continue;
    }
    const [only, ...more] = answer.tree.children;
    const brief =
      item.length <= SHORT.length &&
      item.length * SHORT.times <= main.length &&
      saysInShort(answer.tree, answer.source.title);
    if (!short && !answer.short && brief && only?.type === 'paragraph' && !more.length)
      short = toMarkdown(answer.tree).trim();
    else {
      short ??= answer.short;
      if (only || answer.short) shown.push(item);
    }
  }
  return { answers: shown.map(({ answer }) => opened(answer, short)), ...(short && { short }), repeated };
}

/** What answers, and says most, first; words that answer nothing are somebody's words all the same. */
const byWorth = (a: Said, b: Said): number =>
  Number(b.answer.source.answered) - Number(a.answer.source.answered) || b.length - a.length;

function isSaid({ letters }: Said, shown: readonly Said[]): boolean {
  const pieces = piecesOf(letters, 4);
  return shown.some((other) => {
    const others = piecesOf(other.letters, 4);
    return pieces.length > 0 && pieces.length <= others.length * 1.2 && overlaps(pieces, others, SAID_ALREADY);
  });
}

/** An answer whose own short answer is not that of the question opens with it. */
const opened = remember((answer: Answer, short: string | undefined): Answer => {
  if (!answer.short || answer.short === short) return answer;
  const { children } = parseMarkdown(answer.short);
  return { ...answer, tree: { ...answer.tree, children: [...children, ...answer.tree.children] } };
});
