import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isFigureLang, readFigure } from '../knowledge/figures.ts';
import { plots } from '../plots/index.ts';

/**
 * Rehype plugin: puts the picture in the place of a ```` ```plot ```` block, computed here and now. A name that there is
 * not stays the code that it is: the ingest has reported it, with file and line.
 */
export function rehypeFigures() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      const code = node.tagName === 'pre' ? node.children[0] : undefined;
      const kind = code?.type === 'element' ? langOf(code) : undefined;
      if (!parent || index === undefined || !isFigureLang(kind)) return;
      const figure = readFigure(kind, toString(code));
      if (figure?.kind === 'plot') parent.children[index] = createPlot(plots[figure.name], figure.caption);
    });
  };
}

function createPlot({ pictures, caption }: (typeof plots)[keyof typeof plots], ownCaption: string): Element {
  return element('figure', 'plot', [
    // `raw` is for what we drew ourselves: nothing of a note gets into it.
    element('div', 'plot-pictures', [{ type: 'raw', value: pictures.join('') } as unknown as ElementContent]),
    element('figcaption', undefined, [{ type: 'text', value: ownCaption || caption }]),
  ]);
}

/** `language-plot` → `plot` */
function langOf({ properties }: Element): string | undefined {
  const names = Array.isArray(properties['className']) ? properties['className'] : [];
  return names
    .map(String)
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length);
}

function element(tagName: string, className: string | undefined, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: className === undefined ? {} : { className: [className] }, children };
}
