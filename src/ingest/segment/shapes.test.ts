import { describe, expect, test } from 'vitest';
import { ANSWER_MARK } from './answer-mark.ts';
import { parseNote } from '../parse/index.ts';
import { segment } from './index.ts';
import { shapeTitles } from './shapes.ts';

function titles(lines: string[], region: { inQuestion?: boolean; framed?: boolean; rounds?: boolean } = {}): string[] {
  const parsed = parseNote({ path: 'note.md', encoding: 'utf-8', lines });
  return shapeTitles(parsed.lines, {
    start: 1,
    end: lines.length,
    inQuestion: false,
    asked: false,
    number: undefined,
    framed: false,
    rounds: false,
    ...region,
  }).map((title) => title.raw);
}

describe('titles where no heading asks', () => {
  test('numbers with 答：', () => {
    expect(titles(['1. 甲', '答：一', '2. 乙', '答：二'])).toEqual(['1. 甲', '2. 乙']);
  });

  test('numbers that ask', () => {
    expect(titles(['1、什么是甲？', '一句话。', '2、什么是乙？', '一句话。'])).toHaveLength(2);
  });

  test('numbered statements are the points of one answer', () => {
    expect(
      titles(['1. 先清洗数据，去掉重复的部分。', '2. 再训练模型，看验证集的损失。', '3. 最后评估，写一份报告。']),
    ).toEqual([]);
  });

  test('points numbered like the questions stay in their answer', () => {
    expect(titles(['1. 什么是甲？', '答案：', '1. 第一点', '2. 第二点', '2. 什么是乙？', '答：二'])).toEqual([
      '1. 什么是甲？',
      '2. 什么是乙？',
    ]);
  });

  test('names over lists that each count from one are chapters', () => {
    const list = ['1、什么是甲', '', '2、乙怎么算', ''];
    const chapters = (names: string[]) =>
      titles(names.flatMap((name) => [name, ...list])).filter((t) => !/^\d/.test(t));
    expect(chapters(['分词', '词向量', '语言模型'])).toEqual(['分词', '词向量', '语言模型']);
    expect(chapters(['先看频率，', '再合并，', '就这样。'])).toEqual([]);
  });

  test('names over lists that say something of each are titles, and so is one without a list', () => {
    const points = ['', '1. 按频率合并', '', '2. 按似然挑选', ''];
    const note = (names: string[]) => [...names.flatMap((name) => [name, ...points]), '困惑度：'];
    expect(titles(note(['分词：', '词干提取：', '拼写纠错：']))).toEqual([
      '分词：',
      '词干提取：',
      '拼写纠错：',
      '困惑度：',
    ]);
    expect(titles(note(['优点：', '缺点：', '适用场景：']))).toEqual([]);
  });

  test('bare lines over fences', () => {
    expect(titles(['甲', '', '```', '一', '```', '', '乙', '', '```', '二', '```'])).toEqual(['甲', '乙']);
  });

  test('bare lines over indented text', () => {
    expect(titles(['什么是甲？', '    一', '', '什么是乙？', '    二', '', '什么是丙？', '    三'])).toHaveLength(3);
  });

  test('bullets with their points below', () => {
    expect(titles(['- 甲', '    - 一', '    - 二', '- 乙', '    - 三'])).toEqual(['- 甲', '- 乙']);
  });

  test('chapters of one kind over questions of another', () => {
    const note = ['一、训练', '', '**为什么要预热？**', '一', '', '二、推理', '', '**温度有什么用？**', '二'];
    expect(titles(note)).toEqual(['一、训练', '**为什么要预热？**', '二、推理', '**温度有什么用？**']);
    const parsed = parseNote({ path: 'note.md', encoding: 'utf-8', lines: note });
    expect(segment(parsed).entries.map(({ title, path }) => [...path, title])).toEqual([
      ['训练', '为什么要预热？'],
      ['推理', '温度有什么用？'],
    ]);
  });

  test('bold questions behind numbered points', () => {
    expect(
      titles(['**什么是甲？**', '1. 先看一眼', '2. 再看一眼', '', '**什么是乙？**', '1. 只有一点', '2. 还有一点']),
    ).toEqual(['**什么是甲？**', '**什么是乙？**']);
  });

  test.each(['❓', 'P1$', '考点$：', '【】', '知识点：', '>', '$/9', '2026-03-0$'])('titles signed with %s', (sign) => {
    const signed = (title: string, i: number) =>
      sign === '【】' ? `【${title}】` : `${sign.replace('$', String(i + 1))} ${title}`;
    const asked = ['预热有什么用', '温度怎么调', '词表多大合适'];
    expect(titles(asked.flatMap((title, i) => [signed(title, i), '先看数据，再做决定。', '']))).toEqual(asked);
  });

  test('a sign below a title is the answer’s', () => {
    const names = ['预热', '温度', '词表', '批大小'];
    expect(titles(names.flatMap((title) => [title, '→ 先看数据，再做决定', '']))).toEqual(names);
  });

  test('lines that ask, each over its points', () => {
    const asked = ['- 预热有什么用？', '- 温度怎么调？', '- 词表多大合适？'];
    expect(titles(asked.flatMap((title) => [title, '先看数据。', '- 第一点', '- 第二点']))).toEqual(asked);
  });

  test('paragraphs are no titles', () => {
    expect(titles(['这里讲了很多事情，', '', '所以分成两段来写，', '', '再多一段也一样。'])).toEqual([]);
  });
});

describe('within the text of a question', () => {
  test('numbers are points', () => {
    expect(titles(['1. 第一步？', '做这个。', '2. 第二步？', '做那个。'], { inQuestion: true })).toEqual([]);
  });

  test('the letter Q asks', () => {
    expect(titles(['正文。', 'Q1：什么是甲？', 'A：一'], { inQuestion: true })).toEqual(['Q1：什么是甲？']);
  });
});

test.each(['答：甲', '答案: 甲', 'A：甲', 'A4：甲', '**答**：甲', '参考答案：甲', '- 答：甲', '解答：甲', 'A. 甲'])(
  '%s opens an answer',
  (line) => {
    expect(line.replace(ANSWER_MARK, '')).toBe('甲');
  },
);

test.each(['答题技巧', 'Attention：甲', 'API：甲', '回答问题时要慢', 'AUC 是什么'])('%s opens none', (line) => {
  expect(line).not.toMatch(ANSWER_MARK);
});
