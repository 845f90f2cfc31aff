/**
 * A small grammar of formulas typed as plain text: `Attention(Q,K,V) = softmax(QK^T / √d_k) V`. What is typed becomes LaTeX sign
 * by sign, so that its meaning cannot change; what the grammar does not read as a whole is no formula.
 */

export interface Expression {
  start: number;
  end: number;
  latex: string;
  /** Indices or powers seem to have been lost in copying: it may have meant something else. */
  lost: boolean;
}

/** What one formula may be written with; words of other kinds part them. */
const RUN =
  /[A-Za-z0-9Α-Ωα-ωϵŷẑŵâîûȳñ\u0302-\u0304√∑∏∂∇∞≈≤≥≠←→ᵀ⁰¹²³⁴-⁹ⁿₐ-ₜ₀-₉_^（()）[\]{}+＋\-−–*×·/=＝|,，.…<' \t]{3,300}/gu;
/** Every formula that is sure has one of these; most text has none. */
const SIGN = /[=＝≈≤≥^√ᵀ⁰¹²³⁴-⁹ⁿ]/u;

const SET_BY_LATEX = new Set('sin cos tan tanh log ln exp max min arg det'.split(' '));
const NAMED = new Set(
  'softmax sigmoid sqrt relu gelu silu swish glu swiglu layernorm rmsnorm batchnorm norm attention attn multihead concat ffn argmax argmin mean var std sum head loss dropout sublayer clip sign logits score'.split(
    ' ',
  ),
);
/** Quantities that formulas of the field are made of; two of them in a row are words of a sentence. */
const QUANTITIES = new Set(
  'precision recall accuracy perplexity specificity sensitivity gini entropy rank grad reward advantage mse mae rmse sim dist gain tf df idf dl avgdl eps reduction'.split(
    ' ',
  ),
);
const GREEK: Record<string, string> = {
  alpha: '\\alpha',
  beta: '\\beta',
  gamma: '\\gamma',
  delta: '\\delta',
  eps: '\\epsilon',
  epsilon: '\\epsilon',
  eta: '\\eta',
  theta: '\\theta',
  lambda: '\\lambda',
  sigma: '\\sigma',
};
const isQuantity = (text: string): boolean => QUANTITIES.has(text.toLowerCase()) || Object.hasOwn(GREEK, text);
/** A quantity that stands beside another word is one, too: 计算 advantage A. */
const isWord = (text: string): boolean =>
  QUANTITIES.has(text.toLowerCase()) && !/^[A-Z]{2,4}$/.test(text) && text !== 'eps';
const isFunction = (text: string): boolean => isSetByLatex(text) || NAMED.has(text.toLowerCase());
/** `Log` is the logarithm, `LN` a layer that normalises. */
const isSetByLatex = (text: string): boolean => SET_BY_LATEX.has(text.toLowerCase()) && text !== 'LN';

/** Short words that are no product of letters. */
const WORDS = new Set(
  'is of to in on at by as or if it we an be do no so up us vs ie eg id lr bs kv ai ml gb mb kb tb hz px ms ok nn ui db os go js'.split(
    ' ',
  ),
);
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
  '←': '\\gets ',
};

interface Token {
  start: number;
  end: number;
  /** `word` parts formulas: it belongs to none. */
  kind: 'number' | 'name' | 'sign' | 'word';
  text: string;
}

const TOKEN =
  /\d+(?:\.\d+)?|\.{3}|[A-Za-z][\u0302-\u0304]|[ŷẑŵâîûȳñ]|tf-idf|TF-IDF|[A-Za-z]+(?:')?|[Α-Ωα-ωϵ](?:')?|[∂∇∞∑∏]|[⁰¹²³⁴-⁹ⁿᵀ]+|[ₐ-ₜ₀-₉]+|[^\s]/gu;

/** The formulas in a text that are sure, left to right. */
export function expressions(text: string): Expression[] {
  if (!SIGN.test(text)) return [];
  const found: Expression[] = [];
  for (const run of text.matchAll(RUN)) {
    if (!SIGN.test(run[0])) continue;
    for (const part of partsOf(tokensOf(run[0], run.index))) {
      const read = new Reader(part).read();
      const [start, end] = [part[0]!.start, part.at(-1)!.end];
      if (read && standsFree(text, start, end)) found.push({ start, end, ...read });
    }
  }
  return found;
}

/** Whether nothing of a word, a path or an address goes on at either end. */
const standsFree = (text: string, start: number, end: number): boolean => {
  const [before, behind] = [text.slice(Math.max(0, start - 80), start), text.slice(end, end + 8)];
  return (
    !/[\w.\\/:$@#%&?;")\]-]$|:\/\/\S*$/.test(before) &&
    !/^(?:[\w\\/:$@#%&"]|[([](?!\p{Script=Han}))/u.test(behind) &&
    // A part of a formula would say something else than the whole.
    !/[^\s\p{Script=Han}，。、；：（(]\s?[+*/·×^_~|]\s?$/u.test(before) &&
    !/^(?:[-~]|\s?[+*/·×^_|@])\s?[\w(√∑Σ|[{]/u.test(behind)
  );
};

function tokensOf(run: string, offset: number): Token[] {
  return [...run.matchAll(TOKEN)].map(({ 0: text, index }): Token => {
    const start = offset + index;
    const place = { start, end: start + text.length, text };
    if (/^\d/.test(text)) return { ...place, kind: 'number' };
    if (/^[A-Za-z]/.test(text)) {
      const known = isName(text) || isQuantity(text) || run[index - 1] === '_' || MARKED.test(text.normalize('NFD'));
      // Gini = 1 - …: what stands alone before the sign is what the formula is of.
      const head =
        /^[A-Za-z]{3,14}$/.test(text) &&
        HEAD.test(run.slice(0, index)) &&
        /^\s*[=＝]/.test(run.slice(index + text.length));
      return { ...place, kind: known || head ? 'name' : 'word' };
    }
    return { ...place, kind: /^[Α-ωϵ∂∇∞∑∏ŷẑŵâîûȳñ]/u.test(text) ? 'name' : 'sign' };
  });
}

/** One quantity, and no difference of two */
const HYPHENED = /^tf-idf$/i;

const HEAD = /(?:^|[,，])\s*$/;
/** ŷ, x̄, ã */
const MARKED = /^[A-Za-z][\u0302-\u0304]$/;

/** A letter, a product of two, an abbreviation in capitals, or a function; the rest are words. */
const isName = (text: string): boolean =>
  !WORDS.has(text.toLowerCase()) &&
  (text.length <= 2 || HYPHENED.test(text) || text === 'pos' || isFunction(text) || /^[A-Z]{3,4}$/.test(text));

/** Tokens between words and commas, without the signs at their ends that no formula starts or ends with. */
function partsOf(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const [i, token] of tokens.entries()) {
    if (/^[({（[]$/u.test(token.text)) depth++;
    if (/^[)}）\]]$/u.test(token.text)) depth--;
    const word =
      token.kind === 'word' ||
      (isWord(token.text) && [tokens[i - 1], tokens[i + 1]].some((one) => one && one.kind !== 'sign'));
    if (word || (depth <= 0 && /^[,，]$/.test(token.text))) {
      parts.push([]);
      depth = 0;
    } else parts.at(-1)!.push(token);
  }
  return parts.map(trimmed).filter((part) => part.length >= 3);
}

function trimmed(part: readonly Token[]): Token[] {
  const count = (sign: RegExp) => part.filter(({ text }) => sign.test(text)).length;
  const more = Math.sign(count(/^[(（]$/) - count(/^[)）]$/));
  let [from, to] = [0, part.length];
  while (from < to && /^[)）\]}+＋*×·/=＝|,，.']$/u.test(part[from]!.text)) from++;
  while (to > from && /^[+＋\-−–*×·/=＝|,，.^_√[{]$/u.test(part[to - 1]!.text)) to--;
  if (more > 0 && to > from && /^[(（]$/.test(part[to - 1]!.text)) return trimmed(part.slice(from, to - 1));
  return part.slice(from, to);
}

/** Not a formula, or not for sure. */
class Unread extends Error {}

class Reader {
  #at = 0;
  #depth = 0;
  #relations = 0;
  #operations = 0;
  #powers = 0;
  #letters = 0;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The LaTeX of all tokens; undefined where they are no formula for sure. */
  read(): { latex: string; lost: boolean } | undefined {
    try {
      const latex = this.#relation();
      const cost = this.#operations > 0 && /^[OΘ]$/.test(this.#tokens[0]!.text) && this.#tokens.at(-1)!.text === ')';
      const says = this.#powers > 0 || cost || (this.#relations > 0 && this.#operations > 0 && this.#letters > 0);
      return says && this.#at === this.#tokens.length ? { latex, lost: this.#hasLostIndices() } : undefined;
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
    while (this.#peek(/^[=＝≈≤≥≠←→]$/u)) {
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
    const isTerm = (token: Token) => /^(?:[TF][PN]|max|min|mean|std|var|log|exp)$/.test(token.text);
    return (
      (behind.kind === 'number' && before.text.length > 1) ||
      (/^[A-Za-z]{2}/.test(behind.text) && ![before, behind].some(isTerm))
    );
  }

  #product(): string {
    let latex = this.#power();
    for (;;) {
      if (this.#peek(/^[*×·/]$/u)) {
        this.#operations++;
        const before = this.#tokens[this.#at - 1]!;
        const sign = this.#sign();
        const numbers = [before.kind, this.#tokens[this.#at]?.kind].includes('number');
        latex += (numbers && sign.startsWith('\\cdot') ? '\\times ' : sign) + this.#power();
      } else if (this.#peek(/^(?:[A-Za-zΑ-ωϵ∂∇∞∑∏√ŷẑŵâîûȳñ(（]|\[)/u)) {
        latex += this.#beside() + this.#power();
      } else return latex;
    }
  }

  /** What stands directly behind another: a product, or what a function is of. `e -x` has lost its power, `2.5x` is an amount. */
  #beside(): string {
    const [before, next] = [this.#tokens[this.#at - 1]!, this.#tokens[this.#at]!];
    if (before.kind === 'number' && (before.text.length > 3 || before.text.includes('.'))) throw new Unread();
    return before.kind === 'name' && next.kind === 'name' ? ' ' : '';
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

  /** |x|, ‖x‖ */
  #size(): string {
    const twice = this.#peek(/^\|$/);
    if (twice) this.#at++;
    const latex = this.#deeper(() => this.#sum());
    for (let i = 0; i < (twice ? 2 : 1); i++) if (this.#take().text !== '|') throw new Unread();
    this.#operations++;
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
    let index = '';
    if (next?.text === '_') {
      this.#at++;
      if (token.text.length > 2 && !isFunction(token.text) && !isQuantity(token.text)) throw new Unread();
      // x_<t: all before
      const before = this.#peek(/^<$/) ? this.#take().text : '';
      index = before + (this.#peek(/^[({（]$/u) ? this.#within() : nameOf(this.#take().text));
      if (this.#peek(/^_$/)) throw new Unread();
    } else if (next && /^[ₐ-ₜ₀-₉]/u.test(next.text)) {
      this.#at++;
      index = next.text.normalize('NFKC');
    } else if (next?.kind === 'number' && next.start === token.end) {
      // W1 and x1 count; n2 and e2 may have lost a power.
      if (!/^[WwxbhQKVLFαβγθλμηφω]$/u.test(token.text) && !this.#counts(token.text, next.text)) throw new Unread();
      this.#at++;
      index = next.text;
    }
    // Σ before what it adds up is a sum.
    const adds =
      /^(?:Σ|sum)$/u.test(token.text) &&
      this.#peek(/^(?:[A-Za-z0-9Α-ω|]|[(（])/u) &&
      !(token.text === 'sum' && !index && this.#peek(/^[(（]$/u));
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

const MARKS: Record<string, string> = { '\u0302': 'hat', '\u0303': 'tilde', '\u0304': 'bar' };

/** A name as LaTeX: letters in italics, functions and words upright. */
function nameOf(text: string): string {
  if (/^d[kqv]$/.test(text)) return `d_${text[1]!}`;
  if (text === '∑' || text === '∏') return text === '∑' ? '\\sum ' : '\\prod ';
  if (isSetByLatex(text)) return `\\${text.toLowerCase()} `;
  if (Object.hasOwn(GREEK, text)) return `${GREEK[text]!} `;
  const marked = /^([A-Za-z])([\u0302-\u0304])$/.exec(text.normalize('NFD'));
  if (marked) return `\\${MARKS[marked[2]!]!}{${marked[1]!}}`;
  if (HYPHENED.test(text)) return `\\text{${text}}`;
  if (text === 'LN') return '\\mathrm{LN}';
  if (NAMED.has(text.toLowerCase())) return `\\operatorname{${text}}`;
  return /^[A-Za-z]{3,}$/.test(text) ? `\\mathrm{${text}}` : text;
}
