import { expect, test } from 'vitest';
import { type Answering, coverageToMarkdown, findGaps, parseCoverage } from '../../scripts/lib/coverage.ts';

const question = (id: string, title: string, answered = true): Answering => ({
  id,
  title,
  answered,
  sources: [
    { file: 'quick.md', start: 1, end: 3, title, answered },
    { file: 'deep.md', start: 1, end: 30, title, answered },
  ],
});

const QUESTIONS = [question('bn', 'BN 是什么？'), question('ln', 'LN|RMSNorm'), question('gn', 'GN', false)];

const listOf = (ids: string) =>
  parseCoverage(`
list:
  - section: 一、基础
    group: 归一化
    subjects: [{ subject: BN 与 LN, ids: ${ids} }]
beyond:
  - section: 一、基础
    group: 优化
    subjects: [{ code: ML-01, subject: GN, ids: [bn] }]
`);

test('a list that is answered has no gap', () => {
  expect(findGaps(listOf('[bn, ln]'), QUESTIONS)).toEqual([]);
});

test.each([
  ['[]', 'no question'],
  ['[bn, no-such]', 'no question no-such'],
  ['[gn]', 'the question gn has no answer'],
])('%s is a gap: %s', (ids, reason) => {
  const gaps = findGaps(listOf(ids), QUESTIONS);
  expect(gaps).toHaveLength(1);
  expect(gaps[0]).toContain('一、基础 / 归一化 / BN 与 LN: ');
  expect(gaps[0]).toContain(reason);
});

test('the table links each subject to its longest texts, and counts a question once', () => {
  const table = coverageToMarkdown(listOf('[bn, ln]'), QUESTIONS);
  expect(table).toContain(
    '| BN 与 LN | [BN 是什么？](../notes/deep.md) `bn`<br>[LN\\|RMSNorm](../notes/deep.md) `ln` |',
  );
  expect(table).toContain('| ML-01 GN | [BN 是什么？](../notes/deep.md) `bn` |');
  expect(table).toContain('| **The list** | 1 | 2 |');
  expect(table).toContain('| **Beyond the list** | 1 | 1 |');
});
