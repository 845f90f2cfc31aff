import { describe, expect, test } from 'vitest';
import { parseNote } from './index.ts';

const parse = (text: string) => parseNote({ path: 'note.md', encoding: 'utf-8', lines: text.split('\n') });

/** `kind` of each line, headings with their depth and title. */
const kinds = (text: string) =>
  parse(text).lines.map(({ kind, depth, title }) => (kind === 'heading' ? `${depth} ${title}` : kind));

describe('headings', () => {
  test.each([
    ['# 一级', '1 一级'],
    ['###### 六级', '6 六级'],
    ['### 尾部也有 ###', '3 尾部也有'],
    ['   ## 前面有空格', '2 前面有空格'],
    ['##忘了空格', '2 忘了空格'],
    ['####1.忘了空格', '4 1.忘了空格'],
    ['<h2 id="a">网页标题</h2>', '2 网页标题'],
    ['<h1><font color="red">带颜色</font></h1>', '1 带颜色'],
    ['----------第一轮----------', '1 第一轮'],
    ['===== 第二轮 =====', '1 第二轮'],
    ['#', '1 '],
  ])('%s', (line, heading) => {
    expect(kinds(line)).toEqual([heading]);
  });

  test.each(['#标签', '#include <stdio.h>', '####### 七个', '    # 缩进的代码'])('%s is none', (line) => {
    expect(kinds(line)).toEqual(['text']);
  });

  test('setext: a short line over = or -', () => {
    expect(kinds('大标题\n===')).toEqual(['1 大标题', 'rule']);
    expect(kinds('小标题\n---')).toEqual(['2 小标题', 'rule']);
  });

  test('a rule right under a sentence makes it no heading', () => {
    expect(kinds('这是一句完整的话。\n---')).toEqual(['text', 'rule']);
  });
});

describe('fences', () => {
  test('a fence of prose and a fence of code', () => {
    const { lines } = parse('```\n只是一句话。\n```\n```python\nx = 1\n```');
    expect(lines.map((line) => line.fence?.prose)).toEqual([true, true, true, false, false, false]);
  });

  test('headings inside a closed fence are none', () => {
    expect(kinds('```bash\n# 注释\nls\n```')).toEqual(['fence', 'fenced', 'fenced', 'fence']);
  });

  test('a fence inside another: the inner one closes first', () => {
    const { lines, findings } = parse('```\n先看：\n```bash\nls\n```\n再看。\n```');
    expect(lines.map((line) => line.fence?.open)).toEqual([1, 1, 3, 3, 3, 1, 1]);
    expect(findings).toEqual([]);
  });

  test('four marks are not closed by three', () => {
    expect(kinds('````\n```\n甲\n```\n````\n## 乙').at(-1)).toBe('2 乙');
  });

  test('a heading swallowed by an open fence ends it, and the fence is reported', () => {
    const { lines, findings } = parse('#### 1.甲\n```\n答案没有写完\n\n#### 2.乙\n```\n答案\n```');
    expect(lines.filter((line) => line.kind === 'heading').map((line) => line.number)).toEqual([1, 5]);
    expect(findings).toMatchObject([{ line: 2, kind: 'fence-unclosed' }]);
  });

  test('a fence open at the end of the note is reported and closed', () => {
    expect(parse('```\n答案').findings).toMatchObject([{ line: 1, kind: 'fence-unclosed' }]);
  });

  test('tildes fence too', () => {
    expect(kinds('~~~\n甲\n~~~\n# 乙')).toEqual(['fence', 'fenced', 'fence', '1 乙']);
  });
});

test('lines of a formula are no titles', () => {
  expect(kinds('$$\n# x\n1. y\n$$\n# 甲')).toEqual(['math', 'math', 'math', 'math', '1 甲']);
});

test('frontmatter is only what looks like YAML at the very start', () => {
  expect(kinds('---\ntitle: 甲\n---\n正文')).toEqual(['frontmatter', 'frontmatter', 'frontmatter', 'text']);
  expect(kinds('---\n这是一句话，不是键值\n---')).not.toContain('frontmatter');
  expect(kinds('正文\n\n---\ntitle: 甲\n---')).not.toContain('frontmatter');
});

test.each(['<a name="x7Kd2"></a>', '- 12 -', '— 3 —', '第 3 页', '面试题集          第 3 页 共 20 页', 'Page 4 of 9'])(
  '%s was written by a program',
  (line) => {
    expect(kinds(line)).toEqual(['rule']);
  },
);

test('addresses of links stay text unless a text uses them', () => {
  expect(kinds('见 [论文][1]\n\n[1]: https://example.org')).toEqual(['text', 'blank', 'rule']);
  expect(kinds('[1]: https://example.org')).toEqual(['text']);
});

test('what stands next to page marks again and again is a running head, a repeated question is none', () => {
  const page = (n: number) => ['大模型面试题集', `第 ${n} 页 共 3 页`, '6. 什么是拒绝采样？', '采样多个，挑最好的。'];
  expect(kinds([...page(1), ...page(2)].join('\n'))).toEqual(
    [page(1), page(2)].flatMap(() => ['rule', 'rule', 'text', 'text']),
  );
});

test('a remark behind the dash of a list of YAML is no heading', () => {
  const code = '## 流水线怎么写？\n\n```yaml\nsteps:\n  - # 装依赖\n    run: a\n  - # 测试\n    run: b\n```';
  expect(parse(code).texts.join('\n')).toBe(code);
});
