import { confusionAt, type Measures, measuresOf, type Scored } from '../math/ranking.ts';
import { label, picture, tag } from '../plots/svg.ts';
import { choice, definePlay, range } from './play.ts';

/** Scores of a classifier that is good, not perfect. */
const POSITIVE = [0.97, 0.93, 0.88, 0.84, 0.79, 0.71, 0.66, 0.58, 0.47, 0.33];
const NEGATIVE = [0.81, 0.69, 0.62, 0.54, 0.49, 0.44, 0.41, 0.36, 0.31, 0.27, 0.24, 0.19, 0.16, 0.12, 0.07, 0.03];

interface Values {
  threshold: number;
  rarity: '1' | '10';
}

/** The negatives may stand for ten times as many. */
function examplesOf({ rarity }: Values): Scored[] {
  const negatives = Array.from({ length: Number(rarity) }, () => NEGATIVE).flat();
  return [
    ...POSITIVE.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ];
}

const shown = (value: number | undefined): string => value?.toFixed(2) ?? '没有定义';

const say = (values: Values): string => {
  const counts = confusionAt(examplesOf(values), values.threshold);
  const { precision, recall, f1 } = measuresOf(counts);
  return `报出 ${counts.tp + counts.fp} 个，其中 ${counts.tp} 个是真的：精确率 ${shown(precision)}，召回率 ${shown(recall)}，F1 ${shown(f1)}。`;
};

const LEFT = 8;
const LONG = 304;
const toX = (score: number) => LEFT + score * LONG;

const dots = (scores: readonly number[], y: number, tone: number, threshold: number): string =>
  tag(
    'g',
    { class: `tone-${tone}` },
    ...scores.map((score) =>
      tag('circle', { class: score >= threshold ? undefined : 'hollow', cx: toX(score), cy: y, r: 5 }),
    ),
  );

const MEASURES: readonly [name: string, key: keyof Measures][] = [
  ['精确率', 'precision'],
  ['召回率', 'recall'],
  ['F1', 'f1'],
  ['准确率', 'accuracy'],
];

export const thresholdPlay = definePlay({
  title: '阈值怎样改变混淆矩阵',
  caption:
    '一个点是一个样本，线右边的报为正（实心）。阈值往右，召回率只降不升，精确率大体上升；再把负样本变成十倍，看谁变谁不变。',
  controls: {
    threshold: range('阈值', [0, 1, 0.01], 0.5, (value) => value.toFixed(2)),
    rarity: choice('负样本', { '1': '16 个', '10': '160 个（得分分布不变）' }, '1'),
  },
  say,
  draw(values) {
    const { threshold } = values;
    const counts = confusionAt(examplesOf(values), threshold);
    const measures = measuresOf(counts);
    const cells = (
      [
        ['TP', counts.tp, 0, 0],
        ['FN 漏', counts.fn, 1, 0],
        ['FP 误报', counts.fp, 0, 1],
        ['TN', counts.tn, 1, 1],
      ] as const
    ).map(([name, value, column, row]) => {
      const [x, y] = [40 + column * 56, 126 + row * 40];
      return (
        tag('rect', { class: 'frame', x, y, width: 56, height: 40 }) +
        label(String(value), x + 28, y + 18, { 'text-anchor': 'middle', class: 'number' }) +
        label(name, x + 28, y + 33, { 'text-anchor': 'middle', class: 'tick faint' })
      );
    });
    const bars = MEASURES.map(([name, key], i) => {
      const y = 120 + i * 23;
      const value = measures[key];
      return (
        label(name, 208, y + 11, { 'text-anchor': 'end' }) +
        tag('rect', { class: 'frame', x: 214, y, width: 60, height: 14 }) +
        tag('rect', { class: 'bar tone-1', x: 214, y, width: 60 * (value ?? 0), height: 14 }) +
        label(value?.toFixed(2) ?? '—', 280, y + 11, { class: 'number' })
      );
    });
    return picture(
      { title: '样本的得分、混淆矩阵与指标', desc: say(values) },
      320,
      216,
      label('正', LEFT, 14, { class: 'tick' }),
      dots(POSITIVE, 26, 1, threshold),
      label(values.rarity === '10' ? '负（一点代表 10 个）' : '负', LEFT, 48, { class: 'tick' }),
      dots(NEGATIVE, 60, 2, threshold),
      tag('path', { class: 'axis', d: `M${LEFT} 76H${LEFT + LONG}` }),
      tag('path', { class: 'axis', d: `M${toX(threshold).toFixed(1)} 4V82` }),
      ...[0, 0.5, 1].map((score) => label(String(score), toX(score), 90, { class: 'tick', 'text-anchor': 'middle' })),
      label('报正', 68, 120, { 'text-anchor': 'middle', class: 'tick' }),
      label('报负', 124, 120, { 'text-anchor': 'middle', class: 'tick' }),
      label('实正', 34, 150, { 'text-anchor': 'end', class: 'tick' }),
      label('实负', 34, 190, { 'text-anchor': 'end', class: 'tick' }),
      ...cells,
      ...bars,
    );
  },
});
