import { cosine, linear, noam, type Schedule, step, withWarmup, wsd } from '../math/schedules.ts';
import { type Curve, drawChart, type Point, sample, type Tone } from './chart.ts';
import type { Plot } from './plot.ts';

const RANGE = [0, 1] as const;
const x = {
  domain: RANGE,
  ticks: [0, 0.25, 0.5, 0.75, 1],
  format: (share: number) => `${share * 100}%`,
  name: '训练进度',
};
const y = { domain: [0, 1.1] as const, ticks: [0, 0.5, 1] };

const curve = (schedule: Schedule, tone: Tone, text: string, at: Point): Curve => ({
  points: sample(schedule, RANGE, 100),
  tone,
  name: { text, at },
});

export const lrSchedules: Plot = {
  caption:
    '纵轴是学习率占峰值的比例。后一幅都先预热 5%：余弦一路下滑，WSD 先走平台、最后 10% 才降，Noam 按步数的平方根倒数慢慢降。',
  pictures: [
    drawChart({
      title: '不带预热的三种衰减',
      desc: '阶梯在 50% 和 75% 处各降到三分之一；线性匀速降到 0；余弦先慢后快再慢，降到 10%。',
      heading: '只衰减',
      x,
      y,
      curves: [
        curve(step([0.5, 0.75], 1 / 3), 2, '阶梯', [0.38, 1.03]),
        curve(linear(0), 3, '线性', [0.2, 0.6]),
        curve(cosine(0.1), 1, '余弦', [0.27, 0.89]),
      ],
    }),
    drawChart({
      title: '带预热的四种计划',
      desc: '都在前 5% 升到峰值。线性降到 0，余弦降到 10%，WSD 保持到 90% 再降到 10%，Noam 很快降到一半以下再缓慢下降。',
      heading: '预热 5%，再衰减',
      x,
      y,
      curves: [
        curve(withWarmup(0.05, linear(0)), 3, '线性', [0.6, 0.5]),
        curve(withWarmup(0.05, cosine(0.1)), 1, '余弦', [0.78, 0.12]),
        curve(wsd(0.05, 0.1, 0.1), 2, 'WSD', [0.7, 1.03]),
        { ...curve((t) => (t === 0 ? 0 : noam(1000, 50)(t)), 4, 'Noam', [0.13, 0.47]) },
      ],
    }),
  ],
};
