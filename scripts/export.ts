/** `npm run export`: each topic, and the whole guide, as files to take along. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { createDeck } from '../src/export/anki.ts';
import { createEpub } from '../src/export/epub.ts';
import { createPaper } from '../src/export/paper.ts';
import { withoutVariables } from '../src/export/plain-css.ts';
import { createPageRenderer } from '../src/export/render.ts';
import { readVolumes, type Volume } from '../src/export/volume.ts';
import { chromiumArgs, findChromium } from './lib/chromium.ts';
import { writeHistory } from './lib/history.ts';
import { ingest } from './lib/ingest.ts';
import { printPdf } from './lib/print-pdf.ts';

const FORMATS = ['pdf', 'epub', 'anki'] as const;
const USAGE = `用法：npm run export -- [--notes 笔记文件夹] [--out-dir 输出文件夹] [--topic 主题]… [--format 格式]…
  --notes    放笔记的文件夹，默认 notes
  --out-dir  输出到哪里，默认 export
  --topic    只要这个主题（如 transformer），guide 是整本；可以写几个，默认全部
  --format   只要这种格式：${FORMATS.join('、')}；可以写几个，默认全部
SITE 和 BASE 说明网站放在哪里；不写就没有指向网站的链接。`;

const styleOf = (file: string) => readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8');

try {
  const { values } = parseArgs({
    options: {
      notes: { type: 'string', default: 'notes' },
      'out-dir': { type: 'string', default: 'export' },
      topic: { type: 'string', multiple: true },
      format: { type: 'string', multiple: true, default: [...FORMATS] },
    },
  });
  const unknown = values.format.find((format) => !FORMATS.some((known) => known === format));
  if (unknown !== undefined) throw new Error(`没有 ${unknown} 这种格式；能写的有 ${FORMATS.join('、')}。`);
  // What takes long comes after what may be missing.
  const executablePath = values.format.includes('pdf') ? findChromium() : undefined;

  process.exitCode = await ingest(values.notes);
  const content = process.env['GUIDE_CONTENT'] ?? 'src/content/generated';
  const volumes = choose(readVolumes(content, writeHistory(values.notes, content)), values.topic);

  const { SITE, BASE = '/' } = process.env;
  const site = SITE === undefined ? undefined : new URL(BASE.replace(/\/*$/u, '/'), SITE).href;
  const render = await createPageRenderer(site);
  const css = withoutVariables(`${styleOf('export/book.css')}\n${styleOf('plots/plots.css')}`);
  mkdirSync(values['out-dir'], { recursive: true });
  const browser =
    executablePath === undefined ? undefined : await chromium.launch({ executablePath, args: chromiumArgs });
  try {
    for (const volume of volumes) {
      const file = (format: string) => join(values['out-dir'], `${volume.id}.${format}`);
      if (values.format.includes('epub')) {
        writeFileSync(file('epub'), await createEpub(volume, render, css, site));
        console.log(file('epub'));
      }
      if (values.format.includes('anki')) {
        writeFileSync(file('tsv'), await createDeck(volume, site));
        console.log(file('tsv'));
      }
      if (browser) {
        try {
          await print(browser, volume, file('pdf'));
          console.log(file('pdf'));
        } catch (error) {
          // The other files are worth having without this one.
          console.error(error instanceof Error ? error.message : error);
          process.exitCode = 1;
        }
      }
    }
  } finally {
    await browser?.close();
  }

  async function print(by: Browser, volume: Volume, file: string): Promise<void> {
    const katexHref = import.meta.resolve('katex/dist/katex.min.css');
    await printPdf(
      by,
      await createPaper(volume, render, { css: `${css}\n${styleOf('export/paper.css')}`, katexHref, site }),
      file,
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 1;
}

function choose(volumes: readonly Volume[], wanted: readonly string[] | undefined): readonly Volume[] {
  const missing = wanted?.find((id) => volumes.every((volume) => volume.id !== id));
  if (missing !== undefined) {
    throw new Error(`没有 ${missing} 这个主题；能写的有 ${volumes.map(({ id }) => id).join('、')}。`);
  }
  return wanted === undefined ? volumes : volumes.filter(({ id }) => wanted.includes(id));
}
