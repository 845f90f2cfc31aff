/** Every page's tags and its card, as a chat program meets them. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './support/browser.ts';

const { base, dist } = inject('site');
const open = useBrowser();
const home = `https://example.org${base}`;

const heads = globSync('**/*.html', { cwd: dist })
  .map((file) => ({ file, head: readFileSync(join(dist, file), 'utf8').split('</head>')[0]! }))
  // Pages that only lead elsewhere have no card.
  .filter(({ head }) => !head.includes('http-equiv="refresh"'));

const contentsOf = (head: string, name: string) =>
  [...head.matchAll(new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`, 'gu'))].map(
    ([, value]) => value!,
  );

test.each([
  'description',
  ...['title', 'description', 'type', 'url', 'site_name', 'locale', 'image'].map((name) => `og:${name}`),
  ...['image:width', 'image:height', 'image:alt'].map((name) => `og:${name}`),
  ...['card', 'title', 'description', 'image'].map((name) => `twitter:${name}`),
])('every page has one %s', (name) => {
  const wrong = heads.filter(({ head }) => {
    const values = contentsOf(head, name);
    return values.length !== 1 || values[0] === '';
  });
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('every card is there: a PNG of 1200 by 630, at most 60 KB', () => {
  expect(heads.length).toBeGreaterThan(20);
  for (const { file, head } of heads) {
    const image = contentsOf(head, 'og:image')[0]!;
    expect(image, file).toMatch(new RegExp(`^${home}og/.+\\.png$`, 'u'));
    const path = join(dist, image.slice(home.length));
    expect(existsSync(path), image).toBe(true);
    expect(statSync(path).size).toBeLessThanOrEqual(60_000);
    const png = readFileSync(path);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  }
});

test('structured data can be read on every page, and fits what it is', () => {
  for (const { file, head } of heads) {
    const scripts = [...head.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gsu)];
    expect(scripts.length, file).toBe(1);
    const graph = (JSON.parse(scripts[0]![1]!) as { '@graph': { '@type': string }[] })['@graph'];
    const kinds = graph.map((thing) => thing['@type']);
    const isHome = file === 'index.html';
    expect(kinds, file).toEqual([...(file.startsWith('q/') ? ['QAPage'] : []), isHome ? 'WebSite' : 'BreadcrumbList']);
  }
});

test('a browser can show the card of a question', async () => {
  const page = await open('q/lora/');
  const image = await page.locator('meta[property="og:image"]').getAttribute('content');
  const size = await page.evaluate(async (path) => {
    const picture = new Image();
    picture.src = path;
    await picture.decode();
    return [picture.naturalWidth, picture.naturalHeight];
  }, new URL(image!).pathname);
  expect(size).toEqual([1200, 630]);
});
