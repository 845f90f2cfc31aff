/** The dictionary as it is made of `terms.yaml`. Runs at build only. */
import { loadTerms, namesOf } from '../knowledge/terms.ts';
import { Dictionary, packDictionary } from './dictionary.ts';
import { Pinyin } from './pinyin.ts';
import { spellAsSaid } from './records.ts';
import { readVariants } from './text.ts';
import { TRADITIONAL } from './traditional.ts';

export const variants = readVariants(TRADITIONAL);

/** What the browser is sent: `Dictionary` reads it. */
export function packTerms(): string {
  const terms = loadTerms().map((term) => ({ id: term.id, names: namesOf(term) }));
  return packDictionary(terms, variants, new Pinyin(), spellAsSaid);
}

export const createDictionary = (): Dictionary => new Dictionary(packTerms(), variants, new Pinyin());

/** The characters that are simplified in the browser, pair after pair. */
export const packVariants = (): string => TRADITIONAL;
