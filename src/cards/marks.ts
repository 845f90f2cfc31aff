/** A small diagram for each topic, and one for the site: 120 by 120, drawn in the colour that it stands in. */
import type { TopicId } from '../knowledge/taxonomy.ts';

const line = (path: string, width = 4, opacity = 1): string =>
  `<path d="${path}" fill="none" stroke="currentColor" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}"/>`;

const dot = (x: number, y: number, radius: number, opacity = 1): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="currentColor" opacity="${opacity}"/>`;

const box = (x: number, y: number, width: number, height: number, radius: number, opacity = 1): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="currentColor" opacity="${opacity}"/>`;

const FAINT = 0.4;

/** Points, and the curve that was fitted to them. */
const fittedCurve = [
  line('M10 8V110H112', 4, FAINT),
  line('M24 96C58 92 54 34 104 26', 6),
  ...[
    [30, 78],
    [46, 98],
    [50, 66],
    [70, 58],
    [66, 30],
    [92, 44],
  ].map(([x, y]) => dot(x!, y!, 6)),
];

/** One word looks at all others, at each as much as it needs. */
const attention = [
  ...[3, 9, 2, 5].map((width, i) => line(`M44 22L${15 + 30 * i} 98`, width, width > 4 ? 1 : 0.6)),
  ...[0, 1, 2, 3].map((i) => dot(15 + 30 * i, 100, 10)),
  ...[0, 2, 3].map((i) => dot(15 + 30 * i - 1, 20, 10, FAINT)),
  dot(44, 20, 12),
];

/** Who sees whom under a causal mask. */
const causalMask = [0, 1, 2, 3].flatMap((row) =>
  [0, 1, 2, 3].map((column) => box(6 + 28 * column, 6 + 28 * row, 24, 24, 5, column <= row ? 1 : 0.25)),
);

/** Frozen weights, and beside them the two small matrices that are trained. */
const lowRank = [
  `<rect x="8" y="22" width="48" height="76" rx="6" fill="none" stroke="currentColor" stroke-width="4" opacity="${FAINT}"/>`,
  '<path d="M76 24H114L103 56H87ZM87 64H103L114 96H76Z" fill="currentColor" stroke="currentColor" stroke-width="4" stroke-linejoin="round"/>',
  line('M32 12V4H95V14M32 108V116H95V106', 4, 0.7),
];

/** The ways that a sentence might go on, and the one taken. */
const beam = [
  line('M14 60L58 100L106 112M58 60L106 82M58 60H58M14 60L58 60L106 50M58 20L106 14', 4, FAINT),
  line('M14 60L58 20L106 40', 7),
  ...[
    [58, 60],
    [58, 100],
    [106, 10],
    [106, 66],
    [106, 88],
    [106, 112],
  ].map(([x, y]) => dot(x!, y!, 6, FAINT)),
  dot(14, 60, 10),
  dot(58, 20, 10),
  dot(106, 40, 10),
];

/** A question, and an answer. */
const talk = [
  `<path d="M14 10H78a8 8 0 0 1 8 8V46a8 8 0 0 1-8 8H40L24 68V54H14a8 8 0 0 1-8-8V18a8 8 0 0 1 8-8Z" fill="none" stroke="currentColor" stroke-width="4" stroke-linejoin="round" opacity="${FAINT}"/>`,
  '<path d="M106 50a8 8 0 0 1 8 8V90a8 8 0 0 1-8 8H98V114L80 98H44a8 8 0 0 1-8-8V72L50 66H86Q98 66 98 50Z" fill="currentColor"/>',
];

/** As on the browser's tab. */
const site = [line('M10 26H110M10 94H110', 11), box(10, 46, 58, 28, 8)];

export const SITE_MARK = site.join('');

export const TOPIC_MARKS: Record<TopicId, string> = {
  'ml-basics': fittedCurve.join(''),
  transformer: attention.join(''),
  'bert-gpt': causalMask.join(''),
  'fine-tuning': lowRank.join(''),
  inference: beam.join(''),
  'project-scripts': talk.join(''),
};
