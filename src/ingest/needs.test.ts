import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ableIn, needsOf } from './needs.ts';

const isAble = (text: string, shape: RegExp) => ableIn(text, [shape], needsOf).length === 1;
const shown = (shape: RegExp) => needsOf(shape).map((set) => String.fromCharCode(...set));

test.each<[RegExp, string[]]>([
  [/工号\d/u, ['号', '工', '0123456789']],
  [/(?:微信|QQ)号?/u, ['Q微']],
  [/a?b*c+/u, ['c']],
  [/x/iu, ['Xx']],
  [/k/iu, ['Kk\u212A']],
  [/(?<=老家)是(?!不)/u, ['家', '是', '老']],
  [/[^a]|b/u, []],
  [/\p{Script=Han}{2}\w/u, []],
  [/a{0}/u, []],
])('%s needs one of each', (shape, sets) => {
  expect(shown(shape).sort()).toEqual(sets.sort());
});

test.each([/(?:qq|微信)[号码]:\d{5,9}/, /a(?:b|c[d-f])?g{2}/, /(?:x|yz)+[.,]/])(
  'whatever %s matches has what it needs',
  (shape) => {
    expect(needsOf(shape)).not.toEqual([]);
    fc.assert(
      fc.property(fc.stringMatching(shape), (text) => {
        expect(isAble(text, shape)).toBe(true);
      }),
    );
  },
);

test('a text without one of the characters does not have what is needed', () => {
  expect(isAble('微 1 信', /微信\d/u)).toBe(true);
  expect(isAble('微信号', /微信\d/u)).toBe(false);
});
