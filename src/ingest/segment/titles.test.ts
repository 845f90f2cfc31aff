import { describe, expect, test } from 'vitest';
import { cleanTitle, isQuestion, normalTitle } from './titles.ts';

describe('cleanTitle', () => {
  test.each([
    ['**3、什么是 LoRA？**', '什么是 LoRA？'],
    ['***1.*** **什么**', '什么'],
    ['- [x] 什么是幻觉？', '什么是幻觉？'],
    ['一、（1）什么', '什么'],
    ['1. **2、什么**', '什么'],
    ['<font color="red">1、什么</font>', '什么'],
    ['1\\. \\*\\*KV Cache\\*\\* 能量化吗？', 'KV Cache 能量化吗？'],
    ['[FlashAttention](https://example.org/a?b=1) 为什么快？', 'FlashAttention 为什么快？'],
    ['[推测解码][1]是什么', '推测解码是什么'],
    ['![](C:\\a\\b.png) 什么', '什么'],
    ['RMSNorm 省了什么？ https://example.org', 'RMSNorm 省了什么？'],
    ['**应用场景**：', '应用场景'],
    ['**半边', '半边'],
    ['**📌3. 什么是感受野？**', '什么是感受野？'],
    ['4. 💡 **怎么选模型？**', '怎么选模型？'],
    ['面试官提问：“为什么要分块？”', '为什么要分块？'],
    ['17. 残差的意义 —— *一面*', '残差的意义'],
    ['内存分析*', '内存分析'],
    ['2. *为什么不用 `sleep`？*', '为什么不用 `sleep`？'],
    ['3. "上线以后怎么回滚？"', '上线以后怎么回滚？'],
    ['--归一化的位置', '归一化的位置'],
    ['Q3: 从曲线看过拟合 🔴', '从曲线看过拟合'],
    ['-1 的平方根', '-1 的平方根'],
    ['3. ### 深拷贝与浅拷贝', '深拷贝与浅拷贝'],
    ['2. 残差的意义 [甲厂.md](甲厂.md)', '残差的意义'],
    ['[甲厂.md](甲厂.md)', '甲厂.md'],
    ['(todo) 门控的作用', '门控的作用'],
    ['十三 激活函数的比较', '激活函数的比较'],
    ['三 种注意力', '三 种注意力'],
    ['门控的公式（没答上来）', '门控的公式'],
    ['4. 为什么要除以 \\(\\sqrt{d_k}\\)？', '为什么要除以 $\\sqrt{d_k}$？'],
    ['4. 为什么要除以 (\\sqrt{d_k})？', '为什么要除以 $\\sqrt{d_k}$？'],
    ['$\\text{5. 什么是温度系数?}$', '什么是温度系数?'],
    ['P\\(c\\|W\\) 怎么估计', 'P(c|W) 怎么估计'],
    ['12.', ''],
    ['', ''],
  ])('%s → %s', (raw, title) => {
    expect(cleanTitle(raw)).toBe(title);
  });

  test.each([
    ['什么是 __init__？', '什么是 \\_\\_init\\_\\_？'],
    ['*args 和 **kwargs 的区别', '\\*args 和 \\*\\*kwargs 的区别'],
    ['为什么是 2*64*64？', '为什么是 2\\*64\\*64？'],
    ['List<T> 和 Set<T>', 'List\\<T> 和 Set\\<T>'],
    ['x < y 且 y > z', 'x \\< y 且 y > z'],
    ['`a*b` 与 $x_i*y$', '`a*b` 与 $x_i*y$'],
    ['为什么要除以 $\\sqrt{d_k}$？', '为什么要除以 $\\sqrt{d_k}$？'],
  ])('what only looks like a mark stays: %s', (raw, title) => {
    expect(cleanTitle(raw)).toBe(title);
  });
});

test.each([
  ['请介绍一下 BERT？', 'bert'],
  ['什么是 BERT', 'bert'],
  ['BERT是什么？', 'bert'],
  ['ＢＥＲＴ', 'bert'],
  ['LoRA 的原理', 'lora的原理'],
])('normalTitle(%s) → %s', (title, normal) => {
  expect(normalTitle(title)).toBe(normal);
});

test.each([
  ['什么是注意力', true],
  ['BN 和 LN 的区别', true],
  ['手写快速排序', true],
  ['怎么选？', true],
  ['注意力机制', false],
  ['实验环境', false],
])('isQuestion(%s) → %s', (title, asks) => {
  expect(isQuestion(title)).toBe(asks);
});
