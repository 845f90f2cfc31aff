import { softmax } from '../math/softmax.ts';
import type { Plot } from './plot.ts';
import { label, picture, tag } from './svg.ts';

const SCORES = [2, 1, 0, -1];
const TEMPERATURES = [0.5, 1, 2];

const WIDTH = 320;
const HEIGHT = 176;
const BASE = 136;
const TALL = 108;
const GROUP = WIDTH / TEMPERATURES.length;
const BAR = 21;

const groups = TEMPERATURES.map((temperature, g) => {
  const left = g * GROUP + (GROUP - BAR * SCORES.length) / 2;
  const bars = softmax(SCORES, temperature).map((p, i) => {
    const x = left + i * BAR;
    return (
      tag('rect', { class: 'bar tone-1', x: x + 1, y: BASE - p * TALL, width: BAR - 2, height: p * TALL }) +
      label(p.toFixed(2).slice(1), x + BAR / 2, BASE - p * TALL - 4, { class: 'tick', 'text-anchor': 'middle' }) +
      label(String(SCORES[i]).replace('-', '−'), x + BAR / 2, BASE + 15, { class: 'tick', 'text-anchor': 'middle' })
    );
  });
  return (
    bars.join('') +
    label(`T = ${temperature}`, g * GROUP + GROUP / 2, HEIGHT - 6, { class: 'heading', 'text-anchor': 'middle' })
  );
});

export const softmaxTemperature: Plot = {
  caption: '同一组打分 2、1、0、−1，除以不同的温度再做 softmax。温度低，概率挤向第一名；温度高，各项拉平，但名次不变。',
  pictures: [
    picture(
      {
        title: '三个温度下的 softmax',
        desc: '三组柱子。温度 0.5 时第一项占 0.86；温度 1 时四项是 0.64、0.24、0.09、0.03；温度 2 时是 0.46、0.28、0.17、0.10。',
      },
      WIDTH,
      HEIGHT,
      tag('path', { class: 'axis', d: `M4 ${BASE}H${WIDTH - 4}` }),
      ...groups,
    ),
  ],
};
