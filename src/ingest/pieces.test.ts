import { expect, test } from 'vitest';
import { dice, lettersOf, overlap, piecesOf } from './pieces.ts';

test('the letters of a text are its letters and digits, case, width and marks aside', () => {
  expect(lettersOf('Ａb，c d-2')).toBe('abcd2');
  expect(lettersOf('……')).toBe('');
});

test('pieces overlap', () => {
  expect([...piecesOf('abcd', 2)]).toEqual(['ab', 'bc', 'cd']);
  expect(piecesOf('甲', 2).size).toBe(0);
});

test('overlap is the share of the smaller set', () => {
  expect(overlap(new Set(['a', 'b']), new Set(['a', 'b', 'c', 'd']))).toBe(1);
  expect(overlap(new Set(['a', 'b']), new Set(['b', 'c', 'd']))).toBe(0.5);
  expect(overlap(new Set(), new Set(['a']))).toBe(0);
});

test('dice counts pairs of letters', () => {
  expect(dice('注意力', '注意力')).toBe(1);
  expect(dice('注意力', '自注意力')).toBeCloseTo(0.8);
  expect(dice('甲', '乙')).toBe(0);
});
