import { expect, test } from 'vitest';
import { loadTerms } from '../knowledge/terms.ts';
import { createDictionary } from './knowledge.ts';
import { Pinyin } from './pinyin.ts';
import { transliterate } from './transliterate.ts';

const dictionary = createDictionary(loadTerms());
const pinyin = new Pinyin();

test.each([
  ['weitiao', '微调'],
  ['sui ji sen lin', '随机森林'],
  ['chongpaixu', '重排序'],
  ['xuexilvdiaodu', '学习率调度'],
  ['changshangxiawen', '长上下文'],
  ['lora weitiao zenmezuo', 'lora 微调怎么做'],
  ['guonihezenmejiejue', '过拟合怎么解决'],
  ['bert gpt qubie', 'bert gpt 区别'],
])('%s is %s', (typed, chinese) => {
  expect(transliterate(typed, dictionary, pinyin).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')).toBe(
    chinese,
  );
});

test.each(['lora', 'fine tuning', 'zhuyil', 'shanghai', '微调', ''])('%s stays as it is', (typed) => {
  expect(transliterate(typed, dictionary, pinyin)).toBe(typed);
});
