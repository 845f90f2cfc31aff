/** What a plaything is: controls, and a picture and a sentence that follow from their values. */

export interface Range {
  kind: 'range';
  label: string;
  min: number;
  max: number;
  step: number;
  start: number;
  /** The value as a reader sees it. */
  show: (value: number) => string;
}

export interface Choice<V extends string = string> {
  kind: 'choice';
  label: string;
  options: Readonly<Record<V, string>>;
  start: V;
}

export interface Toggle {
  kind: 'toggle';
  label: string;
  start: boolean;
}

export interface Text {
  kind: 'text';
  label: string;
  maxLength: number;
  start: string;
}

export type Control = Range | Choice | Toggle | Text;
export type Controls = Readonly<Record<string, Control>>;
export type Value = number | string | boolean;

/** What a control gives. */
type ValueOf<C extends Control> = C extends Range
  ? number
  : C extends Toggle
    ? boolean
    : C extends Choice<infer V>
      ? V
      : string;

export type ValuesOf<C extends Controls> = { [K in keyof C]: ValueOf<C[K]> };

export interface Play<C extends Controls = Controls> {
  title: string;
  caption: string;
  controls: C;
  /** SVG of one size whatever the values, so that nothing below it moves. */
  draw(values: ValuesOf<C>): string;
  /** What the picture shows now, in a sentence. */
  say(values: ValuesOf<C>): string;
}

/** Ties the values that `draw` and `say` get to the controls. */
export const definePlay = <C extends Controls>(play: Play<C>): Play<C> => play;

export const range = (
  label: string,
  [min, max, step]: readonly [number, number, number],
  start: number,
  show: (value: number) => string = String,
): Range => ({ kind: 'range', label, min, max, step, start, show });

export const choice = <V extends string>(
  label: string,
  options: Readonly<Record<V, string>>,
  start: NoInfer<V>,
): Choice<V> => ({ kind: 'choice', label, options, start });

export const toggle = (label: string, start: boolean): Toggle => ({ kind: 'toggle', label, start });

export const text = (label: string, start: string, maxLength: number): Text => ({
  kind: 'text',
  label,
  maxLength,
  start,
});

/** The values that a plaything starts with. */
export const startOf = ({ controls }: Play): Record<string, Value> =>
  Object.fromEntries(Object.entries(controls).map(([name, { start }]) => [name, start]));
