/**
 * `npm run bench:search -- [--out-dir dist] [--queries FILE …] [--grow 10000]`: how well search finds, in a real browser, on a site that
 * is built already. In the same run: the same questions in Pagefind as it comes.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { loadGuideTerms } from '../src/guide-terms.ts';
import { writeIndex } from '../src/search/build-index.ts';
import { readQuestions, toFragment } from '../src/search/records.ts';
import { chromiumArgs, findChromium } from './lib/chromium.ts';
import { countingServer, type CountingServer } from './lib/counting-server.ts';
import { grow } from './lib/grow.ts';
import { buildStockIndex } from './lib/stock-pagefind.ts';

interface Row {
  query: string;
  type: string;
  good: RegExp;
}

/** What came of one query. */
interface Outcome {
  type: string;
  query: string;
  /** Of the first good title, from 0; -1 if there is none among the first ten. */
  rank: number;
  count: number;
  bytes: number;
  /** From the last key to the first results on the screen. */
  milliseconds: number;
  /** Script, style and layout for it, all in all, in milliseconds. */
  work: number;
}

/** What a search makes the page's thread do; painting without a graphics card says nothing of a phone. */
const WORK = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];

const { values } = parseArgs({
  options: {
    'out-dir': { type: 'string', default: 'dist' },
    content: { type: 'string', default: process.env['GUIDE_CONTENT'] ?? 'src/content/generated' },
    queries: {
      type: 'string',
      multiple: true,
      default: [
        '../shared/eval/queries-dev.tsv',
        'tests/search/queries.tsv',
        'tests/search/held-out-1.tsv',
        'tests/search/held-out-2.tsv',
        'tests/search/held-out-3.tsv',
        'tests/search/held-out-4.tsv',
        'tests/search/held-out-5.tsv',
        'tests/search/held-out-6.tsv',
        'tests/search/held-out-7.tsv',
        'tests/search/held-out-8.tsv',
      ],
    },
    /** Prints the queries whose first result is not a good one. */
    show: { type: 'boolean', default: false },
    throttle: { type: 'string', default: '4' },
    /** Also measures the bytes of a guide of so many questions, made of ours. */
    grow: { type: 'string' },
  },
});

const site = await countingServer(values['out-dir']);
const stock = await countingServer(await buildStockIndex(readQuestions(values.content).map(toFragment)));
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
try {
  for (const file of values.queries.filter((name) => existsSync(name))) {
    const rows = readRows(file);
    console.log(`\n${file}: ${rows.length} queries`);
    report('ours', await run(browser, site, rows, searchOurs, '/search/'));
    report('Pagefind as it comes', await run(browser, stock, rows, searchStock, '/'));
  }
  const rows = readRows(values.queries.find((name) => existsSync(name))!);
  await reportFirst(browser, site, rows);
  if (values.grow !== undefined) await reportGrown(browser, rows, Number(values.grow));
} finally {
  await browser.close();
  site.close();
  stock.close();
}

/** Lines of query, type and expression, parted by tabs; what follows `#` is a remark. */
function readRows(file: string): Row[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [query = '', type = '', good = ''] = line.split('\t');
      return { query, type, good: new RegExp(good, 'iu') };
    });
}

type Search = (query: string) => Promise<{ titles: string[]; count: number; milliseconds: number }>;

/** One query after the other on one page, as a reader would. */
async function run(
  from: Browser,
  server: CountingServer,
  rows: readonly Row[],
  search: Search,
  path: string,
): Promise<Outcome[]> {
  const context = await from.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // Processor time: what else the machine does meanwhile does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const getWork = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const parts = metrics.filter(({ name }) => WORK.includes(name));
    return 1000 * parts.reduce((sum, { value }) => sum + value, 0);
  };
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.throttle) });
  await page.goto(server.origin + path);
  // What every first query pays is measured by itself.
  await page.evaluate(search, 'warm up');
  const outcomes: Outcome[] = [];
  for (const { query, type, good } of rows) {
    server.bytes = 0;
    const before = await getWork();
    const { titles, count, milliseconds } = await page.evaluate(search, query);
    // What comes after the first results belongs to this query as well.
    await page.waitForLoadState('networkidle');
    outcomes.push({
      type,
      query,
      rank: titles.findIndex((title) => good.test(title)),
      count,
      bytes: server.bytes,
      milliseconds,
      work: (await getWork()) - before,
    });
  }
  await context.close();
  return outcomes;
}

/** Runs in the page `/search/`. */
async function searchOurs(query: string): ReturnType<Search> {
  await customElements.whenDefined('search-panel');
  const panel = document.querySelector('search-panel')!;
  const input = panel.querySelector('input')!;
  const status = panel.querySelector('[role=status]')!;
  const start = performance.now();
  await new Promise<void>((resolve) => {
    // Nothing found is told by the status alone.
    const observer = new MutationObserver(() => {
      if (status.textContent.startsWith('没有找到')) resolve();
    });
    observer.observe(status, { childList: true });
    panel.addEventListener(
      'results',
      () => {
        resolve();
      },
      { once: true },
    );
    input.value = query;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  // The frame after the next begins when the next has been painted.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const milliseconds = performance.now() - start;
  const titles = [...panel.querySelectorAll('[data-result-title]')].map((title) => title.textContent);
  const count = Number(/\d+/.exec(panel.querySelector('[role=status]')?.textContent ?? '')?.[0] ?? 0);
  return {
    titles: titles.slice(0, 10),
    count: titles.length === 0 ? 0 : count,
    milliseconds,
  };
}

/** Runs in an empty Chinese page beside an index as Pagefind makes it. */
async function searchStock(query: string): ReturnType<Search> {
  const pagefind = (await import(`${location.origin}/pagefind/pagefind.js`)) as {
    search: (text: string) => Promise<{ results: { data: () => Promise<{ meta: { title: string } }> }[] }>;
  };
  const start = performance.now();
  const { results } = await pagefind.search(query);
  const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return {
    titles: found.map(({ meta }) => meta.title),
    count: results.length,
    milliseconds: performance.now() - start,
  };
}

function report(name: string, outcomes: readonly Outcome[]): void {
  console.log(`\n  ${name.padEnd(24)} n   @1     @3     MRR    none`);
  const types = [...new Set(outcomes.map(({ type }) => type))];
  for (const type of [undefined, ...types]) {
    const some = outcomes.filter((outcome) => type === undefined || outcome.type === type);
    const share = (isHit: (outcome: Outcome) => boolean) => (some.filter(isHit).length / some.length).toFixed(3);
    const mrr = some.reduce((sum, { rank }) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / some.length;
    const none = some.filter(({ count }) => count === 0).length;
    console.log(
      `  ${(type ?? 'all').padEnd(20)} ${String(some.length).padStart(5)}   ${share(({ rank }) => rank === 0)}  ${share(({ rank }) => rank >= 0 && rank < 3)}  ${mrr.toFixed(3)}  ${none}`,
    );
  }
  const bytes = outcomes.map((outcome) => outcome.bytes);
  const times = outcomes.map((outcome) => outcome.milliseconds);
  const work = outcomes.map((outcome) => outcome.work);
  const middleAndMost = (list: readonly number[]) =>
    `median ${at(list, 0.5)}, p95 ${at(list, 0.95)}, most ${at(list, 1)}`;
  console.log(`  bytes a query: ${middleAndMost(bytes)}`);
  console.log(
    `  CPU ${values.throttle}× slower: script, style and layout ${middleAndMost(work)} ms; from the last key to the first results on the screen ${middleAndMost(times)} ms`,
  );
  if (values.show)
    for (const { query, type, rank } of outcomes) if (rank !== 0) console.log(`    ${type}: ${query} → ${rank}`);
}

/** What the first results cost a reader who has opened search for the first time: every file after the page itself. */
async function reportFirst(from: Browser, server: CountingServer, rows: readonly Row[]): Promise<void> {
  const step = Math.max(1, Math.floor(rows.length / 30));
  const totals: { query: string; bytes: number }[] = [];
  for (const { query } of rows.filter((_, i) => i % step === 0)) {
    const context = await from.newContext();
    const page = await context.newPage();
    await page.goto(`${server.origin}/about/`);
    await page.waitForLoadState('networkidle');
    server.bytes = 0;
    await page.keyboard.press('/');
    await page.evaluate(async (text) => {
      while (!document.querySelector('search-panel input')) await new Promise((resolve) => setTimeout(resolve, 5));
      const panel = document.querySelector('search-panel') as HTMLElement & {
        searchFor: (typed: string) => Promise<void>;
      };
      const results = new Promise((resolve) => {
        panel.addEventListener('results', resolve, { once: true });
      });
      void panel.searchFor(text);
      await Promise.race([results, new Promise((resolve) => setTimeout(resolve, 5000))]);
    }, query);
    totals.push({ query, bytes: server.bytes });
    await context.close();
  }
  const bytes = totals.map((total) => total.bytes);
  const longest = totals.find((total) => total.bytes === at(bytes, 1))?.query ?? '';
  console.log(
    `\nbytes from opening search to the first results: median ${at(bytes, 0.5)}, most ${at(bytes, 1)}, for ${longest} (150 KiB are ${150 * 1024})`,
  );
}

/** The bytes of the same queries in the same site, with the index of a guide that has grown. */
async function reportGrown(from: Browser, rows: readonly Row[], size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'grown-'));
  cpSync(values['out-dir'], folder, { recursive: true });
  const questions = grow(readQuestions(values.content), size);
  await writeIndex(questions, loadGuideTerms(values.content), join(folder, 'pagefind'));
  const server = await countingServer(folder);
  console.log(`\nwith ${size} questions:`);
  await reportFirst(from, server, rows);
  const bytes = (await run(from, server, rows, searchOurs, '/search/')).map((outcome) => outcome.bytes);
  console.log(`bytes a query: median ${at(bytes, 0.5)}, p95 ${at(bytes, 0.95)}, most ${at(bytes, 1)}`);
  server.close();
  rmSync(folder, { recursive: true });
}

/** @example at([1, 2, 3], 0.5) → 2 */
function at(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
