/** What the dictionary is made of. Runs at build only. */
import { namesOf, type Term } from '../knowledge/terms.ts';
import { Dictionary, packNames, type PackedNames } from './dictionary.ts';
import { Pinyin } from './pinyin.ts';
import { spellAsSaid } from './spelling.ts';
import { readVariants } from './text.ts';
import { TRADITIONAL } from './traditional.ts';

export const variants = readVariants(TRADITIONAL);

export function packTerms(terms: readonly Term[]): PackedNames {
  const named = terms.map((term) => [...namesOf(term), ...term.asked]);
  return packNames(named, variants, new Pinyin(), spellAsSaid);
}

export function createDictionary(terms: readonly Term[]): Dictionary {
  const { names, phrases, traditional } = packTerms(terms);
  const dictionary = new Dictionary(variants, new Pinyin());
  dictionary.add(names);
  dictionary.add(phrases);
  dictionary.add(traditional);
  return dictionary;
}

/** Of the traditional characters, those that stand for one of a text, pair after pair. */
export function packVariants(text: string): string {
  const used = new Set(text);
  return Array.from(variants, ([traditional, simple]) => (used.has(simple) ? traditional + simple : '')).join('');
}
