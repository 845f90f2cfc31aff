import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { PLOTS } from '../knowledge/figures.ts';
import { drawCells } from './cells.ts';
import { drawChart, sample } from './chart.ts';
import { plots } from './index.ts';
import { tag } from './svg.ts';

describe.each(PLOTS)('%s', (name) => {
  const { pictures, caption } = plots[name];

  test('has a name and a description in each picture, and no id that could clash', () => {
    for (const picture of pictures) {
      expect(picture).toMatch(/^<svg [^>]*role="img"><title>[^<]+<\/title><desc>[^<]{10,}<\/desc>/u);
      expect(picture).not.toMatch(/ id=|url\(|NaN|undefined|Infinity/u);
    }
    expect(caption).toMatch(/。$/u);
  });

  test('is light: 6 KB over the wire', () => {
    expect(gzipSync(pictures.join('')).length).toBeLessThan(6000);
  });
});

test('a chart puts a point where its axes say', () => {
  const svg = drawChart({
    title: '直线',
    desc: '一条直线。',
    x: { domain: [0, 10], ticks: [0, 10] },
    y: { domain: [0, 1], ticks: [0, 1] },
    curves: [{ points: sample((x) => x / 10, [0, 10], 2), tone: 1 }],
  });
  expect(svg).toContain('<path class="curve" d="M36,172L170.5,98L305,24"/>');
});

test('cells of one strength are one path, a run of them one box', () => {
  const svg = drawCells({ values: [[1, 1, 0, -0.5]], x: 0, y: 0, cellWidth: 5, cellHeight: 5 });
  expect(svg).toContain('<path class="tone-2" fill-opacity="0.5" d="M3 0h1v1h-1z"/>');
  expect(svg).toContain('<path class="tone-1" fill-opacity="1" d="M0 0h2v1h-2z"/>');
});

test('text cannot leave its place', () => {
  expect(tag('text', { class: '"<' })).toBe('<text class="&quot;&lt;"/>');
});
