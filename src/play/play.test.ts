import { describe, expect, test } from 'vitest';
import { PLAYS } from '../knowledge/figures.ts';
import { bpePlay } from './bpe.ts';
import { kvCachePlay } from './kv-cache.ts';
import { loraPlay } from './lora.ts';
import { count, size } from './numbers.ts';
import { type Control, startOf, type Value } from './play.ts';
import { plays } from './plays.ts';
import { renderPlay } from './render.ts';
import { samplingPlay } from './sampling.ts';
import { thresholdPlay } from './threshold.ts';
import { trainingMemoryPlay } from './training-memory.ts';

/** The ends of a control, and every choice. */
function extremes(control: Control): Value[] {
  if (control.kind === 'range') return [control.min, control.max];
  if (control.kind === 'choice') return Object.keys(control.options);
  return control.kind === 'toggle' ? [true, false] : ['', 'x'.repeat(control.maxLength), '一 𠮷'];
}

describe.each(PLAYS)('%s', (name) => {
  const play = plays[name];
  const start = startOf(play);
  const all = Object.entries(play.controls).flatMap(([key, control]) =>
    extremes(control).map((value) => ({ ...start, [key]: value })),
  );
  const shape = (svg: string) => /viewBox="[^"]+"/u.exec(svg)![0];

  test('keeps its size and stays sound at the ends of each control', () => {
    for (const values of all) {
      const svg = play.draw(values);
      expect(shape(svg)).toBe(shape(play.draw(start)));
      expect(svg + play.say(values)).not.toMatch(/NaN|undefined|Infinity/u);
      expect(svg).not.toMatch(/(?:width|height|r)="-/u);
    }
  });

  test('each control changes the picture or what is said', () => {
    for (const [key, control] of Object.entries(play.controls)) {
      // The number of cards shows where something is parted among them.
      const among = { ...start, ...('stage' in start && { stage: '1' }) };
      const seen = extremes(control).map((value) => play.draw({ ...among, [key]: value }));
      expect(new Set(seen).size, key).toBeGreaterThan(1);
    }
  });

  test('stands in the page with its picture, and controls that wait', () => {
    const html = renderPlay(name, play);
    expect(html).toContain(play.draw(start));
    expect(html).toContain('<fieldset class="play-controls" disabled>');
    expect(html).not.toMatch(/ id=| style=/u);
    expect(html.match(/<label/gu)).toHaveLength(Object.keys(play.controls).length);
  });
});

test('what a reader types is text', () => {
  const svg = bpePlay.draw({ corpus: '<img src=x onerror=alert(1)> "&', merges: 0 });
  expect(svg).not.toMatch(/<img|onerror=/u);
});

test('sampling says what survives', () => {
  expect(samplingPlay.say({ temperature: 1, topK: 1, topP: 1 })).toBe('留下 1 个候选，“好”的概率 1.00，熵 0.00 nat。');
});

test('KV cache: Llama-3-8B with 8K in 16 bits takes 128 KiB a token, 1 GiB in all', () => {
  const values = { model: 'Llama-3-8B', weightBits: '16', cacheBits: '16', exponent: 13, users: 1 } as const;
  expect(kvCachePlay.say(values)).toBe('每个 token 128 KiB，缓存共 1.07 GB，是权重的 0.07 倍。');
});

test('LoRA on LLaMA-7B at rank 16 trains 40 million', () => {
  expect(loraPlay.say({ model: 'LLaMA-7B', exponent: 4, target: 'all' })).toContain(
    '要训 3998 万，是全部 67.4 亿的 0.59%',
  );
});

test('training LLaMA-7B in full does not fit on one card, eight with ZeRO-3 do', () => {
  const values = {
    model: 'LLaMA-7B',
    method: 'full',
    exponent: 12,
    batch: 1,
    recompute: true,
    cards: 0,
    stage: '0',
  } as const;
  expect(trainingMemoryPlay.say(values)).toContain('一张 80 GB 的卡放不下');
  expect(trainingMemoryPlay.say({ ...values, cards: 3, stage: '3' })).not.toContain('放不下');
});

test('ten times the negatives: recall stays, precision falls', () => {
  const few = thresholdPlay.say({ threshold: 0.5, rarity: '1' });
  const many = thresholdPlay.say({ threshold: 0.5, rarity: '10' });
  expect(few).toContain('精确率 0.67，召回率 0.80');
  expect(many).toContain('精确率 0.17，召回率 0.80');
});

test.each([
  [39_976_960, '3998 万'],
  [6_738_415_616, '67.4 亿'],
  [999, '999'],
])('%i is %s', (value, text) => {
  expect(count(value)).toBe(text);
});

test('sizes in units of a thousand', () => {
  expect([13_476_831_232, 107_814_649_856, 559_677_440].map(size)).toEqual(['13.5 GB', '108 GB', '0.56 GB']);
});
