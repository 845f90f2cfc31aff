import { expect, test } from 'vitest';
import { headingRoles } from './headings.ts';
import { parseNote } from '../parse/index.ts';

const roles = (...lines: string[]) =>
  headingRoles(parseNote({ path: 'note.md', encoding: 'utf-8', lines: lines.flatMap((line) => [line, '']) }).lines).map(
    ({ line, role }) => `${line.title} ${role}`,
  );

test('headings over headings group, those over text ask', () => {
  expect(roles('# 大模型', '## 训练', '### 什么是预训练', '先学一般的规律。', '### 什么是微调', '再学任务。')).toEqual([
    '大模型 group',
    '训练 group',
    '什么是预训练 question',
    '什么是微调 question',
  ]);
});

test('headings below a question structure its answer', () => {
  expect(
    roles(
      '## 1. 什么是 LoRA？',
      '低秩。',
      '### 原理',
      '两个小矩阵。',
      '### 优点',
      '省显存。',
      '## 2. 什么是 QLoRA？',
      '再加量化。',
    ),
  ).toEqual(['1. 什么是 LoRA？ question', '原理 structure', '优点 structure', '2. 什么是 QLoRA？ question']);
});

test('a number alone is a stub', () => {
  expect(roles('## 1. 什么是 LoRA？', '低秩。', '## 2.', '## 3. 什么是 QLoRA？', '再加量化。')[1]).toBe('2. stub');
});

test('where answers stand in frames, a heading over a frame asks at any depth', () => {
  const frame = ['```', '答案是一句话。', '```'];
  expect(roles('#### 1.甲', ...frame, '##### 2.乙', ...frame, '#### 3.丙', ...frame)).toEqual([
    '1.甲 question',
    '2.乙 question',
    '3.丙 question',
  ]);
});

test('levels that slip while the numbers go on', () => {
  expect(roles('## 3. 什么是提升？', '一个接一个。', '### 4. 什么是装袋？', '一起投票。')).toEqual([
    '3. 什么是提升？ question',
    '4. 什么是装袋？ question',
  ]);
});

test('a table of contents is no question', () => {
  expect(roles('## 目录', '- 甲', '## 什么是甲？', '一句话。')[0]).toBe('目录 group');
});
