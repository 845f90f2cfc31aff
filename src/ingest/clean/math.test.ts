import fc from 'fast-check';
import katex from 'katex';
import { expect, test } from 'vitest';
import { answerOf } from '../../../tests/unit/support/notes.ts';
import { canTypeset, SIMPLE } from './math.ts';

test('KaTeX sets every formula that it is not asked about', () => {
  fc.assert(
    fc.property(fc.stringMatching(SIMPLE), (formula) => {
      expect(() => katex.renderToString(formula, { throwOnError: true, strict: 'ignore' })).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});

test.each(['x_1', 'QK^T', 'W_{i,j}^2', String.raw`\sqrt{d_k}`])('%s can be set', (formula) => {
  expect(canTypeset(formula)).toBe(true);
});

test.each(['x_', 'a_1_2', '{x', String.raw`\n`, String.raw`\frac{1`])('%s can not', (formula) => {
  expect(canTypeset(formula)).toBe(false);
});

test.each([
  [
    '合页损失：, hinge loss = 1/2||w||^2 + \\sum_i a_i, KKT条件',
    '$\\text{hinge loss} = 1/2||w||^2 + \\sum_i a_i$, KKT条件',
  ],
  ['损失是 -\\sum y \\log p, where y is one hot', '损失是 $-\\sum y \\log p$, where y is one hot'],
  ["一阶导 \\phi' 连续. 对 \\forall i, j 成立", "一阶导 $\\phi'$ 连续. 对 $\\forall i, j$ 成立"],
  ['预测值 y^ = \\sigma(w x)', '`y^ = \\sigma(w x)`'],
])('of %s only the formula is set', (line, written) => {
  expect(answerOf(line)).toContain(written);
});
