import { expect, test } from 'vitest';
import { balanceLines, breaksOf, clampLines, fillLines, piecesOf, wordBreaksOf } from './lines.ts';

/** A Chinese character is 1 wide, a Latin one and a space a half. */
const measure = (text: string) => Array.from(text).reduce((width, char) => width + (char < '\u2000' ? 0.5 : 1), 0);
const cut = (text: string, breaks: readonly number[]) =>
  [0, ...breaks].map((start, i) => text.slice(start, breaks[i] ?? text.length));

test('Latin words stay whole, Chinese characters part', () => {
  expect(piecesOf('用 LoRA 微调')).toEqual(['用', ' ', 'LoRA', ' ', '微', '调']);
});

test('no line begins with a closing sign or ends with an opening one', () => {
  expect(cut('他说：“好”。', breaksOf('他说：“好”。'))).toEqual(['他', '说：', '“好”。']);
});

test('a title parts between words, and never within a name of the field', () => {
  const title = '前馈网络的作用';
  expect(cut(title, wordBreaksOf(title, ['前馈网络']))).toEqual(['前馈网络的', '作用']);
});

test('lines are filled, and a word that is wider than a line is cut', () => {
  expect(fillLines('注意力机制，是什么', 5, measure)).toEqual(['注意力机', '制，是什么']);
  expect(fillLines('abcdefghij 好', 3.5, measure)).toEqual(['abcdefg', 'hij 好']);
});

test('what does not fit is marked as left out, without a comma before the mark', () => {
  const lines = ['一二三，四', '五六', '七'];
  expect(clampLines(lines, 1, 5, measure)).toEqual(['一二三…']);
  expect(clampLines(lines, 3, 5, measure)).toEqual(lines);
  expect(clampLines(lines, 0, 5, measure)).toEqual([]);
});

test('a title prefers to part after a comma, if its lines stay even enough', () => {
  const title = 'LoRA 的原理是什么，为什么有效？';
  expect(balanceLines(title, wordBreaksOf(title), 2, 12, measure)).toEqual(['LoRA 的原理是什么，', '为什么有效？']);
});

test('a title that does not fit is told', () => {
  expect(balanceLines('注意力机制', [], 1, 4, measure)).toBeUndefined();
  expect(balanceLines('', [], 1, 4, measure)).toEqual(['']);
});
