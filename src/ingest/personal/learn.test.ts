import { expect, test } from 'vitest';
import { noteOf } from '../../../tests/unit/support/notes.ts';
import { COMPANY } from './company.ts';
import { learnIdentity } from './learn.ts';
import { hide, type Redaction, REDACTIONS } from './redact.ts';

// Firms of novels.

const hidden = (line: string, rules: readonly Redaction[] = [...REDACTIONS, ...COMPANY]): string =>
  hide(line, learnIdentity([noteOf([line])], rules));

test('a firm that must be told the seat of is nobody’s business, also where it is misspelt', () => {
  expect(hidden('3.纠错样本：荣宁二府总部在金陵办公，改错成荣宁二俯')).toBe(
    '3.纠错样本：〔公司数据〕总部在金陵办公，改错成〔公司数据〕',
  );
});

test('a firm that its owner shows stays', () => {
  const line = '荣宁二府总部位于金陵';
  expect(hidden(line, REDACTIONS)).toBe(line);
});

test.each([
  '华为总部在深圳，有一个研究院',
  '苹果公司总部位于库比蒂诺',
  '联合国总部在纽约',
  '我们公司总部在外地',
  '样本“荣宁二府总部在金陵”里有一个机构',
  '（荣宁二府，总部在，金陵）是一个三元组',
])('%s', (line) => {
  expect(hidden(line)).toBe(line);
});
