import { describe, expect, test } from 'vitest';
import { ingestNotes, noteOf, unaccounted } from '../../../tests/unit/support/notes.ts';

const BODY = ['## 1. 什么是甲乙？', '', '是一种办法，用在别处。'];
const withFront = (...yaml: string[]) => {
  const note = noteOf(['---', ...yaml, '---', ...BODY]);
  const guide = ingestNotes([note]);
  expect(unaccounted([note], guide.report)).toEqual([]);
  return guide;
};
const findings = (...yaml: string[]) =>
  withFront(...yaml)
    .report.findings.filter(({ kind }) => kind === 'frontmatter-invalid')
    .map(({ line, message }) => [line, message]);

describe('what the frontmatter decides for the whole note', () => {
  test.each([
    ['page: inference/rag', 'inference/rag'],
    ['page: 检索与 RAG', 'inference/rag'],
    ['page: /inference/rag-2/', 'inference/rag'],
  ])('%s', (line, page) => {
    expect(withFront(line).questions).toMatchObject([{ page, confidence: 1 }]);
  });

  test('a topic', () => {
    expect(withFront('topic: inference').questions).toMatchObject([{ topic: 'inference', confidence: 1 }]);
  });

  test('that nobody sees it', () => {
    const { questions, report } = withFront('hide: true', 'tags: [私人]');
    expect(questions).toEqual([]);
    expect(report.findings).toEqual([]);
    expect(report.lines.map(({ start, fate, note }) => [start, fate, note])).toEqual([
      [1, 'heading', '文件头'],
      [5, 'boilerplate', '作者写明不收'],
      [7, 'boilerplate', '作者写明不收'],
    ]);
  });

  test.each(['hide: false', 'tags: [a, b]', 'date: 2024-01-01', 'aliases:'])('%s changes nothing', (line) => {
    const { questions, report } = withFront(line);
    expect(questions).toHaveLength(1);
    expect(report.findings.filter(({ kind }) => kind === 'frontmatter-invalid')).toEqual([]);
  });
});

describe('what is wrong is reported on its line', () => {
  test('a page that does not exist', () => {
    expect(findings('title: 杂记', 'page: inference/rga')).toEqual([
      [3, '没有“inference/rga”这一页，没有采用。是不是 inference/rag？'],
    ]);
  });

  test('a hide that is neither true nor false hides', () => {
    expect(withFront('hide: 是').questions).toEqual([]);
    expect(findings('hide: 是')).toEqual([[2, 'hide 写成 true 或 false；“是”按 true 处理，没有收录。']]);
  });

  test('a note that says hide in YAML that cannot be read is not shown', () => {
    const { questions, report } = withFront('tags: [未完', 'hide: true');
    expect(questions).toEqual([]);
    expect(report.findings).toMatchObject([{ kind: 'frontmatter-invalid' }]);
  });
});
