import { drawChart, type Point } from './chart.ts';
import type { Plot } from './plot.ts';

/** The loss ½(w − c)ᵀA(w − c), with its best place c outside of what the penalty allows. */
const BEST: Point = [0.5, 1.7];
const A = { xx: 1, xy: 0.4, yy: 1.2 };

function loss([x, y]: Point): number {
  const [dx, dy] = [x - BEST[0], y - BEST[1]];
  return (A.xx * dx * dx + 2 * A.xy * dx * dy + A.yy * dy * dy) / 2;
}

const turns = (steps: number): number[] => Array.from({ length: steps + 1 }, (_, i) => (2 * Math.PI * i) / steps);

/** All places with one loss: an ellipse, a circle seen through the root of A (Cholesky). */
function contour(level: number): Point[] {
  const r = Math.sqrt(2 * level);
  const l11 = Math.sqrt(A.xx);
  const l21 = A.xy / l11;
  const l22 = Math.sqrt(A.yy - l21 * l21);
  return turns(60).map((angle) => {
    const dy = (r * Math.sin(angle)) / l22;
    return [BEST[0] + (r * Math.cos(angle) - l21 * dy) / l11, BEST[1] + dy];
  });
}

/** The place on a border with the least loss. */
const leastOn = (border: readonly Point[]): Point => border.reduce((a, b) => (loss(b) < loss(a) ? b : a));

const circle = (steps: number): Point[] => turns(steps).map((angle) => [Math.cos(angle), Math.sin(angle)]);
const diamond = (steps: number): Point[] =>
  circle(steps).map(([x, y]) => [x / (Math.abs(x) + Math.abs(y)), y / (Math.abs(x) + Math.abs(y))]);

function geometry(heading: string, desc: string, border: (steps: number) => Point[], steps: number): string {
  const found = leastOn(border(7200));
  const touching = loss(found);
  return drawChart({
    title: heading,
    desc: `${desc}切点是 (${found[0].toFixed(2)}, ${found[1].toFixed(2)})。`,
    heading,
    height: 340,
    x: { domain: [-1.4, 1.8], ticks: [-1, 0, 1], name: 'w₁' },
    y: { domain: [-1.17, 2.08], ticks: [-1, 0, 1, 2], name: 'w₂' },
    guides: [
      [
        [0, -2],
        [0, 3],
      ],
    ],
    curves: [
      { points: border(steps), tone: 1, name: { text: '允许的范围', at: [0, -0.5], anchor: 'middle' } },
      ...[0.25, 1, 2.2].map((share) => ({ points: contour(touching * share), tone: 2 as const })),
      { points: [], tone: 2, dots: [BEST], name: { text: '无惩罚时最优', at: [0.62, 1.76] } },
      {
        points: [],
        tone: 3,
        dots: [found],
        name: {
          text: `(${found[0].toFixed(2)}, ${found[1].toFixed(2)})`,
          at: [found[0] - 0.08, found[1] + 0.1],
          anchor: 'end',
        },
      },
    ],
  });
}

export const l1L2: Plot = {
  caption:
    '椭圆是损失的等高线，由内向外变大；解是等高线第一次碰到允许范围的地方。菱形有尖角，碰在坐标轴上，w₁ 恰为 0；圆没有尖角，两个坐标都不为 0。',
  pictures: [
    geometry('L1：|w₁| + |w₂| ≤ 1', '等高线碰到菱形的上尖角，', diamond, 4),
    geometry('L2：w₁² + w₂² ≤ 1', '等高线碰到圆周上的一点，', circle, 72),
  ],
};
