/** Softmax and what is cut from its result before a token is drawn. */

/** Probabilities from scores; `temperature` divides the scores first. */
export function softmax(scores: readonly number[], temperature = 1): number[] {
  const top = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = scores.map((score) => Math.exp((score - top) / temperature));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** In nat. */
export const entropy = (p: readonly number[]): number => -p.reduce((sum, q) => sum + (q > 0 ? q * Math.log(q) : 0), 0);

export interface Cut {
  topK: number;
  topP: number;
}

/**
 * Which of some probabilities survive: the `topK` largest, and of these the smallest set from the largest down whose sum,
 * once they are scaled to 1 again, reaches `topP`. Always one at least; the earlier of two equals comes first.
 *
 * @example survivors([0.5, 0.25, 0.12, 0.08, 0.05], { topK: 5, topP: 0.8 }) → [true, true, true, false, false]
 */
export function survivors(p: readonly number[], { topK, topP }: Cut): boolean[] {
  const ranked = p.map((_, i) => i).sort((a, b) => p[b]! - p[a]! || a - b);
  const kept = ranked.slice(0, Math.max(1, topK));
  const mass = kept.reduce((sum, i) => sum + p[i]!, 0);
  const survives = p.map(() => false);
  let before = 0;
  for (const i of kept) {
    // The one that crosses the line stays. A hair's breadth for 0.1 + 0.2.
    if (before / mass >= topP - 1e-12) break;
    survives[i] = true;
    before += p[i]!;
  }
  return survives.some(Boolean) ? survives : p.map((_, i) => i === ranked[0]);
}

/** What survives, scaled to 1; the rest 0. */
export function renormalise(p: readonly number[], survives: readonly boolean[]): number[] {
  const mass = p.reduce((sum, q, i) => sum + (survives[i] ? q : 0), 0);
  return p.map((q, i) => (survives[i] ? q / mass : 0));
}
