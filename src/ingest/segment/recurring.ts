import type { Line } from '../parse/index.ts';
import { share } from './share.ts';
import { asksOutright, cleanTitle, normalTitle } from './titles.ts';

/** What structures the text of one subject after the other: 定义, 优点, 缺点 below SVM, and again below KNN. */

const PART =
  '(?:定义|概念|原理|思想|动机|目标|公式|推导|结构|流程|步骤|过程|实现|代码|伪代码|优点|缺点|优缺点|优势|劣势|不足|特点|性质|复杂度|应用|应用场景|适用场景|使用场景|场景|示例|例子|举例|总结|小结|调参|损失函数|更新规则)';
const PARTS = new RegExp(
  `^(?:基本|核心|算法|主要|数学|整体|代码)?${PART}(?:[与和及、/]?(?:基本|核心|算法|主要|数学|整体|代码)?${PART})*$`,
);

/** Whether a title, as it is compared, only says which part of an answer follows. */
export const namesPart = (title: string): boolean => PARTS.test(title);

/** Below one heading a part is a title like others. */
const LEAST = 2;
/** Below so many headings the same question is no chance, where hardly another is asked. */
const LEAST_ASKED = 3;
const MOST_ASKED = 0.8;

/** A title as it recurs; 是什么 says nothing that is compared elsewhere. */
const nameOf = (title: string): string => normalTitle(cleanTitle(title)) || cleanTitle(title);

/**
 * Of titles, each with the number of the heading it stands below, tells those parts that recur below several: 优点, or 为什么要用
 * where nothing else is asked.
 */
export function recurringParts(titles: readonly { title: string; below: number }[]): (title: string) => boolean {
  const named = titles.flatMap(({ title, below }) => {
    const [name, asks] = [nameOf(title), asksOutright(title)];
    return asks || namesPart(name) ? [{ name, below, asks }] : [];
  });
  const places = new Map(
    [...Map.groupBy(named, ({ name }) => name)].map(([name, all]) => [
      name,
      new Set(all.map(({ below }) => below)).size,
    ]),
  );
  const recurs = (name: string, least: number) => (places.get(name) ?? 0) >= least;
  const asked = named.filter(({ asks }) => asks);
  const again = asked.length > 0 && share(asked, ({ name }) => recurs(name, LEAST_ASKED)) >= MOST_ASKED;
  return (title) => {
    const name = nameOf(title);
    return recurs(name, namesPart(name) ? LEAST : again ? LEAST_ASKED : Infinity);
  };
}

const POINT = String.raw`(?:[-*+•]\s+|[（(]?\d{1,2}[.、)）]\s*)`;
// - **优点**：收敛快   （2）缺点：   **流程**   1. 为什么要用
const LABELLED = new RegExp(
  String.raw`^\s*${POINT}?(?:\*\*(?<bold>[^*:：]{2,12})[:：]?\*\*|(?<label>[^\s:：*]{2,12})(?=[:：]))|^\s*${POINT}(?<item>[^\s:：*]{2,12})\s*$`,
);

/** The part that a line opens, if it opens one. */
const labelIn = (text: string): string | undefined => {
  const { bold, label, item } = LABELLED.exec(text)?.groups ?? {};
  return bold ?? label ?? item;
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
  return (raw) => parts(labelIn(raw) ?? raw);
}
