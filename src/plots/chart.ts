/** A small chart: axes, lines and words, at a size whose text can be read on a phone as it is. */
import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3-scale';
import { line as linePath } from 'd3-shape';
import { label, picture, type PictureText, tag } from './svg.ts';

export type Point = readonly [x: number, y: number];

/** One of four colours, each with a stroke of its own for those who cannot tell colours apart. */
export type Tone = 1 | 2 | 3 | 4;

export interface Axis {
  domain: readonly [number, number];
  /** What it measures. */
  name?: string;
  /** Places with a number; those that suit the domain if left out. */
  ticks?: readonly number[];
  format?: (value: number) => string;
  log?: boolean;
}

export interface Curve {
  points: readonly Point[];
  tone: Tone;
  /** Its name, written beside it. */
  name?: { text: string; at: Point; anchor?: 'start' | 'middle' | 'end' };
  /** Places with a mark. */
  dots?: readonly Point[];
}

export interface Chart extends PictureText {
  /** A heading within the picture, where a figure has several. */
  heading?: string;
  x: Axis;
  y: Axis;
  curves: readonly Curve[];
  /** Lines that only help to read: a diagonal, a threshold. */
  guides?: readonly (readonly Point[])[];
  height?: number;
}

const WIDTH = 320;
const MARGIN = { top: 24, right: 15, bottom: 38, left: 36 };

/** Draws a chart. */
export function drawChart({ heading, x, y, curves, guides = [], height = 210, ...text }: Chart): string {
  const toX = scaleOf(x, [MARGIN.left, WIDTH - MARGIN.right]);
  const toY = scaleOf(y, [height - MARGIN.bottom, MARGIN.top]);
  const inner = { x: MARGIN.left, y: MARGIN.top, width: WIDTH - MARGIN.left - MARGIN.right };
  const innerHeight = height - MARGIN.top - MARGIN.bottom;
  const toPath = linePath<Point>(
    ([px]) => toX(px),
    ([, py]) => toY(py),
  ).digits(1);
  const path = (points: readonly Point[], cls: string) => tag('path', { class: cls, d: toPath(points) ?? '' });

  const rows = ticksOf(y, toY).map(
    (value) =>
      tag('path', {
        class: value === 0 ? 'axis' : 'grid',
        d: `M${MARGIN.left} ${toY(value).toFixed(1)}H${WIDTH - MARGIN.right}`,
      }) + label(format(y, value), MARGIN.left - 5, toY(value) + 4, { 'text-anchor': 'end', class: 'tick' }),
  );
  const columns = ticksOf(x, toX).map((value) =>
    label(format(x, value), toX(value), height - MARGIN.bottom + 15, { 'text-anchor': 'middle', class: 'tick' }),
  );
  const lines = curves.map(({ points, tone, dots = [] }) => {
    const marks = dots.map(([px, py]) => tag('circle', { cx: toX(px), cy: toY(py), r: 2.5 }));
    return tag('g', { class: `tone-${tone}` }, points.length > 1 ? path(points, 'curve') : '', ...marks);
  });
  const names = curves.flatMap(({ name, tone }) =>
    name
      ? [label(name.text, toX(name.at[0]), toY(name.at[1]), { class: `name tone-${tone}`, 'text-anchor': name.anchor })]
      : [],
  );
  return picture(
    text,
    WIDTH,
    height,
    heading === undefined ? '' : label(heading, MARGIN.left, 14, { class: 'heading' }),
    ...rows,
    ...columns,
    x.name === undefined ? '' : label(x.name, WIDTH - MARGIN.right, height - 5, { 'text-anchor': 'end' }),
    y.name === undefined ? '' : label(y.name, heading === undefined ? 2 : WIDTH - MARGIN.right, 14, yNameSide(heading)),
    // An inner picture cuts off what leaves it, without an id to cut by.
    tag(
      'svg',
      { ...inner, height: innerHeight, viewBox: `${inner.x} ${inner.y} ${inner.width} ${innerHeight}` },
      ...guides.map((points) => path(points, 'guide')),
      ...lines,
    ),
    ...names,
  );
}

const yNameSide = (heading: string | undefined) => (heading === undefined ? {} : { 'text-anchor': 'end' });

/** Points of a function at equal steps, both ends included. */
export function sample(f: (x: number) => number, [from, to]: readonly [number, number], steps = 64): Point[] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const x = from + ((to - from) * i) / steps;
    return [x, f(x)];
  });
}

function scaleOf({ domain, log }: Axis, range: [number, number]): ScaleContinuousNumeric<number, number> {
  return (log ? scaleLog() : scaleLinear()).domain(domain).range(range);
}

const ticksOf = ({ ticks }: Axis, scale: ScaleContinuousNumeric<number, number>): readonly number[] =>
  ticks ?? scale.ticks(5);

const format = (axis: Axis, value: number): string => (axis.format?.(value) ?? String(value)).replace('-', '−');
