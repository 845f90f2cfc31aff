/** Scaled dot-product attention, step by step. */
import { softmax } from './softmax.ts';

export type Matrix = readonly (readonly number[])[];

export interface AttentionSteps {
  /** QKᵀ: how well each query matches each key. */
  scores: Matrix;
  /** Divided by √d, masked places −∞. */
  scaled: Matrix;
  /** Softmax of each row. */
  weights: Matrix;
  /** Weighted sums of the values. */
  output: Matrix;
}

export interface AttentionOptions {
  scale: boolean;
  /** Hides what comes later. */
  causal: boolean;
}

/** softmax(QKᵀ/√d)·V, with everything in between. */
export function attention(q: Matrix, k: Matrix, v: Matrix, { scale, causal }: AttentionOptions): AttentionSteps {
  const divisor = scale ? Math.sqrt(q[0]!.length) : 1;
  const scores = q.map((query) => k.map((key) => dot(query, key)));
  const scaled = scores.map((row, i) => row.map((score, j) => (causal && j > i ? -Infinity : score / divisor)));
  const weights = scaled.map((row) => softmax(row));
  const output = weights.map((row) => v[0]!.map((_, c) => row.reduce((sum, weight, j) => sum + weight * v[j]![c]!, 0)));
  return { scores, scaled, weights, output };
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
