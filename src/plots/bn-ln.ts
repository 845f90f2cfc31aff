import type { Plot } from './plot.ts';
import { drawCells } from './cells.ts';
import { label, picture, tag } from './svg.ts';

const SAMPLES = 3;
const WORDS = 4;
const FEATURES = 5;
const CELL = 17;
const GAP = 17;
const LEFT = 14;
const TOP = 52;
const SHEET = FEATURES * CELL;
const WIDTH = 320;
const HEIGHT = TOP + WORDS * CELL + 34;

/** Three sentences side by side, with the cells that share one mean and one variance filled. */
function sheets(heading: string, desc: string, together: (sample: number, word: number, feature: number) => boolean) {
  const drawn = Array.from({ length: SAMPLES }, (_, s) => {
    const x = LEFT + s * (SHEET + GAP);
    const values = Array.from({ length: WORDS }, (_row, w) =>
      Array.from({ length: FEATURES }, (_cell, f) => (together(s, w, f) ? 0.8 : 0)),
    );
    const columns = Array.from({ length: FEATURES + 1 }, (_line, f) => `M${x + f * CELL} ${TOP}v${WORDS * CELL}`);
    const rows = Array.from({ length: WORDS + 1 }, (_line, w) => `M${x} ${TOP + w * CELL}h${SHEET}`);
    return (
      drawCells({ values, x, y: TOP, cellWidth: CELL, cellHeight: CELL }) +
      tag('path', { class: 'mesh', d: [...columns, ...rows].join('') }) +
      label(`样本 ${s + 1}`, x + SHEET / 2, TOP - 8, { 'text-anchor': 'middle' })
    );
  });
  return picture(
    { title: heading, desc },
    WIDTH,
    HEIGHT,
    label(heading, LEFT, 16, { class: 'heading' }),
    ...drawn,
    label('每行一个词 ↓　每列一个特征 →', LEFT, HEIGHT - 10),
  );
}

export const bnLn: Plot = {
  caption:
    '涂色的格子一起算一个均值和一个方差。BN 固定一个特征、横跨整批样本的所有词；LN 固定一个词、只看它自己的各个特征。',
  pictures: [
    sheets(
      'BN：一个特征，整批一起算',
      '三个样本的方格，每个样本里同一列（一个特征）全部涂色。',
      (_sample, _word, feature) => feature === 1,
    ),
    sheets(
      'LN：一个词，自己单独算',
      '三个样本的方格，只有第一个样本里的一行（一个词）涂色。',
      (sample, word) => sample === 0 && word === 1,
    ),
  ],
};
