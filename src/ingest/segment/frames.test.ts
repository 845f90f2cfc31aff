import { expect, test } from 'vitest';
import { parseNote } from '../parse/index.ts';
import { segment } from './index.ts';

const titlesIn = (above: string, framed: string[]): string[] => {
  const lines = [above, '', '```', ...framed, '```'];
  return segment(parseNote({ path: 'note.md', encoding: 'utf-8', lines })).entries.map(({ title }) => title);
};

const said = '把多出来的部分先缓存，用到的时候再取。';

test.each([
  ['numbers over their answers', (asked: string, i: number) => [`${i + 1}. ${asked}`, said, '']],
  ['答：', (asked: string) => [`Q：${asked}`, `答：${said}`]],
  ['paragraphs', (asked: string) => [`${asked}？`, said, '']],
])('a frame of questions is a list of them: %s', (_, lines) => {
  const framed = ['显存为什么不够', '缓存怎么淘汰', '前缀能不能共享'].flatMap(lines);
  expect(titlesIn('推理相关', framed)).toHaveLength(3);
  expect(titlesIn('推理相关', framed)[0]).toMatch('显存为什么不够');
});

test('points that ask, below what asks, are its answer', () => {
  const framed = ['任务是什么', '有多少数据', '要求多快'].flatMap((asked, i) => [`${i + 1}. ${asked}`, said, '']);
  expect(titlesIn('怎么选模型？', framed)).toEqual(['怎么选模型？']);
});
