/** Draws a card for every page that names one in its head, once the pages are there. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp, { type PngOptions } from 'sharp';
import { loadTerms } from '../knowledge/terms.ts';
import { readCard } from './read-page.ts';
import { sharesCard } from './tags.ts';
import { cardToSvg } from './template.ts';
import { loadTypefaces } from './typeface.ts';

/** Five colours and the shades between them. */
const PNG: PngOptions = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 };

export function cards(): AstroIntegration {
  let home = '';
  let cache = '';
  return {
    name: 'cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = new URL(config.base, config.site).href;
        // Nothing is lost with it but time.
        cache = fileURLToPath(new URL('node_modules/.cache/cards/', config.root));
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const dist = fileURLToPath(dir);
        const typefaces = await loadTypefaces();
        const names = loadTerms().flatMap(({ zh, aliases }) => [zh, ...aliases]);
        await mkdir(cache, { recursive: true });
        let drawn = 0;
        const own = pages.map(({ pathname }) => pathname).filter((pathname) => !sharesCard(pathname));
        await inParallel(own, async (pathname) => {
          const found = readCard(await readFile(htmlOf(dist, pathname), 'utf8'));
          if (!found?.image.startsWith(home)) return;
          const svg = cardToSvg(found.card, typefaces, names);
          // The drawing holds all that makes a card, down to the outlines of its letters.
          const key = createHash('sha256').update(JSON.stringify(PNG)).update(svg).digest('hex');
          const png = join(cache, `${key}.png`);
          if (!existsSync(png)) {
            await writeWhole(png, await sharp(Buffer.from(svg)).png(PNG).toBuffer());
            drawn++;
          }
          const target = join(dist, found.image.slice(home.length));
          await mkdir(dirname(target), { recursive: true });
          await copyFile(png, target);
        });
        logger.info(`${own.length} cards, ${drawn} of them drawn anew`);
      },
    },
  };
}

/** `404/` is written as `404.html`, all others as a folder. */
function htmlOf(dist: string, pathname: string): string {
  const page = join(dist, pathname, 'index.html');
  return existsSync(page) ? page : join(dist, `${pathname.replace(/\/$/u, '')}.html`);
}

/** Another build may look for the file at the same time: it must not find half of one. */
async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, content);
  await rename(draft, path);
}

/** Sharp draws in threads of its own; more at a time than there are cores would only fill the memory. */
async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
}
