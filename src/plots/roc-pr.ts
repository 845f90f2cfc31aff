import { averagePrecision, curve, rocArea, type Scored } from '../math/ranking.ts';
import { drawChart, type Point } from './chart.ts';
import type { Plot } from './plot.ts';

/** From the highest score to the lowest: + is a positive example. */
const RANKING = '++-+-++--+--+---------';
const EXAMPLES: Scored[] = Array.from(RANKING, (mark, i) => ({
  score: 1 - i / RANKING.length,
  positive: mark === '+',
}));
const POSITIVES = EXAMPLES.filter(({ positive }) => positive).length;

const points = curve(EXAMPLES);
const roc: Point[] = points.map(({ fallOut, recall }) => [fallOut, recall]);
const pr: Point[] = points.flatMap(({ recall, precision }) => (precision === undefined ? [] : [[recall, precision]]));
/** The precision found at a recall counts for all that was gained to get there: the area below is the average precision. */
const prSteps: Point[] = pr.flatMap(([recall, precision], i): Point[] => [
  [pr[i - 1]?.[0] ?? 0, precision],
  [recall, precision],
]);

const area = rocArea(points).toFixed(2);
const average = averagePrecision(points).toFixed(2);
const share = POSITIVES / EXAMPLES.length;
const unit = { domain: [0, 1.02] as const, ticks: [0, 0.25, 0.5, 0.75, 1] };

export const rocPr: Plot = {
  caption: `${EXAMPLES.length} 个样本按得分从高到低排，${POSITIVES} 个正例的名次是 ${Array.from(RANKING)
    .flatMap((mark, i) => (mark === '+' ? [i + 1] : []))
    .join('、')}。虚线是瞎猜：ROC 是对角线，PR 是正例比例 ${share.toFixed(2)}。`,
  pictures: [
    drawChart({
      title: 'ROC 曲线',
      desc: `从 (0, 0) 到 (1, 1) 的阶梯，先快速上升。曲线下面积 ${area}；对角线是随机猜测。`,
      heading: `ROC，面积 ${area}`,
      x: { ...unit, name: '假正率 FPR' },
      y: { ...unit, name: '召回率 TPR' },
      guides: [
        [
          [0, 0],
          [1, 1],
        ],
      ],
      curves: [{ points: roc, tone: 1, dots: roc }],
    }),
    drawChart({
      title: 'PR 曲线',
      desc: `阶梯，从精确率 1 开始，召回率到 1 时降到 ${share.toFixed(2)}。平均精确率 ${average}。`,
      heading: `PR，平均精确率 ${average}`,
      x: { ...unit, name: '召回率' },
      y: { ...unit, name: '精确率' },
      guides: [
        [
          [0, share],
          [1, share],
        ],
      ],
      curves: [{ points: prSteps, tone: 3, dots: pr }],
    }),
  ],
};
