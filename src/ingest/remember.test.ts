import { expect, test, vi } from 'vitest';
import { remember } from './remember.ts';

test('an object is worked on once', () => {
  const work = vi.fn(({ n }: { n: number }) => [n * 2]);
  const twice = remember(work);
  const three = { n: 3 };
  expect(twice(three)).toBe(twice(three));
  expect(twice({ n: 3 })).toEqual([6]);
  expect(work).toHaveBeenCalledTimes(2);
});

test('and again when anything else is given with it', () => {
  const work = vi.fn(({ n }: { n: number }, by: string, more?: object) => [n, by, more]);
  const known = remember(work);
  const three = { n: 3 };
  expect(known(three, 'a')).toBe(known(three, 'a'));
  expect(known(three, 'b')).toEqual([3, 'b', undefined]);
  known(three, 'b', {});
  known(three, 'b', {});
  expect(work).toHaveBeenCalledTimes(4);
});
