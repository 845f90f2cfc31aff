import { expect, test } from 'vitest';
import { bodiesOf, ingestText, titlesOf } from '../../../tests/unit/support/notes.ts';

const print = [
  '7. 我们想给每一张工单自动贴上标签，标签有三层，训练数据却只有两百条，请说出一个',
  '   可行的方案。',
  '8. 请写出 Viterbi 算法。 它给出的解一定是全局最优的吗？ 请结合 trellis',
  '   说明为什么。',
  '9. 什么叫共指？',
];

test('a title that a print broke is one', () => {
  const guide = ingestText(print);
  expect(titlesOf(guide).sort()).toEqual([
    '什么叫共指？',
    '我们想给每一张工单自动贴上标签，标签有三层，训练数据却只有两百条，请说出一个可行的方案',
    '请写出 Viterbi 算法。 它给出的解一定是全局最优的吗？ 请结合 trellis 说明为什么',
  ]);
  expect(guide.questions.every(({ answered }) => !answered)).toBe(true);
});

test('an answer below a short title, or below one that is over, is an answer', () => {
  const lines = [
    ...print,
    '   指同一个人或物的几个词，',
    '10. 这个算法给出的解是不是全局最优的？如果不是，要怎么改才能让它是全局最优？',
    '    是。',
  ];
  const bodies = bodiesOf(ingestText(lines));
  expect(bodies['什么叫共指？']).toContain('指同一个人');
  expect(Object.values(bodies).at(-1)).toBe('是。');
});
