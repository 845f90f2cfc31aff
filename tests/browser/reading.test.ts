import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './support/browser.ts';

const open = useBrowser();
const { url } = inject('site');

/** Whether an element stands within the window. */
function isInView(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

test('a reader goes from the home page through topic and page to a question', async () => {
  const page = await open('');
  await page.getByRole('heading', { name: 'Transformer' }).getByRole('link').click();
  await page.waitForURL(`${url}transformer/`);
  await page.getByRole('link', { name: '通读这 4 题' }).click();
  await page.waitForURL(`${url}transformer/attention/`);
  await page.getByRole('heading', { name: '多头注意力为什么要分头？' }).getByRole('link').click();
  await page.waitForURL(`${url}q/multi-head/`);
  expect(await page.locator('h1').textContent()).toBe('多头注意力为什么要分头？');
  expect(await page.locator('.short-answer').textContent()).toContain('每个头在自己的子空间里看一种关系');
});

test('the map of a topic leads through its pages by the keyboard, drawn or in words', async () => {
  const page = await open('transformer/', { viewport: { width: 360, height: 780 } });
  const map = page.getByRole('navigation', { name: 'Transformer的路线' });
  const stop = map.getByRole('listitem').first().getByRole('link');
  await stop.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`${url}transformer/attention/`);
});

test('the questions of a topic are listed when asked for, without JavaScript, too', async () => {
  const page = await open('transformer/', { javaScriptEnabled: false });
  const question = page.getByRole('link', { name: '多头注意力为什么要分头？' });
  expect(await question.isVisible()).toBe(false);
  await page.getByText('列出题目').first().click();
  expect(await question.isVisible()).toBe(true);
});

test('previous and next lead through the questions of a page', async () => {
  const page = await open('q/multi-head/');
  await page.locator('a[rel="next"]').click();
  await page.waitForURL(`${url}q/self-vs-cross/`);
  await page.locator('a[rel="prev"]').click();
  await page.waitForURL(`${url}q/multi-head/`);
  await page.locator('a[rel="prev"]').click();
  await page.waitForURL(`${url}q/why-sqrt-dk/`);
  expect(await page.locator('a[rel="prev"]').count()).toBe(0);
});

test('a question names its sources, and leads back to its place on the page', async () => {
  const page = await open('q/multi-head/');
  const footer = page.locator('.question-footer');
  expect(await footer.textContent()).toMatch(/attention\.md 第 \d+–\d+ 行/u);
  await footer.getByRole('link', { name: '注意力机制' }).click();
  await page.waitForURL(`${url}transformer/attention/#multi-head`);
  await expect.poll(() => isInView(page, '#multi-head')).toBe(true);
});

test('a link from one answer to another question works', async () => {
  const page = await open('transformer/attention/');
  await page.locator('main p').getByRole('link', { name: '多头注意力为什么要分头？' }).click();
  await page.waitForURL(`${url}q/multi-head/`);
});

test('a question without an answer says where to add one', async () => {
  const page = await open('q/linear-attention/');
  expect(await page.locator('.unanswered').textContent()).toMatch(/还没有答案。[^]*attention\.md/u);
});

test('the sidebar shows where one is', async () => {
  const page = await open('transformer/attention/');
  const current = page.locator('.sidebar-content a[aria-current]');
  expect(await current.textContent()).toContain('注意力机制');
  expect(await current.isVisible()).toBe(true);
});

test.each(['.sidebar-content', '.contents'])('a path in a title is not cut off in %s', async (place) => {
  const page = await open('transformer/attention/', { viewport: { width: 1440, height: 900 } });
  const cut = await page.locator(`${place} a`).evaluateAll((links) =>
    links.map((link) => {
      (link.firstElementChild ?? link).textContent = 'data/.chroma_demo/'.repeat(6);
      return link.scrollWidth > link.clientWidth + 1;
    }),
  );
  expect(cut.length).toBeGreaterThan(3);
  expect(cut).not.toContain(true);
});

test('beside a question stand the others of its page, and the way to all of them', async () => {
  const page = await open('q/multi-head/');
  const sidebar = page.locator('.sidebar-content');
  expect((await sidebar.locator('[aria-current]').textContent())!.trim()).toBe('多头注意力为什么要分头？');
  await sidebar.getByRole('link', { name: '通读这 4 题' }).click();
  await page.waitForURL(`${url}transformer/attention/`);
});

test('on a phone the menu opens over the page, and goes by Escape and by leaving it', async () => {
  const page = await open('q/multi-head/', { viewport: { width: 360, height: 780 } });
  const link = page.locator('.sidebar-content').getByRole('link', { name: '通读这 4 题' });
  expect(await link.isVisible()).toBe(false);
  await page.getByText('目录', { exact: true }).click();
  expect(await link.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await link.isVisible()).toBe(false);
  await page.keyboard.press('Enter');
  await page.locator('.sidebar-content a').last().focus();
  await page.keyboard.press('Tab');
  expect(await link.isVisible()).toBe(false);
});

test('the random question is one that has an answer', async () => {
  const page = await open('');
  await page.getByRole('link', { name: '随便来一题' }).click();
  await page.waitForURL(/\/q\/[^/]+\/$/u);
  expect(await page.locator('.unanswered').count()).toBe(0);
});

test('a term of the glossary leads to the questions that use it', async () => {
  const page = await open('glossary/#lora');
  await page.locator('#lora').getByRole('link').click();
  await page.waitForURL(`${url}glossary/lora/`);
  expect(await page.locator('main').innerText()).toContain('low-rank adaptation');
  await page.locator('main').getByRole('link', { name: '什么是 LoRA？' }).click();
  await page.waitForURL(`${url}q/lora/`);
  await page.locator('.terms').getByRole('link', { name: '低秩适配 LoRA' }).click();
  await page.waitForURL(`${url}glossary/lora/`);
});

test('the report shows each note and what was found in it', async () => {
  const page = await open('report/');
  expect(await page.locator('tbody th').allTextContents()).toHaveLength(5);
  await page.locator('section', { hasText: '没有答案的题' }).locator('summary').click();
  expect(await page.getByText('attention.md:54').isVisible()).toBe(true);
});

test('an address that does not exist says so in Chinese', async () => {
  const page = await open('q/no-such-question/');
  expect(await page.locator('h1').textContent()).toBe('没有这一页');
});

test('answers folded to test oneself stay folded on other pages, and open one by one', async () => {
  const page = await open('transformer/attention/');
  const answers = page.locator('.answer[open]');
  const all = await answers.count();
  expect(all).toBeGreaterThan(1);
  await page.getByRole('button', { name: '收起详解' }).click();
  expect(await answers.count()).toBe(0);
  await page.locator('.answer > summary').first().click();
  expect(await answers.count()).toBe(1);
  await page.goto(`${url}q/multi-head/`);
  expect(await answers.count()).toBe(0);
  await page.goto(`${url}transformer/attention/`);
  expect(await answers.count()).toBe(0);
  await page.getByRole('button', { name: '收起详解' }).click();
  expect(await answers.count()).toBe(all);
});

test('the home page and a long page lead back to the question that was in view', async () => {
  const page = await open('transformer/attention/');
  await page.locator('#multi-head').scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    document.querySelector('#multi-head')!.scrollIntoView();
  });
  await page.goto(url);
  const link = page.locator('.resume a');
  expect(await link.textContent()).toBe('多头注意力为什么要分头？');
  await link.click();
  await page.waitForURL(`${url}transformer/attention/#multi-head`);
  await page.goto(`${url}about/`);
  await page.goto(`${url}transformer/attention/`);
  expect(await page.locator('.resume').innerText()).toContain('上次读到');
});

test('a term says what it means under the pointer and at the focus, and goes by Escape', async () => {
  const page = await open('q/self-vs-cross/');
  const term = page.locator('a.term').first();
  const note = page.getByRole('tooltip');
  await term.hover();
  await expect.poll(() => note.isVisible()).toBe(true);
  expect(await note.locator('a').getAttribute('href')).toContain(await term.getAttribute('href'));
  await note.hover();
  expect(await note.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await note.count()).toBe(0);
  await page.mouse.move(0, 0);
  await term.focus();
  await expect.poll(() => note.isVisible()).toBe(true);
});

test('on a touch screen the first tap on a term shows its note, which stays within the page', async () => {
  const page = await open('q/self-vs-cross/', {
    viewport: { width: 360, height: 780 },
    hasTouch: true,
    isMobile: true,
  });
  await page.locator('a.term').first().tap();
  const note = page.getByRole('tooltip');
  await expect.poll(() => note.isVisible()).toBe(true);
  expect(page.url()).toBe(`${url}q/self-vs-cross/`);
  const box = (await note.boundingBox())!;
  expect(box.x >= 0 && box.x + box.width <= 360).toBe(true);
  await note.getByRole('link').tap();
  await page.waitForURL(/\/glossary\/[^/]+\/$/u);
});
