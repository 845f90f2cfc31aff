import { expect, test } from 'vitest';
import { loadTerms } from '../knowledge/terms.ts';
import { createDictionary, variants } from './knowledge.ts';
import { parseQuery } from './query.ts';

const terms = loadTerms();
const dictionary = createDictionary(terms);

/** What a query is understood to be about: ids of terms, or the text that no term covers. */
function conceptsOf(typed: string): string[] {
  const { concepts } = parseQuery(typed, dictionary, variants);
  return concepts.map(({ text, meanings }) => (meanings.length === 0 ? text : terms[meanings[0]!.term]!.id));
}

test.each([
  ['多头注意力', ['multi-head-attention']],
  ['kv cache', ['kv-cache']],
  ['KVCache', ['kv-cache']],
  ['KV缓存', ['kv-cache']],
  ['過擬合', ['overfitting']],
  ['self-attention', ['self-attention']],
  ['大模型为什么都是decoder only', ['llm', 'decoder-only']],
  ['LoRA lora 低秩适配', ['lora']],
])('%s names terms', (typed, ids) => {
  expect(conceptsOf(typed)).toEqual(ids);
});

test.each([
  ['怎么又快又准', ['又快又准']],
  ['np.linalg.matrix_rank', ['nplinalgmatrixrank']],
  ['怎么防止过拟合', ['overfitting']],
  ['what is the difference between lora and qlora', ['lora', 'qlora']],
  ['手撕 mha', ['multi-head-attention']],
])('%s leaves what no term covers, without fillers', (typed, texts) => {
  expect(conceptsOf(typed)).toEqual(texts);
});

test.each([
  ['梯度消', 'vanishing-gradient'],
  ['flashatt', 'flash-attention'],
  ['batch nor', 'batch-normalization'],
])('%s is the beginning of a name', (typed, id) => {
  expect(conceptsOf(typed)).toEqual([id]);
});

test('a name that is finished is not the beginning of a longer one', () => {
  expect(conceptsOf('注意力')).toEqual(['attention']);
});

test('how it is asked begins no name: 怎么选负样本', () => {
  expect(conceptsOf('推理框架怎么选')).toEqual(['inference-framework']);
});

test('a name gives way to a shorter one where the next reaches further', () => {
  expect(conceptsOf('lora参数')).toEqual(['lora-rank']);
  expect(conceptsOf('lora参数量')).toEqual(['lora', 'parameter-count']);
});

test.each([
  ['lora 是什么', ['meaning']],
  ['how does lora work', ['method']],
  ['why lora', ['reason']],
  ['showhow', []],
  ['帮我写一个 beam search', ['code']],
])('%s asks for %j', (typed, intents) => {
  expect(parseQuery(typed, dictionary, variants).intents).toEqual(intents);
});

test('a name within a longer word does not stand there', () => {
  expect(conceptsOf('f1')).toEqual(['f1-score']);
  expect(conceptsOf('1f1b')).not.toContain('f1-score');
});

test('quoted text is kept as a phrase', () => {
  expect(parseQuery('“冻结原权重” 和 "低秩"', dictionary, variants).phrases).toEqual(['冻结原权重', '低秩']);
});

test('whatever is typed is taken calmly', () => {
  for (const typed of ['', ' ', '，。！', '😀', '<b>x</b>', '[a-z]+(', '__proto__', '\ud800', '啊'.repeat(10_000)]) {
    expect(() => parseQuery(typed, dictionary, variants)).not.toThrow();
  }
});
