import { attention, type Matrix } from '../math/attention.ts';
import { drawCells } from '../plots/cells.ts';
import { label, picture, tag } from '../plots/svg.ts';
import { definePlay, range, toggle } from './play.ts';

const WORDS = ['我', '爱', '猫'];
/** Made up, two numbers each. That of the first query is the reader's. */
const Q = [
  [1, 0],
  [0, 1],
  [1, 1],
];
const K = [
  [1, 0],
  [1, 1],
  [0, 2],
];
const V = [
  [1, 0],
  [0, 1],
  [2, 2],
];

interface Values {
  step: number;
  query: number;
  scale: boolean;
  causal: boolean;
}

const STEPS = ['打分 QKᵀ', '除以 √2、加掩码', '按行 softmax', '乘 V，得到输出'];

const compute = ({ query, scale, causal }: Values) =>
  attention([...Q.slice(0, 2), [query, Q[2]![1]!]], K, V, { scale, causal });

const say = (values: Values): string => {
  const { scores, scaled, weights, output } = compute(values);
  const row = [scores, scaled, weights, output][values.step - 1]![2]!;
  const what = ['打分', '缩放后的打分', '权重', '输出'][values.step - 1]!;
  return `第 ${values.step} 步：“${WORDS[2]!}”的${what}是 (${row.map(short).join('，')})。`;
};

const short = (value: number): string =>
  value === -Infinity ? '−∞' : String(Math.round(value * 100) / 100).replace('-', '−');

const CELL = 38;
const HIGH = 24;

/** Numbers in a frame; `strength` fills the cells. */
function matrix(name: string, values: Matrix, x: number, y: number, strength?: Matrix): string {
  const width = values[0]!.length * CELL;
  const height = values.length * HIGH;
  return (
    label(name, x + width / 2, y - 6, { 'text-anchor': 'middle' }) +
    (strength ? drawCells({ values: strength, x, y, cellWidth: CELL, cellHeight: HIGH }) : '') +
    tag('rect', { class: 'frame', x, y, width, height }) +
    values
      .flatMap((row, i) =>
        row.map((value, j) =>
          label(short(value), x + (j + 0.5) * CELL, y + (i + 0.5) * HIGH + 4, {
            'text-anchor': 'middle',
            class: (strength?.[i]?.[j] ?? 0) > 0.55 ? 'tick on-cell' : 'tick',
          }),
        ),
      )
      .join('')
  );
}

const names = (x: number, y: number): string =>
  WORDS.map((word, i) => label(word, x - 6, y + (i + 0.5) * HIGH + 4, { 'text-anchor': 'end' })).join('');

export const attentionPlay = definePlay({
  title: '三个词的缩放点积注意力，一步一步算',
  caption: '每个词两个数，d = 2。走一遍四步，再拖动“猫”的查询：q 越朝着哪个键，哪个词分到的权重就越多。',
  controls: {
    step: range('第几步', [1, 4, 1], 4, (value) => `${value} ${STEPS[value - 1]!}`),
    query: range('“猫”的查询的第一个数', [-4, 4, 0.5], 1),
    scale: toggle('除以 √d', true),
    causal: toggle('因果掩码', false),
  },
  say,
  draw(values) {
    const steps = compute(values);
    const q = [...Q.slice(0, 2), [values.query, Q[2]![1]!]];
    const stage = [steps.scores, steps.scaled, steps.weights, steps.weights][values.step - 1]!;
    const top = 28;
    const below = 140;
    return picture(
      { title: `第 ${values.step} 步：${STEPS[values.step - 1]!}`, desc: say(values) },
      320,
      218,
      names(22, top),
      matrix('Q', q, 22, top),
      matrix('K', K, 126, top),
      matrix('V', V, 230, top),
      names(22, below),
      matrix(
        ['QKᵀ', values.scale ? 'QKᵀ / √2' : 'QKᵀ（没有缩放）', '权重', '权重'][values.step - 1]!,
        stage,
        22,
        below,
        values.step >= 3 ? steps.weights : undefined,
      ),
      label(values.step === 4 ? '× V =' : '', 183, below + 40, { 'text-anchor': 'middle' }),
      values.step === 4 ? matrix('输出', steps.output, 230, below) : '',
    );
  },
});
