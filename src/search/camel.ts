/** Names in code are several words: LoraConfig. */
import type { Context } from './context.ts';
import { keyOf } from './text.ts';
import { bodyText, titleText } from './tokens.ts';

/** Words with a capital inside that begins another. */
const CAMEL = /[A-Za-z]+[A-Z][a-z][A-Za-z]*/gu;
const SEAM = /([a-z])([A-Z])|([A-Z])([A-Z][a-z])/gu;

/** Parts the words of names in code, but for those that are known as they are: LangChain, CrossEntropyLoss. */
export async function partCamel(typed: string, { engine, dictionary }: Context): Promise<string> {
  let parted = typed;
  for (const [word] of typed.matchAll(CAMEL)) {
    const key = keyOf(word.toLowerCase());
    if (dictionary.byKey(key) !== undefined) continue;
    const hits = await Promise.all([engine.hits(titleText(key)), engine.hits(bodyText(key))]);
    if (hits.every(({ size }) => size === 0)) parted = parted.replace(word, word.replace(SEAM, '$1$3 $2$4'));
  }
  return parted;
}
