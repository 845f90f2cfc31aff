/** Brings search into the site: the list of terms into its scripts, and the index beside its pages. */
import { join } from 'node:path';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadGuideTerms } from '../guide-terms.ts';
import { TOPICS } from '../knowledge/taxonomy.ts';
import { buildIndex, writeIndex, type IndexFile } from './build-index.ts';
import { packTerms, packVariants } from './knowledge.ts';
import { readQuestions } from './records.ts';

/** Where the index stands below the site's base. */
const FOLDER = 'pagefind';

/** @param content the folder that the ingest wrote into */
export function search(content: string): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [termsPlugin(content)] } });
      },
      'astro:server:setup': ({ server }) => {
        const getFile = createLiveIndex(content);
        server.middlewares.use((request, response, next) => {
          const path = new RegExp(`/${FOLDER}/([^?]+)`, 'u').exec(request.url ?? '')?.[1];
          if (path === undefined) {
            next();
            return;
          }
          getFile(path).then(
            (file) => {
              response.statusCode = file ? 200 : 404;
              if (path.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
              response.end(file?.content);
            },
            (error: unknown) => {
              next(error);
            },
          );
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        await writeIndex(readQuestions(content), loadGuideTerms(content), join(fileURLToPath(dir), FOLDER));
        logger.info('search index written');
      },
    },
  };
}

const PREFIX = 'virtual:search/';

/** The modules of `virtual.d.ts`. Their text reads as the list of terms stands now. */
function termsPlugin(content: string) {
  const sources: Record<string, () => unknown> = {
    names: () => packTerms(loadGuideTerms(content)).names,
    phrases: () => packTerms(loadGuideTerms(content)).phrases,
    traditional: () => {
      const { names, traditional } = packTerms(loadGuideTerms(content));
      return {
        characters: packVariants(JSON.stringify(readQuestions(content)) + names + traditional),
        names: traditional,
      };
    },
    topics: () => TOPICS.map(({ id, title }) => ({ id, title })),
  };
  return {
    name: 'search-terms',
    resolveId: (id: string) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load: (id: string) => {
      const source = sources[id.replace(`\0${PREFIX}`, '')];
      return source ? `export default ${JSON.stringify(source())}` : undefined;
    },
  };
}

/** While writing notes: the index of the questions as they are now, built when it is asked for. */
function createLiveIndex(content: string): (path: string) => Promise<IndexFile | undefined> {
  let built: { version: number; files: Promise<IndexFile[]> } | undefined;
  return async (path) => {
    const version = statSync(join(content, 'report.json')).mtimeMs;
    // Only a page that is opened anew asks for the entry: until then it goes on with what it has.
    if (!built || (path.startsWith('pagefind-entry') && built.version !== version)) {
      built = { version, files: buildIndex(readQuestions(content), loadGuideTerms(content)) };
    }
    return (await built.files).find((file) => file.path === path);
  };
}
