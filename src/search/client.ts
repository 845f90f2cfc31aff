/** All of search that runs in the browser, loaded when the box is opened. */
import packed from 'virtual:search-terms';
import { Dictionary } from './dictionary.ts';
import { Engine } from './engine.ts';
import { Pinyin } from './pinyin.ts';
import type { Context } from './search.ts';
import { readVariants } from './text.ts';

/** @throws OfflineError */
export async function loadSearch(folder: string): Promise<Context> {
  const variants = readVariants(packed.variants);
  const pinyin = new Pinyin();
  return { engine: await Engine.load(folder), dictionary: new Dictionary(packed.terms, variants, pinyin), variants, pinyin };
}
