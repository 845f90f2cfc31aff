import { expect, test } from 'vitest';
import { answerOf, ingestText } from '../../../tests/unit/support/notes.ts';

test.each([
  ['定义为 其中 是一个非零常数。', '定义为〔此处缺公式〕其中〔此处缺公式〕是一个非零常数。'],
  ['只依赖于位置 和。', '只依赖于位置 和〔此处缺公式〕。'],
  ['把空间划分为 个子空间。', '把空间划分为〔此处缺公式〕个子空间。'],
  [
    '矩阵 对查询旋转，依赖于位置 和。定义为 其中。',
    '矩阵〔此处缺公式〕对查询旋转，依赖于位置〔此处缺公式〕和〔此处缺公式〕。定义为〔此处缺公式〕其中。',
  ],
  ['对于维空间，先两两配对。', '对于〔此处缺公式〕维空间，先两两配对。'],
  ['复杂度是 [公式] ，n 是句长。', '复杂度是 〔此处缺公式〕，n 是句长。'],
  ['合并后的权重为。推理时不变慢。', '合并后的权重为〔此处缺公式〕。推理时不变慢。'],
  ['维度为 ，再乘一次。', '维度为〔此处缺公式〕，再乘一次。'],
])('%s', (typed, marked) => {
  expect(answerOf(typed)).toBe(marked);
});

test('an announced formula that does not come', () => {
  expect(answerOf('损失函数如下：', '', '其中温度取 2。')).toBe('损失函数如下：〔此处缺公式〕\n\n其中温度取 2。');
});

test.each([
  '其中，温度是一个常数。',
  '其中 $\\theta$ 是一个常数。',
  '自注意力 和交叉注意力不同。',
  '一共 8 个头，分为三个阶段。',
  '每个词都有自己的值。',
  '对于高维空间也一样。',
])('%s is whole', (text) => {
  expect(answerOf(text)).toBe(text);
});

test('a formula that follows is not lost', () => {
  expect(answerOf('公式如下：', '', '$$', 'y=wx', '$$')).not.toContain('缺公式');
  expect(answerOf('公式如下：', '', 'softmax(q*k/根号dk)*v')).not.toContain('缺公式');
});

test('the place is reported', () => {
  const { report } = ingestText(['## 1. 旋转矩阵是什么？', '', '第一段。', '', '定义为 其中角度随位置变。']);
  expect(report.findings.find(({ kind }) => kind === 'formula-lost')).toMatchObject({ line: 5 });
});
