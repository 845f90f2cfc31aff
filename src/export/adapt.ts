/** Makes a page's HTML fit to stand outside the site. */
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { GUIDE } from './render.ts';

export interface Place {
  /** Where an address of the guide (`q/lora/`) leads from here; undefined where it leads nowhere, and text remains. */
  locate: (path: string) => string | undefined;
  /** Levels that headings go down by: the whole guide has topics above its pages. */
  levels: number;
  /** A formula as MathML alone, or also as KaTeX draws it. */
  math: 'mathml' | 'katex';
}

/** Colours of drawings on paper (`--diagram-…` in prose.css, as print.css sets them). Not every reader knows variables. */
const DIAGRAM_COLOURS: Record<string, string> = {
  fill: '#f0f6f7',
  line: '#1b5e6a',
  text: '#000',
  edge: '#555',
  group: '#eee',
  paper: '#fff',
  note: '#fdf6ea',
  'note-line': '#d29a55',
};

const DIAGRAM_COLOUR = /var\(--diagram-(?<name>[a-z-]+)\)/gu;

export function adapt(tree: Root, { locate, levels, math }: Place): Root {
  const copy = structuredClone(tree);
  visit(copy, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.tagName === 'a' && typeof node.properties['href'] === 'string') {
      const href = follow(node.properties['href'], locate);
      if (href === undefined) {
        parent.children.splice(index, 1, ...node.children);
        return [SKIP, index];
      }
      node.properties['href'] = href;
    }
    if (math === 'mathml' && hasClass(node, 'katex')) {
      const formula = findMath(node);
      if (formula) parent.children[index] = formula;
      return SKIP;
    }
    if (/^h[1-6]$/u.test(node.tagName)) node.tagName = `h${Math.min(Number(node.tagName[1]) + levels, 6)}`;
    if (node.tagName === 'pre') {
      delete node.properties['style'];
      delete node.properties['tabIndex'];
    }
    if (node.tagName === 'guide-play') {
      // Nothing answers on paper: a plaything is the picture that it starts with.
      parent.children[index] = node.children.find(
        (child) => child.type === 'element' && hasClass(child, 'play-picture'),
      )!;
      return index;
    }
    if (node.tagName === 'svg') finishDrawing(node);
    node.properties = Object.fromEntries(Object.entries(node.properties).filter(([name]) => !name.startsWith('data')));
    return undefined;
  });
  return copy;
}

/** Links to the web and within the same text stay as they are. */
function follow(href: string, locate: Place['locate']): string | undefined {
  return href.startsWith(GUIDE) ? locate(href.slice(GUIDE.length)) : href;
}

/** Elements of MathML that have a fixed number of children. */
const FIXED = new Set(['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mfrac']);

/** The sign for “function of”, which nobody sees. KaTeX puts it after `\max` even where there is no room for it. */
const APPLY = '\u2061';

function findMath(katex: Element): Element | undefined {
  let found: Element | undefined;
  visit(katex, 'element', (node) => {
    if (node.tagName === 'math') found = node;
    if (FIXED.has(node.tagName)) node.children = node.children.filter((child) => toString(child) !== APPLY);
    if (node.tagName !== 'annotation' || !found) return;
    const [tex] = node.children;
    // For readers that cannot draw or speak MathML.
    if (tex?.type === 'text') found.properties['alttext'] = tex.value;
  });
  return found;
}

/**
 * Puts colours in the place of variables, in attributes and in the drawing's own styles, and takes out Mermaid's
 * rectangles without a size: they draw nothing, and EPUB's SVG wants both numbers.
 */
function finishDrawing(svg: Element): void {
  const replace = (text: string) => text.replace(DIAGRAM_COLOUR, (_, name: string) => DIAGRAM_COLOURS[name] ?? '#000');
  visit(svg, (node, index, parent) => {
    if (node.type === 'text') node.value = replace(node.value);
    if (node.type !== 'element') return undefined;
    if (node.tagName === 'rect' && node.properties['width'] === undefined && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return index;
    }
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[name] = replace(value);
    }
    return undefined;
  });
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name);
}
