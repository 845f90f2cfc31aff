/** Sinusoidal and rotary position encodings. */

/** θᵢ = base^(−2i/d) for each pair i of d dimensions: radians per position. */
export const frequencies = (d: number, base = 10_000): number[] =>
  Array.from({ length: d / 2 }, (_, i) => base ** ((-2 * i) / d));

/** The encoding of one position: sine in even dimensions, cosine in odd ones. */
export const sinusoidal = (position: number, d: number): number[] =>
  frequencies(d).flatMap((theta) => [Math.sin(position * theta), Math.cos(position * theta)]);

/** The dot product of q = k = (1, …, 1), rotated to places `distance` apart, as a share of that at distance 0. */
export function rotaryMatch(distance: number, d: number, base = 10_000): number {
  const thetas = frequencies(d, base);
  return thetas.reduce((sum, theta) => sum + Math.cos(distance * theta), 0) / thetas.length;
}
