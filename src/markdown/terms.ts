import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { namesOf, type Term } from '../knowledge/terms.ts';

/** More marks than these would make a text hard to read, and say nothing of it. */
const MOST_MARKS = 10;

/** Text in these is no running text, leads somewhere already, or is a label. */
const NO_MARKS = new Set(['a', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'summary', 'figure', 'strong']);

interface Frontmatter {
  terms?: string[];
  /** Ids of the terms that were marked, for the page to bring along what they mean. */
  marked?: string[];
}

/**
 * Rehype plugin: the first use of a term in an answer becomes a link to the term's page. Which terms an answer uses, most
 * telling first, the ingest has found and written into the frontmatter.
 */
export function rehypeTerms({ base, load }: { base: string; load: () => readonly Term[] }) {
  let known: Map<string, Term> | undefined;
  return (tree: Root, file: VFile): void => {
    const { frontmatter } = (file.data as { astro?: { frontmatter?: Frontmatter } }).astro ?? {};
    if (!frontmatter?.terms?.length) return;
    known ??= new Map(load().map((term) => [term.id, term]));
    const used = frontmatter.terms.map((id) => known!.get(id)).filter((term) => term !== undefined);
    const wanted = new Set(used.filter(({ weak }) => !weak).slice(0, MOST_MARKS));
    frontmatter.marked = markTerms(tree, used, wanted, base);
  };
}

interface Named {
  term: Term;
  name: string;
}

/** Marks the first use of each wanted term; the others are there so that 注意力 is not found within 自注意力. */
function markTerms(tree: Root, used: readonly Term[], wanted: Set<Term>, base: string): string[] {
  const byName = new Map<string, Named | undefined>([
    ...used.flatMap((term) => namesOf(term).map((name) => [name.toLowerCase(), { term, name }] as const)),
    ...used.flatMap((term) =>
      [...term.unmarked, ...term.except].map((words) => [words.toLowerCase(), undefined] as const),
    ),
  ]);
  const names = [...byName.keys()].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  if (names.length === 0) return [];
  const pattern = new RegExp(names.map(toPattern).join('|'), 'giu');
  const marked: string[] = [];

  visitParents(tree, 'text', (node, ancestors) => {
    const parent = ancestors.at(-1)!;
    if (wanted.size === 0 || ancestors.some(isNoMark)) return;
    const parts: ElementContent[] = [];
    let end = 0;
    for (const { 0: words, index } of node.value.matchAll(pattern)) {
      const named = byName.get(words.toLowerCase());
      if (!named || isOrdinary(words, named.name) || !wanted.delete(named.term)) continue;
      marked.push(named.term.id);
      parts.push(text(node.value.slice(end, index)), link(`${base}glossary/${named.term.id}/`, words));
      end = index + words.length;
    }
    if (end === 0) return;
    const at = parent.children.indexOf(node);
    parent.children.splice(at, 1, ...parts, text(node.value.slice(end)));
    return [SKIP, at + parts.length + 1];
  });
  return marked;
}

function isNoMark(node: Parents): boolean {
  if (node.type !== 'element') return false;
  const { className } = node.properties;
  return NO_MARKS.has(node.tagName) || (Array.isArray(className) && className.includes('katex'));
}

/** Whether words are no name for want of its capitals: CLIP, a model, is not to clip; zero is not ZeRO. */
const isOrdinary = (words: string, name: string): boolean =>
  /^[a-z]+$/iu.test(name) && capitalsOf(name) > 1 && capitalsOf(words) < 2;

const capitalsOf = (text: string): number => text.replace(/[^A-Z]/gu, '').length;

/** A name as it stands in text: a Latin one not within a longer word. */
function toPattern(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
  return `(?<![a-z0-9])${escaped}(?![a-z0-9])`;
}

const text = (value: string): Text => ({ type: 'text', value });

const link = (href: string, name: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { className: ['term'], href },
  children: [text(name)],
});
