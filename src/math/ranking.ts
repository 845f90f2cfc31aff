/** What a threshold on scores makes of labelled examples. */

export interface Scored {
  score: number;
  positive: boolean;
}

export interface Confusion {
  tp: number;
  fp: number;
  fn: number;
  tn: number;
}

export interface Measures {
  /** Undefined where nothing was reported. */
  precision: number | undefined;
  recall: number | undefined;
  /** False positives among the negatives. */
  fallOut: number | undefined;
  f1: number | undefined;
  accuracy: number;
}

/** Counts with everything from `threshold` up reported as positive. */
export function confusionAt(examples: readonly Scored[], threshold: number): Confusion {
  const count = (positive: boolean, reported: boolean) =>
    examples.filter((example) => example.positive === positive && example.score >= threshold === reported).length;
  return { tp: count(true, true), fp: count(false, true), fn: count(true, false), tn: count(false, false) };
}

/** The usual shares; one whose denominator is 0 is undefined, not 0. */
export function measuresOf({ tp, fp, fn, tn }: Confusion): Measures {
  return {
    precision: share(tp, tp + fp),
    recall: share(tp, tp + fn),
    fallOut: share(fp, fp + tn),
    f1: share(2 * tp, 2 * tp + fp + fn),
    accuracy: (tp + tn) / (tp + fp + fn + tn),
  };
}

const share = (part: number, whole: number): number | undefined => (whole > 0 ? part / whole : undefined);

/** A point of both curves: what a threshold just at one of the scores, or above all of them, gives. */
export interface CurvePoint {
  fallOut: number;
  recall: number;
  precision: number | undefined;
}

/** From the threshold that reports nothing to the one that reports all; equal scores are passed together. */
export function curve(examples: readonly Scored[]): CurvePoint[] {
  const thresholds = [Infinity, ...new Set(examples.map(({ score }) => score).sort((a, b) => b - a))];
  return thresholds.map((threshold) => {
    const { fallOut, recall, precision } = measuresOf(confusionAt(examples, threshold));
    return { fallOut: fallOut!, recall: recall!, precision };
  });
}

/** The area under the ROC curve, by trapezoids. */
export const rocArea = (points: readonly CurvePoint[]): number =>
  points.slice(1).reduce((sum, { fallOut, recall }, i) => {
    const before = points[i]!;
    return sum + ((fallOut - before.fallOut) * (recall + before.recall)) / 2;
  }, 0);

/** Average precision: the precision at each step, weighted by how much recall it adds. */
export const averagePrecision = (points: readonly CurvePoint[]): number =>
  points.slice(1).reduce((sum, { recall, precision }, i) => sum + (recall - points[i]!.recall) * precision!, 0);
