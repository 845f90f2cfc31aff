import { describe, expect, test } from 'vitest';
import { ingestText, titlesOf } from '../../../tests/unit/support/notes.ts';
import { numberingOf, startsWithNumber } from './numbering.ts';

describe('numberingOf', () => {
  test.each([
    ['1. 什么是 LoRA', 'dot', 1, '什么是 LoRA'],
    ['12、什么是 LoRA', 'dot', 12, '什么是 LoRA'],
    ['3) 什么', 'dot', 3, '什么'],
    ['4：什么', 'dot', 4, '什么'],
    ['（2）什么', 'paren', 2, '什么'],
    ['(三) 什么', 'paren', 3, '什么'],
    ['（4）、什么', 'paren', 4, '什么'],
    ['一、什么', 'han', 1, '什么'],
    ['十、什么', 'han', 10, '什么'],
    ['十二、什么', 'han', 12, '什么'],
    ['二十、什么', 'han', 20, '什么'],
    ['二，基本流程', 'han', 2, '基本流程'],
    ['三十五. 什么', 'han', 35, '什么'],
    ['①什么', 'circled', 1, '什么'],
    ['⑳ 什么', 'circled', 20, '什么'],
    ['c. 什么', 'letter', 3, '什么'],
    ['b)什么', 'letter', 2, '什么'],
    ['01|什么', 'dot', 1, '什么'],
    ['项目1：什么', 'chapter', 1, '什么'],
    ['面试官追问：什么', 'q', 0, '什么'],
    ['Q1：什么', 'q', 1, '什么'],
    ['q12. what', 'q', 12, 'what'],
    ['问：什么', 'q', 0, '什么'],
    ['题目 3：什么', 'q', 3, '什么'],
    ['面试官：什么', 'q', 0, '什么'],
    ['1.1.2 什么', 'outline', 2, '什么'],
    ['2.1什么', 'outline', 1, '什么'],
    ['第三题：什么', 'chapter', 3, '什么'],
    ['第12章 什么', 'chapter', 12, '什么'],
    ['问题二：什么', 'chapter', 2, '什么'],
    ['No.3 什么', 'q', 3, '什么'],
    ['题4 什么', 'q', 4, '什么'],
    ['面试题 5 什么', 'q', 5, '什么'],
    ['Question 6 What', 'q', 6, 'What'],
    ['Q7) 什么', 'q', 7, '什么'],
    ['Q-8 什么', 'q', 8, '什么'],
    ['[Q9] 什么', 'q', 9, '什么'],
    ['【3】什么', 'boxed', 3, '什么'],
    ['[4] 什么', 'boxed', 4, '什么'],
    ['#5 什么', 'boxed', 5, '什么'],
    ['3】什么', 'dot', 3, '什么'],
    ['4、、什么', 'dot', 4, '什么'],
    ['5.) 什么', 'dot', 5, '什么'],
    ['6> 什么', 'dot', 6, '什么'],
    ['8，什么', 'dot', 8, '什么'],
    ['７．什么', 'dot', 7, '什么'],
    ['⒏什么', 'dot', 8, '什么'],
    ['⑶什么', 'paren', 3, '什么'],
    ['❹ 什么', 'circled', 4, '什么'],
    ['5️⃣ 什么', 'circled', 5, '什么'],
    ['(c) 什么', 'letter', 3, '什么'],
    ['IV. 什么', 'roman', 4, '什么'],
    ['Ⅵ、什么', 'roman', 6, '什么'],
    ['2-3 什么', 'outline', 3, '什么'],
    ['3.4 个人职责', 'outline', 4, '个人职责'],
    ['2.1 元学习', 'outline', 1, '元学习'],
  ])('%s', (text, style, value, rest) => {
    expect(numberingOf(text)).toEqual({ style, value, rest });
  });

  test.each([
    '3.14 是圆周率',
    '1.5 亿参数',
    '1.5 个百分点',
    'Q、K、V 分别是什么',
    '1.2.3',
    '2024年',
    '一个例子',
    '问题很多',
    '第三方库',
    '1.',
    'Q',
    '16:9 的屏幕',
    'GPT-3',
    '百度、谷歌',
    '3-5 轮对话',
    '1，2 和 3',
    'V、K 是什么',
    '[3](https://example.org)',
    '[3]: https://example.org',
    '#标签',
  ])('%s starts with no number', (text) => {
    expect(numberingOf(text)).toBeUndefined();
  });

  test('a number is seen through the marks of bold', () => {
    expect(startsWithNumber('**1. 什么**')).toBe(true);
    expect(startsWithNumber('**什么 1.**')).toBe(false);
  });
});

describe('numbers right before the words of a title', () => {
  const titles = (...asked: string[]) =>
    titlesOf(ingestText(asked.flatMap((title) => [`## ${title}`, '', '一句话就够了。', '']))).sort();

  test('go where several in a row go on counting', () => {
    expect(titles('2什么是剪枝？', '3 什么是蒸馏？', '5什么是量化？')).toEqual([
      '什么是剪枝？',
      '什么是蒸馏？',
      '什么是量化？',
    ]);
  });

  test('stay where they are amounts', () => {
    expect(titles('3个损失怎么加？', '2个头够吗？', '什么是量化？')).toContain('3个损失怎么加？');
  });
});
