import { expect, test } from 'vitest';
import { loadTerms } from '../knowledge/terms.ts';
import { createDictionary, variants } from './knowledge.ts';
import { findMarks, passageOf, wordsOf } from './marks.ts';
import { parseQuery } from './query.ts';

const dictionary = createDictionary(loadTerms());
const marksOf = (text: string, words: string[]) =>
  findMarks(text, words, variants).map(({ start, end }) => text.slice(start, end));

test('words are marked as they stand in the text, whatever their case, width or script', () => {
  expect(marksOf('ＬｏＲＡ 與 LoRA', ['lora'])).toEqual(['ＬｏＲＡ', 'LoRA']);
  expect(marksOf('過擬合怎麼辦', ['过拟合'])).toEqual(['過擬合']);
});

test('a word is not marked within another', () => {
  expect(marksOf('exploration of LoRAs', ['lora'])).toEqual(['LoRA']);
});

test('the other names of a term are marked too', () => {
  const words = wordsOf(parseQuery('RoPE', dictionary, variants), dictionary, variants);
  expect(marksOf('旋转位置编码（RoPE）', words)).toEqual(['旋转位置编码', 'RoPE']);
});

test('the passage is the line with most of the words', () => {
  const text = '第一行什么也没有。\n这一行有显存。\n这一行说 LoRA 省下多少显存。';
  expect(passageOf(text, ['lora', '显存'], variants).text).toBe('这一行说 LoRA 省下多少显存。');
});

test('a long line is shown around its first mark', () => {
  const { text, marks } = passageOf(
    `${'很长的开头，'.repeat(40)}这里有显存。${'还有很多。'.repeat(40)}`,
    ['显存'],
    variants,
  );
  expect(text.length).toBeLessThan(100);
  expect(text.slice(marks[0]!.start, marks[0]!.end)).toBe('显存');
});
