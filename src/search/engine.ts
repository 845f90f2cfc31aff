/** Pagefind, asked for one token at a time. */
import type { Fragment } from './records.ts';
import { levelAt } from './tokens.ts';

/** Where a token was found: the question's key in the index → how much it weighs there, from 0 to 1. */
export type Hits = ReadonlyMap<string, number>;

interface PagefindResult {
  id: string;
  /** For quoted text, the first place where it stands. */
  words: number[];
  data: () => Promise<{ content: string; meta: Omit<Fragment, 'text'> }>;
}

interface PagefindInstance {
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
}

interface PagefindModule {
  createInstance: (options: { basePath: string; noWorker: boolean }) => PagefindInstance;
}

/** The index cannot be reached: most likely there is no network. */
export class OfflineError extends Error {}

export class Engine {
  readonly #folder: string;
  readonly #pagefind: PagefindInstance;
  readonly #hits = new Map<string, Promise<Hits>>();
  readonly #results = new Map<string, PagefindResult>();
  readonly #found = new Map<string, Promise<Fragment>>();

  private constructor(folder: string, pagefind: PagefindInstance) {
    this.#folder = folder;
    this.#pagefind = pagefind;
  }

  /**
   * @param folder address of the index, with a slash at its end
   * @throws OfflineError
   */
  static async load(folder: string): Promise<Engine> {
    try {
      const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
      const engine = new Engine(folder, createInstance({ basePath: folder, noWorker: true }));
      await engine.#pagefind.init();
      // The first search tells whether the rest has come.
      await engine.#pagefind.search('"0"');
      return engine;
    } catch (cause) {
      throw new OfflineError('The search index cannot be loaded.', { cause });
    }
  }

  /** The questions that have a token, exactly. */
  async hits(token: string): Promise<Hits> {
    return this.#search(token, `"${token}"`);
  }

  /** The questions with any token that begins so. */
  async hitsBeginning(prefix: string): Promise<Hits> {
    return this.#search(`${prefix}*`, prefix);
  }

  async #search(key: string, query: string): Promise<Hits> {
    let hits = this.#hits.get(key);
    if (!hits) {
      hits = this.#pagefind.search(query).then(({ results }) => {
        for (const result of results) this.#results.set(result.id, result);
        return new Map(results.map(({ id, words: [place = 0] }) => [id, levelAt(place)]));
      });
      this.#hits.set(key, hits);
      hits.catch(() => this.#hits.delete(key));
    }
    return hits;
  }

  /** What is shown of a question. @throws OfflineError */
  async load(key: string): Promise<Fragment> {
    let found = this.#found.get(key);
    if (!found) {
      found = this.#results
        .get(key)!
        .data()
        .then(
          ({ content, meta }) => ({ ...meta, text: content }),
          (cause: unknown) => {
            this.#found.delete(key);
            throw new OfflineError('A result cannot be loaded.', { cause });
          },
        );
      this.#found.set(key, found);
    }
    return found;
  }

  /** Pagefind takes a file that does not come for one without hits; this tells which it was. @throws OfflineError */
  async assertOnline(): Promise<void> {
    const response = await fetch(`${this.#folder}pagefind-entry.json`, { cache: 'no-store' }).catch(() => undefined);
    if (response?.ok) return;
    this.#hits.clear();
    throw new OfflineError('The search index cannot be reached.');
  }
}
