import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Figure, isFigureLang, readFigure } from '../knowledge/figures.ts';
import { plays } from '../play/plays.ts';
import { renderPlay } from '../play/render.ts';
import { plots } from '../plots/index.ts';

/**
 * Rehype plugin: puts the picture in the place of a ```` ```plot ```` block, computed here and now, and the plaything in
 * that of a ```` ```play ```` block. A name that there is not stays the code that it is: the ingest has reported it, with
 * file and line.
 */
export function rehypeFigures() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      const code = node.tagName === 'pre' ? node.children[0] : undefined;
      const kind = code?.type === 'element' ? langOf(code) : undefined;
      if (!parent || index === undefined || !isFigureLang(kind)) return;
      const figure = readFigure(kind, toString(code));
      if (figure) parent.children[index] = createFigure(figure);
    });
  };
}

function createFigure(figure: Figure): Element {
  const isPlot = figure.kind === 'plot';
  const { caption } = isPlot ? plots[figure.name] : plays[figure.name];
  const content = isPlot
    ? `<div class="plot-pictures">${plots[figure.name].pictures.join('')}</div>`
    : renderPlay(figure.name, plays[figure.name]);
  return element('figure', figure.kind, [
    // `raw` is for what we drew ourselves: nothing of a note gets into it.
    { type: 'raw', value: content } as unknown as ElementContent,
    element('figcaption', undefined, [{ type: 'text', value: figure.caption || caption }]),
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
