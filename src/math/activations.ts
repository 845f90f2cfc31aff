/** Activation functions and their derivatives. */

/** A function of one variable with its derivative. */
export interface Smooth {
  f: (x: number) => number;
  slope: (x: number) => number;
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

export const sigmoid: Smooth = { f: logistic, slope: (x) => logistic(x) * (1 - logistic(x)) };

export const tanh: Smooth = { f: Math.tanh, slope: (x) => 1 - Math.tanh(x) ** 2 };

export const relu: Smooth = leakyRelu(0);

/** `max(αx, x)`; at 0, where there is no derivative, the one from the left. */
export function leakyRelu(alpha: number): Smooth {
  return { f: (x) => (x > 0 ? x : alpha * x), slope: (x) => (x > 0 ? 1 : alpha) };
}

/** x·Φ(x), with Φ itself and not one of its approximations. */
export const gelu: Smooth = { f: (x) => x * normalCdf(x), slope: (x) => normalCdf(x) + x * normalDensity(x) };

/** x·σ(x), also called Swish. */
export const silu: Smooth = {
  f: (x) => x * logistic(x),
  slope: (x) => logistic(x) * (1 + x * (1 - logistic(x))),
};

const normalDensity = (x: number): number => Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);

/**
 * Φ by the series ½ + φ(x)(x + x³/3 + x⁵/(3·5) + …) (Marsaglia 2004), exact to the last digits for |x| < 6 or so;
 * beyond, a plot cannot show the difference to 0 and 1.
 */
function normalCdf(x: number): number {
  if (x < -8) return 0;
  if (x > 8) return 1;
  let term = x;
  let sum = x;
  for (let odd = 3; sum + term !== sum; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + sum * normalDensity(x);
}
