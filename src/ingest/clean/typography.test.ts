import { describe, expect, test } from 'vitest';
import { answerOf } from '../../../tests/unit/support/notes.ts';
import { chinese } from './typography.ts';

test.each([
  ['特征,样本;标签:都有!', '特征，样本；标签：都有！'],
  ['什么是过拟合? 怎么办', '什么是过拟合？怎么办'],
  ['激活函数(非线性)的作用', '激活函数（非线性）的作用'],
  ['更新w,b,然后看LoRA?为什么有效:AB两块', '更新w,b，然后看LoRA？为什么有效：AB两块'],
  ['注意力(Attention)机制', '注意力（Attention）机制'],
  ['查询 ，键 ：都是向量 。', '查询，键：都是向量。'],
  ['一个灌知识------一个教说话', '一个灌知识——一个教说话'],
])('%s → %s', (typed, set) => {
  expect(chinese(typed)).toBe(set);
});

test.each([
  'sigmoid(输入)',
  'w,b',
  '比例3:1',
  '准确率(TP+TN)/2',
  'BERT,GPT',
  '时间12:30',
  '见 https://example.org/a?b=中:文',
])('%s stays', (text) => {
  expect(chinese(text)).toBe(text);
});

test('a word behind a colon is no directive, which would hide its neighbours', () => {
  expect(answerOf('场景:你来讲,我来听。')).toBe('场景：你来讲，我来听。');
});

test('a mark before a line break ends its line, and code before one is a word', () => {
  expect(answerOf('分两步:<br>先检索')).toBe('分两步：\\\n先检索');
  expect(answerOf('`top_p`:只留前面一批词。')).toBe('`top_p`：只留前面一批词。');
});

test('code, formulas and addresses stay', () => {
  const line = '用 `前,后` 和 $\\text{前,后}$，见 [前](https://example.org/%E5%89%8D,%E5%90%8E)。';
  expect(answerOf(line)).toBe(line);
});

describe('a line that says everything', () => {
  const filler = '这里把背景交代得很细很细，前前后后都说了一遍，'.repeat(16);

  test('is broken where it counts', () => {
    expect(answerOf(`${filler}第一，先清洗数据。第二，再训练模型。`).split('\n\n')).toEqual([
      filler,
      '第一，先清洗数据。',
      '第二，再训练模型。',
    ]);
  });

  test('is broken at its semicolons where it does not count', () => {
    expect(answerOf(`${filler}先清洗；再训练；后评测。`).split('\n\n')).toHaveLength(3);
  });

  test('stays where it is short, or counts only once', () => {
    expect(answerOf('第一，清洗。第二，训练。').split('\n\n')).toHaveLength(1);
    expect(answerOf(`${filler}第一，先清洗数据。`).split('\n\n')).toHaveLength(1);
  });
});
