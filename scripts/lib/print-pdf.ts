import { rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { readPageNumbers } from '../../src/export/page-numbers.ts';
import type { WithPageNumbers } from '../../src/export/paper.ts';

/** Prints twice: the first time tells the numbers for the table of contents. */
export async function printPdf(browser: Browser, paper: WithPageNumbers, file: string): Promise<void> {
  const draft = await print(browser, paper(new Map()), file);
  writeFileSync(file, await print(browser, paper(readPageNumbers(draft)), file));
}

/** Prints a document that stands beside `file`: a page from nowhere may not read KaTeX's fonts from the disk. */
async function print(browser: Browser, html: string, file: string): Promise<Uint8Array> {
  const source = `${file}.html`;
  writeFileSync(source, html);
  const page = await browser.newPage();
  // Without this, a print of a page that has crashed is waited for forever.
  const crash = new Promise<never>((_, reject) => {
    page.on('crash', () => {
      reject(new Error(`Chromium did not get through ${file}: too little memory? Try one --topic at a time.`));
    });
  });
  const printed = async () => {
    await page.goto(pathToFileURL(source).href, { timeout: 0 });
    return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  };
  try {
    return await Promise.race([crash, printed()]);
  } finally {
    await page.close();
    rmSync(source);
  }
}
