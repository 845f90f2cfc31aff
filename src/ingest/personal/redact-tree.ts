import type { Nodes, Parent, PhrasingContent, Root, Table } from 'mdast';
import { parseMarkdown, toMarkdown } from '../mdast/markdown.ts';
import type { Answer } from '../model.ts';
import { hide, rulesFor, personalIn, type Redaction, REDACTIONS, redactText, redactUrl, type Span } from './redact.ts';

/** Hides personal data in a tree: what marks, links and cells part is read as the sentence that a reader sees. */

/**
 * A tree with the personal data in all its text, code, formulas, labels and addresses hidden; a link to such an address
 * becomes its text. The tree itself where there is none.
 */
function redactTree(written: Root, all: readonly Redaction[]): Root {
  const rules = rulesFor(textsOf(written).join('\n'), all);
  if (!rules.length) return written;
  const tree = structuredClone(written);
  const walk = (node: Nodes): void => {
    redactFields(node, rules);
    if (node.type === 'table')
      for (const { label, cell } of labelledCells(node)) redactLeaves(leavesOf(cell), `${label}：`, rules);
    if (SENTENCES.has(node.type)) redactLeaves(leavesOf(node), '', rules);
    else if (isLeaf(node)) redactLeaves([node], '', rules);
    if (!('children' in node)) return;
    for (const child of node.children) walk(child);
    dropLinks(node);
  };
  walk(tree);
  return tree;
}

/** Every text that is looked at, as it is looked at; what stands in a sentence is `read` with it. */
function textsOf(node: Nodes, texts: string[] = [], read = false): string[] {
  for (const [, value] of fieldsOf(node)) texts.push(value);
  if (node.type === 'table')
    for (const { label, cell } of labelledCells(node)) texts.push(`${label}：${readable(cell)}`);
  const sentence = SENTENCES.has(node.type);
  if (sentence) {
    const text = readable(node);
    texts.push(text);
    if (BROKEN.test(text)) texts.push(text.replaceAll('\n', ''));
  } else if (isLeaf(node) && !read) texts.push(node.value);
  if ('children' in node) for (const child of node.children) textsOf(child, texts, read || sentence);
  return texts;
}

function readable(node: Nodes): string {
  if (isLeaf(node)) return node.value;
  if (node.type === 'break') return '\n';
  let text = '';
  if ('children' in node) for (const child of node.children) text += readable(child);
  return text;
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
  // Lines of code are lines.
  const spans = (leaves[0]?.type === 'code' ? personalIn : spansIn)(text, rules).filter(
    (span) => span.end > before.length,
  );
  if (!spans.length) return;
  let at = before.length;
  let next = 0;
  for (const leaf of leaves) {
    const [from, to] = [at, at + leaf.value.length];
    let value = '';
    while (next < spans.length && spans[next]!.end <= from) next++;
    for (let i = next; i < spans.length && spans[i]!.start < to; i++) {
      const { start, end, kind } = spans[i]!;
      value += text.slice(at, Math.max(at, start)) + (start >= from || from === before.length ? `〔${kind}〕` : '');
      at = Math.min(end, to);
    }
    leaf.value = value + text.slice(at, to);
    at = to;
  }
}

/** What is found in a text, also where a line was broken in its middle, as text from a PDF is. */
function spansIn(text: string, rules: readonly Redaction[]): Span[] {
  const spans = personalIn(text, rules);
  if (!BROKEN.test(text)) return spans;
  const places = Array.from({ length: text.length }, (_, i) => i).filter((i) => text[i] !== '\n');
  const across = personalIn(text.replaceAll('\n', ''), rules)
    .map(({ start, end, kind }) => ({ start: places[start]!, end: places[end - 1]! + 1, kind }))
    .filter(
      ({ start, end }) =>
        text.slice(start, end).includes('\n') && !spans.some((one) => one.start < end && start < one.end),
    );
  return [...spans, ...across].sort((a, b) => a.start - b.start);
}
/** A line that ends within a word or a number. */
const BROKEN = /[\p{Script=Han}\w]\n[\p{Script=Han}\w]/u;

/** A cell is read with the head of its column and with the cell before it: 姓名 | 张三. */
function* labelledCells({ children: [head, ...rows] }: Table): Generator<{ label: string; cell: Nodes }> {
  for (const row of [head, ...rows]) {
    for (const [i, cell] of row?.children.entries() ?? []) {
      const above = row === head ? undefined : head?.children[i];
      for (const node of [row!.children[i - 1], above]) {
        const label = node ? readable(node).trim() : '';
        if (label && label.length <= 12) yield { label, cell };
      }
    }
  }
}

const FIELDS = ['url', 'alt', 'title', 'label', 'identifier', 'meta', 'lang'] as const;
/** Links whose address was personal. */
const HIDDEN = /〔[^〕]+〕/;

/** Fields of a node that hold text, with what they hold. */
function fieldsOf(node: Nodes): readonly (readonly [field: string, value: string])[] {
  // Most nodes are text, which has none.
  if (node.type === 'text' || node.type === 'paragraph') return [];
  const fields = node as unknown as Record<string, unknown>;
  const own = FIELDS.flatMap((field) => {
    const value = fields[field];
    return typeof value === 'string' ? [[field, value] as const] : [];
  });
  const attributes = 'attributes' in node ? Object.entries(node.attributes ?? {}) : [];
  return [...own, ...attributes.flatMap(([name, value]) => (value ? [[`attributes.${name}`, value] as const] : []))];
}

function redactFields(node: Nodes, rules: readonly Redaction[]): void {
  const fields = node as unknown as Record<string, unknown>;
  for (const [field, value] of fieldsOf(node)) {
    const [name, attribute] = field.split('.', 2);
    // Attributes hold addresses: where a lost picture came from.
    if (attribute !== undefined) (fields['attributes'] as Record<string, string>)[attribute] = redactUrl(value, rules);
    else fields[name!] = (name === 'url' ? redactUrl : hide)(value, rules);
  }
}

function dropLinks(node: Parent): void {
  for (let i = 0; i < node.children.length; i++) {
    const child = node.children[i] as Nodes;
    if ((child.type !== 'link' && child.type !== 'image') || !HIDDEN.test(child.url)) continue;
    const left: PhrasingContent[] = child.type === 'link' ? child.children : [{ type: 'text', value: child.alt ?? '' }];
    (node.children as Nodes[]).splice(i, 1, ...left);
  }
}

/** An answer with nothing personal in its title, and by `textRules` in its text. */
export function redactAnswer(
  answer: Answer,
  rules: readonly Redaction[] = REDACTIONS,
  textRules: readonly Redaction[] = rules,
): Answer {
  return {
    ...answer,
    tree: redactTree(answer.tree, textRules),
    ...(answer.short && { short: redactMarkdown(answer.short, textRules) }),
    source: { ...answer.source, title: hide(answer.source.title, rules) },
  };
}

function redactMarkdown(text: string, rules: readonly Redaction[]): string {
  if (!redactText(text, rules).kinds.length && redactUrl(text, rules) === text) return text;
  return toMarkdown(redactTree(parseMarkdown(text), rules)).trim();
}
