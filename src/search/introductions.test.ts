import { expect, test } from 'vitest';
import { loadTerms } from '../knowledge/terms.ts';
import { introductionOf } from './introductions.ts';
import { createDictionary, variants } from './knowledge.ts';
import { readTitle } from './reading.ts';

const terms = loadTerms();
const dictionary = createDictionary(terms);
const valueFor = (id: string) => {
  const number = terms.findIndex((term) => term.id === id);
  return (title: string) => introductionOf(readTitle(title, dictionary, variants), number, (n) => !terms[n]!.weak);
};

test.each([
  ['lora', ['LoRA 的秩怎么定？', 'LoRA 和全参数微调怎么选？', 'LoRA 的原理是什么，为什么有效？']],
  ['gqa', ['手写 GQA', 'GQA 为什么省显存？', 'MQA 和 GQA 是什么？']],
  ['dropout', ['哪些层在训练和推理时不同？Dropout 算吗', 'Dropout 加在哪里？', '什么是 Dropout？']],
  ['knowledge-fusion', ['数字医生：知识融合怎么做？', '相似度阈值怎么定，知识融合用多少？', '知识融合怎么做？']],
  ['digital-doctor', ['数字医生：难点有哪些？', '数字医生：有语音诊断吗？', '数字医生：项目背景是什么？']],
])('of the questions about %s, the last introduces it', (id, titles) => {
  const values = titles.map(valueFor(id));
  expect(values.indexOf(Math.max(...values))).toBe(titles.length - 1);
});

test('a title that does not name the term introduces nothing, and one of punctuation is no trouble', () => {
  expect(valueFor('lora')('QLoRA 是什么？')).toBe(-Infinity);
  for (const title of ['', '？，：；', 'LoRA：', '：LoRA？', 'LoRA：？', '怎么：LoRA，，']) {
    expect(valueFor('lora')(title)).not.toBeNaN();
  }
});
