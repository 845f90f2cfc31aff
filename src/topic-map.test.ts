import { describe, expect, test } from 'vitest';
import { PAGES, TOPICS } from './knowledge/taxonomy.ts';
import { layOut } from './topic-map.ts';

/** `'b<a'`: b builds on a. */
const pages = (...stops: string[]) =>
  stops.map((stop) => {
    const [id = '', after] = stop.split('<');
    return { id, after: after?.split(',') ?? [] };
  });

const drawn = (...stops: string[]) =>
  Object.fromEntries([...layOut(pages(...stops)).places].map(([id, { column, row }]) => [id, `${column},${row}`]));

test('a page stands to the right of all that it builds on', () => {
  expect(drawn('a', 'b<a', 'c<b,a')).toEqual({ a: '0,0', b: '1,0', c: '2,0' });
});

test('pages that build on the same one stand below each other', () => {
  expect(drawn('a', 'b<a', 'c<a')).toEqual({ a: '0,0', b: '1,0', c: '1,1' });
});

test('loose pages fill the rows below', () => {
  expect(drawn('x', 'a', 'b<a', 'y', 'z', 'w')).toEqual({
    a: '0,0',
    b: '1,0',
    x: '0,1',
    y: '1,1',
    z: '2,1',
    w: '0,2',
  });
});

test('what stands on another topic’s page, or on one without questions, is no way of this map', () => {
  expect(layOut(pages('a<elsewhere/page')).ways).toEqual([]);
});

describe.each(TOPICS)('$id', ({ pages }) => {
  const { places, ways, columns } = layOut(pages);

  test('no two pages stand in one place, and the map fits beside the sidebar', () => {
    expect(new Set([...places.values()].map(({ column, row }) => `${column} ${row}`)).size).toBe(pages.length);
    expect(columns).toBe(3);
  });

  test('what a page builds on comes before it', () => {
    const order = PAGES.map(({ id }) => id);
    for (const { id, after } of pages) {
      for (const before of after) {
        expect(order).toContain(before);
        expect(order.indexOf(before), `${before} → ${id}`).toBeLessThan(order.indexOf(id));
      }
    }
  });

  test('no way runs behind another page', () => {
    for (const [from, to] of ways) expect(places.get(to)!.column - places.get(from)!.column).toBe(1);
  });
});
