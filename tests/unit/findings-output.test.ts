import { expect, test } from 'vitest';
import { formatFindings, needsWork } from '../../scripts/lib/findings-output.ts';
import type { Finding } from '../../src/ingest/model.ts';

const FINDINGS: Finding[] = [
  {
    file: 'a.md',
    line: 7,
    kind: 'topic-unsure',
    message: '“预热”归入 fine-tuning/training 没有把握。',
    fix: { file: 'guide.yaml', text: '- { move: warm-up, to: fine-tuning/training }' },
  },
  { file: 'a.md', line: 120, kind: 'unanswered', message: '“甲乙”还没有答案，占 5% 的题。' },
  { file: 'guide.yaml', line: 2, kind: 'guide-invalid', message: '没有叫“甲：乙”的题。' },
];

test('people read them file by file, with the line to write', () => {
  expect(formatFindings(FINDINGS, 'notes', 'text')).toBe(
    [
      'a.md',
      '      7  提醒  没有把握的归类：“预热”归入 fine-tuning/training 没有把握。',
      '             在 guide.yaml 末尾加一行：- { move: warm-up, to: fine-tuning/training }',
      '    120  说明  没有答案的题：“甲乙”还没有答案，占 5% 的题。',
      '',
      'guide.yaml',
      '      2  错误  没有照办的指示：没有叫“甲：乙”的题。',
      '',
      '1 个错误，1 个提醒，1 条说明。各是什么意思，见 docs/findings.md。',
    ].join('\n'),
  );
  expect(formatFindings([], 'notes', 'text')).toBe('没有发现问题。');
});

test('GitHub reads them as annotations, with its own escapes', () => {
  expect(formatFindings(FINDINGS, './my,notes/', 'github').split('\n')).toEqual([
    '::warning file=my%2Cnotes/a.md,line=7,title=没有把握的归类::“预热”归入 fine-tuning/training 没有把握。%0A在 guide.yaml 末尾加一行：- { move: warm-up, to: fine-tuning/training }',
    '::notice file=my%2Cnotes/a.md,line=120,title=没有答案的题::“甲乙”还没有答案，占 5%25 的题。',
    '::error file=my%2Cnotes/guide.yaml,line=2,title=没有照办的指示::没有叫“甲：乙”的题。',
  ]);
  expect(formatFindings(FINDINGS.slice(1, 2), '.', 'github')).toMatch(/^::notice file=a\.md,/);
});

test('programs read them as JSON, with the meaning of each kind', () => {
  expect(JSON.parse(formatFindings(FINDINGS, 'notes', 'json'))).toMatchObject({
    findings: [{ kind: 'topic-unsure', severity: 'warning' }, { severity: 'info' }, { severity: 'error' }],
    kinds: { unanswered: { name: '没有答案的题' } },
  });
});

test('what is only good to know stops nobody', () => {
  expect(needsWork(FINDINGS)).toBe(true);
  expect(needsWork(FINDINGS.slice(1, 2))).toBe(false);
});
