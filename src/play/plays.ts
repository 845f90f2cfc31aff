/** Every plaything by its name. */
import type { PlayName } from '../knowledge/figures.ts';
import { attentionPlay } from './attention.ts';
import { bpePlay } from './bpe.ts';
import { kvCachePlay } from './kv-cache.ts';
import { loraPlay } from './lora.ts';
import type { Play } from './play.ts';
import { samplingPlay } from './sampling.ts';
import { thresholdPlay } from './threshold.ts';
import { trainingMemoryPlay } from './training-memory.ts';

export const plays: Record<PlayName, Play> = {
  attention: attentionPlay,
  bpe: bpePlay,
  'kv-cache': kvCachePlay,
  lora: loraPlay,
  sampling: samplingPlay,
  threshold: thresholdPlay,
  'training-memory': trainingMemoryPlay,
};

/** The plaything of a name, if there is one. */
export const findPlay = (name: string): Play | undefined =>
  Object.hasOwn(plays, name) ? plays[name as PlayName] : undefined;
