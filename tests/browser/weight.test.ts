import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { isScripted, kindOf, Scales } from '../../scripts/lib/page-weight.ts';

const { dist, base } = inject('site');
const scales = new Scales(dist, base);

const paths = globSync('**/index.html', { cwd: dist }).map((file) => {
  const folder = dirname(file);
  return folder === '.' ? '' : `${folder}/`;
});

/** A site of a few questions says nothing of medians: each of its pages is as light as all but a few may be. */
test('no page of a small site is heavier than the limits of its kind', () => {
  expect(paths).toContain('q/multi-head/');
  const heavy = paths.filter((path) => scales.weigh(path).total > kindOf(path).p95 * 1024);
  expect(heavy).toEqual([]);
});

/** A diagram that was not drawn beforehand, as each of the guide itself is, brings along what draws it. */
const isDrawn = (path: string) => !readFileSync(join(dist, path, 'index.html'), 'utf8').includes('data-diagram');

test('no page runs more scripts than reading needs', () => {
  expect(scales.weigh('q/why-sqrt-dk/').js).toBeGreaterThan(0);
  expect(paths.filter(isDrawn).filter((path) => isScripted(path, scales.weigh(path)))).toEqual([]);
});
