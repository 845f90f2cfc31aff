import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DRAWINGS } from '../../src/markdown/drawings.ts';
import { useBrowser } from './support/browser.ts';

const open = useBrowser();

/** Scrolls to the diagram of a question and waits for its drawing. */
async function openDiagram(options: Parameters<typeof open>[1]): Promise<Page> {
  const page = await open('q/multi-head/', options);
  await page.locator('.diagram').scrollIntoViewIfNeeded();
  await page.locator('.diagram svg').waitFor();
  return page;
}

const transformOf = (page: Page) => page.locator('.enlarged svg').evaluate((svg: SVGElement) => svg.style.transform);

test('a tap shows a diagram over the whole screen, where it is dragged and enlarged', async () => {
  const page = await openDiagram({ viewport: { width: 360, height: 780 }, hasTouch: true });
  await page.locator('.diagram svg').tap();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 780 });

  await dialog.getByRole('button', { name: '放大' }).tap();
  expect(await transformOf(page)).toBe('translate(0px, 0px) scale(1.4)');
  await page.mouse.move(180, 300);
  await page.mouse.down();
  await page.mouse.move(200, 330);
  await page.mouse.up();
  expect(await transformOf(page)).toBe('translate(20px, 30px) scale(1.4)');
  await page.mouse.wheel(0, -400);
  await expect.poll(() => transformOf(page)).toMatch(/scale\(3\.8/u);
  await dialog.getByRole('button', { name: '复原' }).tap();
  expect(await transformOf(page)).toBe('translate(0px, 0px) scale(1)');
  await dialog.getByRole('button', { name: '关闭' }).tap();
  expect(await dialog.count()).toBe(0);
});

test('two fingers enlarge what is between them', async () => {
  const page = await openDiagram({ viewport: { width: 360, height: 780 }, hasTouch: true });
  await page.locator('.diagram svg').tap();
  await page.getByRole('dialog').waitFor();
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: number[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: at.map((x, id) => ({ x, y: 300, id })) });
  await touch('touchStart', 150, 210);
  await touch('touchMove', 120, 240);
  await touch('touchEnd');
  await expect.poll(() => transformOf(page)).toMatch(/scale\(2\)/u);
});

test('from the keyboard: Enter opens, keys move, Escape closes, and the focus is where it was', async () => {
  const page = await openDiagram({});
  const button = page.locator('.diagram > button');
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowRight');
  expect(await transformOf(page)).toBe('translate(-60px, 0px) scale(1.4)');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('nothing of it is loaded before it is asked for', async () => {
  const page = await open('about/');
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(new URL('../q/multi-head/', page.url()).href);
  await page.waitForLoadState('networkidle');
  expect(loaded.filter((address) => address.includes('enlarge'))).toEqual([]);
});

/** Every drawing that the guide has, as an answer would show it. */
const figures = readdirSync(DRAWINGS)
  .map((name) => `<figure class="diagram">${readFileSync(new URL(name, DRAWINGS), 'utf8')}</figure>`)
  .join('');

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([360, 1280])('the words of every drawing lie within their shapes at %i px', async (width) => {
    const page = await open('q/multi-head/', { colorScheme, viewport: { width, height: 900 } });
    const strays = await page.locator('.sl-markdown-content').evaluate((content, html) => {
      content.innerHTML = html;
      const nodes = [...content.querySelectorAll('.node')];
      if (nodes.length < 500) throw new Error('These are not the drawings.');
      return nodes.flatMap((node) => {
        const words = [...node.querySelectorAll('text')];
        const shapes = [...node.querySelectorAll('rect, path, polygon, circle, ellipse')].map((shape) =>
          shape.getBoundingClientRect(),
        );
        const left = Math.min(...shapes.map((box) => box.left));
        const right = Math.max(...shapes.map((box) => box.right));
        const top = Math.min(...shapes.map((box) => box.top));
        const bottom = Math.max(...shapes.map((box) => box.bottom));
        return words
          .filter((word) => {
            const box = word.getBoundingClientRect();
            return box.left < left || box.right > right || box.top < top || box.bottom > bottom;
          })
          .map((word) => word.textContent);
      });
    }, figures);
    expect(strays).toEqual([]);
  });
});

test('to a screen reader a drawing is a picture with a name and its words', () => {
  for (const name of readdirSync(DRAWINGS)) {
    const svg = readFileSync(new URL(name, DRAWINGS), 'utf8');
    expect(svg, name).toMatch(/^<svg [^>]*role="img"/u);
    expect(svg, name).toMatch(/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/u);
  }
});
