import { expect, test } from 'vitest';
import { segment } from './index.ts';
import { noteOf } from '../../../tests/unit/support/notes.ts';
import { parseNote } from '../parse/index.ts';

const DIARY = `# 找工作流水账

## 甲厂

- 等了三周才约上，面试官迟到了一会儿

- 一面：
    - 自我介绍
    - 位置编码
        - 说了正弦和旋转两种
    - 反馈：讲得太散
- 二面：感觉偏工程
    - 显存怎么估
    - 量化
        - 怎么选校准集？
        - 哪些层不量化？
- 没有消息了，应该是挂了

## 乙厂

- 微调拷打：
    - 为什么选 LoRA
    - 秩怎么定
`;

test('below the rounds of interviews stand questions, and between them what their writer felt', () => {
  const { entries, fates } = segment(parseNote(noteOf(DIARY)));
  expect(entries.map(({ title, path }) => `${path.slice(1).join('·')}·${title}`)).toEqual([
    '甲厂·一面·自我介绍',
    '甲厂·一面·位置编码',
    '甲厂·二面：感觉偏工程·显存怎么估',
    '甲厂·量化·怎么选校准集？',
    '甲厂·量化·哪些层不量化？',
    '乙厂·微调拷打·为什么选 LoRA',
    '乙厂·微调拷打·秩怎么定',
  ]);
  expect(fates.filter(({ note }) => note === '感想与经过').map(({ start }) => start)).toEqual([5, 11, 17]);
});
