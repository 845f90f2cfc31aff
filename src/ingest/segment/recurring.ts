import type { Line } from '../parse/index.ts';
import { cleanTitle, normalTitle } from './titles.ts';

/** What structures the text of one subject after the other: 定义, 优点, 缺点 below SVM, and again below KNN. */

const PART =
  '(?:定义|概念|原理|思想|动机|目标|公式|推导|结构|流程|步骤|过程|实现|代码|伪代码|优点|缺点|优缺点|优势|劣势|不足|特点|性质|复杂度|应用|应用场景|适用场景|使用场景|场景|示例|例子|举例|总结|小结|调参|损失函数|更新规则)';
const PARTS = new RegExp(
  `^(?:基本|核心|算法|主要|数学|整体|代码)?${PART}(?:[与和及、/]?(?:基本|核心|算法|主要|数学|整体|代码)?${PART})*$`,
);

/** Whether a title, as it is compared, only says which part of an answer follows. */
export const namesPart = (title: string): boolean => PARTS.test(title);

/** Of titles, each with the number of the heading it stands below, those parts that recur below several. */
export function recurringParts(titles: readonly { title: string; below: number }[]): Set<string> {
  const places = new Map<string, Set<number>>();
  for (const { title, below } of titles) {
    const name = normalTitle(cleanTitle(title));
    if (namesPart(name)) places.set(name, (places.get(name) ?? new Set()).add(below));
  }
  return new Set([...places].filter(([, below]) => below.size >= 2).map(([name]) => name));
}

// - **优点**：收敛快   （2）缺点：   **流程**
const LABELLED =
  /^\s*(?:[-*+•]\s+|[（(]?\d{1,2}[.、)）]\s*)?(?:\*\*(?<bold>[^*:：]{2,12})[:：]?\*\*|(?<label>[^\s:：*]{2,12})(?=[:：]))/;

/** The part that a line opens, if it opens one. */
const labelIn = (text: string): string | undefined => {
  const { bold, label } = LABELLED.exec(text)?.groups ?? {};
  return bold ?? label;
};

/** Tells of a line whether it opens a part that recurs below several headings: then it is no question of its own. */
export function partOpener(lines: readonly Line[]): (raw: string) => boolean {
  let below = 0;
  const titles = lines.flatMap(({ kind, number, text }) => {
    if (kind === 'heading') below = number;
    const title = kind === 'text' ? labelIn(text) : undefined;
    return title === undefined ? [] : [{ title, below }];
  });
  const parts = recurringParts(titles);
  return (raw) => parts.has(normalTitle(labelIn(raw) ?? raw));
}
