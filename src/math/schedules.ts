/** Learning rates over training: `t` runs from 0 to 1, the result is a share of the peak. */

export type Schedule = (t: number) => number;

/** Falls to `factor` of what it was at each of `at`. */
export const step =
  (at: readonly number[], factor: number): Schedule =>
  (t) =>
    factor ** at.filter((place) => t >= place).length;

/** From 1 down to `floor` along half a cosine. */
export const cosine =
  (floor: number): Schedule =>
  (t) =>
    floor + ((1 - floor) * (1 + Math.cos(Math.PI * t))) / 2;

/** From 1 down to `floor` along a straight line. */
export const linear =
  (floor: number): Schedule =>
  (t) =>
    1 - (1 - floor) * t;

/** Rises for the share `warmup`, then runs `rest` over what is left. */
export const withWarmup =
  (warmup: number, rest: Schedule): Schedule =>
  (t) =>
    t < warmup ? t / warmup : rest((t - warmup) / (1 - warmup));

/** Warm-up, a level stretch, and a straight fall to `floor` in the last `decay`. */
export const wsd = (warmup: number, decay: number, floor: number): Schedule =>
  withWarmup(warmup, (t) => {
    const from = 1 - decay / (1 - warmup);
    return t < from ? 1 : linear(floor)((t - from) / (1 - from));
  });

/** That of “Attention is all you need”, d^-½ · min(n^-½, n·w^-1.5) at step n, as a share of its peak at n = w. */
export const noam =
  (steps: number, warmupSteps: number): Schedule =>
  (t) =>
    Math.min((t * steps) ** -0.5, t * steps * warmupSteps ** -1.5) / warmupSteps ** -0.5;
