import { existsSync, readFileSync } from 'node:fs';
import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { DRAWINGS, drawingName } from './drawings.ts';

/**
 * Rehype plugin: turns a ```` ```mermaid ```` block into a figure. A drawing made beforehand is inlined; without one
 * the figure holds the source, readable as it is, for the browser to draw (`components/DiagramScript.astro`).
 */
export function rehypeDiagrams() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      const code = node.tagName === 'pre' ? node.children[0] : undefined;
      if (!parent || index === undefined || !code || !isMermaid(code)) return;
      parent.children[index] = createFigure(toString(code).trim());
    });
  };
}

function isMermaid(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  const { className } = node.properties;
  return Array.isArray(className) && className.includes('language-mermaid');
}

function createFigure(source: string): Element {
  const drawing = findDrawing(source);
  // `raw` is for our own file only: nothing of a note gets here.
  const children = drawing
    ? [{ type: 'raw', value: drawing } as unknown as ElementContent]
    : [element('pre', { className: ['diagram-source'] }, [{ type: 'text', value: source }])];
  const state = drawing ? {} : { dataDiagram: '' };
  return element('figure', { className: ['diagram'], ariaLabel: '示意图', ...state }, children);
}

function findDrawing(source: string): string | undefined {
  const file = new URL(drawingName(source), DRAWINGS);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
