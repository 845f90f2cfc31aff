import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Keeps the browser from talking to its maker, and lets it run as root in a container. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens a page of the site, given below its base: `q/lora/`. */
export type Open = (path: string, options?: BrowserContextOptions) => Promise<Page>;

/** Gives the tests of a file one browser, and each test fresh pages. */
export function useBrowser(): Open {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium(), args: ARGS });
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

function findChromium(): string {
  const path = [process.env['CHROMIUM'], ...CANDIDATES].find((candidate) => candidate && existsSync(candidate));
  if (!path) {
    throw new Error('These tests need Chromium: run `apt-get install -y chromium`, or set CHROMIUM to its path.');
  }
  return path;
}
