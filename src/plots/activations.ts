import { gelu, leakyRelu, relu, sigmoid, silu, type Smooth, tanh } from '../math/activations.ts';
import { type Curve, drawChart, type Point, sample, type Tone } from './chart.ts';
import type { Plot } from './plot.ts';

const RANGE = [-4, 4] as const;
/** The leak is drawn ten times as large as usual: 0.01 would look like 0. */
const leaky = leakyRelu(0.1);

type Named = readonly [name: string, curve: Smooth, tone: Tone, at: Point, slopeAt: Point];

const SATURATING: readonly Named[] = [
  ['sigmoid', sigmoid, 1, [2.2, 0.62], [1.75, 0.24]],
  ['tanh', tanh, 2, [-3.9, -0.8], [0.6, 0.85]],
];
const RECTIFIERS: readonly Named[] = [
  ['ReLU', relu, 1, [1.1, 1.9], [2.2, 0.86]],
  ['Leaky ReLU', leaky, 2, [-3.9, -0.62], [-3.9, 0.2]],
  ['GELU', gelu, 3, [-1.35, 0.2], [0.9, 1.2]],
  ['SiLU', silu, 4, [2.5, 1.75], [0.62, 0.6]],
];

const curves = (named: readonly Named[], slopes: boolean): Curve[] =>
  named.map(([text, { f, slope }, tone, at, slopeAt]) => ({
    // The jump of a slope is a jump, not a ramp.
    points: slopes ? sample(slope, RANGE, 160) : sample(f, RANGE),
    tone,
    name: { text, at: slopes ? slopeAt : at },
  }));

const x = { domain: RANGE, ticks: [-4, -2, 0, 2, 4], name: '输入 x' };

export const activations: Plot = {
  caption: '先看函数，再看它的导数：sigmoid 的导数最高只有 0.25，两端趋于 0；ReLU 一族在正半轴保持 1 左右。',
  pictures: [
    drawChart({
      title: 'sigmoid 与 tanh',
      desc: '两条 S 形曲线：sigmoid 从 0 升到 1，tanh 从 −1 升到 1，两端都变平。',
      heading: '饱和的函数',
      x,
      y: { domain: [-1.15, 1.15], ticks: [-1, -0.5, 0, 0.5, 1] },
      curves: curves(SATURATING, false),
    }),
    drawChart({
      title: 'sigmoid 与 tanh 的导数',
      desc: '两条钟形曲线，都在 0 处最高：sigmoid 的导数是 0.25，tanh 的是 1，离 0 越远越接近 0。',
      heading: '它们的导数',
      x,
      y: { domain: [-0.05, 1.1], ticks: [0, 0.25, 0.5, 0.75, 1] },
      curves: curves(SATURATING, true),
    }),
    drawChart({
      title: 'ReLU、Leaky ReLU、GELU、SiLU',
      desc: '正半轴四条线都接近 y = x；负半轴 ReLU 为 0，Leaky ReLU 是一条缓坡，GELU 与 SiLU 先下凹再回到 0。',
      heading: 'ReLU 一族',
      x,
      y: { domain: [-0.7, 3], ticks: [0, 1, 2, 3] },
      curves: curves(RECTIFIERS, false),
    }),
    drawChart({
      title: 'ReLU、Leaky ReLU、GELU、SiLU 的导数',
      desc: 'ReLU 与 Leaky ReLU 在 0 处从 0（或 0.1）跳到 1；GELU 与 SiLU 平滑过渡，略微超过 1，负半轴有一小段为负。',
      heading: '它们的导数',
      x,
      y: { domain: [-0.2, 1.3], ticks: [0, 0.5, 1] },
      curves: curves(RECTIFIERS, true),
    }),
  ],
};
