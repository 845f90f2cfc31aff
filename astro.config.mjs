import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { createPipeline } from './src/markdown/pipeline.ts';
import { search } from './src/search/integration.ts';
import { DESCRIPTION, TITLE } from './src/site.ts';
import { woff2Only } from './src/styles/woff2-only.ts';

// Where the site will stand, for example SITE=https://example.github.io BASE=/guide
const { SITE = 'http://localhost:4321', BASE = '/', GUIDE_CONTENT } = process.env;
const base = BASE.replace(/\/*$/u, '/');

export default defineConfig({
  site: SITE,
  base,
  trailingSlash: 'always',
  // Two contents built side by side must not share what is remembered of the last build.
  cacheDir: GUIDE_CONTENT && `${GUIDE_CONTENT}/.cache`,
  markdown: { processor: unified(createPipeline(base)) },
  vite: {
    plugins: [woff2Only()],
    // Mermaid is large, and loaded only when a diagram comes into view.
    build: { chunkSizeWarningLimit: 2000 },
  },
  integrations: [
    search(GUIDE_CONTENT ?? 'src/content/generated'),
    starlight({
      title: TITLE,
      description: DESCRIPTION,
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
      // Ours is `pages/404.astro`.
      disable404Route: true,
      favicon: '/favicon.svg',
      // Ours is `src/search`: Starlight's knows nothing of terms.
      pagefind: false,
      head: [{ tag: 'meta', attrs: { name: 'twitter:card', content: 'summary' } }],
      customCss: [
        './src/styles/theme.css',
        './src/styles/prose.css',
        './src/plots/plots.css',
        './src/styles/print.css',
      ],
      components: {
        Hero: './src/components/starlight/Hero.astro',
        PageTitle: './src/components/starlight/PageTitle.astro',
        Search: './src/components/starlight/Search.astro',
      },
      expressiveCode: {
        themes: ['github-dark-default', 'github-light-default'],
        styleOverrides: { borderRadius: '0.375rem', codeFontSize: '0.9375rem', uiFontSize: '0.875rem' },
      },
    }),
  ],
});
