import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './support/browser.ts';

const open = useBrowser();
const { url } = inject('site');

const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  permissions: ['clipboard-read', 'clipboard-write'],
};
const WECHAT =
  'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/107.0 Mobile Safari/537.36 MicroMessenger/8.0';

const sheet = (page: Page) => page.getByRole('dialog', { name: '分享' });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function openSheet(page: Page): Promise<void> {
  await page.getByRole('link', { name: '分享此题' }).first().click();
  await sheet(page).waitFor();
}

/** Takes from a page what a browser may lack; runs before its own scripts. */
async function without(page: Page, take: () => void): Promise<void> {
  await page.addInitScript(take);
  await page.reload();
}

/** What a camera would read from a picture on the page. */
async function decodeQr(page: Page, selector: string): Promise<string | undefined> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('jsqr') });
  return page.locator(selector).evaluate(async (element) => {
    const image = new Image();
    image.src =
      element instanceof HTMLImageElement
        ? element.src
        : `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(element))}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    type JsQr = (pixels: Uint8ClampedArray, width: number, height: number) => { data: string } | null;
    return (window as unknown as { jsQR: JsQr }).jsQR(data, width, height)?.data;
  });
}

test('a part of an answer is shared as itself, from a page of many questions, too', async () => {
  const page = await open('transformer/attention/', PHONE);
  await page.locator('#why-sqrt-dk-不除会怎样 > a').click();
  await sheet(page).waitFor();
  expect(await sheet(page).locator('.subject').textContent()).toBe('不除会怎样');
  await page.getByRole('button', { name: '复制链接' }).click();
  await page.getByText('链接已复制').waitFor();
  expect(decodeURI(await clipboard(page))).toBe(`${url}q/why-sqrt-dk/#why-sqrt-dk-不除会怎样`);
  await page.getByRole('button', { name: '复制 Markdown' }).click();
  await page.getByText('Markdown 已复制').waitFor();
  expect(await clipboard(page)).toMatch(/^### 为什么点积注意力要除以 \$\\sqrt\{d_k\}\$？：不除会怎样\n/u);
});

test('the sheet copies the address of the question, and the question as Markdown', async () => {
  const page = await open('q/why-sqrt-dk/', PHONE);
  await openSheet(page);
  await page.getByRole('button', { name: '复制链接' }).click();
  await page.getByText('链接已复制').waitFor();
  expect(await clipboard(page)).toBe(`${url}q/why-sqrt-dk/`);
  await page.getByRole('button', { name: '复制 Markdown' }).click();
  await page.getByText('Markdown 已复制').waitFor();
  expect(await clipboard(page)).toBe(
    [
      '### 为什么点积注意力要除以 $\\sqrt{d_k}$？',
      '维度越高，点积的起伏越大，除以 $\\sqrt{d_k}$ 正好把打分的方差拉回 1。',
      `<${url}q/why-sqrt-dk/>`,
    ].join('\n\n'),
  );
});

test('on the page of a topic each question shares its own address', async () => {
  const page = await open('transformer/attention/', PHONE);
  await page.getByRole('link', { name: '分享此题：多头注意力为什么要分头？' }).click();
  expect(await sheet(page).getByLabel('链接', { exact: true }).inputValue()).toBe(`${url}q/multi-head/`);
});

test('over plain HTTP, where there is no clipboard for pages, copying works', async () => {
  const page = await open('q/lora/', PHONE);
  await without(page, () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openSheet(page);
  await page.getByRole('button', { name: '复制链接' }).click();
  await page.getByText('链接已复制').waitFor();
  // Pasted as a reader would: the page's own access is taken away.
  const field = sheet(page).getByLabel('链接', { exact: true });
  await field.evaluate((element) => {
    (element as HTMLInputElement).readOnly = false;
    (element as HTMLInputElement).value = '';
  });
  await field.focus();
  await page.keyboard.press('Control+V');
  expect(await field.inputValue()).toBe(`${url}q/lora/`);
});

test('where nothing can be copied, the address stands there selected', async () => {
  const page = await open('q/lora/', PHONE);
  await without(page, () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(document, 'execCommand', { value: () => false });
  });
  await openSheet(page);
  await page.getByRole('button', { name: '复制链接' }).click();
  await page.getByText('没能自动复制').waitFor();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(`${url}q/lora/`);
});

test('the system is handed the address alone; without its sheet no button promises one', async () => {
  const page = await open('q/lora/', PHONE);
  await without(page, () => {
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: (data: unknown) => {
        document.title = JSON.stringify(data);
        return Promise.resolve();
      },
    });
  });
  await openSheet(page);
  await page.getByRole('button', { name: '更多方式' }).click();
  expect(await page.title()).toBe(JSON.stringify({ url: `${url}q/lora/` }));
  await without(page, () => {
    delete (Navigator.prototype as Partial<Navigator>).share;
    delete (navigator as Partial<Navigator>).share;
  });
  await openSheet(page);
  expect(await page.getByRole('button', { name: '更多方式' }).count()).toBe(0);
});

test('the QR codes of the sheet and of the card lead to the question', async () => {
  const page = await open('q/why-sqrt-dk/', PHONE);
  await openSheet(page);
  expect(await decodeQr(page, '.share-sheet .code svg')).toBe(`${url}q/why-sqrt-dk/`);
  await page.getByRole('button', { name: '卡片图' }).click();
  await page.getByRole('img', { name: '卡片图' }).waitFor();
  expect(await decodeQr(page, '.share-sheet img')).toBe(`${url}q/why-sqrt-dk/`);
  expect(await page.getByRole('link', { name: '下载' }).getAttribute('download')).toBe('why-sqrt-dk.png');
});

test('in WeChat the sheet points to its menu and shows the card to press, and no dead button', async () => {
  const page = await open('q/lora/', { ...PHONE, userAgent: WECHAT });
  await openSheet(page);
  expect(await sheet(page).textContent()).toContain('点右上角');
  await page.getByRole('img', { name: '卡片图' }).waitFor();
  expect(await page.getByRole('button', { name: '更多方式' }).count()).toBe(0);
});

test('the keyboard opens and closes the sheet, and comes back to where it was', async () => {
  const page = await open('q/lora/');
  const link = page.getByRole('link', { name: '分享此题' });
  await link.focus();
  await page.keyboard.press('Enter');
  await sheet(page).waitFor();
  await page.keyboard.press('Escape');
  await sheet(page).waitFor({ state: 'detached' });
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('without JavaScript the button is a link to the question', async () => {
  const page = await open('transformer/attention/', { ...PHONE, javaScriptEnabled: false });
  await page.getByRole('link', { name: '分享此题：多头注意力为什么要分头？' }).click();
  await page.waitForURL(`${url}q/multi-head/`);
});

test('nothing of the sheet is loaded before it is asked for', async () => {
  const page = await open('q/lora/', PHONE);
  const loaded = () =>
    page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /sheet\..*js/.test(name)).length);
  expect(await loaded()).toBe(0);
  await openSheet(page);
  expect(await loaded()).toBe(1);
});

test.each([true, false])(
  'a retired link arrives, with its place on the page (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const page = await open('q/scaled-dot-product-why/#short', { ...PHONE, javaScriptEnabled });
    await page.waitForURL(`${url}q/why-sqrt-dk/${javaScriptEnabled ? '#short' : ''}`);
    const other = await open('q/taken-out/', { ...PHONE, javaScriptEnabled });
    await other.waitForURL(`${url}transformer/attention/`);
  },
);

test.each(['q/LORA/', 'q/lora', 'Q/Lora', 'q/lora.html', 'q/lora%EF%BC%8C%E7%9C%8B%E7%9C%8B'])(
  '%s arrives at the question',
  async (path) => {
    const page = await open(path, PHONE);
    await page.locator('h1', { hasText: '什么是 LoRA？' }).waitFor();
  },
);

test('a wrong address is met with guesses and with a search for its words', async () => {
  const page = await open('q/mutli-head/', PHONE);
  await page.getByRole('link', { name: '搜索“mutli head”' }).waitFor();
  await page.locator('#guesses').getByRole('link', { name: '多头注意力为什么要分头？' }).click();
  await page.waitForURL(`${url}q/multi-head/`);
});

/** Selects from one text of the page to another, as a finger would. */
async function select(page: Page, start: string, end: string): Promise<void> {
  await page.evaluate(
    ([from, to]) => {
      const find = (text: string) => {
        const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const at = (walker.currentNode as Text).data.indexOf(text);
          if (at >= 0) return { node: walker.currentNode, at };
        }
        throw new Error(`not on the page: ${text}`);
      };
      const [first, last] = [find(from!), find(to!)];
      getSelection()!.setBaseAndExtent(first.node, first.at, last.node, last.at + to!.length);
    },
    [start, end],
  );
  await page.getByRole('button', { name: '复制此处链接' }).waitFor();
}

const copySelection = async (page: Page) => {
  await page.keyboard.press('Control+C');
  return clipboard(page);
};

test('selected text offers a link that opens there', async () => {
  const page = await open('transformer/attention/', PHONE);
  await select(page, '两处的锚点', '不能相撞');
  await page.getByRole('button', { name: '复制此处链接' }).click();
  await page.getByText('链接已复制').waitFor();
  const link = await clipboard(page);
  expect(decodeURIComponent(link)).toMatch(/\/q\/multi-head\/#:~:text=.*两处的锚点/u);
  const other = await page.context().newPage();
  await other.goto(link);
  await expect.poll(() => other.evaluate(() => scrollY)).toBeGreaterThan(100);
});

test('a browser that does not know such links, or is handed one in code, marks the text, too', async () => {
  const page = await open(`q/multi-head/#%3A~%3Atext=${encodeURIComponent('两处的锚点')}`, PHONE);
  const mark = page.locator('main mark');
  expect(await mark.textContent()).toBe('两处的锚点');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
});

test('formulas are copied as LaTeX', async () => {
  const page = await open('q/self-vs-cross/', PHONE);
  await select(page, '的 ', '来自同一个序列');
  expect(await copySelection(page)).toBe('的 $Q$、$K$、$V$ 来自同一个序列');
});

test('a long copy names its source; a short one is left alone', async () => {
  const page = await open('q/why-sqrt-dk/', PHONE);
  await select(page, '维度越高', '点积的起伏');
  expect(await copySelection(page)).toBe('维度越高，点积的起伏');
  await select(page, '各分量独立', '几乎只剩一个位置');
  const text = await copySelection(page);
  expect(text).toContain('$$\\operatorname{Var}');
  expect(text).toContain('各分量独立，均值为 0，方差为 1，那么');
  expect(text.endsWith(`\n\n——为什么点积注意力要除以 √d_k？ ${url}q/why-sqrt-dk/`)).toBe(true);
});

test('code is copied as code', async () => {
  const page = await open('q/multi-head/', PHONE);
  await select(page, 'batch', 'shape');
  expect(await copySelection(page)).toBe('batch, length, width = x.shape');
});

test('a title with quotes, markup, emoji and formulas is shared as it is', async () => {
  const page = await open('q/odd-before/', PHONE);
  await page.waitForURL(`${url}q/odd-title/`);
  await openSheet(page);
  const name = (await page.locator('h1').textContent())!.slice(0, 12);
  expect(await sheet(page).textContent()).toContain(name);
  await page.getByRole('button', { name: '复制 Markdown' }).click();
  await page.getByText('Markdown 已复制').waitFor();
  const [title, short, link] = (await clipboard(page)).split('\n\n');
  expect(title).toMatch(/^### “引号”、"quotes" & 😀 的 .*\$a_1<b\$ 怎么办？$/u);
  expect(short).toBe('照样显示 `a|b` 和 星号，不运行。');
  expect(link).toBe(`<${url}q/odd-title/>`);
  await page.getByRole('button', { name: '卡片图' }).click();
  expect(await decodeQr(page, '.share-sheet img')).toBe(`${url}q/odd-title/`);
  expect(await page.title()).not.toBe('pwned');
});
