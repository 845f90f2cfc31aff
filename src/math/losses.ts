/** Losses: of a residual e = y − ŷ, and of a margin m = y·f(x) with y = ±1. */

export const squared = (e: number): number => e * e;

export const absolute = (e: number): number => Math.abs(e);

/** ½e² up to δ, a straight line beyond; value and slope agree where they meet. */
export const huber = (e: number, delta: number): number =>
  Math.abs(e) <= delta ? (e * e) / 2 : delta * (Math.abs(e) - delta / 2);

export const zeroOne = (m: number): number => (m > 0 ? 0 : 1);

export const hinge = (m: number): number => Math.max(0, 1 - m);

/** Log loss in base 2, so that it meets the others at (0, 1). */
export const logistic = (m: number): number => Math.log2(1 + Math.exp(-m));

export const exponential = (m: number): number => Math.exp(-m);
