import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './support/browser.ts';

const open = useBrowser();
const { url } = inject('site');

/** Addresses of the results for a query, below the site's base. */
async function search(page: Page, query: string): Promise<string[]> {
  await page.locator('[data-search-input]').fill(query);
  await page.locator('[data-search-input]').press('Enter');
  const results = page.locator('.pagefind-ui__result-title a');
  await results.first().waitFor();
  const addresses = await results.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  return addresses.map((address) => address.replace(url, ''));
}

test('a Chinese term finds the question about it', async () => {
  expect(await search(await open(''), '重排')).toContain('q/jian-suo-hui-lai-de-nei-rong-mei/');
});

test('each question is one result, and nothing but questions is found', async () => {
  const results = await search(await open(''), 'LoRA');
  expect(results).toContain('q/lora/');
  expect(results.filter((address) => !address.startsWith('q/'))).toEqual([]);
  expect(new Set(results).size).toBe(results.length);
});

test('the dialog opens from the keyboard and speaks Chinese', async () => {
  const page = await open('q/lora/');
  await page.keyboard.press('Control+k');
  const input = page.locator('#starlight__search input');
  await input.fill('不存在的词语组合');
  await page.getByText('没有找到“不存在的词语组合”').waitFor();
});

test('a result shows the title with its formula', async () => {
  const page = await open('');
  await search(page, '点积');
  expect(await page.locator('.pagefind-ui__result-title').first().textContent()).toContain('d_k');
});
