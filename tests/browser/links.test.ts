import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const { base, dist } = inject('site');

/** HTML of every page by its address. */
const pages = new Map(
  globSync('**/*.html', { cwd: dist })
    .sort()
    .map((file) => [base + file.replace(/index\.html$/u, ''), readFileSync(join(dist, file), 'utf8')]),
);

/** Values of the attributes that lead somewhere. */
function references(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/gu)].map(([, value]) => value!.replaceAll('&amp;', '&'));
}

/** What is wrong with a link on a page, or undefined. */
function problem(from: string, reference: string): string | undefined {
  const target = new URL(reference, `http://site${from}`);
  if (target.host !== 'site') return undefined;
  if (!target.pathname.startsWith(base)) return 'leaves the base';
  const html = pages.get(target.pathname);
  if (html === undefined)
    return existsSync(join(dist, target.pathname.slice(base.length))) ? undefined : 'leads nowhere';
  const anchor = decodeURIComponent(target.hash.slice(1));
  return anchor === '' || html.includes(`id="${anchor}"`) ? undefined : 'has no such anchor';
}

test('every link and anchor of the site leads somewhere', () => {
  const broken = [...pages].flatMap(([from, html]) =>
    references(html).flatMap((reference) => {
      const reason = problem(from, reference);
      return reason === undefined ? [] : [`${from} → ${reference} ${reason}`];
    }),
  );
  expect([...new Set(broken)]).toEqual([]);
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
  const titles = [...pages.values()].map((html) => /<title>(.*?)<\/title>/u.exec(html)?.[1]);
  expect(titles.filter((title) => !title)).toEqual([]);
  expect(new Set(titles).size).toBe(titles.length);
  expect([...pages].filter(([, html]) => !/<meta name="description" content="[^"]+"/u.test(html))).toEqual([]);
});
