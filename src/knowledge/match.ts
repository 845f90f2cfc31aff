import { rememberText } from '../remember.ts';
import { namesOf, type Term } from './terms.ts';

/** Finds terms in text: by longest match over tokens, so that 自注意力 is not also 注意力, and `LoRA` is not in `exploration`. */

export interface Found {
  term: Term;
  count: number;
}

/** Words told apart by number: a Chinese character is its own code, any other token has a number above all of those. */
export type Code = number;
const ABOVE_CHARACTERS = 0x10000;
const UNKNOWN: Code = -1;

interface Node {
  next: Map<Code, Node>;
  /** None for a text that only looks like a name. */
  term?: Term | null;
}

/** Characters of the longest title worth remembering. */
const SHORT = 80;

export class TermMatcher {
  readonly #root: Node = { next: new Map() };
  /** What follows the root, by code: most tokens begin no name, and an array says so fastest. */
  readonly #first: (Node | undefined)[];
  /** The words of all names. What is in none needs no number. */
  readonly #words = new Map<string, Code>();
  /** For titles and headings, which are asked for again and again. */
  readonly #findShort = rememberText((text) => this.#search(text));

  readonly terms: readonly Term[];

  constructor(terms: readonly Term[]) {
    this.terms = terms;
    const words = this.#words;
    const numbered = (word: string): Code => {
      let code = words.get(word);
      if (code === undefined) words.set(word, (code = ABOVE_CHARACTERS + words.size));
      return code;
    };
    const claim = (name: string, term: Term | null) => {
      let node = this.#root;
      for (const code of codesOf(name, numbered)) {
        let next = node.next.get(code);
        if (!next) node.next.set(code, (next = { next: new Map() }));
        node = next;
      }
      // The first term to claim a name keeps it.
      if (node !== this.#root) node.term ??= term;
    };
    for (const term of terms) for (const name of namesOf(term)) claim(name, term);
    for (const term of terms) for (const text of term.except) claim(text, null);
    this.#first = new Array<Node | undefined>(ABOVE_CHARACTERS + words.size).fill(undefined);
    for (const [code, node] of this.#root.next) this.#first[code] = node;
  }

  /** The terms in a text, in the order in which they first appear. */
  find(text: string): readonly Found[] {
    return text.length > SHORT ? this.#search(text) : this.#findShort(text);
  }

  #search(text: string): Found[] {
    const found = new Map<Term, Found>();
    const codes = codesOf(text, (word) => this.#words.get(word) ?? UNKNOWN);
    for (let i = 0; i < codes.length;) {
      const code = codes[i]!;
      let node = code === UNKNOWN ? undefined : this.#first[code];
      let term: Term | null | undefined;
      let end = i + 1;
      for (let j = i + 1; node; j++) {
        if (node.term !== undefined) [term, end] = [node.term, j];
        node = j < codes.length ? node.next.get(codes[j]!) : undefined;
      }
      if (term) {
        const entry = found.get(term) ?? { term, count: 0 };
        entry.count++;
        found.set(term, entry);
      }
      i = end;
    }
    return [...found.values()];
  }
}

/** Signs that tell two names apart, in words: LoRA+ is not LoRA, pass^k not pass@k. The plus of `LoRA+QLoRA` joins. */
const spelt = (text: string): string =>
  /[+^]/.test(text)
    ? text.replace(/([a-z])\+(?![\p{L}\p{N}+])/gu, '$1 plus ').replace(/([a-z])\^([a-z])/g, '$1 hat $2')
    : text;

/** Without the kinds of what was hidden or lost: 〔公司数据〕 names no 数据. */
const said = (text: string): string => (text.includes('〔') ? text.replace(/〔[^〔〕]*〕/g, ' ') : text);

const HAN = /\p{Script=Han}/u;
const isLatin = (code: number) => code >= 0x61 && code <= 0x7a;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isGreek = (code: number) => code >= 0x3b1 && code <= 0x3c9;
// The block that nearly all of them stand in first: the property is many times as slow.
const isHan = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x2e80 && HAN.test(String.fromCodePoint(code)));

/**
 * Text as tokens: each Chinese character, each run of letters, each number, each Greek letter; case, width and plural
 * aside. `KV-Cache 与 LLMs` is `kv`, `cache`, 与, `llm`. Read by hand, because every word of every note comes through here.
 */
export function codesOf(text: string, wordCode: (word: string) => Code): Code[] {
  const plain = spelt(said(text).normalize('NFKC').toLowerCase());
  const codes: Code[] = [];
  for (let i = 0; i < plain.length;) {
    const code = plain.codePointAt(i)!;
    let end = i + 1;
    if (isLatin(code)) {
      while (isLatin(plain.charCodeAt(end))) end++;
      codes.push(wordCode(singular(plain.slice(i, end))));
    } else if (isDigit(code)) {
      while (isDigit(plain.charCodeAt(end))) end++;
      codes.push(wordCode(plain.slice(i, end)));
    } else if (isHan(code)) {
      if (code > 0xffff) end++;
      codes.push(code > 0xffff ? wordCode(plain.slice(i, end)) : code);
    } else if (isGreek(code)) codes.push(code);
    i = end;
  }
  return codes;
}

const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
