import { expect, test } from 'vitest';
import { ingestText, titlesOf } from '../../../tests/unit/support/notes.ts';
import { worded } from './wording.ts';

test.each([
  ['[高频] LoRA 的秩怎么选?', 'LoRA 的秩怎么选？'],
  ['【阿里/必考】什么是梯度累积', '什么是梯度累积'],
  ['面试考点 20：用 BPE 好在哪？', '用 BPE 好在哪？'],
  ['【大模型面经】 分词专题', '分词专题'],
  ['什么是困惑度？（必背）', '什么是困惑度？'],
  ['[Adam 与 SGD 的区别]', 'Adam 与 SGD 的区别'],
  ['面试考点：温度怎么影响输出？', '温度怎么影响输出？'],
  ['基础问题：dropout 的作用', 'dropout 的作用'],
  ['很好。那重排放在哪一步？', '重排放在哪一步？'],
  ['接下来，讲讲分块，块多大合适？', '讲讲分块，块多大合适？'],
  ['咱们先聊聊检索。向量库怎么选？', '向量库怎么选？'],
  ['什么是 BERT ?它和 GPT 差在哪', '什么是 BERT？它和 GPT 差在哪'],
  ['为什么会幻觉(Hallucination)?', '为什么会幻觉（Hallucination）？'],
  ['先看 Airbnb 的做法。', '先看 Airbnb 的做法'],
])('%s → %s', (title, shown) => {
  expect(worded(title)).toBe(shown);
});

test.each([
  '[CLS] 有什么用？',
  '算法题：合并两个有序链表',
  '那些年的词向量怎么训练的？',
  '那它截断是多长？',
  '对比学习是什么？',
  '`a?b` 是什么意思',
  'What is LoRA?',
  '好的提示词长什么样？',
  '首先验分布怎么选？',
])('%s stays as it is', (title) => {
  expect(worded(title)).toBe(title);
});

test('what a note says before its first question goes by the line that opens it', () => {
  const guide = ingestText([
    '检索系统的两段式做法',
    '先用便宜的办法从上百万篇里取回几百篇，再用贵的模型给这几百篇重新排队，前一段看漏不漏，后一段看准不准。',
    '',
    '**1. 什么是召回？**',
    '',
    '从全库里取回一批可能相关的文档。',
    '',
    '**2. 什么是重排？**',
    '',
    '给取回的文档重新打分，只留下最前面的几篇。',
  ]);
  expect(titlesOf(guide)[0]).toBe('检索系统的两段式做法');
});

test('where numbers without a mark count, one that is far ahead counts as well, and an amount does not', () => {
  const titles = ['7 门控', '8 遗忘门', '9 输入门', '98 缓存', '30 秒自我介绍'];
  const note = titles.flatMap((title) => [`### ${title}`, '', '一句话就够了，不用再多。', '']);
  expect(titlesOf(ingestText(note)).sort()).toEqual(['30 秒自我介绍', '输入门', '缓存', '遗忘门', '门控'].sort());
});
