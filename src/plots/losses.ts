import { absolute, exponential, hinge, huber, logistic, squared, zeroOne } from '../math/losses.ts';
import { drawChart, sample } from './chart.ts';
import type { Plot } from './plot.ts';

const RESIDUALS = [-3, 3] as const;
const MARGINS = [-2, 3] as const;

export const regressionLosses: Plot = {
  caption: '误差小的时候，Huber 与二次曲线一样圆滑；过了 δ = 1 就改走直线，离群点不再被平方放大。',
  pictures: [
    drawChart({
      title: 'MSE、MAE 与 Huber 损失',
      desc: '横轴是误差。平方误差是抛物线，绝对误差是 V 形，Huber 在 ±1 以内是抛物线、以外是直线。',
      x: { domain: RESIDUALS, ticks: [-3, -2, -1, 0, 1, 2, 3], name: '误差 e = y − ŷ' },
      y: { domain: [0, 5], ticks: [0, 1, 2, 3, 4, 5], name: '损失' },
      curves: [
        { points: sample(squared, RESIDUALS), tone: 1, name: { text: 'e²（MSE）', at: [-1.85, 4.5] } },
        { points: sample(absolute, RESIDUALS, 6), tone: 2, name: { text: '|e|（MAE）', at: [1.65, 2.9] } },
        {
          points: sample((e) => huber(e, 1), RESIDUALS),
          tone: 3,
          name: { text: 'Huber，δ = 1', at: [1.55, 0.45] },
        },
      ],
    }),
  ],
};

export const classificationLosses: Plot = {
  caption: '间隔为正就是分对。0-1 损失没有可用的梯度，另外三条都从上面盖住它；分错得越离谱，指数损失涨得越凶。',
  pictures: [
    drawChart({
      title: '0-1 损失与它的三个上界',
      desc: '横轴是间隔 y·f(x)。0-1 损失在 0 处从 1 跳到 0；合页损失、对数损失、指数损失都经过 (0, 1)，在它上方递减。',
      x: { domain: MARGINS, ticks: [-2, -1, 0, 1, 2, 3], name: '间隔 m = y·f(x)' },
      y: { domain: [0, 4], ticks: [0, 1, 2, 3, 4], name: '损失' },
      curves: [
        {
          points: sample(zeroOne, MARGINS, 400).filter(
            ([, y], i, all) => y !== all[i - 1]?.[1] || y !== all[i + 1]?.[1],
          ),
          tone: 4,
          name: { text: '0-1', at: [-1.95, 0.72] },
        },
        { points: sample(hinge, MARGINS, 5), tone: 1, name: { text: '合页', at: [-1.95, 2.3] } },
        { points: sample(logistic, MARGINS), tone: 2, name: { text: '对数（底为 2）', at: [0.55, 0.72] } },
        { points: sample(exponential, MARGINS), tone: 3, name: { text: '指数', at: [-1.05, 3.3] } },
      ],
    }),
  ],
};
