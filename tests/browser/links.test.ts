import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { parseLedger } from '../../src/ingest/permalink/index.ts';
import { brokenLinks, deadIds, isRedirect, readSite } from '../../scripts/lib/links.ts';

const { base, dist } = inject('site');
const site = readSite(dist);
const { pages } = site;

test('every link, anchor and picture of the site leads somewhere', () => {
  expect(brokenLinks(site)).toEqual([]);
});

test('every id of the ledger has a page', () => {
  const ledger = parseLedger(readFileSync('tests/fixtures/site-notes/permalinks.json', 'utf8'));
  expect(deadIds(site, ledger)).toEqual([]);
  expect(deadIds(site, { ...ledger, redirects: { gone: 'lora', '../up': 'lora' } })).toEqual(['../up', 'gone']);
});

test('no id stands twice on a page', () => {
  const repeated = [...pages].flatMap(([from, html]) => {
    // Starlight's two tables of contents and its theme switches share none; KaTeX and Mermaid give none.
    const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id!);
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${from} ${id}`);
  });
  expect(repeated).toEqual([]);
});

test('the pages of topics and questions name themselves as canonical', () => {
  for (const path of ['q/lora/', 'fine-tuning/peft/', 'fine-tuning/']) {
    expect(pages.get(base + path)).toContain(`<link rel="canonical" href="https://example.org${base}${path}"`);
  }
});

test('every page has a title and a description of its own', () => {
  const titles = [...pages.values()]
    .filter((html) => !isRedirect(html))
    .map((html) => /<title>(.*?)<\/title>/u.exec(html)?.[1]);
  expect(titles.filter((title) => !title)).toEqual([]);
  expect(new Set(titles).size).toBe(titles.length);
  expect([...pages].filter(([, html]) => !/<meta name="description" content="[^"]+"/u.test(html))).toEqual([]);
});
