import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, dice, lettersOf, overlaps, type Pieces, piecesOf } from './pieces.ts';

test('the letters of a text are its letters and digits, case, width and marks aside', () => {
  expect(lettersOf('Ａb，c d-2')).toBe('abcd2');
  expect(lettersOf('……')).toBe('');
  const character = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 1 }),
    fc.constantFrom('注', '，', '。', '々', '〇', 'ß', '𝑥'),
  );
  const byProperty = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  fc.assert(
    fc.property(fc.string({ unit: character }), (text) => {
      expect(lettersOf(text)).toBe(byProperty(text));
    }),
    { numRuns: 2000 },
  );
});

test('pieces overlap', () => {
  expect(piecesOf('abcd', 2).length).toBe(3);
  expect(piecesOf('ababab', 2)).toEqual(piecesOf('abab', 2));
  expect(piecesOf('甲', 2).length).toBe(0);
});

test('texts overlap by a share of the smaller set', () => {
  const [two, three, four] = [
    [1, 2],
    [2, 3, 4],
    [1, 2, 3, 4],
  ].map((list) => Uint32Array.from(list)) as [Pieces, Pieces, Pieces];
  expect(overlaps(two, four, 1)).toBe(true);
  expect(overlaps(three, two, 0.5)).toBe(true);
  expect(overlaps(three, two, 0.51)).toBe(false);
  expect(overlaps(Uint32Array.from([]), two, 0.1)).toBe(false);
});

test('dice counts pairs of letters', () => {
  expect(dice('注意力', '注意力')).toBe(1);
  expect(dice('注意力', '自注意力')).toBeCloseTo(0.8);
  expect(dice('甲', '乙')).toBe(0);
});

test('a longer text contains a shorter one that it says in its words', () => {
  const said = lettersOf(
    '低秩适配在原来的权重旁边加两个小矩阵，训练时只更新它们，原来的权重不动；推理前可以把乘积加回原来的权重里，没有额外的延迟。显存主要省在优化器状态上，因为要存动量的参数少了几个数量级，单卡也能微调。',
  );
  const more = lettersOf('先说背景：模型大了以后全参数微调放不下，几百亿参数的优化器状态就要占去几百兆的好多倍显存。');
  expect(contains(more + said, said)).toBe(true);
  expect(contains(said, said)).toBe(false);
  expect(contains(more + more, said)).toBe(false);
  expect(contains('甲乙丙'.repeat(40), '甲乙')).toBe(false);
});
