/** The terms of the field with all their names, as the browser has them: packed into one text, looked up by name. */
import type { Pinyin } from './pinyin.ts';
import { fold, isHan, keyOf, type Piece, type Variants } from './text.ts';

/** A term's place in the dictionary. */
export type TermNumber = number;

export interface DictionaryTerm {
  id: string;
  /** The first is the usual one. */
  names: string[];
}

/** A name of a term that stands somewhere in a text. */
export interface NameMatch {
  term: TermNumber;
  /** Pieces from `start` up to `end`. */
  start: number;
  end: number;
}

/** A name of Chinese characters only. */
interface HanName {
  text: string;
  pinyin: string;
  initials: string;
  term: TermNumber;
}

/** What parts terms, names, and a name from its pinyin where that is not the characters' usual one. */
const [TERM, NAME, READING] = ['\n', '|', '^'];

export class Dictionary {
  readonly terms: DictionaryTerm[] = [];
  readonly #variants: Variants;
  readonly #pinyin: Pinyin;
  readonly #readings = new Map<string, string>();
  readonly #byKey = new Map<string, TermNumber>();
  #keys: string[] = [];
  #hanNames: HanName[] | undefined;
  #words: Set<string> | undefined;
  #longest = 0;

  constructor(packed: string, variants: Variants, pinyin: Pinyin) {
    this.#variants = variants;
    this.#pinyin = pinyin;
    for (const [number, line] of packed.split(TERM).entries()) {
      const [id, ...entries] = line.split(NAME) as [string, ...string[]];
      const names = entries.map((entry) => {
        const [name, reading] = entry.split(READING) as [string, string?];
        if (reading !== undefined) this.#readings.set(fold(name, variants), reading);
        return name;
      });
      this.terms.push({ id: id || (names.map(toId).find((name) => name !== '') ?? ''), names });
      for (const name of names) {
        const key = keyOf(fold(name, variants));
        this.#longest = Math.max(this.#longest, key.length);
        if (key !== '' && !this.#byKey.has(key)) this.#byKey.set(key, number);
      }
    }
    this.#keys = [...this.#byKey.keys()];
  }

  /** The term of that name, however it is spaced. */
  byKey(key: string): TermNumber | undefined {
    return this.#byKey.get(key);
  }

  /** The names in a text, the longest first at each place, none within another. */
  match(pieces: readonly Piece[]): NameMatch[] {
    const matches: NameMatch[] = [];
    for (let start = 0; start < pieces.length;) {
      const match = this.#longestAt(pieces, start);
      if (match) matches.push(match);
      start = match?.end ?? start + 1;
    }
    return matches;
  }

  #longestAt(pieces: readonly Piece[], start: number): NameMatch | undefined {
    let key = '';
    let match: NameMatch | undefined;
    for (let i = start; i < pieces.length && key.length < this.#longest; i++) {
      key += pieces[i]!.text;
      const term = this.#byKey.get(key);
      if (term !== undefined) match = { term, start, end: i + 1 };
    }
    return match;
  }

  /** Terms with a name that begins so and goes on. */
  startingWith(key: string): TermNumber[] {
    const found = this.#keys.filter((name) => name.length > key.length && name.startsWith(key));
    return unique(found.map((name) => this.#byKey.get(name)!));
  }

  /** Names written in Chinese characters, with their sound. */
  get hanNames(): readonly HanName[] {
    this.#hanNames ??= this.#listHanNames();
    return this.#hanNames;
  }

  #listHanNames(): HanName[] {
    const list: HanName[] = [];
    for (const [key, term] of this.#byKey) {
      if (!/^\p{Script=Han}+$/u.test(key)) continue;
      const syllables = this.#readings.get(key)?.split(' ') ?? this.#pinyin.spell(key);
      const initials = syllables.map((syllable) => syllable[0]).join('');
      list.push({ text: key, pinyin: syllables.join(''), initials, term });
    }
    return list;
  }

  /** Every Latin word in a name, and every name that is one when written together: what a typing error may have meant. */
  get words(): ReadonlySet<string> {
    if (!this.#words) {
      const names = this.terms.flatMap(({ names }) => names.map((name) => fold(name, this.#variants)));
      const words = names.flatMap((name) => name.match(/[a-z]+/gu) ?? []);
      this.#words = new Set([...words, ...this.#keys.filter((key) => /^[a-z]+$/u.test(key))]);
    }
    return this.#words;
  }
}

/**
 * The text that `Dictionary` reads. Names that differ only in case, spaces or traditional characters are left out: they
 * are looked up alike. So is an id that says the same as the first name with Latin letters.
 *
 * @param read the syllables of Chinese characters, as they are said in this very word
 */
export function packDictionary(
  terms: readonly DictionaryTerm[],
  variants: Variants,
  pinyin: Pinyin,
  read: (text: string) => string[],
): string {
  const seen = new Set<string>();
  const lines = terms.map(({ id, names }) => {
    const kept = names.filter((name) => {
      const key = keyOf(fold(name, variants));
      const isNew = key !== '' && !seen.has(key) && !new RegExp(`[${NAME}${READING}${TERM}]`, 'u').test(name);
      seen.add(key);
      return isNew;
    });
    const entries = kept.map((name) => {
      const plain = fold(name, variants);
      if (![...plain].every(isHan)) return name;
      const syllables = read(plain);
      return syllables.join() === pinyin.spell(plain).join() ? name : `${name}${READING}${syllables.join(' ')}`;
    });
    const derived = kept.map(toId).find((name) => name !== '');
    return [derived === id ? '' : id, ...entries].join(NAME);
  });
  return lines.join(TERM);
}

/** @example toId('KV cache') → 'kv-cache' */
const toId = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

export const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
