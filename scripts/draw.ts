/** `npm run draw`: draws every diagram of the generated questions that has no drawing yet, into `src/diagrams/`. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../src/ingest/markdown.ts';
import { DRAWINGS, drawingName } from '../src/markdown/drawings.ts';
import { chromiumArgs, findChromium } from './lib/chromium.ts';
import { DIAGRAM_FONT, themeVariables } from './lib/diagram-theme.ts';
import { finishDrawing } from './lib/finish-drawing.ts';

const { values } = parseArgs({ options: { content: { type: 'string', default: 'src/content/generated' } } });
const questions = `${values.content}/questions`;

/** Where each diagram stands, for messages. */
const sources = new Map<string, string>();
for (const name of readdirSync(questions)) {
  visit(
    parseMarkdown(readFileSync(`${questions}/${name}`, 'utf8').replace(/^---\n[^]*?\n---\n/, '')),
    'code',
    (node) => {
      if (node.lang === 'mermaid') sources.set(node.value.trim(), `${questions}/${name}`);
    },
  );
}

mkdirSync(DRAWINGS, { recursive: true });
const wanted = new Set([...sources.keys()].map(drawingName));
for (const name of readdirSync(DRAWINGS)) if (!wanted.has(name)) rmSync(new URL(name, DRAWINGS));
const missing = [...sources].filter(([source]) => !readdirSync(DRAWINGS).includes(drawingName(source)));
console.log(`${sources.size} diagrams, ${missing.length} to draw`);

if (missing.length) {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  const page = await browser.newPage({ viewport: { width: 900, height: 900 } });
  await page.addScriptTag({ path: 'node_modules/mermaid/dist/mermaid.min.js' });
  await page.evaluate(
    ({ variables, font }) => {
      window.mermaid.initialize({
        startOnLoad: false,
        securityLevel: 'strict',
        look: 'classic',
        theme: 'base',
        fontFamily: font,
        themeVariables: { ...variables, fontFamily: font },
        // Text as SVG text: labels in HTML are cut where another font is wider.
        htmlLabels: false,
        flowchart: { htmlLabels: false, padding: 14, nodeSpacing: 36, rankSpacing: 40 },
        sequence: { actorMargin: 36, useMaxWidth: true },
      });
    },
    { variables: themeVariables, font: DIAGRAM_FONT },
  );
  for (const [source, file] of missing) {
    const name = drawingName(source);
    try {
      const svg = await page.evaluate(
        async ([id, text]) => (await window.mermaid.render(id!, text!)).svg,
        [`d${name.slice(0, 8)}`, source],
      );
      writeFileSync(new URL(name, DRAWINGS), `${finishDrawing(svg)}\n`);
    } catch (error) {
      console.error(
        `${file}: this diagram cannot be drawn: ${error instanceof Error ? error.message.split('\n').slice(0, 5).join(' ') : String(error)}\n${source}\n`,
      );
      process.exitCode = 1;
    }
  }
  await browser.close();
}

declare global {
  interface Window {
    mermaid: { initialize: (config: object) => void; render: (id: string, source: string) => Promise<{ svg: string }> };
  }
}
