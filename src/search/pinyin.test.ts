import { expect, test } from 'vitest';
import { loadTerms } from '../knowledge/terms.ts';
import { createDictionary } from './knowledge.ts';
import { Pinyin } from './pinyin.ts';

const pinyin = new Pinyin();

const terms = loadTerms();
const dictionary = createDictionary(terms);

test.each([
  ['注意力', 'zhu yi li'],
  ['梯度下降', 'ti du xia jiang'],
  ['学习率', 'xue xi lv'],
  ['座', 'zuo'],
])('%s is read %s', (text, syllables) => {
  expect(pinyin.spell(text).join(' ')).toBe(syllables);
});

test('letters are cut into syllables', () => {
  expect(pinyin.split('zhuyili')).toEqual(['zhu', 'yi', 'li']);
  expect(pinyin.split('fangan')).toEqual(['fang', 'an']);
  expect(pinyin.split('lora')).toBeUndefined();
});

test('names that are read unusually are found as they are said', () => {
  const [first] = dictionary.sounding('chongpai');
  expect(terms[first!.term]!.id).toBe('reranking');
});
