import { describe, expect, test } from 'vitest';
import { ingestNotes, ingestText, noteOf, unaccounted } from '../../tests/unit/support/notes.ts';

/** `first–last fate` of each run of lines. */
const fates = (...lines: string[]) =>
  ingestText(lines).report.lines.map(({ start, end, fate }) => `${start}–${end} ${fate}`);

test('a title, its mark and its answer', () => {
  expect(fates('1. 什么是甲？', '答：', '一句话。', '', '2. 什么是乙？', '答：一句话。')).toEqual([
    '1–1 question',
    '2–2 boilerplate',
    '3–3 answer',
    '5–5 question',
    '6–6 answer',
  ]);
});

test('headings that group, rules, stubs and frontmatter', () => {
  expect(
    fates('---', 'title: 甲', '---', '# 一', '', '## 1. 什么是乙？', '', '一句话。', '', '---', '', '## 2.'),
  ).toEqual(['1–3 heading', '4–4 heading', '6–6 question', '8–8 answer', '10–10 boilerplate', '12–12 boilerplate']);
});

test('a line with personal data is hidden, alone, and says what was', () => {
  const { report } = ingestText(['## 1. 怎么联系？', '', '打电话。', '号码是 13800138000。', '再见。']);
  expect(report.lines.map(({ start, end, fate }) => `${start}–${end} ${fate}`)).toEqual([
    '1–1 question',
    '3–3 answer',
    '4–4 redacted',
    '5–5 answer',
  ]);
  expect(report.lines[2]!.note).toContain('手机号');
});

test('every line of a note that is only links, only rules, or only blank has a fate', () => {
  for (const lines of [
    ['https://example.org/a', '', 'https://example.org/b'],
    ['---', '***', '==='],
    ['', '  ', '\u3000'],
    ['目录', '1. 甲', '2. 乙'],
    ['- 停用词', '>题目', '>', '>- 混淆矩阵'],
  ]) {
    const note = noteOf(lines);
    expect(unaccounted([note], ingestNotes([note]).report)).toEqual([]);
  }
});

test('files, pages and questions agree', () => {
  const notes = [
    noteOf('## 什么是 LoRA？\n\n低秩。', 'b.md'),
    noteOf('## LoRA 是什么\n\n两个小矩阵，加在原来的权重旁边。\n\n## 什么是 RAG？\n\n先检索再生成。', 'a.md'),
  ];
  const { report } = ingestNotes(notes);
  expect(report.files).toMatchObject([
    { path: 'b.md', encoding: 'utf-8', lines: 3 },
    { path: 'a.md', encoding: 'utf-8', lines: 7 },
  ]);
  expect(report.pages.flatMap((page) => page.questions).sort()).toEqual(
    report.questions.map((question) => question.id).sort(),
  );
  for (const question of report.questions)
    expect(report.pages.find((page) => page.id === question.page)!.questions).toContain(question.id);
  expect(
    report.questions
      .find(({ id }) => id === 'lora')!
      .sources.map(({ file }) => file)
      .sort(),
  ).toEqual(['a.md', 'b.md']);
});

test('a page too long is split, in order', () => {
  const { report } = ingestText(
    Array.from({ length: 65 }, (_, i) => [
      `## ${i + 1}. LoRA 的第 ${i + 1} 个细节是什么？ {#detail-${i}}`,
      '',
      `第 ${i} 个细节各不相同。`,
      '',
    ]).flat(),
  );
  const pages = report.pages.filter((page) => page.id.startsWith('fine-tuning/peft'));
  expect(pages.map((page) => page.id)).toEqual(['fine-tuning/peft', 'fine-tuning/peft-2', 'fine-tuning/peft-3']);
  expect(pages.flatMap((page) => page.questions)).toEqual(Array.from({ length: 65 }, (_, i) => `detail-${i}`));
  expect(new Set(pages.map((page) => page.title)).size).toBe(3);
});

describe('pages with few questions', () => {
  const few = (title: string, count: number) =>
    Array.from({ length: count }, (_, i) => [`## ${title} ${i + 1} 题问什么？`, '', '答在这里。', '']).flat();

  test('join their neighbours of the same topic', () => {
    const { pages } = ingestText([...few('LoRA', 3), ...few('RLHF', 4), ...few('检索增强 RAG', 9)]).report;
    expect(pages.map(({ id, title, questions }) => [id, title, questions.length])).toEqual([
      ['fine-tuning/peft', '微调方法 · 偏好对齐与强化学习', 7],
      ['inference/rag', '检索与 RAG', 9],
    ]);
  });

  test('stay where their owner put them', () => {
    const { pages } = ingestText([
      '# 微调 {page=fine-tuning/peft}',
      ...few('LoRA', 3),
      '# 对齐',
      ...few('RLHF', 4),
    ]).report;
    expect(pages.map(({ id }) => id)).toEqual(['fine-tuning/peft', 'fine-tuning/alignment']);
  });
});
