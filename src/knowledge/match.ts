import { namesOf, type Term } from './terms.ts';

/** Finds terms in text: by longest match over tokens, so that 自注意力 is not also 注意力, and `LoRA` is not in `exploration`. */

export interface Found {
  term: Term;
  count: number;
}

interface Node {
  next: Map<string, Node>;
  term?: Term;
}

/** Characters of the longest title worth remembering. */
const SHORT = 80;

export class TermMatcher {
  readonly #root: Node = { next: new Map() };
  /** What was found in titles and headings, which are asked for again and again. */
  readonly #titles = new Map<string, Found[]>();

  constructor(terms: readonly Term[]) {
    for (const term of terms) {
      for (const name of namesOf(term)) {
        let node = this.#root;
        for (const token of tokens(name)) {
          let next = node.next.get(token);
          if (!next) node.next.set(token, (next = { next: new Map() }));
          node = next;
        }
        // The first term to claim a name keeps it.
        if (node !== this.#root) node.term ??= term;
      }
    }
  }

  /** The terms in a text, in the order in which they first appear. */
  find(text: string): readonly Found[] {
    if (text.length > SHORT) return this.#search(text);
    let found = this.#titles.get(text);
    if (!found) this.#titles.set(text, (found = this.#search(text)));
    return found;
  }

  #search(text: string): Found[] {
    const found = new Map<Term, Found>();
    const list = tokens(text);
    for (let i = 0; i < list.length;) {
      let node: Node | undefined = this.#root;
      let term: Term | undefined;
      let end = i + 1;
      for (let j = i; node; j++) {
        node = node.next.get(list[j] ?? '');
        if (node?.term) [term, end] = [node.term, j + 1];
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

const TOKEN = /\p{Script=Han}|[a-z]+|\d+|[α-ω]/gu;

/**
 * Text as tokens: each Chinese character, each run of letters, each number; case, width and plural aside.
 *
 * @example tokens('KV-Cache 与 LLMs') → ['kv', 'cache', '与', 'llm']
 */
export function tokens(text: string): string[] {
  const list = spelt(text.normalize('NFKC').toLowerCase()).match(TOKEN) ?? [];
  return list.map((token) =>
    token.length > 3 && token.endsWith('s') && !token.endsWith('ss') ? token.slice(0, -1) : token,
  );
}
