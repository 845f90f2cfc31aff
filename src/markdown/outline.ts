import type { Element, Nodes, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { latexToText } from '../ingest/mdast/latex-text.ts';

/** A heading of an answer, as a table of contents needs it. */
export interface OutlineEntry {
  depth: number;
  slug: string;
  text: string;
}

/** Hand-written pages are not answers: their headings stay as they are. */
const ANSWER_FILE = /[\\/]questions[\\/](?<question>[^\\/]+)\.md$/u;

/** The question whose answer this file is; undefined for a hand-written page. */
export const questionOf = (file: VFile): string | undefined => ANSWER_FILE.exec(file.path)?.groups?.['question'];

/**
 * Rehype plugin: gives the headings of one answer a place in the outline of any page that shows it.
 *
 * - Levels: a page's own headings end at level 2, so an answer's start at 3, and none is skipped.
 * - Ids: many answers share a page, so each id starts with that of its question (the base name of its file). Footnotes
 *   come with ids too; they and the links to them are renamed alike.
 * - The outline goes into the frontmatter as `outline`: later, KaTeX will have made formulas unreadable as plain text.
 */
export function rehypeOutline() {
  return (tree: Root, file: VFile): void => {
    const question = questionOf(file);
    if (question === undefined) return;
    const outline: OutlineEntry[] = [];
    const levels: number[] = [];
    const taken = new Set<string>();

    visit(tree, 'element', (node) => {
      const level = headingLevel(node);
      // The heading over footnotes is for screen readers only, and no part of what the author wrote.
      if (level === undefined || node.properties['id'] === 'footnote-label') {
        scopeIds(node, question);
        return;
      }
      while ((levels.at(-1) ?? 0) >= level) levels.pop();
      levels.push(level);
      const depth = Math.min(2 + levels.length, 6);
      const slug = unique(`${question}-${slugify(toString(node))}`, taken);
      node.tagName = `h${depth}`;
      node.properties = { ...(level <= 2 && { className: ['other-note'] }), id: slug };
      outline.push({ depth, slug, text: textOf(node) });
    });

    const { astro } = file.data as { astro?: { frontmatter?: Record<string, unknown> } };
    if (astro?.frontmatter) astro.frontmatter['outline'] = outline;
  };
}

/** What a heading says, with its formulas as one would type them. */
function textOf(node: Nodes): string {
  if (node.type === 'element' && isFormula(node)) return latexToText(toString(node));
  return 'children' in node ? node.children.map(textOf).join('') : toString(node);
}

function isFormula({ properties }: Element): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes('math-inline');
}

/** `h3` → 3; undefined for what is no heading. */
function headingLevel(node: Element): number | undefined {
  const match = /^h([1-6])$/u.exec(node.tagName);
  return match ? Number(match[1]) : undefined;
}

/** `为什么是 $\sqrt{d}$？` → `为什么是-sqrt-d` */
function slugify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

function unique(slug: string, taken: Set<string>): string {
  let candidate = slug;
  for (let number = 2; taken.has(candidate); number += 1) candidate = `${slug}-${number}`;
  taken.add(candidate);
  return candidate;
}

function scopeIds(node: Element, question: string): void {
  const { id, href } = node.properties;
  if (typeof id === 'string') node.properties['id'] = `${question}-${id}`;
  if (typeof href === 'string' && href.startsWith('#')) node.properties['href'] = `#${question}-${href.slice(1)}`;
  delete node.properties['ariaDescribedBy'];
}
