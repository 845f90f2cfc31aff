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
  'q/playground/',
  'glossary/',
  'glossary/lora/',
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

/** Scrolls to the end: what scrolls inside itself becomes a stop of the Tab key when it comes near the view. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => setTimeout(resolve, 60));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await nextFrame();
    }
  });
}

/** What keeps somebody from reading, as axe sees it. */
async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(PAGES)('page “%s” has no barrier that axe finds', async (path) => {
    const page = await open(path, { colorScheme, viewport: { width: 360, height: 780 } });
    await drawDiagrams(page);
    await readThrough(page);
    await page.evaluate(AXE);
    expect(await findBarriers(page)).toEqual([]);
  });
});

test.each(PAGES)('page “%s” does not scroll sideways on a phone', async (path) => {
  const page = await open(path, { viewport: { width: 360, height: 780 } });
  await drawDiagrams(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

// A window of 1280 px, enlarged twice.
test.each(PAGES)('page “%s” does not scroll sideways at 200 %%', async (path) => {
  const page = await open(path, { viewport: { width: 640, height: 450 } });
  await drawDiagrams(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
});

test('where less motion is wanted, nothing moves by itself', async () => {
  const page = await open('transformer/attention/', { reducedMotion: 'reduce' });
  const moving = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
    }),
  );
  expect(moving).toEqual([]);
});

test('in forced colours, what only its ground set apart has an edge, and the ways of a map are drawn', async () => {
  const page = await open('q/why-sqrt-dk/', { forcedColors: 'active' });
  for (const box of ['.short-answer', '.callout']) {
    const { style, width } = await page
      .locator(box)
      .first()
      .evaluate((element) => {
        const { borderInlineStartStyle, borderInlineStartWidth } = getComputedStyle(element);
        return { style: borderInlineStartStyle, width: borderInlineStartWidth };
      });
    expect(style, box).toBe('solid');
    expect(Number.parseFloat(width), box).toBeGreaterThan(0);
  }
  await page.goto(new URL('../../transformer/', page.url()).href);
  const stroke = await page.locator('.map svg').evaluate((svg) => getComputedStyle(svg).stroke);
  expect(stroke).toBe(await page.evaluate(() => getComputedStyle(document.body).color));
});

test('what scrolls inside itself can be scrolled from the keyboard', async () => {
  const page = await open('q/why-sqrt-dk/', { viewport: { width: 360, height: 780 } });
  await expect.poll(() => page.locator('.katex-display').getAttribute('tabindex')).toBe('0');
});

test('on a phone the rows of a wide table are cards, each cell with the name of its column', async () => {
  const page = await open('q/why-sqrt-dk/', { viewport: { width: 360, height: 780 } });
  expect(await page.locator('.cards').evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
  const label = page.locator('.cards tbody td:nth-child(2)').first();
  expect(await label.evaluate((cell) => getComputedStyle(cell, '::before').content)).toMatch(/：/u);
});

test('a table that fits is no stop of the Tab key', async () => {
  const page = await open('q/why-sqrt-dk/', { viewport: { width: 1440, height: 900 } });
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.table-scroll').getAttribute('tabindex')).toBeNull();
});
