/** Names in formulas typed as plain text: which words are any, and how they are set. */

const SET_BY_LATEX = new Set('sin cos tan tanh log ln exp max min arg det'.split(' '));
const NAMED = new Set(
  'softmax sigmoid sqrt relu gelu silu swish glu swiglu layernorm rmsnorm batchnorm norm attention attn multihead concat ffn argmax argmin mean var std sum head loss dropout sublayer clip sign logits score round floor ceil len'.split(
    ' ',
  ),
);
/** Quantities that formulas of the field are made of; two of them in a row are words of a sentence. */
const QUANTITIES = new Set(
  'precision recall accuracy perplexity specificity sensitivity gini entropy rank grad reward advantage mse mae rmse sim dist gain tf df idf dl avgdl eps reduction lr ratio stride padding margin step warmup target bias weight rel'.split(
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
/** `lr` is the learning rate, LR a model. */
export const isQuantity = (text: string): boolean =>
  text !== 'LR' && (QUANTITIES.has(text.toLowerCase()) || Object.hasOwn(GREEK, text));
/** A quantity that stands beside another word is one, too: 计算 advantage A. */
export const isWord = (text: string): boolean =>
  QUANTITIES.has(text.toLowerCase()) && !/^[A-Z]{2,4}$/.test(text) && text !== 'eps';
export const isFunction = (text: string): boolean => isSetByLatex(text) || NAMED.has(text.toLowerCase());
/** `Log` is the logarithm, `LN` a layer that normalises. */
const isSetByLatex = (text: string): boolean => SET_BY_LATEX.has(text.toLowerCase()) && text !== 'LN';

/** Short words that are no product of letters. */
const WORDS = new Set(
  'is of to in on at by as or if it we an be do no so up us vs ie eg id bs kv ai ml gb mb kb tb hz px ms ok nn ui db os go js'.split(
    ' ',
  ),
);
/** One quantity, and no difference of two */
const HYPHENED = /^(?:tf-idf|f1-score)$/i;

/** ŷ, x̄, ã, and c~ of c~_t */
const MARKED = /^[A-Za-z][\u0302-\u0304~]$/;
export const isMarked = (text: string): boolean => MARKED.test(text.normalize('NFD'));

/** A letter, a product of two, an abbreviation in capitals, or a function; the rest are words. */
export const isName = (text: string): boolean =>
  !WORDS.has(text.toLowerCase()) &&
  (text.length <= 2 ||
    HYPHENED.test(text) ||
    text === 'pos' ||
    isFunction(text) ||
    /^[A-Z]{3,4}$|^[A-Z]{2}[a-z]$/.test(text) ||
    PROJECTED.test(text));

/** πref, πold: a policy, by what it is. */
export const isPolicy = (text: string, before = ''): boolean => before === 'π' && /^(?:ref|old|new|sft|θ)$/.test(text);

/** XWq: what is multiplied by the weights of queries, keys, values, or of the output */
export const PROJECTED = /^(?<of>[A-Zx]?)W(?<to>[qkvoQKVO])$/;
/** xi, yj: a letter and its index, and the answers that are preferred and not */
const INDEXED = /^(?:(?<of>[a-hq-z])(?<at>[ij])|(?<of>y)(?<at>[wl]))$/;

const MARKS: Record<string, string> = { '\u0302': 'hat', '\u0303': 'tilde', '~': 'tilde', '\u0304': 'bar' };

/** A name as LaTeX: letters in italics, functions and words upright. */
export function nameOf(text: string): string {
  if (/^d[kqv]$/.test(text)) return `d_${text[1]!}`;
  const indexed = INDEXED.exec(text)?.groups;
  if (indexed) return `${indexed['of']!}_{${indexed['at']!}}`;
  const projected = PROJECTED.exec(text)?.groups;
  if (projected) return `${projected['of']!}W_{${projected['to']!}}`;
  if (text === '∑' || text === '∏') return text === '∑' ? '\\sum ' : '\\prod ';
  if (isSetByLatex(text)) return `\\${text.toLowerCase()} `;
  if (Object.hasOwn(GREEK, text)) return `${GREEK[text]!} `;
  const marked = /^([A-Za-z])([\u0302-\u0304~])$/.exec(text.normalize('NFD'));
  if (marked) return `\\${MARKS[marked[2]!]!}{${marked[1]!}}`;
  if (HYPHENED.test(text)) return `\\text{${text}}`;
  if (text === 'LN') return '\\mathrm{LN}';
  if (NAMED.has(text.toLowerCase())) return `\\operatorname{${text}}`;
  // BAx is a product of three.
  return /^[A-Za-z]{3,}$|^lr$/.test(text) && !/^[A-Z]{2}[a-z]$/.test(text) ? `\\mathrm{${text}}` : text;
}
