/** `npm run draw`: draws every diagram of the generated questions that has no drawing yet, into `src/diagrams/`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { DRAWINGS, drawingName } from '../src/markdown/drawings.ts';
import { chromiumArgs, findChromium } from './lib/chromium.ts';
import { DIAGRAM_FONT, themeVariables } from './lib/diagram-theme.ts';
import { isDrawn, readDiagrams } from './lib/diagrams.ts';
import { finishDrawing } from './lib/finish-drawing.ts';

const { values } = parseArgs({ options: { content: { type: 'string', default: 'src/content/generated' } } });
const diagrams = readDiagrams(values.content);
mkdirSync(DRAWINGS, { recursive: true });
const wanted = new Set(diagrams.map(({ text }) => drawingName(text)));
for (const name of readdirSync(DRAWINGS)) if (!wanted.has(name)) rmSync(new URL(name, DRAWINGS));
const missing = diagrams.filter((diagram) => !isDrawn(diagram));
console.log(`${diagrams.length} diagrams, ${missing.length} to draw`);

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
  for (const { text, sources } of missing) {
    const name = drawingName(text);
    try {
      const svg = await page.evaluate(
        async ([id, source]) => (await window.mermaid.render(id!, source!)).svg,
        [`d${name.slice(0, 8)}`, text],
      );
      writeFileSync(new URL(name, DRAWINGS), `${finishDrawing(svg)}\n`);
    } catch (error) {
      console.error(
        `${sources[0]!.file}:${sources[0]!.start}: this diagram cannot be drawn: ${error instanceof Error ? error.message.split('\n').slice(0, 5).join(' ') : String(error)}\n${text}\n`,
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
