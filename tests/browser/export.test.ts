import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, inject, test } from 'vitest';
import { createEpub } from '../../src/export/epub.ts';
import { createFeed } from '../../src/export/feed.ts';
import { createPageRenderer } from '../../src/export/render.ts';
import { readVolumes } from '../../src/export/volume.ts';
import { isRedirect } from '../../scripts/lib/links.ts';
import { useBrowser } from './support/browser.ts';

const open = useBrowser();
const { base, dist } = inject('site');
const SITE = `https://example.org${base}`;

const ids = globSync('q/*/', { cwd: dist })
  .filter((folder) => !isRedirect(readFileSync(`${dist}/${folder}/index.html`, 'utf8')))
  .map((folder) => folder.replace(/^q\/|\/$/gu, ''));
const read = (path: string) => readFileSync(join(dist, path), 'utf8');

test('every question has its Markdown, and its page names it', () => {
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) {
    expect(read(`q/${id}.md`)).toContain(`出处：<${SITE}q/${id}/>`);
    expect(read(`q/${id}/index.html`)).toContain(`<link rel="alternate" type="text/markdown" href="${base}q/${id}.md"`);
  }
});

test('llms.txt names every question once, llms-full.txt holds them all', () => {
  const named = [...read('llms.txt').matchAll(/\/q\/([a-z0-9-]+)\.md\)$/gmu)].map(([, id]) => id!);
  expect(named.toSorted()).toEqual(ids.toSorted());
  expect(read('llms-full.txt').match(/^出处：/gmu)).toHaveLength(ids.length);
});

test('pages name the feed where there is one', () => {
  // Whether there is depends on how this copy was cloned: see `tests/unit/history.test.ts`.
  const link = `<link rel="alternate" type="application/atom+xml" href="${base}feed.xml"`;
  for (const path of ['index.html', 'q/lora/index.html'])
    expect(read(path).includes(link)).toBe(existsSync(join(dist, 'feed.xml')));
});

test('the feed is Atom that every reader takes', async () => {
  const entries = ids.map((id, day) => ({
    title: `“${id}” <&> 是什么？`,
    summary: '',
    topic: '主题',
    url: `${SITE}q/${id}/`,
    markdownUrl: `${SITE}q/${id}.md`,
    updated: `2026-01-${String(day + 1).padStart(2, '0')}T00:00:00Z`,
  }));
  const page = await open('about/');
  const feed = await page.evaluate(
    (text) => {
      const document = new DOMParser().parseFromString(text, 'application/xml');
      const textOf = (parent: Element, name: string) =>
        [...parent.children].filter(({ localName }) => localName === name).map(({ textContent }) => textContent);
      const linksOf = (parent: Element) =>
        [...parent.querySelectorAll('link')].map((link) => link.getAttribute('href'));
      return {
        root: `${document.documentElement.namespaceURI} ${document.documentElement.localName}`,
        head: ['id', 'title', 'updated'].map((name) => textOf(document.documentElement, name).length),
        entries: [...document.querySelectorAll('entry')].map((entry) => ({
          id: textOf(entry, 'id')[0],
          title: textOf(entry, 'title')[0],
          updated: textOf(entry, 'updated')[0],
          links: linksOf(entry),
        })),
      };
    },
    createFeed(entries, SITE, `${SITE}feed.xml`),
  );
  expect(feed.root).toBe('http://www.w3.org/2005/Atom feed');
  expect(feed.head).toEqual([1, 1, 1]);
  expect(new Set(feed.entries.map(({ id }) => id))).toEqual(new Set(entries.map(({ url }) => url)));
  for (const { title, updated, links } of feed.entries) {
    expect(title).toContain('<&>');
    expect(updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u);
    for (const link of links) expect(link).toContain(SITE);
  }
});

test('every page of a book is XML, and shows what it shows without variables', async () => {
  const [guide] = readVolumes(join(dist, '../content'), {});
  const files = unzipSync(await createEpub(guide!, await createPageRenderer(), ''));
  const chapters = Object.entries(files)
    .filter(([name]) => name.endsWith('.xhtml'))
    .map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));
  const page = await open('about/');
  const read = await page.evaluate(
    (list) =>
      list.map(({ name, text }) => {
        const document = new DOMParser().parseFromString(text, 'application/xhtml+xml');
        const drawings = [...document.querySelectorAll('figure svg')];
        const values = drawings.flatMap((svg) =>
          [svg, ...svg.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ value }) => value)),
        );
        return {
          name,
          error: document.querySelector('parsererror')?.textContent,
          drawings: drawings.length,
          variables: values.filter((value) => value.includes('var(')),
          alive: document.querySelectorAll('script, input, button, guide-play').length,
        };
      }),
    chapters,
  );
  expect(read.reduce((sum, { drawings }) => sum + drawings, 0)).toBeGreaterThan(2);
  expect(read.filter(({ error, variables, alive }) => error || variables.length > 0 || alive > 0)).toEqual([]);
});

test('a page of a topic prints in full, black on white, whatever the screen shows', async () => {
  const page = await open('transformer/attention/', { colorScheme: 'dark', viewport: { width: 660, height: 1000 } });
  await page.emulateMedia({ media: 'print' });
  const colours = await page.evaluate(() =>
    [...document.querySelectorAll('body, h2, .short-answer p, pre > code, .callout-title')].map((element) => ({
      is: element.localName,
      text: getComputedStyle(element).color,
      ground: getComputedStyle(element).backgroundColor,
    })),
  );
  expect(colours.length).toBeGreaterThan(5);
  for (const { is, text, ground } of colours) {
    expect(`${is} ${lightness(text) < 140}`).toBe(`${is} true`);
    if (is === 'body') expect(lightness(ground)).toBe(255);
  }
  for (const gone of ['.header', '.sidebar', '.pagination-links', 'site-search']) {
    expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
  }
  expect(await page.locator('section.question').count()).toBe(4);
  for (const question of await page.locator('section.question').all()) expect(await question.isVisible()).toBe(true);
});

test('nothing is cut off on paper', async () => {
  for (const path of ['transformer/attention/', 'q/hostile/', 'q/long-title/']) {
    const page = await open(path, { viewport: { width: 660, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    const cut = await page.evaluate(
      ([hidden]) =>
        [...document.querySelectorAll('main *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest(hidden!))
          .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''} ${element.textContent}`),
      [NOT_SEEN],
    );
    expect(cut, path).toEqual([]);
  }
});

/** For screen readers; and a root's stroke, which KaTeX makes long and clips. */
const NOT_SEEN = '.sr-only, .katex-mathml, .katex svg';

/** Mean of the channels of `rgb(1, 2, 3)`. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/[\d.]+/gu)].map(Number);
  return (red + green + blue) / 3;
}
