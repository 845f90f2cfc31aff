/**
 * The search box with its results: `<search-panel>`, the same in the dialog and on the page `/search/`.
 *
 * A combobox: the focus stays in the box, and arrow keys choose among the results.
 */
import topics from 'virtual:search/topics';
import { loadSearch } from '../client.ts';
import type { Context } from '../context.ts';
import { OfflineError } from '../engine.ts';
import { wordsOf } from '../marks.ts';
import { LONGEST_QUERY } from '../query.ts';
import { FIRST, loadFound, search, type Answer } from '../search.ts';
import { fold, keyOf } from '../text.ts';
import css from './panel.css?inline';
import { make } from './elements.ts';
import { addRecent, clearRecent, readRecent } from './recent.ts';
import { makeNothingFound, makeResult, makeTopicList, makeTryList } from './results.ts';

/** Keys that follow faster than this are one change. */
const PAUSE = 50;
/** A long query is not repeated in full. */
const MOST_REPEATED = 30;
/** How many results come with each look further down. */
const MORE = 10;

/** A term, a whole question, pinyin, a comparison. */
const EXAMPLES = ['KV cache', '显存不够怎么办', 'guonihe', 'LoRA 和全参数微调'];

/** Where the site stands, and the index in it. */
const BASE = import.meta.env.BASE_URL.replace(/\/*$/u, '/');

/** One for all panels of a page; a second try after a failure. */
let loading: Promise<Context> | undefined;

function getContext(): Promise<Context> {
  loading ??= loadSearch(new URL(`${BASE}pagefind/`, location.href).pathname).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

export class SearchPanel extends HTMLElement {
  readonly input = make('input', {
    type: 'search',
    role: 'combobox',
    'aria-label': '搜索题目',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'search-results',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: '1000',
    placeholder: '术语、拼音、整句问题都行',
    'data-search-input': true,
  });
  readonly #topics = make('div', { class: 'topics', role: 'group', 'aria-label': '只看一个主题' });
  readonly #status = make('p', { class: 'status', role: 'status' });
  readonly #list = make('div', { id: 'search-results', role: 'listbox', 'aria-label': '搜索结果' });
  readonly #below = make('div', { class: 'below' });
  #topic: string | undefined;
  /** Counts searches: what an earlier one finds too late is not shown. */
  #latest = 0;
  #shown = 0;
  #active = -1;
  #timer = 0;
  #typedAt = 0;

  connectedCallback(): void {
    if (this.input.isConnected) return;
    for (const { id, title } of [{ id: '', title: '全部' }, ...topics]) {
      const isPressed = id === (this.#topic ?? '');
      this.#topics.append(
        make('button', { type: 'button', 'data-topic': id, 'aria-pressed': String(isPressed) }, title),
      );
    }
    this.append(
      make('style', {}, css),
      make('div', { class: 'box' }, this.input),
      this.#topics,
      this.#status,
      this.#list,
      this.#below,
    );
    this.input.addEventListener('input', (event) => {
      // An input method is still at work: what stands there is not yet what is meant.
      if (!(event instanceof InputEvent && event.isComposing)) this.#searchSoon();
    });
    this.input.addEventListener('compositionend', () => {
      this.#searchSoon();
    });
    this.input.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    this.#topics.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-topic]');
      if (button) this.#chooseTopic(button.dataset['topic'] ?? '');
    });
    this.#list.addEventListener('click', () => {
      addRecent(this.input.value);
    });
    this.#below.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button');
      if (button) this.#onButton(button);
    });
    void this.search();
  }

  /** Searches for a text as if it were typed. */
  searchFor(text: string, topic?: string): Promise<void> {
    this.input.value = text;
    if (topic !== undefined) this.#chooseTopic(topic, false);
    return this.search();
  }

  get topic(): string | undefined {
    return this.#topic;
  }

  #searchSoon(): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    this.#timer = window.setTimeout(() => void this.search(), now - this.#typedAt < PAUSE ? PAUSE : 0);
    this.#typedAt = now;
  }

  /** Searches for what stands in the box and shows what is found. */
  async search(): Promise<void> {
    clearTimeout(this.#timer);
    const number = ++this.#latest;
    const typed = this.input.value;
    const isCurrent = () => number === this.#latest;
    this.dispatchEvent(new CustomEvent('search', { bubbles: true }));
    // What is not typed yet is loaded meanwhile.
    const context = getContext();
    context.catch(() => undefined);
    if (typed.trim() === '') {
      this.#clear();
      this.#showRecent();
      return;
    }
    if (this.#list.childElementCount === 0) this.#say('正在搜索…');
    try {
      const answer = await search(typed, await context, this.#topic);
      if (!isCurrent()) return;
      if (answer.keys.length === 0) {
        await (await context).engine.assertOnline();
        if (isCurrent()) this.#showNothing(typed, await context);
        return;
      }
      const first = await this.#makeResults(answer, await context, 0, FIRST);
      if (!isCurrent()) return;
      this.#clear();
      this.#say(describe(answer, typed, await context));
      this.#show(first);
      this.dispatchEvent(new CustomEvent('results', { bubbles: true }));
      this.#offerMore(answer, isCurrent);
    } catch (error) {
      if (isCurrent()) this.#showError(error);
    }
  }

  async #makeResults(answer: Answer, context: Context, start: number, end: number): Promise<HTMLElement[]> {
    const words = wordsOf(answer.query, context.dictionary, context.variants);
    const found = await loadFound(answer, context, start, end);
    return found.map((question, i) => makeResult(question, words, context, BASE, `search-result-${start + i}`));
  }

  #show(results: readonly HTMLElement[]): void {
    this.#list.append(...results);
    this.#shown += results.length;
    this.input.setAttribute('aria-expanded', 'true');
  }

  /** The results below the first come when somebody gets there: while typing, nobody scrolls. */
  #offerMore(answer: Answer, isCurrent: () => boolean): void {
    this.#below.replaceChildren();
    const rest = answer.keys.length - this.#shown;
    if (rest <= 0) return;
    const button = make('button', { type: 'button', class: 'more' }, `再看一些（还有 ${rest} 道）`);
    button.addEventListener('click', () => {
      button.disabled = true;
      void getContext()
        .then((context) => this.#makeResults(answer, context, this.#shown, this.#shown + MORE))
        .then((more) => {
          if (!isCurrent()) return;
          this.#show(more);
          this.#offerMore(answer, isCurrent);
        })
        .catch((error: unknown) => {
          this.#showError(error);
        });
    });
    this.#below.append(button);
    if (this.#shown === FIRST && 'IntersectionObserver' in window) {
      new IntersectionObserver(([entry], observer) => {
        if (!entry?.isIntersecting || button.disabled) return;
        observer.disconnect();
        if (isCurrent()) button.click();
      }).observe(button);
    }
  }

  #showNothing(typed: string, context: Context): void {
    this.#clear();
    this.#say(`没有找到${quote(typed)}`);
    this.#below.append(makeNothingFound(typed, context, BASE));
  }

  #showError(error: unknown): void {
    this.#clear();
    const isOffline = error instanceof OfflineError || !navigator.onLine || error instanceof TypeError;
    this.#say(isOffline ? '搜索要用的数据没有加载下来，可能是断网了。' : '这次搜索出了点问题，换个说法再试试。');
    this.#below.append(
      make('button', { type: 'button', class: 'retry' }, '再试一次'),
      make('div', { class: 'hint' }, make('p', {}, '也可以从主题找起：'), makeTopicList(BASE)),
    );
  }

  /** What was searched for lately; for who comes first, that one may ask in many ways. */
  #showRecent(): void {
    const recent = readRecent();
    this.#say('');
    const list = makeTryList(recent.length > 0 ? recent : EXAMPLES);
    const parts =
      recent.length > 0
        ? [make('p', {}, '最近搜过：'), list, make('button', { type: 'button', class: 'forget' }, '清空记录')]
        : [make('p', {}, '比如：'), list];
    this.#below.append(make('div', { class: 'hint' }, ...parts));
  }

  #onButton(button: HTMLButtonElement): void {
    const text = button.dataset['try'];
    if (text !== undefined) {
      this.input.focus();
      void this.searchFor(text);
    } else if (button.classList.contains('retry')) {
      void this.search();
    } else if (button.classList.contains('forget')) {
      clearRecent();
      this.#clear();
      this.input.focus();
    }
  }

  #clear(): void {
    this.#list.replaceChildren();
    this.#below.replaceChildren();
    this.#shown = 0;
    this.#active = -1;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }

  #chooseTopic(id: string, thenSearch = true): void {
    this.#topic = topics.some((topic) => topic.id === id) ? id : undefined;
    for (const button of this.#topics.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(button.dataset['topic'] === (this.#topic ?? '')));
    }
    if (thenSearch) void this.search();
  }

  #onKey(event: KeyboardEvent): void {
    // The key that ends a composition is the input method's.
    if (event.isComposing || event.key === 'Process') return;
    const count = this.#list.childElementCount;
    if (event.key === 'ArrowDown') this.#activate(this.#active + 1 >= count ? 0 : this.#active + 1);
    else if (event.key === 'ArrowUp') this.#activate(this.#active <= 0 ? count - 1 : this.#active - 1);
    else if (event.key === 'Enter') this.#onEnter(event);
    else return;
    event.preventDefault();
  }

  /** Opens the chosen result; with none chosen, chooses the first. */
  #onEnter(event: KeyboardEvent): void {
    const active = this.#list.children[this.#active];
    if (active instanceof HTMLAnchorElement) {
      addRecent(this.input.value);
      if (event.ctrlKey || event.metaKey) window.open(active.href);
      else location.assign(active.href);
    } else if (this.#list.childElementCount > 0) {
      addRecent(this.input.value);
      this.#activate(0);
    } else void this.search();
  }

  #activate(index: number): void {
    this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
    const option = this.#list.children[index];
    if (!option) return;
    this.#active = index;
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', option.id);
  }
}

/** How much was found, and for what, if what was typed is pinyin or a slip. */
function describe({ query, keys, isVague }: Answer, typed: string, { variants }: Context): string {
  if (isVague) return `找到 ${keys.length} 道沾边的题，没有哪道专讲${quote(typed)}`;
  const isOtherwise = keyOf(query.folded) !== keyOf(fold(typed, variants).slice(0, LONGEST_QUERY));
  return `找到 ${keys.length} 道题${isOtherwise ? `，按${quote(query.folded)}找的` : ''}`;
}

function quote(text: string): string {
  const characters = Array.from(text.trim());
  return `“${characters.slice(0, MOST_REPEATED).join('')}${characters.length > MOST_REPEATED ? '…' : ''}”`;
}

if (!customElements.get('search-panel')) customElements.define('search-panel', SearchPanel);
