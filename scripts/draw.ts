/** `npm run draw`: draws every diagram of the generated questions that has no drawing yet, into `src/diagrams/`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { DRAWINGS, drawingName } from '../src/markdown/drawings.ts';
import { chromiumArgs, findChromium } from './lib/chromium.ts';
import { piecesOf, turn, wrapMessages } from './lib/diagram-text.ts';
import { DIAGRAM_FONT, themeVariables } from './lib/diagram-theme.ts';
import { isDrawn, readDiagrams } from './lib/diagrams.ts';
import { finishDrawing } from './lib/finish-drawing.ts';

/** Mermaid asks for the characters of a line that is too long, and breaks it after any: here it gets words. */
const BREAK_AT_WORDS = `${piecesOf.toString()}
  const Original = Intl.Segmenter;
  Intl.Segmenter = class {
    constructor(...options) {
      if (options.length > 0) return new Original(...options);
    }
    segment = (text) => piecesOf(text).map((segment) => ({ segment }));
  };`;

/** The widest drawing whose letters are at least 12 px high on a phone of 360 px. */
const PHONE_WIDTH = 437;

/** Draws as roomily as a phone allows: with long lines if they fit, else with shorter ones, else the other way round. */
async function draw(page: Page, id: string, source: string): Promise<string> {
  const text = wrapMessages(source);
  const turned = turn(text);
  const ways = (turned === undefined ? [text] : [text, turned]).flatMap((text) =>
    [144, 128, 112].map((lineWidth) => ({ text, lineWidth })),
  );
  let best = { svg: '', width: Infinity };
  for (const way of ways) {
    const svg = await render(page, id, way.text, way.lineWidth);
    const width = Number(/viewBox="\S+ \S+ (?<width>\S+)/u.exec(svg)!.groups!['width']);
    // What was meant to go down or across does so, unless much is gained.
    if (width < (way.text === text ? best.width : best.width * 0.9)) best = { svg, width };
    if (best.width <= PHONE_WIDTH) break;
  }
  return best.svg;
}

async function render(page: Page, id: string, source: string, lineWidth: number): Promise<string> {
  const config = {
    startOnLoad: false,
    securityLevel: 'strict',
    look: 'classic',
    theme: 'base',
    fontFamily: DIAGRAM_FONT,
    themeVariables: { ...themeVariables, fontFamily: DIAGRAM_FONT },
    // Text as SVG text: labels in HTML are cut where another font is wider.
    htmlLabels: false,
    flowchart: {
      htmlLabels: false,
      padding: 10,
      nodeSpacing: 20,
      rankSpacing: 32,
      minNodeWidth: 0,
      wrappingWidth: lineWidth,
    },
    state: { minNodeWidth: 0 },
    sequence: { width: 90, height: 44, actorMargin: 16, boxMargin: 6, diagramMarginX: 8, useMaxWidth: true },
  };
  return page.evaluate(
    async ({ config, id, source }) => {
      window.mermaid.initialize(config);
      return (await window.mermaid.render(id, source)).svg;
    },
    { config, id, source },
  );
}

declare global {
  interface Window {
    mermaid: { initialize: (config: object) => void; render: (id: string, source: string) => Promise<{ svg: string }> };
  }
}

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
  await page.addScriptTag({ content: BREAK_AT_WORDS });
  for (const { text, sources } of missing) {
    const name = drawingName(text);
    try {
      writeFileSync(new URL(name, DRAWINGS), `${finishDrawing(await draw(page, `d${name.slice(0, 8)}`, text))}\n`);
    } catch (error) {
      console.error(
        `${sources[0]!.file}:${sources[0]!.start}: this diagram cannot be drawn: ${error instanceof Error ? error.message.split('\n').slice(0, 5).join(' ') : String(error)}\n${text}\n`,
      );
      process.exitCode = 1;
    }
  }
  await browser.close();
}
