import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { chromiumArgs, findChromium } from '../../../scripts/lib/chromium.ts';

/** Opens a page of the site, given below its base: `q/lora/`. */
export type Open = (path: string, options?: BrowserContextOptions) => Promise<Page>;

/** Gives the tests of a file one browser, and each test fresh pages. */
export function useBrowser(): Open {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
  });
  return async (path, options) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(inject('site').url + path);
    return page;
  };
}
