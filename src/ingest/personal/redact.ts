import type { Entry } from '../model.ts';
import { ableIn, type Needs, needsOf } from '../needs.ts';
import { REDACTIONS } from './rules.ts';
import { remember, rememberText, rememberTexts } from '../../remember.ts';

/** Hides personal data: what a rule finds is replaced by what it was. The rules themselves are in `personal/`. */

export interface Redaction {
  kind: string;
  /** Group `x` is what is hidden; it ends the match. */
  shape: RegExp;
  /** Only in a line that says this as well. */
  within?: RegExp;
  /** What no shape can say: 高级 is no name. */
  accept?: (x: string) => boolean;
}

export { REDACTIONS };

export interface Redacted {
  text: string;
  /** Kinds of what was hidden, one each time. */
  kinds: string[];
}

export interface Span {
  start: number;
  end: number;
  kind: string;
}

/**
 * Text with personal data replaced by its kind; marks of Markdown in it do not help to hide a thing.
 *
 * @example redactText('我叫**张三丰**，') → { text: '我叫**〔姓名〕**，', kinds: ['姓名'] }
 */
export function redactText(text: string, rules: readonly Redaction[] = REDACTIONS): Redacted {
  const spans = personalIn(text, rules);
  if (!spans.length) return { text, kinds: [] };
  let result = '';
  let at = 0;
  for (const { start, end, kind } of spans) {
    result += `${text.slice(at, start)}〔${kind}〕`;
    at = end;
  }
  return { text: result + text.slice(at), kinds: spans.map(({ kind }) => kind) };
}

/**
 * The rules that may find something in a text: each is tried once on the whole of it, which is many times cheaper than line by
 * line. Those given may find nothing, the others do not, also where marks or percent signs stand between characters.
 */
export function rulesFor(text: string, rules: readonly Redaction[]): readonly Redaction[] {
  if (text.includes('%') && /%[0-9a-f]{2}/i.test(text)) return rules;
  const bare = plainDigits(text).replace(MARKS, '');
  const each = needed(rules);
  const within = sayer(bare);
  return ableIn(bare, rules, (_, i) => each[i]!).filter((rule) => within(rule) && bare.search(rule.shape) >= 0);
}

/** What each rule of a list needs, which is asked for with every block of lines. */
const needed = remember((rules: readonly Redaction[]): Needs[] =>
  rules.map(({ shape, within }) => [...(within ? needsOf(within) : []), ...needsOf(shape)]),
);

/** Whether a text says what a rule wants it to; asked once for rules in a row that want the same. */
function sayer(text: string): (rule: Redaction) => boolean {
  let asked: RegExp | undefined;
  let says = true;
  return ({ within }) => {
    if (within !== asked) {
      asked = within;
      says = !within || within.test(text);
    }
    return says;
  };
}

/** Lines that are looked at together before they are looked at one by one. */
const BLOCK = 16;

/** The indices of lines in blocks that `may` hold something: few, so that a rule costs little where it says nothing. */
export function* linesIn(lines: readonly string[], may: (block: string, from: number) => boolean): Generator<number> {
  for (let from = 0; from < lines.length; from += BLOCK) {
    const block = lines.slice(from, from + BLOCK);
    if (may(block.join('\n'), from)) for (const i of block.keys()) yield from + i;
  }
}

/** A line by its index, and the rules that may find something in it or next to it, in order. */
type Doubtful = [index: number, rules: readonly Redaction[]];

/** The lines near which some of the rules may find something: no other rule need be tried on them. */
export function* doubtful(
  lines: readonly string[],
  rules: readonly Redaction[],
  find: (block: string, from: number) => readonly Redaction[] = (block) => rulesFor(block, rules),
): Generator<Doubtful> {
  let own: readonly Redaction[] = [];
  const may = (block: string, from: number) => (own = find(block, from)).length > 0;
  for (const i of linesIn(lines, may)) yield [i, own];
}

/** The same for the rules for all text. Three stages ask for those of a note. */
export const doubtfulLines: (lines: readonly string[]) => ReadonlyMap<number, readonly Redaction[]> = remember(
  (lines) => new Map(doubtful(lines, REDACTIONS)),
);

const FOR_ALL: ReadonlySet<Redaction> = new Set(REDACTIONS);

const furtherOf = remember((rules: readonly Redaction[]) => rules.filter((rule) => !FOR_ALL.has(rule)));

/** The same for any rules: of those for all text, it is known already what they may find. */
export function suspicious(lines: readonly string[], rules: readonly Redaction[]): Generator<Doubtful> {
  const known = doubtfulLines(lines);
  const more = furtherOf(rules);
  return doubtful(lines, rules, (block, from) => {
    const found = new Set([...(known.get(from) ?? []), ...rulesFor(block, more)]);
    return found.size ? rules.filter((rule) => found.has(rule)) : [];
  });
}

/** Texts of a line, each with what is personal in it hidden. */
function hideAll(texts: readonly string[], rules: readonly Redaction[] = REDACTIONS): string[] {
  const hidden = [...texts];
  for (const [i, own] of doubtful(texts, rules)) hidden[i] = hide(texts[i]!, own);
  return hidden;
}

const hideTexts = rememberTexts(hideAll);

/** The same for lists of texts, by the rules for all text. */
export function hideLists(lists: readonly (readonly string[])[]): string[][] {
  const hidden = hideTexts(lists.flat());
  let at = 0;
  return lists.map(({ length }) => hidden.slice(at, (at += length)));
}

/** Few lists of rules are in use at a time; older ones are of notes as they were. */
const LISTS: { key: string; rules: readonly Redaction[] }[] = [];
const MOST_LISTS = 4;

/** The list that was given before, where the rules are the same: what was worked out with it holds. */
export function sameRules(rules: readonly Redaction[]): readonly Redaction[] {
  const key = rules.map(({ kind, shape, within }) => `${kind} ${String(shape)} ${String(within)}`).join('\n');
  const known = LISTS.find((list) => list.key === key);
  if (known) return known.rules;
  LISTS.unshift({ key, rules });
  LISTS.splice(MOST_LISTS);
  return rules;
}

/** What is personal in a text, in its order; no two overlap. Lines are read one by one. */
export function personalIn(text: string, rules: readonly Redaction[]): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const { bare, places } = withoutMarks(line);
    const place = (i: number) => from + (places ? places[i]! : i);
    for (const { start, end, kind } of personalInLine(bare, rules))
      spans.push({ start: place(start), end: place(end - 1) + 1, kind });
    from += line.length + 1;
  }
  return spans;
}

function personalInLine(line: string, rules: readonly Redaction[]): Span[] {
  if (line.trim().length < 2) return [];
  const found: (Span & { rank: number })[] = [];
  const within = sayer(line);
  for (const [rank, rule] of rules.entries()) {
    if (!within(rule)) continue;
    const { kind, shape, accept } = rule;
    // Not matchAll, which copies the expression for every line.
    shape.lastIndex = 0;
    for (let match = shape.exec(line); match?.[0]; match = shape.exec(line)) {
      const x = match.groups?.['x'];
      // What is hidden already is not hidden again.
      if (!x || x.includes('〔') || (accept && !accept(x))) continue;
      const start = match.index + match[0].lastIndexOf(x);
      found.push({ start, end: start + x.length, kind, rank });
    }
  }
  const spans: (Span & { rank: number })[] = [];
  for (const span of found.sort((a, b) => a.start - b.start)) {
    const before = spans.at(-1);
    if (!before || before.end <= span.start) spans.push(span);
    else {
      // Of two rules that find the same the first names it; what the second adds is hidden too.
      const { kind, rank } = span.rank < before.rank ? span : before;
      Object.assign(before, { kind, rank, end: Math.max(before.end, span.end) });
    }
  }
  return spans;
}

// **, __, ~~, `, and the backslash before a mark
const MARKS = /\*+|__|~~|`+|\\(?=[!-/:-@[-`{-~])/g;

const plainDigits = (text: string) =>
  text.replace(/[０-９＋－＠．]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** A line without marks, and for each of its characters where it stood; digits of full width are digits. */
function withoutMarks(line: string): { bare: string; places?: number[] } {
  const plain = plainDigits(line);
  if (!/[*_~`\\]/.test(plain)) return { bare: plain };
  const places: number[] = [];
  let bare = '';
  let at = 0;
  const keep = (end: number) => {
    bare += plain.slice(at, end);
    for (; at < end; at++) places.push(at);
  };
  for (const match of plain.matchAll(MARKS)) {
    keep(match.index);
    at = match.index + match[0].length;
  }
  keep(plain.length);
  return { bare, places };
}

/** An address with nothing personal in it, percent-encoding or not. */
export function redactUrl(url: string, rules: readonly Redaction[] = REDACTIONS): string {
  const plain = redactText(url, rules);
  if (plain.kinds.length || !url.includes('%')) return plain.text;
  const read = redactText(decoded(url), rules);
  return read.kinds.length ? read.text : url;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

export const hide = (text: string, rules: readonly Redaction[] = REDACTIONS): string => redactText(text, rules).text;

const hider = remember((rules: readonly Redaction[]) => rememberText((text) => hide(text, rules)));

/** The same for texts that come again with every change of a note. */
export const hideAgain = (text: string, rules: readonly Redaction[] = REDACTIONS): string => hider(rules)(text);

/** An entry with nothing personal in its titles; the note that it stands in stays as it was written. */
export function redactEntry(entry: Entry, rules: readonly Redaction[] = REDACTIONS): Entry {
  const [title, rawTitle, ...path] = hideAll([entry.title, entry.rawTitle, ...entry.path], rules);
  return { ...entry, title: title!, rawTitle: rawTitle!, path };
}
