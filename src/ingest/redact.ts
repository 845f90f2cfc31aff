import type { Nodes, Parent, PhrasingContent, Root, Table } from 'mdast';
import { parseMarkdown, toMarkdown } from './markdown.ts';
import type { Answer, Entry } from './model.ts';
import { REDACTIONS } from './personal/rules.ts';

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

interface Span {
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
 * Whether a text may hold something personal: every shape is tried once on the whole of it, which is many times cheaper
 * than line by line. `true` may be wrong, `false` is right, also where marks or percent signs stand between characters.
 */
export function mayBePersonal(text: string, rules: readonly Redaction[] = REDACTIONS): boolean {
  const bare = plainDigits(text).replace(MARKS, '');
  return rules.some(({ shape }) => bare.search(shape) >= 0) || (text.includes('%') && /%[0-9a-f]{2}/i.test(text));
}

/** Lines that are looked at together before they are looked at one by one. */
export const BLOCK = 8;

/** The lines of those blocks in which the rules may find something. */
export function* suspicious(lines: readonly string[], rules: readonly Redaction[]): Generator<string> {
  for (let from = 0; from < lines.length; from += BLOCK) {
    const block = lines.slice(from, from + BLOCK);
    if (mayBePersonal(block.join('\n'), rules)) yield* block;
  }
}

/** What is personal in a text, in its order; no two overlap. Lines are read one by one. */
function personalIn(text: string, rules: readonly Redaction[]): Span[] {
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
  const found: Span[] = [];
  for (const { kind, shape, within, accept } of rules) {
    if (within && !within.test(line)) continue;
    for (const match of line.matchAll(shape)) {
      const x = match.groups?.['x'];
      // What is hidden already is not hidden again.
      if (!x || x.includes('〔') || (accept && !accept(x))) continue;
      const start = match.index + match[0].lastIndexOf(x);
      const span = { start, end: start + x.length, kind };
      // Of two rules that find the same the first names it; what the second adds is hidden too.
      const other = found.find((one) => one.start < span.end && span.start < one.end);
      if (!other) found.push(span);
      else Object.assign(other, { start: Math.min(other.start, start), end: Math.max(other.end, span.end) });
    }
  }
  const sorted = found.sort((a, b) => a.start - b.start);
  return sorted.filter((span, i) => {
    const before = sorted[i - 1];
    if (!before || before.end <= span.start) return true;
    // A span that grew may reach into the next.
    span.start = before.start;
    span.end = Math.max(before.end, span.end);
    Object.assign(before, { end: span.end });
    return false;
  });
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

/** Hides personal data in all text, code, formulas, labels and addresses of a tree; a link to such an address becomes its text. */
export function redactTree(tree: Root, rules: readonly Redaction[] = REDACTIONS): void {
  const walk = (node: Nodes): void => {
    redactFields(node, rules);
    if (node.type === 'table') redactTable(node, rules);
    if (SENTENCES.has(node.type)) redactLeaves(leavesOf(node), '', rules);
    else if (isLeaf(node)) redactLeaves([node], '', rules);
    if (!('children' in node)) return;
    for (const child of node.children) walk(child);
    dropLinks(node);
  };
  walk(tree);
}

/** What is read as one text, whatever marks part it. */
const SENTENCES = new Set<Nodes['type']>(['paragraph', 'heading', 'tableCell']);

type Leaf = Extract<Nodes, { value: string }>;
const isLeaf = (node: Nodes): node is Leaf => 'value' in node;

function leavesOf(node: Nodes): Leaf[] {
  if (isLeaf(node)) return [node];
  if (node.type === 'break') return [{ type: 'text', value: '\n' }];
  return 'children' in node ? node.children.flatMap(leavesOf) : [];
}

/** Reads the leaves as one text behind `before`, and hides in each leaf its part of what is found. */
function redactLeaves(leaves: readonly Leaf[], before: string, rules: readonly Redaction[]): void {
  const text = before + leaves.map((leaf) => leaf.value).join('');
  const spans = personalIn(text, rules).filter((span) => span.end > before.length);
  if (!spans.length) return;
  let at = before.length;
  for (const leaf of leaves) {
    const [from, to] = [at, at + leaf.value.length];
    let value = '';
    for (const { start, end, kind } of spans) {
      if (end <= from || start >= to) continue;
      value += text.slice(at, Math.max(at, start)) + (start >= from || from === before.length ? `〔${kind}〕` : '');
      at = Math.min(end, to);
    }
    leaf.value = value + text.slice(at, to);
    at = to;
  }
}

/** A cell is read with the head of its column and with the cell before it: 姓名 | 张三. */
function redactTable({ children: [head, ...rows] }: Table, rules: readonly Redaction[]): void {
  const textIn = (node: Nodes) =>
    leavesOf(node)
      .map((leaf) => leaf.value)
      .join('')
      .trim();
  for (const row of [head, ...rows]) {
    for (const [i, cell] of row?.children.entries() ?? []) {
      const left = row!.children[i - 1];
      const above = row === head ? undefined : head?.children[i];
      for (const label of [left, above])
        if (label && textIn(label).length <= 12) redactLeaves(leavesOf(cell), `${textIn(label)}：`, rules);
    }
  }
}

const FIELDS = ['url', 'alt', 'title', 'label', 'identifier', 'meta', 'lang'] as const;
/** Links whose address was personal. */
const HIDDEN = /〔[^〕]+〕/;

function redactFields(node: Nodes, rules: readonly Redaction[]): void {
  const fields = node as unknown as Record<string, unknown>;
  for (const field of FIELDS) {
    const value = fields[field];
    if (typeof value === 'string') fields[field] = (field === 'url' ? redactUrl : hide)(value, rules);
  }
  if ('attributes' in node && node.attributes)
    for (const [name, value] of Object.entries(node.attributes))
      if (value) node.attributes[name] = redactUrl(value, rules);
}

function dropLinks(node: Parent): void {
  for (let i = 0; i < node.children.length; i++) {
    const child = node.children[i] as Nodes;
    if ((child.type !== 'link' && child.type !== 'image') || !HIDDEN.test(child.url)) continue;
    const left: PhrasingContent[] = child.type === 'link' ? child.children : [{ type: 'text', value: child.alt ?? '' }];
    (node.children as Nodes[]).splice(i, 1, ...left);
  }
}

const hide = (text: string, rules: readonly Redaction[]): string => redactText(text, rules).text;

/** An entry with nothing personal in its titles; the note that it stands in stays as it was written. */
export function redactEntry(entry: Entry, rules: readonly Redaction[] = REDACTIONS): Entry {
  return {
    ...entry,
    title: hide(entry.title, rules),
    rawTitle: hide(entry.rawTitle, rules),
    path: entry.path.map((heading) => hide(heading, rules)),
  };
}

/** An answer with nothing personal in its text. */
export function redactAnswer(answer: Answer, rules: readonly Redaction[] = REDACTIONS): Answer {
  redactTree(answer.tree, rules);
  return {
    ...answer,
    ...(answer.short && { short: redactMarkdown(answer.short, rules) }),
    source: { ...answer.source, title: hide(answer.source.title, rules) },
  };
}

function redactMarkdown(text: string, rules: readonly Redaction[]): string {
  if (!redactText(text, rules).kinds.length && redactUrl(text, rules) === text) return text;
  const tree = parseMarkdown(text);
  redactTree(tree, rules);
  return toMarkdown(tree).trim();
}
