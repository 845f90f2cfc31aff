/** The terms of the field with all their names, as the browser has them: packed into one text, looked up by name. */
import type { Pinyin } from './pinyin.ts';
import { fold, isHan, keyOf, type Piece, type Variants } from './text.ts';

/** A term's place in the dictionary. */
export type TermNumber = number;

export interface DictionaryTerm {
  /** What its tokens are made of, in place of an id, which would have to be loaded. */
  code: string;
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
  /** Whether the term goes by it, and it is no other name or colloquial. */
  isUsual: boolean;
}

/** What parts terms, names, and a name from the syllables that are not its characters' usual ones, each at its place. */
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

  constructor(variants: Variants, pinyin: Pinyin) {
    this.#variants = variants;
    this.#pinyin = pinyin;
  }

  /** Takes in packed names: a line for each term, those of a second package in the same order as the first. */
  add(packed: string): void {
    for (const [number, line] of packed.split(TERM).entries()) {
      const entries = line === '' ? [] : line.split(NAME);
      const names = entries.map((entry) => {
        const [name, reading] = entry.split(READING) as [string, string?];
        if (reading !== undefined) this.#readings.set(fold(name, this.#variants), reading);
        return name;
      });
      const term = (this.terms[number] ??= { code: codeOf(names[0] ?? ''), names: [] });
      term.names.push(...names);
      for (const name of names) {
        const key = keyOf(fold(name, this.#variants));
        this.#longest = Math.max(this.#longest, key.length);
        if (key !== '' && !this.#byKey.has(key)) this.#byKey.set(key, number);
      }
    }
    this.#keys = [...this.#byKey.keys()];
    this.#words = undefined;
  }

  /** The term of that name, however it is spaced. */
  byKey(key: string): TermNumber | undefined {
    return this.#byKey.get(key);
  }

  /**
   * The names in a text, the longest first at each place, none within another. A name gives way to a shorter one where
   * the next then reaches further: lora 参数量 is not lora 参数 and 量.
   */
  match(pieces: readonly Piece[]): NameMatch[] {
    const matches: NameMatch[] = [];
    for (let start = 0; start < pieces.length;) {
      const longest = this.#longestAt(pieces, start);
      const match = longest && (this.#givingWay(pieces, longest) ?? longest);
      if (match) matches.push(match);
      start = match?.end ?? start + 1;
    }
    return matches;
  }

  #givingWay(pieces: readonly Piece[], { start, end }: NameMatch): NameMatch | undefined {
    if (this.#longestAt(pieces, end)) return undefined;
    let shorter = this.#longestAt(pieces.slice(0, end - 1), start);
    while (shorter) {
      const next = this.#longestAt(pieces, shorter.end);
      if (next && next.end > end) return shorter;
      shorter = this.#longestAt(pieces.slice(0, shorter.end - 1), start);
    }
    return undefined;
  }

  /** The names within a name. @example 注意力 in 多头注意力 */
  within(pieces: readonly Piece[], { start, end }: NameMatch): NameMatch[] {
    const inner: NameMatch[] = [];
    for (let from = start; from < end; from++) {
      const match = this.#longestAt(pieces.slice(0, from === start ? end - 1 : end), from);
      if (match) inner.push(match);
    }
    return inner;
  }

  #longestAt(pieces: readonly Piece[], start: number): NameMatch | undefined {
    let key = '';
    let match: NameMatch | undefined;
    for (let i = start; i < pieces.length && key.length < this.#longest; i++) {
      key += pieces[i]!.text;
      const term = this.#byKey.get(key);
      if (term !== undefined && !isWithinWord(pieces, start, i + 1)) match = { term, start, end: i + 1 };
    }
    return match;
  }

  /** Terms with a name that begins so and goes on, the shortest name first, with the share of it that is there. */
  startingWith(key: string): { term: TermNumber; share: number }[] {
    const names = this.#keys.filter((name) => name.length > key.length && name.startsWith(key));
    return bestOfEach(names.map((name) => ({ term: this.#byKey.get(name)!, share: key.length / name.length })));
  }

  /** Terms with a name that has this within, the shortest name first. */
  containing(key: string): { term: TermNumber; share: number }[] {
    const names = this.#keys.filter((name) => name.length > key.length && name.includes(key));
    return bestOfEach(names.map((name) => ({ term: this.#byKey.get(name)!, share: key.length / name.length })));
  }

  /** Terms with a Chinese name that sounds so, or begins so. */
  sounding(letters: string): { term: TermNumber; share: number }[] {
    const names = this.hanNames.filter((name) => name.pinyin.startsWith(letters));
    return bestOfEach(names.map(({ term, pinyin }) => ({ term, share: letters.length / pinyin.length })));
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
      const unusual = this.#readings.get(key)?.split(' ') ?? [];
      const syllables = this.#pinyin.spell(key).map((usual, i) => unusual[i] || usual);
      const initials = syllables.map((syllable) => syllable[0]).join('');
      const isUsual = fold(this.terms[term]!.names[0]!, this.#variants) === key;
      list.push({ text: key, pinyin: syllables.join(''), initials, term, isUsual });
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

/** The names as the browser loads them. */
export interface PackedNames {
  /** All names but those. */
  names: string;
  /** English names of several words, which most queries do not need. */
  phrases: string;
  /** Names in traditional characters, which are looked up by what they are simplified to. */
  traditional: string;
}

const PHRASE = /^[^\p{Script=Han}]*[a-z]{2}[^\p{Script=Han}]*[ -][^\p{Script=Han}]*[a-z]{3}[^\p{Script=Han}]*$/iu;

/**
 * The texts that `Dictionary` reads. Names that differ only in case, spaces or traditional characters are left out:
 * they are looked up alike.
 *
 * @param read the syllables of Chinese characters, as they are said in this very word
 */
export function packNames(
  terms: readonly (readonly string[])[],
  variants: Variants,
  pinyin: Pinyin,
  read: (text: string) => string[],
): PackedNames {
  const seen = new Set<string>();
  const lines = terms.map((names) => {
    const kept = names.filter((name) => {
      const key = keyOf(fold(name, variants));
      const isNew = key !== '' && !seen.has(key) && ![TERM, NAME, READING].some((sign) => name.includes(sign));
      seen.add(key);
      return isNew;
    });
    const entries = kept.map((name) => {
      const plain = fold(name, variants);
      if (!Array.from(plain).every(isHan)) return name;
      const usual = pinyin.spell(plain);
      const unusual = read(plain).map((syllable, i) => (syllable === usual[i] ? '' : syllable));
      return unusual.every((syllable) => syllable === '') ? name : `${name}${READING}${unusual.join(' ').trimEnd()}`;
    });
    const kindOf = (name: string, i: number): keyof PackedNames =>
      // The first name tells the term's code.
      i === 0
        ? 'names'
        : Array.from(name).some((character) => variants.has(character))
          ? 'traditional'
          : PHRASE.test(name)
            ? 'phrases'
            : 'names';
    const pack = (kind: keyof PackedNames) => entries.filter((name, i) => kindOf(name, i) === kind).join(NAME);
    return { names: pack('names'), phrases: pack('phrases'), traditional: pack('traditional') };
  });
  const join = (kind: keyof PackedNames) => lines.map((line) => line[kind]).join(TERM);
  return { names: join('names'), phrases: join('phrases'), traditional: join('traditional') };
}

/** @example codeOf('低秩适配') → seven letters and digits, always the same */
function codeOf(name: string): string {
  // FNV-1a, over characters.
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}

/** Whether letters or digits go on at both ends: F1 in 1F1B. */
function isWithinWord(pieces: readonly Piece[], start: number, end: number): boolean {
  const isTied = (before?: Piece, after?: Piece) =>
    before !== undefined &&
    after !== undefined &&
    before.end === after.start &&
    !isHan(before.text) &&
    !isHan(after.text);
  return isTied(pieces[start - 1], pieces[start]) && isTied(pieces[end - 1], pieces[end]);
}

/** Terms by the share of their name, the largest first, each once. */
function bestOfEach(list: { term: TermNumber; share: number }[]): { term: TermNumber; share: number }[] {
  const best = new Map<TermNumber, number>();
  for (const { term, share } of list) best.set(term, Math.max(best.get(term) ?? 0, share));
  return Array.from(best, ([term, share]) => ({ term, share })).sort((a, b) => b.share - a.share);
}

export const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
