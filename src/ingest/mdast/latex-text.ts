/** Formulas as one would type them in a chat: for titles, previews and matching, where nothing can be set. */

const SYMBOLS: Record<string, string> = {
  times: '×',
  cdot: '·',
  to: '→',
  rightarrow: '→',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  ne: '≠',
  approx: '≈',
  infty: '∞',
  pm: '±',
  top: 'ᵀ',
  partial: '∂',
  nabla: '∇',
  sum: 'Σ',
  prod: '∏',
  in: '∈',
  odot: '⊙',
  otimes: '⊗',
  mid: '|',
  ldots: '…',
  cdots: '…',
  dots: '…',
  quad: ' ',
  qquad: ' ',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  varphi: 'φ',
  omega: 'ω',
  Delta: 'Δ',
  Theta: 'Θ',
  Sigma: 'Σ',
  Omega: 'Ω',
  Phi: 'Φ',
  circ: '∘',
  cap: '∩',
  cup: '∪',
  forall: '∀',
  exists: '∃',
  propto: '∝',
  sim: '~',
  ll: '≪',
  gg: '≫',
  subset: '⊂',
  emptyset: '∅',
  int: '∫',
  ell: 'ℓ',
  prime: '′',
  ast: '*',
  star: '*',
  kappa: 'κ',
  xi: 'ξ',
  zeta: 'ζ',
  nu: 'ν',
  psi: 'ψ',
  chi: 'χ',
  Gamma: 'Γ',
  Lambda: 'Λ',
  Pi: 'Π',
  Psi: 'Ψ',
  Vert: '‖',
  lVert: '‖',
  rVert: '‖',
  '|': '‖',
  vert: '|',
  lvert: '|',
  rvert: '|',
  lfloor: '⌊',
  rfloor: '⌋',
  lceil: '⌈',
  rceil: '⌉',
  langle: '⟨',
  rangle: '⟩',
  leftarrow: '←',
  gets: '←',
  Rightarrow: '⇒',
  implies: '⇒',
  iff: '⇔',
  bmod: ' mod ',
};

/** Commands that change how things look or stand, and say nothing. */
const SILENT =
  /^(?:left|right|[bB]igg?[lrm]?|displaystyle|textstyle|limits|nolimits|nonumber|math(?:rm|bf|cal|bb|it|sf|tt)|text(?:bf|it|rm|tt)|operatorname|boldsymbol|bm|hat|bar|tilde|vec|overline|underline|widehat|widetilde|dot|mathop)$/u;

const DEEPEST = 50;

/** A command with the space after it, which LaTeX ignores; or one character. */
const TOKEN = /\\(?:[a-zA-Z]+\*?\s*|[^a-zA-Z])|\s+|[^\\\s]/gu;

/**
 * LaTeX as one would type it in a chat.
 *
 * @example latexToText('\\frac{QK^\\top}{\\sqrt{d_k}}') // => 'QKᵀ/√d_k'
 */
export function latexToText(latex: string): string {
  const tokens = latex.match(TOKEN) ?? [];
  let at = 0;
  let depth = 0;

  /** What stands up to the end of the group, or of the formula. */
  const rest = (): string => {
    const parts: string[] = [];
    while (at < tokens.length && tokens[at] !== '}') parts.push(next());
    return join(parts);
  };

  /** Reads what is inside something; nobody nests formulas deep but to break programs. */
  const inside = (read: () => string): string => {
    if (depth === DEEPEST) return '';
    depth++;
    const text = read();
    depth--;
    return text;
  };

  const group = (): string => {
    const text = inside(rest);
    at++;
    return text;
  };

  /** The next thing: a group, or a single sign. */
  const argument = (): string => {
    while (tokens[at]?.trim() === '') at++;
    return at < tokens.length ? inside(next) : '';
  };

  const script = (sign: string): string => {
    const text = argument();
    if (/^[ᵀ′∘*]$/u.test(text)) return text === '∘' ? '°' : text;
    return text === '' ? '' : sign + (/^[-+]?[\p{L}\p{N}.]+$/u.test(text) ? text : bracketed(text));
  };

  const next = (): string => {
    const token = tokens[at++]!;
    if (token === '{') return group();
    if (token === '^' || token === '_') return script(token);
    if (/^[&~\s]/u.test(token)) return ' ';
    if (!token.startsWith('\\')) return token;
    const name = token.slice(1).trim().replace('*', '');
    if (/^[dtc]?frac$/u.test(name)) return `${bracketed(argument())}/${bracketed(argument())}`;
    if (name === 'sqrt') return `√${bracketed(argument())}`;
    if (name === 'text' || name === 'mbox') return raw();
    if (name === 'begin' || name === 'end') {
      argument();
      return ' ';
    }
    if (SILENT.test(name)) {
      // \left. is no dot: it stands for a bracket that is left out.
      if (/^(?:left|right)$/u.test(name) && tokens[at] === '.') at++;
      return '';
    }
    if (/^[a-zA-Z]/u.test(name)) return SYMBOLS[name] ?? `\u2061${name}\u2061`;
    return SYMBOLS[name] ?? (/^[{}%$#&_]$/u.test(name) ? name : name === '\\' ? ' ' : '');
  };

  /** Words within a formula, with their spaces. */
  const raw = (): string => {
    if (tokens[at] !== '{') return '';
    let text = '';
    for (at++; at < tokens.length && tokens[at] !== '}'; at++) text += tokens[at]!;
    at++;
    return text;
  };

  const parts = [rest()];
  while (at < tokens.length) {
    // A bracket too many closes nothing.
    at++;
    parts.push(rest());
  }
  return join(parts).replaceAll('\u2061', '').replace(/\s+/gu, ' ').trim();
}

/** Names of functions, in invisible marks, stand apart from letters and digits: n log n. */
function join(parts: readonly string[]): string {
  let last = '';
  const spaced = parts.map((part) => {
    const touches =
      (part.startsWith('\u2061') && /[\p{L}\p{N})]$/u.test(last.slice(-2))) ||
      (last.endsWith('\u2061') && /^[\p{L}\p{N}√\u2061]/u.test(part));
    last = part || last;
    return touches ? ` ${part}` : part;
  });
  return spaced.join('');
}

/** What would fall apart in a row gets brackets; a name with its index, a number or a call needs none. */
function bracketed(text: string): string {
  const bare = text.replaceAll('\u2061', '').trim();
  return /^√?[\p{L}\p{N}.ᵀ_^]*(?:\([^()]*\))?$/u.test(bare) ? bare : `(${bare})`;
}
