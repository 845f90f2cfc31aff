import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { walk } from '../mdast/walk.ts';
import type { Context } from './index.ts';

/** Formulas that copying a page left behind: the sentence still has their gap. */

/** What stands in the gap. */
const GAP = '〔此处缺公式〕';

// Gaps that no writer leaves, one alternative a kind; the formula belongs where the match ends.
const GAPS = [
  /(?:其中|这里|式中)[ \t]+(?=(?:是|为|表示|代表|和|分别|指)\S)/gu, // 其中 是一个非零常数
  /(?:定义为|表示为|计算为|写作|公式为|等于)[ \t]+(?=其中|这里|式中)/gu, // 定义为 其中
  /\p{Script=Han}[ \t]+和[ \t]*(?=[。；，])/gu, // 依赖于绝对位置 和。
  /(?:划分为|分为|共有|一共|总共|每)[ \t]+(?=个\p{Script=Han})/gu, // 划分为 个子空间
  /(?:(?<![\p{Script=Han}])|[的到在])第(?=个(?:词|位置|元素|样本|头|层|时间步|维))/gu, // 第个位置
  /对于?(?=维(?:空间|向量))/gu, // 对于维空间
  /(?:不同的|相应的|对应的)[ \t]+(?=值)/gu, // 不同的 值
  /(?:维度|大小|概率|长度|参数|公式|定义|结果|复杂度|损失)(?:为|是)[ \t]+(?=[，。；])/gu, // 维度为 ，
  /(?:权重|参数|复杂度|公式|矩阵|梯度|损失)为(?=[，。；])/gu, // 新的权重为。
  /[[【]公式[\]】]/gu, // what Zhihu's own copy leaves
  /(?<!\$)\$\$[ \t]*\$\$(?!\$)|(?<=\p{Script=Han})[ \t]*(?<!\$)\$\$(?=[ \t]*[，。；])/gu, // $$ $$
];
// 旋转矩阵 对查询: a space between Chinese characters is a gap where there are others
const SPACE = /(?<=\p{Script=Han})[ \t]+(?=\p{Script=Han})/gu;
/** Every kind has one of these; most text has none. */
const MAY_GAPE = /[ \t][是为表代和分指其这式个值，。；]|\$\$|第个|对于?维|为[，。；]|公式[\]】]/;
// 公式如下：
const ANNOUNCED = /(?:公式|表达式|式子|定义式|计算方式|损失函数)(?:如下|为|是|定义为|如下所示)[:：]$/u;
/** What may be the formula that was announced. */
const SHOWS = new Set<RootContent['type']>(['math', 'code', 'list', 'table', 'containerDirective', 'blockquote']);

/** Marks the gaps and reports them; where a sentence may be whole, it is left alone. */
export function markLost(tree: Root, { entry, report }: Context): void {
  const lines = entry.note.lines;
  let gaps = 0;
  const lost = (before: string) => {
    gaps++;
    const found = lines.findIndex((line, i) => i + 1 >= entry.start && i < entry.end && line.includes(before.trim()));
    const line = found < 0 ? entry.start : found + 1;
    report('formula-lost', `“…${before.trim().slice(-12)}”后面像是少了一个公式，页面里标了${GAP}。请补上 $…$。`, line);
  };
  walk(tree, {
    text(node) {
      if (!MAY_GAPE.test(node.value)) return undefined;
      for (const gap of GAPS)
        node.value = node.value.replace(gap, (match) => {
          lost(match);
          return `${match.replace(/\$\$[ \t]*|[[【]公式[\]】]/g, '').trimEnd()}${GAP}`;
        });
      return undefined;
    },
  });
  if (gaps >= 2)
    walk(tree, {
      text(node) {
        node.value = node.value.replace(SPACE, (_, at: number) => {
          lost(node.value.slice(Math.max(0, at - 8), at));
          return GAP;
        });
        return undefined;
      },
    });
  for (const [i, block] of tree.children.entries()) {
    if (block.type !== 'paragraph') continue;
    const text = toString(block);
    const next = tree.children[i + 1];
    const gone =
      next === undefined ||
      next.type === 'heading' ||
      (!SHOWS.has(next.type) && /^(?:其中|这里|式中)/.test(toString(next)));
    if (!ANNOUNCED.test(text) || !gone || block.children.some(({ type }) => type === 'inlineMath')) continue;
    lost(text.slice(-20));
    block.children.push({ type: 'text', value: GAP });
  }
}
