import fc from 'fast-check';
import katex from 'katex';
import { expect, test } from 'vitest';
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
