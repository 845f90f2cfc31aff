/** Every plot by its name. */
import type { PlotName } from '../knowledge/figures.ts';
import { activations } from './activations.ts';
import { attentionWeights } from './attention-weights.ts';
import { biasVariance } from './bias-variance.ts';
import { bnLn } from './bn-ln.ts';
import { l1L2 } from './l1-l2.ts';
import { classificationLosses, regressionLosses } from './losses.ts';
import { lrSchedules } from './lr-schedules.ts';
import type { Plot } from './plot.ts';
import { ropeAngles, ropeDecay, sinusoidalPosition } from './positions.ts';
import { rocPr } from './roc-pr.ts';
import { softmaxTemperature } from './softmax-temperature.ts';

export const plots: Record<PlotName, Plot> = {
  activations,
  'attention-weights': attentionWeights,
  'bias-variance': biasVariance,
  'bn-ln': bnLn,
  'classification-losses': classificationLosses,
  'l1-l2': l1L2,
  'lr-schedules': lrSchedules,
  'regression-losses': regressionLosses,
  'roc-pr': rocPr,
  'rope-angles': ropeAngles,
  'rope-decay': ropeDecay,
  'sinusoidal-position': sinusoidalPosition,
  'softmax-temperature': softmaxTemperature,
};
