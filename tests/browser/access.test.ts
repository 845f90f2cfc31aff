import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One page of each kind, and a question of each kind. */
const PAGES = [
  '',
  'transformer/',
  'transformer/attention/',
  'q/why-sqrt-dk/',
  'q/multi-head/',
  'q/linear-attention/',
  'q/hostile/',
  'q/long-title/',
  'glossary/',
  'report/',
  'about/',
  'no-such-page/',
];

const open = useBrowser();

/** Brings every diagram into view and waits for its drawing, which may have faults of its own. */
async function drawDiagrams(page: Page): Promise<void> {
  for (const diagram of await page.locator('[data-diagram]').all()) {
    await diagram.scrollIntoViewIfNeeded();
    await diagram.locator('svg').waitFor();
  }
}

/** What keeps somebody from reading, as axe sees it. */
async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(PAGES)('page “%s” has no barrier that axe finds', async (path) => {
    const page = await open(path, { colorScheme, viewport: { width: 360, height: 780 } });
    await drawDiagrams(page);
    await page.evaluate(AXE);
    // Code blocks get their Tab stop a moment after the page is there.
    await expect.poll(() => findBarriers(page), { timeout: 10_000 }).toEqual([]);
  });
});

test.each(PAGES)('page “%s” does not scroll sideways on a phone', async (path) => {
  const page = await open(path, { viewport: { width: 360, height: 780 } });
  await drawDiagrams(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('what scrolls inside itself can be scrolled from the keyboard', async () => {
  const page = await open('q/why-sqrt-dk/', { viewport: { width: 360, height: 780 } });
  for (const box of ['.table-scroll', '.katex-display']) {
    await expect.poll(() => page.locator(box).getAttribute('tabindex')).toBe('0');
  }
});

test('a table that fits is no stop of the Tab key', async () => {
  const page = await open('q/why-sqrt-dk/', { viewport: { width: 1440, height: 900 } });
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.table-scroll').getAttribute('tabindex')).toBeNull();
});
