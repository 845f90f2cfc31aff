import { expect, test } from 'vitest';
import { withoutListQuotes } from './quoted-lists.ts';

const POINTS = ['> - 判断链表有没有环', '> - 反转链表', '> - 合并两个有序数组'];

test('a list that goes on in a quote is freed', () => {
  expect(withoutListQuotes(['- 手写最大堆', '', '> 经典题', '>', ...POINTS])).toEqual([
    '- 手写最大堆',
    '',
    '经典题',
    '',
    '- 判断链表有没有环',
    '- 反转链表',
    '- 合并两个有序数组',
  ]);
});

test.each([
  ['below a question', ['链表题怎么准备？', '', ...POINTS]],
  ['with a sentence in it', ['- 手写最大堆', '', '> 先想边界，再动手。', ...POINTS]],
  ['of two points', ['- 手写最大堆', '', ...POINTS.slice(1)]],
])('a quote %s stays one', (_, lines) => {
  expect(withoutListQuotes(lines)).toEqual(lines);
});
