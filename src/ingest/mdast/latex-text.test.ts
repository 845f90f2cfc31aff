import { expect, test } from 'vitest';
import { latexToText } from './latex-text.ts';

test.each([
  [String.raw`\sqrt{d_{\text{model}}}`, '√d_model'],
  [String.raw`\operatorname{softmax}\!\left(\frac{QK^{\top}}{\sqrt{d_k}}\right)V`, 'softmax(QKᵀ/√d_k)V'],
  [String.raw`W_0+\frac{\alpha}{r}BA`, 'W_0+α/rBA'],
  [String.raw`\frac{x-\mu}{\sigma}`, '(x-μ)/σ'],
  [String.raw`\beta\log\frac{\pi}{\pi_{\mathrm{ref}}}`, 'β log π/π_ref'],
  [String.raw`O(n\log n)`, 'O(n log n)'],
  [String.raw`B\times n\times d`, 'B×n×d'],
  [String.raw`R_m^{\top}R_n=R_{n-m}`, 'R_mᵀR_n=R_(n-m)'],
  [String.raw`3\times10^{-4}`, '3×10^-4'],
  [String.raw`\mathrm{KL}(p\,\Vert\,q)`, 'KL(p‖q)'],
  [String.raw`\lfloor\frac{n+2p-k}{s}\rfloor+1`, '⌊(n+2p-k)/s⌋+1'],
  [String.raw`\frac12\lVert x\rVert_2^2`, '1/2‖x‖_2^2'],
  [String.raw`\left.\frac{dy}{dx}\right|_{x=0}`, 'dy/dx|_(x=0)'],
  [String.raw`a & b \\ \unknown`, 'a b unknown'],
])('%s reads %s', (latex, text) => {
  expect(latexToText(latex)).toBe(text);
});

test('formulas made to break a program are read in linear time', () => {
  for (const piece of ['{', '}', '^', '\\frac', '\\sqrt{', '\\log ', '_{x^{', '\\text{']) {
    const start = process.cpuUsage().user;
    expect(typeof latexToText(piece.repeat(50_000))).toBe('string');
    expect(process.cpuUsage().user - start, piece).toBeLessThan(2_000_000);
  }
});

test('broken formulas neither throw nor hang', () => {
  for (const latex of ['{', '}', '}}x', String.raw`\frac`, String.raw`\frac{a`, '^', '_{', '\\', String.raw`\text`]) {
    expect(typeof latexToText(latex)).toBe('string');
  }
});
