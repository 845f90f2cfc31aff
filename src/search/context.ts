import type { Dictionary } from './dictionary.ts';
import type { Engine } from './engine.ts';
import type { Pinyin } from './pinyin.ts';
import type { Variants } from './text.ts';

/** What a search is done with. */
export interface Context {
  engine: Engine;
  dictionary: Dictionary;
  variants: Variants;
  pinyin: Pinyin;
  /** Loads what few queries need, if this one does. */
  prepare: (typed: string) => Promise<void>;
}
