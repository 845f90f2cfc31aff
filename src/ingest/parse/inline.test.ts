import { describe, expect, test } from 'vitest';
import { splitInline } from './inline.ts';

describe('splitInline', () => {
  test.each([
    ['词向量：把词变成数字', '词向量', '把词变成数字'],
    ['BERT https://example.org/a', 'BERT', 'https://example.org/a'],
    ['学习率: 0.1', '学习率', '0.1'],
    ['- **什么是幻觉**：说得通顺但不真', '什么是幻觉', '说得通顺但不真'],
    ['什么是幻觉？ 答：说得通顺但不真', '什么是幻觉？', '说得通顺但不真'],
    ['| 3 | 什么是幻觉？ | 说得通顺但不真 | 高频 |', '什么是幻觉？', '说得通顺但不真\n\n高频'],
    ['有什么区别？为什么换？因为求逆太慢', '有什么区别？为什么换？', '因为求逆太慢'],
    ['什么是幻觉？\t说得通顺但不真', '什么是幻觉？', '说得通顺但不真'],
  ])('%s', (line, label, value) => {
    expect(splitInline(line)).toEqual({ label, value });
  });

  test.each(['什么是注意力：讲一讲', '词向量：', '没有冒号', 'https://example.org/a'])(
    '%s carries no answer',
    (line) => {
      expect(splitInline(line)).toBeUndefined();
    },
  );
});
