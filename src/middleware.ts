/** The last hand on each page, when all of its HTML is known. */
import { defineMiddleware } from 'astro:middleware';
import katexCss from 'katex/dist/katex.min.css?raw';
import { cutMathCss, type MathFont } from './styles/math-css.ts';
import { SLICES, unicodeRange } from './styles/math-fonts.ts';

// `no-inline`: a small font in the page's own text would cost every page with a formula.
const WHOLE = import.meta.glob<string>('/node_modules/katex/dist/fonts/*.woff2', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
const SLICE = import.meta.glob<string>('./styles/fonts/*.woff2', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

const FONTS: ReadonlyMap<string, MathFont> = new Map(
  Object.entries(WHOLE).map(([path, href]) => {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.woff2'.length);
    const slice = SLICE[`./styles/fonts/${name}.woff2`];
    return [
      name,
      { href, slice: slice === undefined ? undefined : { href: slice, range: unicodeRange(SLICES[name]!) } },
    ];
  }),
);

/** The fonts of nearly every formula: when they come late, the lines move under the reader's eyes. */
const PRELOADS = [FONTS.get('KaTeX_Main-Regular')!.slice!.href, FONTS.get('KaTeX_Math-Italic')!.href]
  .map((href) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>`)
  .join('');

export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(finish(await response.text()), response);
});

function finish(html: string): string {
  const style = cutMathCss(katexCss, html, FONTS);
  return (
    html
      // Before all other styles, which know better.
      .replace('</title>', (end) => (style === '' ? end : `${end}${PRELOADS}<style>${style}</style>`))
      // Reading needs none: scripts shall not come before the page's own styles and fonts.
      .replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=')
  );
}
