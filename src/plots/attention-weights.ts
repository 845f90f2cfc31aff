import { attention } from '../math/attention.ts';
import { drawCells } from './cells.ts';
import type { Plot } from './plot.ts';
import { label, picture } from './svg.ts';

/**
 * A sentence whose words have vectors made by hand, so that each number can be followed: the three places stand for
 * “is an animal”, “is a thing”, “asks for a noun”. Query and key are the vectors themselves, times 2.
 */
const WORDS = ['猫', '追', '老鼠', '因为', '它', '饿'];
const VECTORS = [
  [1, 0, 0.2],
  [0.3, 0.3, 0.5],
  [0.8, 0.2, 0.1],
  [0, 0.1, 0.4],
  [1.1, 0, 0.6],
  [0.7, 0, 0.8],
].map((vector) => vector.map((value) => 2 * value));

const { weights } = attention(VECTORS, VECTORS, VECTORS, { scale: true, causal: true });

const CELL = 34;
const LEFT = 76;
const TOP = 44;
const SIZE = CELL * WORDS.length;

const numbers = weights.flatMap((row, i) =>
  row.flatMap((weight, j) =>
    j > i
      ? []
      : [
          label(weight.toFixed(2), LEFT + (j + 0.5) * CELL, TOP + (i + 0.5) * CELL + 4, {
            class: weight > 0.55 ? 'tick on-cell' : 'tick',
            'text-anchor': 'middle',
          }),
        ],
  ),
);

export const attentionWeights: Plot = {
  caption:
    '一行是一个查询，一列是一个键，每行加起来等于 1。右上角空着：因果掩码不许看后面的词。向量是为了举例手工取的，权重是照公式真算的。',
  pictures: [
    picture(
      {
        title: '因果自注意力的权重',
        desc: `六个词的注意力权重方阵，下三角有值，上三角为 0。“它”这一行：${weights[4]!
          .slice(0, 5)
          .map((weight, j) => `${WORDS[j]!} ${weight.toFixed(2)}`)
          .join('，')}。`,
      },
      320,
      TOP + SIZE + 8,
      label('键：被看的词 →', LEFT, 14),
      label('查询 ↓', LEFT - 8, TOP - 8, { 'text-anchor': 'end' }),
      ...WORDS.map((word, j) => label(word, LEFT + (j + 0.5) * CELL, TOP - 8, { 'text-anchor': 'middle' })),
      ...WORDS.map((word, i) => label(word, LEFT - 8, TOP + (i + 0.5) * CELL + 4, { 'text-anchor': 'end' })),
      drawCells({ values: weights, x: LEFT, y: TOP, cellWidth: CELL, cellHeight: CELL }),
      ...numbers,
    ),
  ],
};
