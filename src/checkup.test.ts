import { expect, test } from 'vitest';
import { groupFindings, mergedQuestions, summarizeFiles } from './checkup.ts';
import type { Report, Source } from './ingest/model.ts';

const source = (file: string): Source => ({ file, start: 1, end: 2, title: 'LoRA', answered: true });

const question = (id: string, sources: Source[]): Report['questions'][number] => ({
  id,
  title: id,
  topic: 'fine-tuning',
  page: 'fine-tuning/peft',
  output: `questions/${id}.md`,
  answered: true,
  confidence: 1,
  sources,
});

const report: Report = {
  files: [
    { path: 'a.md', encoding: 'utf-8', lines: 10, reading: { titles: [{ as: 'h3', count: 2 }], confidence: 0.9 } },
    { path: 'b.txt', encoding: 'gb18030', lines: 3, reading: { titles: [], confidence: 1 } },
  ],
  pages: [],
  questions: [question('lora', [source('a.md'), source('b.txt')]), question('qlora', [source('a.md')])],
  lines: [
    { file: 'a.md', start: 1, end: 1, fate: 'question', question: 'lora' },
    { file: 'a.md', start: 2, end: 5, fate: 'answer', question: 'lora' },
    { file: 'a.md', start: 7, end: 8, fate: 'answer', question: 'qlora' },
  ],
  findings: [
    { file: 'a.md', line: 3, kind: 'image-lost', message: '图' },
    { file: 'b.txt', line: 1, kind: 'encoding', message: '码' },
    { file: 'a.md', line: 4, kind: 'image-lost', message: '图' },
  ],
};

test('a file is summed up by the fates of its lines', () => {
  expect(summarizeFiles(report)).toEqual([
    {
      path: 'a.md',
      encoding: 'utf-8',
      lines: 10,
      questions: 2,
      read: '三级标题 2；把握 90%',
      fates: [
        { fate: 'question', lines: 1 },
        { fate: 'answer', lines: 6 },
      ],
    },
    { path: 'b.txt', encoding: 'gb18030', lines: 3, questions: 1, read: '没有题', fates: [] },
  ]);
});

test('findings come by kind, each with what to do', () => {
  const groups = groupFindings(report);
  expect(groups.map(({ kind, findings }) => [kind, findings.length])).toEqual([
    ['image-lost', 2],
    ['encoding', 1],
  ]);
});

test('a question from two notes is a merged one', () => {
  expect(mergedQuestions(report).map(({ id }) => id)).toEqual(['lora']);
});
