import { frequencies, rotaryMatch, sinusoidal } from '../math/positions.ts';
import { drawCells } from './cells.ts';
import { drawChart, type Point } from './chart.ts';
import type { Plot } from './plot.ts';
import { label, picture, type PictureText } from './svg.ts';

const WIDTH = 320;
const LEFT = 30;
const TOP = 22;

const POSITIONS = 40;
const DIMENSIONS = 56;
const CELL = 5;

/** A heat map with positions down and dimensions across. */
function positionMap(values: number[][], text: PictureText, across: string, down: string): string {
  const height = TOP + values.length * CELL + 22;
  const right = LEFT + DIMENSIONS * CELL;
  return picture(
    text,
    WIDTH,
    height,
    label(across, LEFT, 14),
    label('快 → 慢', right, 14, { 'text-anchor': 'end', class: 'tick' }),
    ...[0, 10, 20, 30].map((p) =>
      label(String(p), LEFT - 5, TOP + p * CELL + 8, { class: 'tick', 'text-anchor': 'end' }),
    ),
    label(`${down} ↓`, LEFT, height - 6),
    label('蓝绿 1 · 底色 0 · 橙 −1', right, height - 6, { 'text-anchor': 'end', class: 'tick' }),
    drawCells({ values, x: LEFT, y: TOP, cellWidth: CELL, cellHeight: CELL }),
  );
}

export const sinusoidalPosition: Plot = {
  caption: '每一行是一个位置的编码。左边的维度换得快，分得清近邻；越往右换得越慢，到最右几乎不动，用来分辨远近。',
  pictures: [
    positionMap(
      Array.from({ length: POSITIONS }, (_, p) => sinusoidal(p, DIMENSIONS)),
      {
        title: '正弦位置编码的热图',
        desc: `${POSITIONS} 个位置、${DIMENSIONS} 维。左侧的列随位置快速起伏，右侧的列几乎不变，正弦列接近 0，余弦列接近 1。`,
      },
      '维度 →',
      '位置',
    ),
  ],
};

export const ropeAngles: Plot = {
  caption: '每一格是 cos(Δ·θᵢ)：相距 Δ 时，第 i 对分量还剩多少“同向”。左边几对转得快，几步就绕圈；右边几对几乎不转。',
  pictures: [
    positionMap(
      Array.from({ length: POSITIONS }, (_, distance) =>
        frequencies(2 * DIMENSIONS).map((theta) => Math.cos(distance * theta)),
      ),
      {
        title: 'RoPE 各对分量的旋转随距离的变化',
        desc: `距离 0 到 ${POSITIONS - 1}、${DIMENSIONS} 对分量。左侧的列随距离快速正负交替，右侧的列始终接近 1。`,
      },
      '分量对 i →',
      '距离 Δ',
    ),
  ],
};

/** Distances at equal steps of a logarithm, whole numbers. */
const DISTANCES = [...new Set(Array.from({ length: 161 }, (_, i) => Math.round(10 ** ((i * 4.2) / 160))))];
const match = (base: number): Point[] => DISTANCES.map((m) => [m, rotaryMatch(m, 128, base)]);

export const ropeDecay: Plot = {
  caption: '取 q = k = (1, …, 1)、头维 128，看归一化内积随距离怎样变。大势向下，但一路起伏；底数越大，远处留得越多。',
  pictures: [
    drawChart({
      title: 'RoPE 的内积随距离的变化',
      desc: '横轴是距离（对数刻度）。底数 10000 的曲线从 1 降到 1000 处的约 0.16、4000 处接近 0；底数 500000 的曲线降得慢，都有起伏。',
      x: { domain: [1, 16000], log: true, ticks: [1, 10, 100, 1000, 10000], name: '距离 Δ（对数刻度）' },
      y: { domain: [-0.2, 1.05], ticks: [0, 0.25, 0.5, 0.75, 1], name: '归一化内积' },
      curves: [
        { points: match(10_000), tone: 1, name: { text: '底数 1 万', at: [150, 0.27], anchor: 'end' } },
        { points: match(500_000), tone: 2, name: { text: '底数 50 万', at: [260, 0.72] } },
      ],
    }),
  ],
};
