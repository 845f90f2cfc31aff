/** Bias and variance of least squares, exactly: the fit is linear in the data, so no draws are needed. */

/** Bias² and variance, averaged over the points of the design, of fitting polynomials of one degree. */
export interface BiasVariance {
  degree: number;
  biasSquared: number;
  variance: number;
}

/**
 * Fits polynomials of degree 0 to `most` to f at n equidistant points of [0, 1] under noise of deviation `sigma`.
 *
 * With H the projection on the polynomials, the fit's mean is Hf and its variance σ²·tr(H)/n = σ²(degree + 1)/n.
 * An orthonormal basis grows by one polynomial a degree (Gram–Schmidt), and takes its part from what is left of f.
 */
export function polynomialBiasVariance(
  f: (x: number) => number,
  n: number,
  sigma: number,
  most: number,
): BiasVariance[] {
  const xs = Array.from({ length: n }, (_, i) => (2 * i) / (n - 1) - 1);
  let rest = xs.map((x) => f((x + 1) / 2));
  const basis: number[][] = [];
  return Array.from({ length: most + 1 }, (_, degree) => {
    // x times the last polynomial spans the same as a higher power, and loses fewer digits.
    const last = basis.at(-1);
    let next = last ? last.map((value, i) => value * xs[i]!) : xs.map(() => 1);
    // Twice is enough (Kahan).
    for (const q of [...basis, ...basis]) next = minus(next, q, dot(next, q));
    const length = Math.sqrt(dot(next, next));
    next = next.map((value) => value / length);
    basis.push(next);
    rest = minus(rest, next, dot(rest, next));
    return { degree, biasSquared: dot(rest, rest) / n, variance: (sigma ** 2 * (degree + 1)) / n };
  });
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const minus = (a: readonly number[], b: readonly number[], factor: number): number[] =>
  a.map((x, i) => x - factor * b[i]!);
