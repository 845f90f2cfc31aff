import { type ModelName, MODELS } from '../math/models.ts';
import { type Choice, choice } from './play.ts';

const NAMES = Object.fromEntries(Object.keys(MODELS).map((name) => [name, name])) as Record<ModelName, string>;

/** The control by which a reader picks one of the models. */
export const modelChoice = (start: ModelName): Choice<ModelName> => choice('模型', NAMES, start);
