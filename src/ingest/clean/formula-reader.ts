import { isFunction, isMarked, isPolicy, isQuantity, isWord, nameOf, PROJECTED } from './formula-names.ts';
import type { Token } from './formula-tokens.ts';

/** Reads tokens as one formula, or not at all. */

const SUPER: Record<string, string> = { ᵀ: '\\top', ⁿ: 'n', '⁰': '0', '¹': '1', '²': '2', '³': '3' };
const SIGNS: Record<string, string> = {
  '＋': '+',
  '−': '-',
  '–': '-',
  '×': '\\times ',
  '·': '\\cdot ',
  '＝': '=',
  '（': '(',
  '）': ')',
  '，': ',',
  '≈': '\\approx ',
  '≤': '\\le ',
  '≥': '\\ge ',
  '≠': '\\ne ',
  '→': '\\to ',
  '=>': '\\Rightarrow ',
  '∈': '\\in ',
  '∝': '\\propto ',
  '∩': '\\cap ',
  '∪': '\\cup ',
  '⊙': '\\odot ',
  '⊕': '\\oplus ',
  '←': '\\gets ',
};

const LOST = '公式里的上下标像是丢了';

/** MLP = FC + ReLU + FC tells what a model is made of, and adds no numbers. */
const isMadeOfParts = (tokens: readonly Token[]): boolean =>
  tokens.every(({ kind, text }) =>
    kind === 'name' ? /^[A-Za-z]{2,}$/.test(text) && !isCounted(text) : /^[=＝+＋<>]$/.test(text),
  );
const isCounted = (text: string): boolean => isQuantity(text) || /^[TF][PN]$|^(?:var|mean|std)$/i.test(text);

/** What a formula without a relation begins with: max(0, 1 - yf(x)) */
const CALLED = /^(?:max|min|log|exp|tanh|softmax|sigmoid)$/;

/** Not a formula, or not for sure. */
class Unread extends Error {}

export class Reader {
  #at = 0;
  #depth = 0;
  #relations = 0;
  #operations = 0;
  #powers = 0;
  #letters = 0;
  /** Behind the last size, such as |x|. */
  #sized = -1;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The LaTeX of all tokens, which a relation may stand before; undefined where they are no formula for sure. */
  read(related: boolean): { latex: string; doubt?: string } | undefined {
    if (isMadeOfParts(this.#tokens)) return undefined;
    if (related) this.#relations++;
    try {
      const latex = this.#relation();
      const [{ text: first }, last] = [this.#tokens[0]!, this.#tokens.at(-1)!];
      const cost = this.#operations > 0 && /^[OΘ]$/.test(first) && last.text === ')';
      // The call itself is the first of them.
      const called = this.#operations > 1 && CALLED.test(first) && /[)\]]/.test(last.text);
      const says =
        this.#powers > 0 || cost || called || (this.#relations > 0 && this.#operations > 0 && this.#letters > 0);
      if (!says || this.#at < this.#tokens.length) return undefined;
      return this.#hasLostIndices() ? { latex, doubt: LOST } : { latex };
    } catch (error) {
      if (error instanceof Unread) return undefined;
      throw error;
    }
  }

  /** LRM=−logσ(rθ(x,yw)): copied from a page, where the minus is a true one and indices are only lower. */
  #hasLostIndices(): boolean {
    const tokens = this.#tokens;
    return (
      tokens.some(({ text }) => text === '−') &&
      !tokens.some(({ text }) => /^[_^√]$|^[ₐ-ₜ₀-₉]/u.test(text)) &&
      tokens.some(({ text, kind, end }, i) => kind === 'name' && touches(text, tokens[i + 1], end))
    );
  }

  #peek(shape: RegExp): boolean {
    const token = this.#tokens[this.#at];
    return token !== undefined && shape.test(token.text);
  }

  #take(): Token {
    const token = this.#tokens[this.#at++];
    if (!token) throw new Unread();
    return token;
  }

  #sign(): string {
    const { text } = this.#take();
    return SIGNS[text] ?? (text === '*' ? '\\cdot ' : text);
  }

  #relation(): string {
    let latex = this.#sum();
    while (this.#peek(/^(?:[=＝≈≤≥≠∝<>←→∈]|=>)$/u)) {
      this.#relations++;
      latex += this.#sign();
      // == of a program
      if (this.#peek(/^[=＝]$/u)) throw new Unread();
      latex += this.#sum();
    }
    return latex;
  }

  #sum(): string {
    let latex = this.#peek(/^[-−–+]$/u) ? this.#sign() : '';
    latex += this.#product();
    while (this.#peek(/^[-−–+＋]$/u)) {
      if (this.#isHyphen()) throw new Unread();
      this.#operations++;
      latex += this.#sign() + this.#product();
    }
    return latex;
  }

  /** GPT-3, Q-learning: between what looks like words, without spaces, it takes nothing away. */
  #isHyphen(): boolean {
    const [before, { text, start, end }, behind] = this.#tokens.slice(this.#at - 1) as [Token, Token, Token?];
    if (text !== '-' || before.end !== start || behind?.start !== end || !/^[A-Z]|^[a-z]{2}/.test(before.text))
      return false;
    const [of, is] = this.#tokens;
    // RF = RF - 1: what the formula is of
    const isTerm = ({ text }: Token) =>
      /^(?:[TF][PN]|max|min|mean|std|var|log|exp)$/.test(text) || (text === of!.text && is?.text === '=');
    if (isTerm(before)) return false;
    return (
      (behind.kind === 'number' && before.text.length > 1) || (/^[A-Za-z]{2}/.test(behind.text) && !isTerm(behind))
    );
  }

  #product(): string {
    let latex = this.#power();
    for (;;) {
      if (this.#peek(/^[*×·/∩∪⊙⊕]$/u)) {
        this.#operations++;
        const before = this.#tokens[this.#at - 1]!;
        const sign = this.#sign();
        const numbers = [before.kind, this.#tokens[this.#at]?.kind].includes('number');
        latex += (numbers && sign.startsWith('\\cdot') ? '\\times ' : sign) + this.#power();
      } else if (this.#isNextSize() || this.#isSummed()) latex += this.#power();
      else if (this.#peek(/^(?:[A-Za-zΑ-ωϵ∂∇∞∑∏√ŷẑŵâîûȳñ(（]|\[)/u)) {
        latex += this.#beside() + this.#power();
      } else return latex;
    }
  }

  /** What stands directly behind another: a product, or what a function is of. `e -x` has lost its power, `2.5x` is an amount. */
  #beside(): string {
    const [before, next] = [this.#tokens[this.#at - 1]!, this.#tokens[this.#at]!];
    if (before.kind === 'number' && (before.text.length > 3 || before.text.includes('.')) && !this.#isFactor())
      throw new Unread();
    // 6ND, not 6GB
    if (before.kind === 'number' && /^(?:[A-Z]{2}|[NLPn])$/.test(next.text)) this.#operations++;
    return before.kind === 'name' && next.kind === 'name' ? ' ' : '';
  }

  /** 0.5x(1 + …), 0.04x^3: more than an amount */
  #isFactor(): boolean {
    const [next, behind] = this.#tokens.slice(this.#at) as [Token, Token?];
    return next.kind === 'name' && behind?.start === next.end && /^[(^]$/.test(behind.text);
  }

  #power(): string {
    const base = this.#primary();
    const token = this.#tokens[this.#at];
    if (token && /^[⁰¹²³⁴-⁹ⁿᵀ]/u.test(token.text)) {
      // (IA)³ is a name; in text it looks as it should.
      this.#operations++;
      this.#at++;
      return `${base}^{${Array.from(token.text, (sign) => SUPER[sign] ?? sign.normalize('NFKC')).join('')}}`;
    }
    if (!this.#peek(/^\^$/)) {
      // e-x: the power was lost in copying
      if (base === 'e' && this.#peek(/^[-−–]$/u)) throw new Unread();
      return base;
    }
    this.#at++;
    this.#powers++;
    return `${base}^{${this.#exponent()}}`;
  }

  #exponent(): string {
    if (this.#peek(/^[({（]$/u)) return this.#within();
    const minus = this.#peek(/^[-−–]$/u) ? this.#sign() : '';
    const token = this.#take();
    // 2^H(p): of what H is belongs to the power
    if (
      token.kind === 'sign' ||
      /^(?:st|nd|rd|th)$/.test(token.text) ||
      (token.kind === 'name' &&
        token.text !== 'T' &&
        this.#peek(/^[(（]$/u) &&
        this.#tokens[this.#at]!.start === token.end)
    )
      throw new Unread();
    return minus + (token.text === 'T' ? '\\top' : nameOf(token.text));
  }

  /** What stands within brackets that LaTeX does not need. */
  #within(): string {
    this.#at++;
    const latex = this.#deeper(() => this.#list());
    if (!this.#peek(/^[)}）]$/u)) throw new Unread();
    this.#at++;
    return latex;
  }

  #deeper<T>(read: () => T): T {
    if (++this.#depth > 12) throw new Unread();
    const result = read();
    this.#depth--;
    return result;
  }

  #list(): string {
    let latex = this.#relation();
    while (this.#peek(/^[,，|]$/u)) {
      const { text } = this.#take();
      // KL(P||Q)
      if (text === '|' && this.#peek(/^\|$/)) this.#at++;
      else if (text === '|' && this.#tokens[this.#at - 3]?.text === '|') throw new Unread();
      if (text === '|') this.#operations++;
      const twice = text === '|' && this.#tokens[this.#at - 2]?.text === '|';
      latex += (twice ? '\\parallel ' : text === '|' ? '\\mid ' : ',') + this.#relation();
    }
    return latex;
  }

  #primary(): string {
    const token = this.#take();
    if (token.kind === 'number') {
      if (this.#peek(/^\d/)) throw new Unread();
      return token.text;
    }
    if (token.kind === 'name') return this.#named(token);
    if (token.text === '√') {
      this.#powers++;
      return `\\sqrt{${this.#peek(/^[({（]$/u) ? this.#within() : this.#primary()}}`;
    }
    if (token.text === '...' || token.text === '…') return '\\ldots ';
    if (token.text === '|') return this.#size();
    if (!/^[(（[]$/u.test(token.text)) throw new Unread();
    const called = this.#tokens[this.#at - 2]?.kind === 'name';
    const latex = this.#deeper(() => this.#list());
    const close = this.#take();
    // (0,1) is an interval, or two sentences that a comma joined.
    if (!called && /[,|]/.test(latex) && (token.text !== '[' || this.#at === this.#tokens.length)) throw new Unread();
    if (!(token.text === '[' ? /^\]$/ : /^[)）]$/u).test(close.text)) throw new Unread();
    return token.text === '[' ? `[${latex}]` : `(${latex})`;
  }

  /** Σ 1/k: a number that a sum begins with */
  #isSummed(): boolean {
    return this.#peek(/^\d/) && /^[Σ∑]$/u.test(this.#tokens[this.#at - 1]!.text);
  }

  /** |a||b|, Σ|a|, 2|a|: a bar that begins a size; within brackets it may be a condition */
  #isNextSize(): boolean {
    const [before, bar] = [this.#tokens[this.#at - 1]!, this.#tokens[this.#at]];
    const follows = this.#depth === 0 || this.#sized === this.#at || /^[Σ∑]$/u.test(before.text);
    return follows && before.end === bar?.start && bar.text === '|';
  }

  /** |x|, ‖x‖ */
  #size(): string {
    const twice = this.#peek(/^\|$/);
    if (twice) this.#at++;
    const latex = this.#deeper(() => this.#sum());
    for (let i = 0; i < (twice ? 2 : 1); i++) if (this.#take().text !== '|') throw new Unread();
    this.#operations++;
    if (twice) this.#powers++;
    this.#sized = this.#at;
    return twice ? `\\lVert ${latex}\\rVert ` : `\\lvert ${latex}\\rvert `;
  }

  #named(token: Token): string {
    this.#letters++;
    if (token.text === 'sqrt') {
      if (!this.#peek(/^[(（]$/u)) throw new Unread();
      this.#powers++;
      return `\\sqrt{${this.#within()}}`;
    }
    const next = this.#tokens[this.#at];
    if (isFunction(token.text) || next?.text === '_') this.#operations++;
    if (PROJECTED.test(token.text)) this.#operations++;
    let index = '';
    if (/^log$/i.test(token.text) && /^(?:2|10)$/.test(next?.text ?? '') && next!.start === token.end) {
      this.#at++;
      index = next!.text;
    } else if (
      next?.start === token.end &&
      (isPolicy(next.text, token.text) || (isMarked(token.text) && /^[ij]$/.test(next.text)))
    ) {
      this.#at++;
      index = nameOf(next.text);
    } else if (next?.text === '_') {
      this.#at++;
      // warmup_ratio is the name of a setting
      const isSetting =
        isWord(token.text) && token.text !== 'lr' && /^[a-z]{3}/.test(this.#tokens[this.#at]?.text ?? '');
      // x_hat
      if (this.#peek(/^(?:hat|tilde|bar)$/) && token.text.length === 1)
        return `\\${this.#take().text}{${nameOf(token.text)}}`;
      if (isSetting || (token.text.length > 2 && !isFunction(token.text) && !isQuantity(token.text)))
        throw new Unread();
      // x_<t: all before
      const before = this.#peek(/^<$/) ? this.#take().text : '';
      index = before + (this.#peek(/^[({（]$/u) ? this.#within() : nameOf(this.#take().text));
      if (this.#peek(/^_$/)) throw new Unread();
    } else if (next && /^[ₐ-ₜ₀-₉]/u.test(next.text)) {
      this.#at++;
      index = next.text.normalize('NFKC');
    } else if (next?.kind === 'number' && next.start === token.end) {
      // W1 and x1 count; n2 and e2 may have lost a power.
      const last = token.text.length <= 2 ? token.text.at(-1)! : '';
      if (!/^[WwxbhQKVLFαβγθλμηφω]$/u.test(last) && next.text !== '0' && !this.#counts(token.text, next.text))
        throw new Unread();
      this.#at++;
      index = next.text;
    }
    // Σ before what it adds up is a sum.
    const adds =
      /^(?:Σ|sum)$/u.test(token.text) &&
      this.#peek(/^(?:[A-Za-z0-9Α-ω|]|[(（])/u) &&
      !(token.text === 'sum' && !index && this.#peek(/^[(（]$/u));
    if (adds) this.#powers++;
    return (adds ? '\\sum' : nameOf(token.text)) + (index ? `_{${index}}` : adds ? ' ' : '');
  }

  /** y1, y2: where one counts from 1, so do its neighbours; y2 alone may be a square. */
  #counts(name: string, digits: string): boolean {
    const isOne = ({ text, end }: Token, i: number) => {
      const next = this.#tokens[i + 1];
      return text === name && next?.text === '1' && next.start === end;
    };
    return /^[a-zA-Z]$/.test(name) && (digits === '1' || this.#tokens.some(isOne));
  }
}

/** Whether a name looks like one with its index behind it: yw, rθ. */
const touches = (name: string, next: Token | undefined, end: number): boolean =>
  /^[a-z]{2}$/.test(name) || (/^[a-zA-Z]$/.test(name) && next?.start === end && /^[α-ω]/u.test(next.text));
