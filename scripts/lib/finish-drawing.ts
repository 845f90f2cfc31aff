import { optimize } from 'svgo';
import { DIAGRAM_COLOURS } from './diagram-theme.ts';

/** Mermaid's SVG made small: what nothing uses goes, and colours become the page's own variables. */
export function finishDrawing(svg: string): string {
  const used = new Set([...svg.matchAll(/url\(#(?<id>[^)]+)\)/g)].map((match) => match.groups!['id']));
  const lean = svg
    .replace(/<marker id="(?<id>[^"]+)"[^]*?<\/marker>/g, (marker: string, id: string) => (used.has(id) ? marker : ''))
    // Animations, and rules of which every selector is for looks that are never shown.
    .replace(/@keyframes [\w-]+\s*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
    .replace(/(?<=[}>])[^{}<>]+(?=\{)\{[^{}]*\}/g, (rule) => (isUnused(rule) ? '' : rule));
  const { data } = optimize(lean, {
    multipass: true,
    floatPrecision: 1,
    plugins: [
      // Ids are unique to the page already, and the style refers to them, as it does to `rect`; the title is what a
      // screen reader says.
      {
        name: 'preset-default',
        params: {
          overrides: {
            cleanupIds: false,
            convertShapeToPath: false,
            inlineStyles: false,
            minifyStyles: false,
            removeDesc: false,
          },
        },
      },
      { name: 'removeAttrs', params: { attrs: ['data-.*'] } },
      {
        name: 'minifyStyles',
        params: { usage: { force: true, ids: true, classes: true, tags: true }, comments: false },
      },
    ],
  });
  const coloured = Object.entries(DIAGRAM_COLOURS).reduce(
    (text, [variable, stand]) => text.replaceAll(new RegExp(stand, 'gi'), `var(${variable})`),
    data,
  );
  return describeDrawing(keepReadable(coloured));
}

/** A drawing shrinks with the page until its letters are 12 px high; beyond that, it scrolls. */
const keepReadable = (svg: string): string =>
  svg.replace(
    /max-width:\s*(?<width>[\d.]+)px/u,
    (_, width: string) => `max-width:${Math.ceil(Number(width))}px;min-width:${Math.round(Number(width) * 0.75)}px`,
  );

/** To a screen reader a drawing is one picture: its title is the name, the words in it are the description. */
export function describeDrawing(svg: string): string {
  const words = [...svg.matchAll(/<text\b[^>]*>(?<text>[^]*?)<\/text>/g)]
    .map(({ groups }) =>
      groups!
        ['text']!.replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    // A line of Chinese may end anywhere.
    .map((text) => text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''))
    .filter(Boolean);
  const id = /\bid="(?<id>[^"]+)"/.exec(svg)!.groups!['id']!;
  return svg
    .replace(/ aria-roledescription="[^"]*"/, ` role="img" aria-describedby="${id}-words"`)
    .replace('</title>', (end) => `${end}<desc id="${id}-words">${[...new Set(words)].join('；')}</desc>`);
}

/** Whether each selector of a rule is for the hand-drawn or the shadowed look, or for the document. */
function isUnused(rule: string): boolean {
  const selectors = rule.slice(0, rule.indexOf('{')).split(',');
  return selectors.every((selector) => /\[data-look|:root/.test(selector));
}
