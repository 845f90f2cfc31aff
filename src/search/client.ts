/** All of search that runs in the browser, loaded when the box is opened. */
import names from 'virtual:search/names';
import type { Context } from './context.ts';
import { Dictionary } from './dictionary.ts';
import { Engine } from './engine.ts';
import { Pinyin } from './pinyin.ts';
import { piecesOf, readVariants } from './text.ts';

/**
 * @param folder address of the index, with a slash at its end
 * @throws OfflineError
 */
export async function loadSearch(folder: string): Promise<Context> {
  const engine = Engine.load(folder);
  // The names take their time to read; the index is on its way meanwhile.
  const variants = new Map<string, string>();
  const pinyin = new Pinyin();
  const dictionary = new Dictionary(variants, pinyin);
  dictionary.add(names);

  const addPhrases = once(async () => {
    dictionary.add((await import('virtual:search/phrases')).default);
  });
  const addVariants = once(async () => {
    const { characters, names: traditional } = (await import('virtual:search/traditional')).default;
    for (const [from, to] of readVariants(characters)) variants.set(from, to);
    dictionary.add(traditional);
  });
  const prepare = async (typed: string) => {
    if (needsVariants(typed, pinyin)) await addVariants();
    if (needsPhrases(typed.toLowerCase(), dictionary, pinyin)) await addPhrases();
  };
  return { engine: await engine, dictionary, variants, pinyin, prepare };
}

/** Whether there is a character that is not one of the common simplified ones. */
const needsVariants = (typed: string, pinyin: Pinyin) =>
  (typed.match(/\p{Script=Han}/gu) ?? []).some((character) => pinyin.of(character) === undefined);

/** Whether there are several words of English, or one that is neither a name nor pinyin. */
function needsPhrases(typed: string, dictionary: Dictionary, pinyin: Pinyin): boolean {
  if (/[a-z][ -]+[a-z]/u.test(typed)) return true;
  const words = piecesOf(typed).filter(({ text }) => /^[a-z]{3,}$/u.test(text));
  return words.some(({ text }) => dictionary.byKey(text) === undefined && pinyin.split(text) === undefined);
}

/** Runs a task once; again if it failed. */
function once(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () =>
    (running ??= task().catch((error: unknown) => {
      running = undefined;
      throw error;
    }));
}
