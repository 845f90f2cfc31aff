import { learn, splitWords } from '../math/bpe.ts';
import { label, picture, tag } from '../plots/svg.ts';
import { definePlay, range, text } from './play.ts';

interface Values {
  corpus: string;
  merges: number;
}

const START = [
  ['rest', 5],
  ['test', 4],
  ['tester', 3],
  ['star', 2],
].flatMap(([word, times]) => Array.from({ length: Number(times) }, () => word));

const WIDTH = 320;
const ROW = 28;
const WORD_ROWS = 5;
const MERGE_ROWS = 2;
const MERGES_TOP = 34 + WORD_ROWS * ROW;

const learnt = ({ corpus, merges }: Values) => learn(splitWords(corpus), merges);

const say = (values: Values): string => {
  const { merges, words } = learnt(values);
  const tokens = words.reduce((sum, word) => sum + word.tokens.length * word.count, 0);
  const last = merges.at(-1);
  const done = last ? `第 ${merges.length} 次合并：${last.pair.join(' + ')}（${last.count} 次）。` : '还没有合并。';
  const more = merges.length < values.merges ? '没有可以合并的了。' : '';
  return `${done}${more}全文现在是 ${tokens} 个 token。`;
};

/** About as wide as the text will be: Chinese characters take twice as much. */
const widthOf = (value: string): number =>
  Array.from(value).reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e7f ? 12 : 7), 0);

interface Box {
  text: string;
  cls: string;
  width: number;
  gap: number;
  framed: boolean;
}

/** Boxes in lines, as many lines as there is room for; the rest is told by a dot. */
function flow(boxes: readonly Box[], top: number, rows: number): string {
  let x = 4;
  let row = 0;
  const drawn: string[] = [];
  for (const { text: value, cls, width, gap, framed } of boxes) {
    if (x + width > WIDTH - 16 && x > 4) [x, row] = [4, row + 1];
    if (row >= rows) {
      drawn.push(label('…', WIDTH - 14, top + (rows - 1) * ROW + 15));
      break;
    }
    if (framed) drawn.push(tag('rect', { class: cls, x, y: top + row * ROW, width, height: 22, rx: 3 }));
    drawn.push(
      label(value, x + width / 2, top + row * ROW + 15, {
        'text-anchor': 'middle',
        class: framed ? undefined : 'tick faint',
      }),
    );
    x += width + gap;
  }
  return drawn.join('');
}

export const bpePlay = definePlay({
  title: '自己训练一个 BPE',
  caption:
    '每一步找出全文最常相邻的一对，合成一个新符号。一个框是一个 token，后面的 ×n 是这个词出现的次数；并列时取字典序靠后的一对。',
  controls: {
    corpus: text('训练语料（空格分词，可以改）', START.join(' '), 200),
    merges: range('合并次数', [0, 20, 1], 2),
  },
  say,
  draw(values) {
    const { merges, words } = learnt(values);
    const newest = merges.at(-1)?.pair.join('');
    const wordBoxes = words.flatMap(({ tokens, count }): Box[] => [
      ...tokens.map((token) => ({
        text: token,
        cls: token === newest ? 'chip chip-new' : 'chip',
        width: widthOf(token) + 12,
        gap: 2,
        framed: true,
      })),
      { text: `×${count}`, cls: '', width: 20, gap: 12, framed: false },
    ]);
    const mergeBoxes = merges.map(({ pair, count }, i): Box => {
      const written = `${i + 1}. ${pair.join('+')} ${count}`;
      return { text: written, cls: '', width: widthOf(written), gap: 10, framed: false };
    });
    return picture(
      { title: '语料的切分与学到的合并', desc: say(values) },
      WIDTH,
      MERGES_TOP + 24 + MERGE_ROWS * ROW,
      label('现在的切分', 4, 14, { class: 'heading' }),
      flow(wordBoxes, 24, WORD_ROWS),
      label('学到的合并（按先后）', 4, MERGES_TOP + 14, { class: 'heading' }),
      flow(mergeBoxes, MERGES_TOP + 22, MERGE_ROWS),
    );
  },
});
