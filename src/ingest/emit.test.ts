import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ingestNotes, ingestText, noteOf } from '../../tests/unit/support/notes.ts';
import { emit, outputPath, questionToMarkdown } from './emit.ts';
import type { Guide } from './index.ts';

const NOTES = [
  noteOf(
    '## 什么是 LoRA？\n\n> 速答：只训练两个低秩矩阵。\n\n冻结底座，更新两个小矩阵。\n\n## 什么是 RAG？\n\n先检索，再生成。',
    'a.md',
  ),
];

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'guide-'));
});
afterEach(() => {
  rmSync(out, { recursive: true });
});

const write = ({ questions, report }: Guide) => {
  emit(out, questions, report);
};

/** Every file below the folder with its bytes. */
const files = () =>
  Object.fromEntries(
    (readdirSync(out, { recursive: true }) as string[])
      .filter((name) => statSync(join(out, name)).isFile())
      .map((name) => [name, readFileSync(join(out, name), 'utf8')]),
  );

describe('emit', () => {
  test('writes a file a question and the report, which points at them', () => {
    const guide = ingestNotes(NOTES);
    write(guide);
    expect(Object.keys(files()).sort()).toEqual(['questions/lora.md', 'questions/rag.md', 'report.json']);
    for (const { output } of guide.report.questions) expect(existsSync(join(out, output))).toBe(true);
  });

  test('a question that cannot be written keeps its words, is reported, and stops no other', () => {
    const guide = ingestNotes(NOTES);
    const [first] = guide.questions[0]!.answers;
    // A node that nobody can write.
    const children = [...first!.tree.children, { type: 'nonsense' } as never];
    guide.questions[0]!.answers = [{ ...first!, tree: { type: 'root', children } }];
    write(guide);
    const text = files()[outputPath(guide.questions[0]!.id)];
    expect(text).toContain('冻结底座，更新两个小矩阵。');
    expect(Object.keys(files())).toContain('questions/rag.md');
    expect(guide.report.findings).toContainEqual(
      expect.objectContaining({ kind: 'note-failed', file: 'a.md', line: 1 }),
    );
  });

  test('writes the same bytes from the same notes', () => {
    write(ingestNotes(NOTES));
    const first = files();
    rmSync(join(out, 'questions'), { recursive: true });
    write(ingestNotes(NOTES));
    expect(files()).toEqual(first);
  });

  test('leaves alone what did not change', () => {
    write(ingestNotes(NOTES));
    const old = new Date(2001, 0, 1);
    for (const name of Object.keys(files())) utimesSync(join(out, name), old, old);
    write(ingestNotes([noteOf([...NOTES[0]!.lines, '多了一句。'], 'a.md')]));
    const changed = Object.keys(files()).filter((name) => statSync(join(out, name)).mtimeMs !== old.getTime());
    expect(changed.sort()).toEqual(['questions/rag.md', 'report.json']);
  });

  test('takes away questions that are gone, and nothing that it did not write', () => {
    write(ingestNotes(NOTES));
    writeFileSync(join(out, 'questions', 'README.txt'), '手写');
    writeFileSync(join(out, 'other.md'), '手写');
    write(ingestText('## 什么是 RAG？\n\n先检索，再生成。'));
    expect(Object.keys(files()).sort()).toEqual([
      'other.md',
      'questions/README.txt',
      'questions/rag.md',
      'report.json',
    ]);
  });

  test('names files so that any system can hold them', () => {
    const titles = ['CON', 'aux', '什么是 a/b？', '..', 'C:\\x', '？*|<>"', 'a'.repeat(400), '𠮷野家', '🙂'];
    const { questions } = ingestText(
      titles.flatMap((title, i) => [`## ${i + 1}. ${title}`, '', `各有各的说法，这是第 ${i} 种。`, '']),
    );
    expect(questions.length).toBeGreaterThanOrEqual(7);
    for (const { id } of questions) {
      expect(outputPath(id)).toMatch(/^questions\/[a-z0-9-]{1,70}\.md$/);
      expect(id).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/);
    }
  });
});

describe('a question as Markdown', () => {
  const data = (markdown: string) => parse(/^---\n([^]*?)\n---\n/.exec(markdown)![1]!) as Record<string, unknown>;

  test('its frontmatter is what the site reads', () => {
    const [lora] = ingestNotes(NOTES).questions;
    expect(data(questionToMarkdown(lora!))).toMatchObject({
      title: '什么是 LoRA？',
      plainTitle: '什么是 LoRA？',
      topic: 'fine-tuning',
      page: 'fine-tuning/peft',
      order: 0,
      answered: true,
      short: '只训练两个低秩矩阵。',
      description: '只训练两个低秩矩阵。',
      sources: [{ file: 'a.md', start: 1, end: 5, title: '什么是 LoRA？', answered: true }],
    });
  });

  test.each([
    'a: b',
    '- 甲',
    '# 甲',
    '"引号',
    "it's",
    'true',
    '2024',
    '甲 --- 乙',
    '[x]',
    '{x}',
    '&a',
    '*a',
    '!tag',
    '%x',
    '@x',
    '`x`',
    '甲\u0000乙',
  ])('a title that YAML could misread: %s', (title) => {
    const [question] = ingestText(`## 1. 甲\n\n一句话。`).questions;
    expect(data(questionToMarkdown({ ...question!, title })).title).toBe(title);
  });

  test('what another note says stands under a heading that names it', () => {
    const guide = ingestNotes([
      noteOf(
        '## 什么是 LoRA？\n\n冻结底座，只更新旁边的两个低秩矩阵，训练完把乘积加回去，推理时没有额外延迟，显存也省下大半。',
        'a.md',
      ),
      noteOf(
        '## LoRA 是什么\n\n微软在二〇二一年提出的办法，假设任务带来的更新量本身就是低秩的，秩常取八到六十四。',
        'b.md',
      ),
    ]);
    expect(guide.questions).toHaveLength(1);
    expect(questionToMarkdown(guide.questions[0]!)).toMatch(/\n## 另一则笔记的回答/);
  });

  test('a long description is cut at the length of a preview', () => {
    const [question] = ingestText(`## 1. 甲\n\n${'一句很长的话，'.repeat(100)}`).questions;
    expect((data(questionToMarkdown(question!))['description'] as string).length).toBeLessThanOrEqual(155);
  });
});
