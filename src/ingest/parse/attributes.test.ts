import { describe, expect, test } from 'vitest';
import { bodiesOf, ingestNotes, ingestText, noteOf, titlesOf, unaccounted } from '../../../tests/unit/support/notes.ts';
import { splitAttributes } from './attributes.ts';

describe('splitAttributes', () => {
  test.each([
    ['什么是 LoRA {#lora}', '什么是 LoRA', { id: 'lora' }],
    ['什么是 LoRA {#LoRA page=fine-tuning/peft}', '什么是 LoRA', { id: 'lora', page: 'fine-tuning/peft' }],
    ['什么是 LoRA {page=fine-tuning/peft}', '什么是 LoRA', { page: 'fine-tuning/peft' }],
    ['什么是 LoRA {topic="微调与对齐"}', '什么是 LoRA', { page: '微调与对齐' }],
    ['什么是 LoRA {hide #lora}', '什么是 LoRA', { id: 'lora', hide: true }],
    ['**什么是 LoRA {#lora}**', '**什么是 LoRA**', { id: 'lora' }],
    ['集合 {1, 2, 3}', '集合 {1, 2, 3}', {}],
    ['{#lora} 在前面', '{#lora} 在前面', {}],
    ['`{hide}` 是什么', '`{hide}` 是什么', {}],
  ])('%s', (raw, title, attributes) => {
    expect(splitAttributes(raw)).toEqual({ title, attributes });
  });
});

/** Titles of every shape, which their attributes must not bend. */
const SHAPES: [string, (attributes: string) => string][] = [
  ['a heading', (a) => `## 1. 什么是甲乙？${a}\n\n是一种办法。\n\n## 2. 什么是丙丁？\n\n是另一种办法。`],
  ['a closed heading', (a) => `## 1. 什么是甲乙？${a} ##\n\n是一种办法。\n\n## 2. 什么是丙丁？\n\n是另一种办法。`],
  ['a setext heading', (a) => `什么是甲乙？${a}\n-----\n\n是一种办法。\n\n什么是丙丁？\n-----\n\n是另一种办法。`],
  ['an HTML heading', (a) => `<h2>什么是甲乙？${a}</h2>\n\n是一种办法。\n\n<h2>什么是丙丁？</h2>\n\n是另一种办法。`],
  ['a bold line', (a) => `**1. 什么是甲乙？${a}**\n\n是一种办法。\n\n**2. 什么是丙丁？**\n\n是另一种办法。`],
  ['a numbered line', (a) => `1、什么是甲乙？${a}\n答：是一种办法。\n\n2、什么是丙丁？\n答：是另一种办法。`],
  ['a line with Q', (a) => `Q1：什么是甲乙？${a}\nA1：是一种办法。\n\nQ2：什么是丙丁？\nA2：是另一种办法。`],
  [
    'a bare line over a fence',
    (a) => `什么是甲乙？${a}\n\n\`\`\`\n是一种办法。\n\`\`\`\n\n什么是丙丁？\n\n\`\`\`\n是另一种办法。\n\`\`\``,
  ],
];

describe('what a title decides, in any shape', () => {
  test.each(SHAPES)('%s', (_, write) => {
    const guide = ingestText(write(' {#jia-yi page=inference/rag}'));
    expect(guide.questions.find(({ id }) => id === 'jia-yi')).toMatchObject({
      title: '什么是甲乙？',
      topic: 'inference',
      page: 'inference/rag',
      confidence: 1,
      answered: true,
    });
    expect(titlesOf(guide)).toHaveLength(2);
    expect(guide.report.findings.filter(({ kind }) => kind !== 'topic-unsure')).toEqual([]);
  });

  test('one that holds its own answer', () => {
    const guide = ingestText([
      '什么是丙丁？',
      '',
      '```',
      '另一种办法。',
      '```',
      '',
      '甲乙：把词变成数字 {page=inference/rag}',
      '',
      '什么是戊己？',
      '',
      '```',
      '又一种办法。',
      '```',
    ]);
    expect(guide.questions.find(({ title }) => title === '甲乙')).toMatchObject({ page: 'inference/rag' });
    expect(bodiesOf(guide)['甲乙']).toBe('把词变成数字');
  });
});

describe('what a heading decides for all below it', () => {
  const NOTE = [
    '# 杂记 {page=inference/rag}',
    '',
    '## 1. 什么是甲乙？',
    '',
    '是一种办法。',
    '',
    '## 2. 什么是丙丁？ {page=inference/agent}',
    '',
    '另一种。',
  ];

  test('its page, unless a title says another', () => {
    expect(ingestText(NOTE).questions.map(({ title, page }) => [title, page])).toEqual([
      ['什么是甲乙？', 'inference/rag'],
      ['什么是丙丁？', 'inference/agent'],
    ]);
  });

  test('that nobody sees it', () => {
    const note = noteOf([
      '# 公开',
      '',
      '## 1. 什么是甲乙？',
      '',
      '是一种办法。',
      '',
      '# 私人 {hide}',
      '',
      '## 2. 什么是丙丁？',
      '',
      '不给人看的话。',
    ]);
    const guide = ingestNotes([note]);
    expect(titlesOf(guide)).toEqual(['什么是甲乙？']);
    expect(unaccounted([note], guide.report)).toEqual([]);
    expect(JSON.stringify(guide)).not.toContain('丙丁');
  });
});

test('on a part of an answer they are not shown', () => {
  const guide = ingestText(
    ['甲乙', '丙丁', '戊己'].flatMap((name, i) => [
      `## ${i + 1}. 什么是${name}？`,
      '',
      '### 优点 {#pros}',
      '',
      '一是快。',
      '',
      '### 缺点',
      '',
      '二是贵。',
      '',
    ]),
  );
  expect(titlesOf(guide)).toHaveLength(3);
  expect(bodiesOf(guide)['什么是甲乙？']).toBe('### 优点\n\n一是快。\n\n### 缺点\n\n二是贵。');
});

test('a topic alone leaves the page to the text', () => {
  const { questions } = ingestText(
    '## 1. 检索增强怎样切分文档？ {topic=inference}\n\n按标题切。RAG 的召回靠向量检索。',
  );
  expect(questions[0]).toMatchObject({ topic: 'inference', page: 'inference/rag', confidence: 1 });
});

describe('what cannot be used is reported, and changes nothing', () => {
  test.each([
    ['{page=fine-tunning/peft}', '没有“fine-tunning/peft”这一页，没有采用。是不是 fine-tuning/peft？'],
    ['{page=peft}', '没有“peft”这一页，没有采用。是不是 fine-tuning/peft？'],
    ['{page=量子/纠缠态}', '没有“量子/纠缠态”这一页，没有采用。页写成“主题/页”。'],
    ['{#低秩}', '编号“低秩”不能用作网址，没有采用。编号只用小写字母、数字和连字符，如 {#lora}。'],
  ])('%s', (attributes, message) => {
    const guide = ingestText(`# 笔记\n\n## 1. 什么是 LoRA？ ${attributes}\n\n低秩分解。`);
    expect(guide.questions.map(({ title, page }) => [title, page])).toEqual([['什么是 LoRA？', 'fine-tuning/peft']]);
    expect(guide.report.findings).toMatchObject([{ line: 3, kind: 'attribute-invalid', message }]);
  });

  test('with the line as it should be', () => {
    const lines = ['## 1. 什么是 LoRA？ {#lora page=inference/rga}', '', '低秩分解。'];
    const [finding] = ingestText(lines).report.findings;
    expect(finding!.fix).toEqual({ file: 'note.md', line: 1, text: '## 1. 什么是 LoRA？ {#lora page=inference/rag}' });
    const mended = ingestText([finding!.fix!.text, ...lines.slice(1)]);
    expect(mended.report.findings).toEqual([]);
    expect(mended.questions[0]).toMatchObject({ id: 'lora', page: 'inference/rag' });
  });
});
