import { expect, test } from 'vitest';
import { createLlmsTxt } from './llms.ts';
import { questionToPlainMarkdown } from './markdown.ts';

const data = { title: '什么是 $W_q$？', plainTitle: '什么是 W_q？', description: '', answered: true };
const write = (body: string, more: Partial<typeof data> & { short?: string } = {}) =>
  questionToPlainMarkdown({ id: 'wq', body, data: { ...data, ...more } }, 'https://example.org/guide/q/wq/');

test('title, short answer, text and source stand in this order', () => {
  expect(write('设 $x$ 为输入：\n\n$$\nq=W_qx\n$$\n', { short: '查询的投影 $W_q$。' })).toBe(`# 什么是 $W_q$？

> **速答** 查询的投影 $W_q$。

设 $x$ 为输入：

$$
q=W_qx
$$

---

出处：<https://example.org/guide/q/wq/>
`);
});

test('nothing is left that only this site understands', () => {
  const text = write(
    ':::caution[易错点]\n- 是 $\\sqrt{d}$，不是 $d$。\n:::\n\n见 :lost-image[结构图]{from="a.png"}，比例1:n，arXiv\\:1706.03762。\n\n:::lost-image[损失曲线]\n:::\n',
  );
  expect(text).toContain('> **易错点**\n>\n> - 是 $\\sqrt{d}$，不是 $d$。');
  expect(text).toContain('见 （缺图：结构图），比例1:n，arXiv:1706.03762。');
  expect(text).toContain('\n（缺图：损失曲线）\n');
});

test('a picture that the site makes is named', () => {
  expect(write('```plot\nroc-pr\n两条曲线\n```\n')).toContain('\n（图见原页：两条曲线）\n');
  expect(write('```play\nlora\n```\n')).toMatch(/\n（演示见原页：.+）\n/u);
});

test('what only looks like a directive stays text', () => {
  expect(write('比例:丙[一]是这样')).toContain('比例:丙\\[一]是这样');
});

test('code is left alone', () => {
  expect(write('```text\n:::caution\n见 :lost-image[x]\n```\n')).toContain(
    '```text\n:::caution\n见 :lost-image[x]\n```',
  );
});

test('headings start at level 2 and skip none', () => {
  const text = write('#### 甲\n\n###### 乙\n\n#### 丙\n');
  expect(text.match(/^#+ .*$/gmu)).toEqual(['# 什么是 $W_q$？', '## 甲', '### 乙', '## 丙']);
});

test('links to questions are whole addresses of their Markdown', () => {
  expect(write('[甲](lora.md)，[乙](lora.md#bian)，[丙](https://a.org/b.md)')).toContain(
    '[甲](https://example.org/guide/q/lora.md)，[乙](https://example.org/guide/q/lora.md#bian)，[丙](https://a.org/b.md)',
  );
});

test('a question without an answer says so', () => {
  expect(write('', { answered: false })).toContain('还没有答案');
});

test('llms.txt has the form that its readers expect', () => {
  const link = { title: '数组 a[0]（下标）', url: 'https://example.org/q/a.md' };
  const text = createLlmsTxt(
    [
      { title: '基础：数组', links: [link] },
      { title: '空', links: [] },
    ],
    [],
  );
  expect(text).toMatch(/^# .+\n\n> .+\n\n.+\n\n## 基础：数组\n\n- \[[^[\]]+\]\(https:\/\/example\.org\/q\/a\.md\)\n$/u);
});
