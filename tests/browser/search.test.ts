import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './support/browser.ts';

const open = useBrowser();
const { url } = inject('site');

const box = (page: Page) => page.locator('[data-search-input]');
const results = (page: Page) => page.locator('[data-search-result]');

/** Addresses of the results for a query, below the site's base, without what is to be marked there. */
async function search(page: Page, query: string): Promise<string[]> {
  await box(page).fill(query);
  await results(page).first().waitFor();
  const addresses = await results(page).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  return addresses.map((address) => address.replace(url, '').replace(/\?.*$/u, ''));
}

test('what is typed on the home page goes on in the dialog and finds the question', async () => {
  const page = await open('');
  expect((await search(page, '重排'))[0]).toBe('q/jian-suo-hui-lai-de-nei-rong-mei/');
  expect(await box(page).count()).toBe(1);
});

test('each question is one result, and nothing but questions is found', async () => {
  const found = await search(await open(''), 'LoRA');
  expect(found).toContain('q/lora/');
  expect(found.filter((address) => !address.startsWith('q/'))).toEqual([]);
  expect(new Set(found).size).toBe(found.length);
});

test.each(['chongpai', 'lroa', '注意里'])('%s is understood', async (query) => {
  expect((await search(await open('search/'), query)).length).toBeGreaterThan(0);
});

test('the dialog is a combobox: keys open it, choose, open and close', async () => {
  const page = await open('glossary/');
  await page.keyboard.press('/');
  await search(page, 'LoRA');
  expect(await box(page).getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  const active = await box(page).getAttribute('aria-activedescendant');
  expect(await page.locator(`#${active ?? ''}`).getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Escape');
  await box(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await box(page).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/q/**');
});

test('a result opens with the words marked', async () => {
  const page = await open('search/?q=LoRA');
  await results(page).first().click();
  await page.locator('.search-mark').first().waitFor();
  expect((await page.locator('.search-mark').first().textContent())?.toLowerCase()).toContain('lora');
});

test('results have an address, and a topic narrows them', async () => {
  const page = await open('search/?q=LoRA');
  await results(page).first().waitFor();
  await page.getByRole('button', { name: '微调与对齐' }).click();
  await page.waitForURL('**/search/?q=LoRA&topic=fine-tuning');
});

test('nothing is searched for while an input method is at work', async () => {
  const page = await open('search/');
  await box(page).evaluate((input: HTMLInputElement) => {
    input.value = 'LoRA';
    input.dispatchEvent(new InputEvent('input', { isComposing: true }));
  });
  await page.waitForTimeout(300);
  expect(await results(page).count()).toBe(0);
  await box(page).dispatchEvent('compositionend');
  await results(page).first().waitFor();
});

test('who has searched for nothing yet is shown how to', async () => {
  const page = await open('search/');
  await page.getByRole('button', { name: 'guonihe' }).waitFor();
  await page.getByRole('button', { name: 'LoRA 和全参数微调' }).click();
  await results(page).first().waitFor();
  expect(await box(page).inputValue()).toBe('LoRA 和全参数微调');
});

test.each([
  ['chongpai', '，按“重排”找的'],
  ['注意力机置', '，按“注意力机制”找的'],
  ['點積注意力', undefined],
])('%s is told as what it was taken for', async (typed, told) => {
  const page = await open('search/');
  await search(page, typed);
  const status = (await page.locator('search-panel [role=status]').textContent()) ?? '';
  if (told === undefined) expect(status).toMatch(/^找到 \d+ 道题$/u);
  else expect(status).toContain(told);
});

test('what only has something in common with a query is not called more', async () => {
  const page = await open('search/');
  await search(page, '区块链挖矿点');
  expect(await page.locator('search-panel [role=status]').textContent()).toContain('没有哪道专讲“区块链挖矿点”');
});

test('when nothing is found, it says so and leads on', async () => {
  const page = await open('search/?q=qqzzxxjjww');
  await page.getByText('没有找到“qqzzxxjjww”').waitFor();
  await page.locator('search-panel').getByRole('link', { name: '术语表' }).waitFor();
});

test('whatever is typed is answered calmly', async () => {
  const page = await open('search/');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', () => errors.push('a script ran'));
  const hostile = ['', ' ', '重', '，。', '😀', '<img src=x onerror=alert(1)>', '[a-z]+(', '__proto__', '\ud800', '"'];
  for (const query of [...hostile, '字'.repeat(10_000)]) {
    await box(page).evaluate((input: HTMLInputElement, text) => {
      input.value = text;
      input.dispatchEvent(new InputEvent('input'));
    }, query);
    await page.waitForTimeout(400);
    expect(await page.getByText('出了点问题').count()).toBe(0);
  }
  expect(errors).toEqual([]);
});

test('without the network it says so, and offers the topics', async () => {
  const page = await open('about/');
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.keyboard.press('/');
  await box(page).fill('LoRA');
  await page.getByText('可能是断网了').waitFor();
  await page.locator('search-panel').getByRole('link', { name: '微调与对齐' }).waitFor();
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: '再试一次' }).click();
  await results(page).first().waitFor();
});

test('a result shows the title with its formula', async () => {
  const page = await open('');
  await search(page, '点积');
  expect(await page.locator('[data-result-title]').first().textContent()).toContain('d_k');
});

test('the dialog is accessible', async () => {
  const page = await open('');
  await search(page, 'LoRA');
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate<AxeResults>('axe.run(".search-dialog")');
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});

test('what was opened is offered again, until it is forgotten', async () => {
  const page = await open('search/');
  await search(page, 'LoRA');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/q/**');
  await page.keyboard.press('/');
  await page.getByRole('button', { name: 'LoRA', exact: true }).waitFor();
  await page.getByRole('button', { name: '清空记录' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await box(page).waitFor();
  expect(await page.getByRole('button', { name: 'LoRA', exact: true }).count()).toBe(0);
});

test('on a phone the dialog fills the screen', async () => {
  const page = await open('glossary/', { viewport: { width: 360, height: 640 } });
  await page.keyboard.press('/');
  await search(page, 'LoRA');
  const size = await page.locator('.search-dialog').boundingBox();
  expect([size?.width, size?.height]).toEqual([360, 640]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('a result opens at the passage that has the words', async () => {
  const page = await open('search/?q=LoRA');
  const passage = await page.locator('.result-passage mark').first().textContent();
  await results(page).first().click();
  await page.locator('.search-mark').first().waitFor();
  expect((await page.locator('.search-mark').allTextContents()).join()).toContain(passage);
});

test('further results come when a reader gets to them', async () => {
  const page = await open('search/?q=LoRA 注意力 归一化 梯度 检索', { viewport: { width: 360, height: 400 } });
  await results(page).first().waitFor();
  expect(await results(page).count()).toBe(5);
  await page.getByRole('button', { name: /再看一些/u }).scrollIntoViewIfNeeded();
  await results(page).nth(5).waitFor();
});
