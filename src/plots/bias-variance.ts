import { polynomialBiasVariance } from '../math/least-squares.ts';
import { drawChart, type Point } from './chart.ts';
import type { Plot } from './plot.ts';

const SIGMA = 0.3;
const results = polynomialBiasVariance((x) => Math.sin(2 * Math.PI * x), 30, SIGMA, 25).slice(1);
const along = (value: (result: (typeof results)[number]) => number): Point[] =>
  results.map((result) => [result.degree, value(result)]);

export const biasVariance: Plot = {
  caption:
    '用多项式拟合带噪声的正弦（30 个点，噪声标准差 0.3），按公式精确算出。越往右越复杂：偏差很快用尽，方差一直在涨。',
  pictures: [
    drawChart({
      title: '偏差、方差与期望测试误差随多项式次数的变化',
      desc: '偏差平方从 0.22 很快降到 0，方差从 0.006 匀速升到 0.078，两者加上噪声 0.09 的总误差先降后升，在 3 到 5 次时最低。',
      x: { domain: [1, 25], ticks: [1, 3, 5, 10, 15, 20, 25], name: '多项式次数（越大越复杂）' },
      y: { domain: [0, 0.35], ticks: [0, 0.1, 0.2, 0.3], name: '误差' },
      curves: [
        {
          points: along(({ biasSquared, variance }) => biasSquared + variance + SIGMA ** 2),
          tone: 1,
          name: { text: '期望测试误差', at: [12, 0.155] },
        },
        { points: along(({ biasSquared }) => biasSquared), tone: 2, name: { text: '偏差²', at: [3.1, 0.2] } },
        { points: along(({ variance }) => variance), tone: 3, name: { text: '方差', at: [20, 0.035] } },
        { points: along(() => SIGMA ** 2), tone: 4, name: { text: '噪声 0.09（降不掉）', at: [8, 0.063] } },
      ],
    }),
  ],
};
