import { expect, inject, test } from 'vitest';
import { useBrowser } from './support/browser.ts';

const open = useBrowser();
const { url } = inject('site');

/** One page of each kind. */
const KINDS = [
  '',
  'transformer/',
  'transformer/attention/',
  'q/multi-head/',
  'q/hostile/',
  'glossary/',
  'report/',
  'about/',
];

test('formulas are drawn, in titles, too', async () => {
  const page = await open('q/why-sqrt-dk/');
  expect(await page.locator('h1 .katex').count()).toBe(1);
  expect(await page.locator('.katex-display').count()).toBe(1);
  expect(await page.locator('.katex-error').count()).toBe(0);
  expect(await page.locator('main').innerText()).not.toContain('$');
});

test('emphasis next to Chinese punctuation is emphasis', async () => {
  const page = await open('q/why-sqrt-dk/');
  expect(await page.locator('.callout strong').first().textContent()).toBe('消失，');
});

test('styles and fonts for formulas come only where there are formulas, and nothing waits for them', async () => {
  const page = await open('q/why-sqrt-dk/');
  const fonts = page.locator('link[rel=preload][as=font]');
  expect(await page.locator('link[href*=katex]').count()).toBe(0);
  expect(await fonts.count()).toBe(2);
  expect(
    await page
      .locator('.katex-mathml')
      .first()
      .evaluate((element) => getComputedStyle(element).position),
  ).toBe('absolute');
  await page.waitForFunction(() => [...document.fonts].some(({ status }) => status === 'loaded'));

  await page.goto(new URL('../lora/', page.url()).href);
  expect(await fonts.count()).toBe(0);
  expect(await page.content()).not.toContain('KaTeX_');
});

test('code can be copied', async () => {
  const page = await open('q/multi-head/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('.code > button').click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('def split_heads');
});

test('a diagram is drawn, and again when the theme changes', async () => {
  const page = await open('q/multi-head/', { colorScheme: 'light' });
  await page.locator('.diagram').scrollIntoViewIfNeeded();
  await page.locator('.diagram svg').waitFor();
  expect(await page.locator('.diagram').textContent()).toContain('输出投影');
  const before = await page.locator('.diagram').innerHTML();
  await page.getByRole('button', { name: '切换深浅色' }).click();
  await expect.poll(() => page.locator('.diagram').innerHTML()).not.toBe(before);
});

test('a note cannot run anything, and its text stays readable', async () => {
  const page = await open('q/hostile/');
  expect(await page.title()).not.toContain('pwned');
  expect(await page.locator('main').innerText()).toContain('List<T> 与 List<T> 都应当看得见');
  expect(await page.locator('main :is(iframe, img, [onerror], [href^="javascript:"])').count()).toBe(0);
});

test('a picture that is not there is a labelled box', async () => {
  const page = await open('q/hostile/');
  expect(await page.locator('.lost-image').allTextContents()).toEqual(['缺图外站的图', '缺图丢了的图']);
});

test.each(KINDS)('page “%s” asks no other site for anything', async (path) => {
  const page = await open('about/');
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  await page.goto(url + path);
  await page.evaluate(() => {
    scrollTo(0, document.body.scrollHeight);
  });
  await page.waitForLoadState('networkidle');
  expect(foreign).toEqual([]);
});

test('without JavaScript everything can be read', async () => {
  const page = await open('q/multi-head/', { javaScriptEnabled: false });
  expect(await page.locator('.short-answer').isVisible()).toBe(true);
  expect(await page.locator('.diagram').innerText()).toContain('X[输入] --> H1[头 1]');
  await page.locator('a[rel="prev"]').click();
  await page.locator('.katex-display').waitFor();
  await page.goto(url);
  expect(await page.locator('[data-search-input]').isVisible()).toBe(false);
  await page.getByRole('link', { name: '随便来一题' }).click();
  expect(page.url()).toMatch(/\/q\/[^/]+\/$/u);
});
