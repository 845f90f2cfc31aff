import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { cards } from './src/cards/integration.ts';
import { loadGuideTerms } from './src/guide-terms.ts';
import { SHIKI_CONFIG, SYNTAX_HIGHLIGHT } from './src/markdown/code.ts';
import { createPipeline } from './src/markdown/pipeline.ts';
import { rehypeTerms } from './src/markdown/terms.ts';
import { rehypeTools } from './src/markdown/tools.ts';
import { search } from './src/search/integration.ts';
import { DESCRIPTION, TITLE } from './src/site.ts';
import { flattenLayers } from './src/styles/flatten-layers.ts';

// Where the site will stand, for example SITE=https://example.github.io BASE=/guide
const { SITE = 'http://localhost:4321', BASE = '/', GUIDE_CONTENT } = process.env;
const base = BASE.replace(/\/*$/u, '/');
const content = GUIDE_CONTENT ?? 'src/content/generated';
const pipeline = createPipeline(base);
const OLDEST = ['chrome88', 'safari14'];

/** Starlight's frame is made of parts; nearly all are ours, for reasons told in docs/architecture.md. */
const part = (name) => `./src/components/starlight/${name}.astro`;
const nothing = part('Nothing');

export default defineConfig({
  site: SITE,
  base,
  trailingSlash: 'always',
  // Two contents built side by side must not share what is remembered of the last build.
  cacheDir: GUIDE_CONTENT && `${GUIDE_CONTENT}/.cache`,
  markdown: {
    processor: unified({
      ...pipeline,
      rehypePlugins: [
        ...pipeline.rehypePlugins,
        [rehypeTerms, { base, load: () => loadGuideTerms(content) }],
        [rehypeTools, { base }],
      ],
    }),
    syntaxHighlight: SYNTAX_HIGHLIGHT,
    shikiConfig: SHIKI_CONFIG,
  },
  // Browsers that can prefetch do so by the rules in GuidePage, without a script.
  prefetch: false,
  vite: {
    // Starlight's memory of which groups of its sidebar are open: ours opens what the reader is in.
    resolve: {
      alias: [
        {
          find: /^.*\/SidebarPersistState$/u,
          replacement: fileURLToPath(import.meta.resolve('./src/reading/nothing.ts')),
        },
      ],
    },
    css: { postcss: { plugins: [flattenLayers] } },
    build: {
      // Mermaid is large, and loaded only when a diagram comes into view.
      chunkSizeWarningLimit: 2000,
      // The browsers inside chat programs are some years old.
      target: OLDEST,
      cssTarget: OLDEST,
    },
  },
  integrations: [
    search(content),
    cards(),
    starlight({
      title: TITLE,
      description: DESCRIPTION,
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
      // Ours is `pages/404.astro`.
      disable404Route: true,
      favicon: '/favicon.svg',
      // Ours is `src/search`: Starlight's knows nothing of terms.
      pagefind: false,
      routeMiddleware: './src/cards/route-data.ts',
      // Links at the headings are ours, and these only concern Starlight's own pages.
      markdown: { headingLinks: false },
      // Ours is lighter (src/markdown/code.ts).
      expressiveCode: false,
      components: {
        Banner: nothing,
        ContentPanel: part('ContentPanel'),
        DraftContentNotice: nothing,
        FallbackContentNotice: nothing,
        Footer: part('Footer'),
        Header: part('Header'),
        Hero: part('Hero'),
        MarkdownContent: part('MarkdownContent'),
        PageFrame: part('PageFrame'),
        PageSidebar: nothing,
        PageTitle: part('PageTitle'),
        Search: part('Search'),
        Sidebar: part('Sidebar'),
        ThemeProvider: part('ThemeProvider'),
        ThemeSelect: part('ThemeSelect'),
        TwoColumnContent: part('TwoColumnContent'),
      },
    }),
  ],
});
