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
  return Object.entries(DIAGRAM_COLOURS).reduce(
    (text, [variable, stand]) => text.replaceAll(new RegExp(stand, 'gi'), `var(${variable})`),
    data,
  );
}

/** Whether each selector of a rule is for the hand-drawn or the shadowed look, or for the document. */
function isUnused(rule: string): boolean {
  const selectors = rule.slice(0, rule.indexOf('{')).split(',');
  return selectors.every((selector) => /\[data-look|:root/.test(selector));
}
