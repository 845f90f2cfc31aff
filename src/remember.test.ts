import { expect, test, vi } from 'vitest';
import { remember, rememberText, rememberTexts } from './remember.ts';

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

test('a text is worked on once, and again when too many came between', () => {
  const work = vi.fn((text: string) => text.length);
  const known = rememberText(work);
  expect([known('一'), known('一'), known('')]).toEqual([1, 1, 0]);
  expect(work).toHaveBeenCalledTimes(2);
  for (let i = 0; i < 20_000; i++) known(`${i}`);
  expect(known('一')).toBe(1);
  expect(work).toHaveBeenCalledTimes(20_003);
});

test('of a list of texts only those that are new are worked on, together and once', () => {
  const work = vi.fn((texts: readonly string[]) => texts.map((text) => `${text}。`));
  const known = rememberTexts(work);
  expect(known(['一', '二', '一'])).toEqual(['一。', '二。', '一。']);
  expect(known(['二', '三'])).toEqual(['二。', '三。']);
  expect(work.mock.calls).toEqual([[['一', '二']], [['三']]]);
});
