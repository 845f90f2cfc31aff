/** What a note may ask for in a fence ```` ```plot ```` or ```` ```play ````, by name. */

/** Pictures computed from the mathematics when the site is built; drawn by `src/plots`. */
export const PLOTS = [
  'activations',
  'attention-weights',
  'bias-variance',
  'bn-ln',
  'classification-losses',
  'l1-l2',
  'lr-schedules',
  'regression-losses',
  'roc-pr',
  'rope-angles',
  'rope-decay',
  'sinusoidal-position',
  'softmax-temperature',
] as const;

/** Things to play with, made by `src/play`. */
export const PLAYS = ['attention', 'bpe', 'kv-cache', 'lora', 'sampling', 'threshold', 'training-memory'] as const;

export type PlotName = (typeof PLOTS)[number];
export type PlayName = (typeof PLAYS)[number];

/** A fence, read. */
export type Figure =
  { kind: 'plot'; name: PlotName; caption: string } | { kind: 'play'; name: PlayName; caption: string };

/** The languages of fences that ask for a figure. */
export const FIGURE_LANGS = ['plot', 'play'] as const;

export type FigureLang = (typeof FIGURE_LANGS)[number];

/** Whether the language of a fence asks for a figure. */
export const isFigureLang = (lang: string | null | undefined): lang is FigureLang => isOneOf(FIGURE_LANGS, lang ?? '');

/** The names that a kind of figure has. */
export const figureNames = (kind: FigureLang): readonly string[] => (kind === 'plot' ? PLOTS : PLAYS);

/**
 * The text of a fence: the name on the first line, and below it, if anything, a caption. Undefined for a name that there
 * is not.
 */
export function readFigure(kind: FigureLang, text: string): Figure | undefined {
  const [first = '', ...rest] = text.trim().split('\n');
  const name = first.trim();
  const caption = rest.join(' ').trim();
  if (kind === 'plot') return isOneOf(PLOTS, name) ? { kind, name, caption } : undefined;
  return isOneOf(PLAYS, name) ? { kind, name, caption } : undefined;
}

function isOneOf<T extends string>(names: readonly T[], name: string): name is T {
  return (names as readonly string[]).includes(name);
}
