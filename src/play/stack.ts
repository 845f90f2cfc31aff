/** Parts of one whole, as a bar above a list with their sizes. */
import type { Tone } from '../plots/chart.ts';
import { label, picture, type PictureText, tag } from '../plots/svg.ts';
import { size } from './numbers.ts';

export interface Part {
  name: string;
  /** Where the size comes from. */
  formula: string;
  bytes: number;
  tone: Tone;
}

const LEFT = 6;
const WIDTH = 308;
const TOP = 34;
const BAR = 26;
const ROW = 34;

/** `marks` are sizes of cards, drawn as lines over the bar where they fit. */
export function drawStack(parts: readonly Part[], marks: readonly number[], text: PictureText): string {
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  // The bar fills the width, but one small card always fits, so that little looks little.
  const whole = Math.max(total, marks[0]! * 1.02);
  const toX = (bytes: number) => LEFT + (bytes / whole) * WIDTH;
  let at = 0;
  const bars = parts.map(({ bytes, tone }) => {
    const x = toX(at);
    at += bytes;
    return tag('rect', { class: `bar tone-${tone}`, x, y: TOP, width: toX(at) - x, height: BAR });
  });
  const lines = marks
    .filter((mark) => mark <= whole && mark >= whole / 8)
    .map(
      (mark) =>
        tag('path', { class: 'axis', d: `M${toX(mark).toFixed(1)} ${TOP - 6}v${BAR + 12}` }) +
        label(`${mark / 1e9} GB`, Math.min(toX(mark), 296), TOP + BAR + 18, { 'text-anchor': 'middle', class: 'tick' }),
    );
  const rows = parts.map(({ name, formula, bytes, tone }, i) => {
    const y = TOP + BAR + 42 + i * ROW;
    return (
      tag('rect', { class: `bar tone-${tone}`, x: LEFT, y: y - 10, width: 11, height: 11 }) +
      label(name, LEFT + 18, y) +
      label(size(bytes), LEFT + WIDTH, y, { 'text-anchor': 'end', class: 'number' }) +
      label(formula, LEFT + 18, y + 14, { class: 'tick faint' })
    );
  });
  return picture(
    text,
    320,
    TOP + BAR + 36 + parts.length * ROW,
    label(`合计 ${size(total)}`, LEFT, 18, { class: 'heading' }),
    ...bars,
    ...lines,
    ...rows,
  );
}
