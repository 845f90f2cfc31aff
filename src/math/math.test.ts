import { describe, expect, test } from 'vitest';
import { gelu, leakyRelu, relu, sigmoid, silu, type Smooth, tanh } from './activations.ts';
import { attention } from './attention.ts';
import { learn, splitWords } from './bpe.ts';
import { polynomialBiasVariance } from './least-squares.ts';
import { exponential, hinge, huber, logistic, zeroOne } from './losses.ts';
import { kvBytesPerToken, loraCount, type ModelName, MODELS, parameterCount } from './models.ts';
import { frequencies, rotaryMatch, sinusoidal } from './positions.ts';
import { averagePrecision, confusionAt, curve, measuresOf, rocArea } from './ranking.ts';
import { cosine, linear, noam, step, withWarmup, wsd } from './schedules.ts';
import { entropy, renormalise, softmax, survivors } from './softmax.ts';
import { type Training, type TrainingMemory, trainingMemory } from './training-memory.ts';

const round = (values: readonly number[], digits = 3) => values.map((value) => Number(value.toFixed(digits)));

describe('activation functions', () => {
  // Values to three places from tables of the normal distribution and by hand.
  test.each<[string, Smooth, number, number]>([
    ['sigmoid', sigmoid, 0, 0.5],
    ['tanh', tanh, 1, 0.762],
    ['ReLU', relu, -2, 0],
    ['leaky ReLU', leakyRelu(0.1), -2, -0.2],
    ['GELU', gelu, 1, 0.841],
    ['GELU', gelu, -3, -0.004],
    ['SiLU', silu, -1, -0.269],
  ])('%s at a point', (_, { f }, x, y) => {
    expect(f(x)).toBeCloseTo(y, 3);
  });

  test.each<[string, Smooth]>([
    ['sigmoid', sigmoid],
    ['tanh', tanh],
    ['leaky ReLU', leakyRelu(0.1)],
    ['GELU', gelu],
    ['SiLU', silu],
  ])('the slope of %s is the slope of the function', (_, { f, slope }) => {
    for (const x of [-5, -1.3, -0.2, 0.4, 2, 6]) expect(slope(x)).toBeCloseTo((f(x + 1e-5) - f(x - 1e-5)) / 2e-5, 6);
  });

  test('GELU and SiLU dip where the notes say', () => {
    expect(gelu.f(-0.75)).toBeCloseTo(-0.17, 3);
    expect(silu.f(-1.28)).toBeCloseTo(-0.278, 3);
    expect(gelu.slope(-0.7518)).toBeCloseTo(0, 3);
    expect(silu.slope(-1.2785)).toBeCloseTo(0, 3);
  });
});

describe('losses', () => {
  test('Huber is continuous, value and slope', () => {
    expect(huber(1, 1)).toBe(0.5);
    expect(huber(1 + 1e-9, 1)).toBeCloseTo(0.5);
    expect(huber(3, 1)).toBe(2.5);
  });

  test('each surrogate bounds the 0-1 loss', () => {
    for (const m of [-2, -0.5, 0, 0.5, 2])
      for (const loss of [hinge, logistic, exponential]) expect(loss(m)).toBeGreaterThanOrEqual(zeroOne(m));
  });
});

describe('schedules', () => {
  test('cosine and WSD as in the table of the notes', () => {
    expect(round([0.25, 0.5, 0.75, 0.9, 1].map(cosine(0.1)), 2)).toEqual([0.87, 0.55, 0.23, 0.12, 0.1]);
    expect(round([0.25, 0.9, 0.95, 1].map(wsd(0, 0.1, 0.1)), 2)).toEqual([1, 1, 0.55, 0.1]);
  });

  test('warm-up rises to the peak, and the rest fits into what is left', () => {
    expect(round([0, 0.05, 0.1, 0.55, 1].map(withWarmup(0.1, linear(0))))).toEqual([0, 0.5, 1, 0.5, 0]);
  });

  test('steps', () => {
    expect(round([0.2, 0.5, 0.9].map(step([0.5, 0.75], 0.1)), 4)).toEqual([1, 0.1, 0.01]);
  });

  test('Noam peaks at the last step of warm-up, and halves by four times that', () => {
    expect(round([0.02, 0.04, 0.16].map(noam(100_000, 4000)))).toEqual([0.5, 1, 0.5]);
  });
});

describe('softmax and cuts', () => {
  test.each([
    [0.5, [0.865, 0.117, 0.016, 0.002], 0.455],
    [1, [0.644, 0.237, 0.087, 0.032], 0.948],
    [2, [0.455, 0.276, 0.167, 0.102], 1.245],
  ])('at temperature %s', (temperature, p, nat) => {
    const result = softmax([2, 1, 0, -1], temperature);
    expect(round(result)).toEqual(p);
    expect(entropy(result)).toBeCloseTo(nat, 3);
  });

  test('large scores do not overflow', () => {
    expect(softmax([1000, 1000])).toEqual([0.5, 0.5]);
  });

  const p = [0.5, 0.25, 0.12, 0.08, 0.05];
  test.each([
    ['top-k', { topK: 3, topP: 1 }, 3],
    ['top-p keeps the one that crosses the line', { topK: 5, topP: 0.8 }, 3],
    ['top-p keeps one at least', { topK: 5, topP: 0.1 }, 1],
    ['top-p of exactly a sum', { topK: 5, topP: 0.75 }, 2],
    // Of the 0.87 that three hold, 0.75 are 86 %.
    ['both: top-p counts what top-k left', { topK: 3, topP: 0.86 }, 2],
    ['nothing cut', { topK: 5, topP: 1 }, 5],
  ])('%s', (_, cut, count) => {
    expect(survivors(p, cut).filter(Boolean)).toHaveLength(count);
  });

  test('what is left sums to 1', () => {
    expect(round(renormalise(p, survivors(p, { topK: 5, topP: 0.8 })))).toEqual([0.575, 0.287, 0.138, 0, 0]);
  });
});

describe('attention', () => {
  const q = [[2, 0, 0, 0]];
  const k = [
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [0.5, 0, 0, 0],
  ];
  const v = [[10], [20], [30]];

  test('as worked by hand in the notes', () => {
    const { scores, scaled, weights, output } = attention(q, k, v, { scale: true, causal: false });
    expect(scores).toEqual([[2, 0, 1]]);
    expect(scaled).toEqual([[1, 0, 0.5]]);
    expect(round(weights[0]!)).toEqual([0.506, 0.186, 0.307]);
    expect(output[0]![0]).toBeCloseTo(18, 1);
  });

  test('a causal mask leaves nothing for what comes later', () => {
    const { weights } = attention(k, k, v, { scale: true, causal: true });
    expect(weights[0]).toEqual([1, 0, 0]);
    expect(weights[1]![2]).toBe(0);
    for (const row of weights) expect(row.reduce((a, b) => a + b)).toBeCloseTo(1);
  });
});

describe('positions', () => {
  test('the slowest pair of 512 dimensions turns once in about 60600 positions', () => {
    expect((2 * Math.PI) / frequencies(512).at(-1)!).toBeCloseTo(60611, -2);
  });

  test('sine in even dimensions, cosine in odd ones', () => {
    expect(round(sinusoidal(1, 4))).toEqual([0.841, 0.54, 0.01, 1]);
  });

  test('rotary match over distance, as in the notes', () => {
    expect(round([100, 1000, 4000, 8000].map((m) => rotaryMatch(m, 128)))).toEqual([0.477, 0.159, 0.008, -0.006]);
    expect(round([100, 8000].map((m) => rotaryMatch(m, 128, 500_000)))).toEqual([0.611, 0.388]);
  });
});

describe('ranking', () => {
  const examples = [0.9, 0.8, 0.6, 0.6, 0.1].map((score, i) => ({ score, positive: i === 0 || i === 2 }));

  test('a threshold counts', () => {
    expect(confusionAt(examples, 0.6)).toEqual({ tp: 2, fp: 2, fn: 0, tn: 1 });
    expect(measuresOf({ tp: 40, fp: 20, fn: 10, tn: 930 })).toEqual({
      precision: 40 / 60,
      recall: 0.8,
      fallOut: 20 / 950,
      f1: 80 / 110,
      accuracy: 0.97,
    });
  });

  test('nothing reported has no precision', () => {
    expect(measuresOf(confusionAt(examples, 2)).precision).toBeUndefined();
  });

  test('ties count half in the area, as in the notes', () => {
    expect(rocArea(curve(examples))).toBeCloseTo(0.75);
  });

  test('average precision by hand', () => {
    // Recall 0.5 at precision 1, then with the tie recall 1 at precision 2/4.
    expect(averagePrecision(curve(examples))).toBeCloseTo(0.75);
  });
});

test('bias and variance of polynomials agree with the simulation in the notes', () => {
  const results = polynomialBiasVariance((x) => Math.sin(2 * Math.PI * x), 30, 0.3, 25);
  const at = (degree: number) => round([results[degree]!.biasSquared, results[degree]!.variance]);
  expect([1, 3, 5, 9, 15, 25].map(at)).toEqual([
    [0.22, 0.006],
    [0.006, 0.012],
    [0, 0.018],
    [0, 0.03],
    [0, 0.048],
    [0, 0.078],
  ]);
});

describe('BPE', () => {
  const corpus = ['rest', 5, 'test', 4, 'tester', 3, 'star', 2] as const;
  const text = corpus
    .map((word, i) => (typeof word === 'string' ? `${word} `.repeat(Number(corpus[i + 1])) : ''))
    .join('');

  test('the merges worked by hand in the notes', () => {
    const { merges, words } = learn(splitWords(text), 4);
    expect(merges.map(({ pair, count }) => `${pair.join('+')} ${count}`)).toEqual([
      's+t 14',
      'e+st 12',
      't+est 7',
      'r+est 5',
    ]);
    expect(words.map(({ tokens }) => tokens.join(' '))).toEqual(['rest', 'test', 'test e r', 'st a r']);
  });

  test('ends when there is nothing left to merge', () => {
    expect(learn(splitWords('ab ab'), 9).merges).toHaveLength(1);
    expect(learn(splitWords('  ，。'), 9)).toEqual({ merges: [], words: [] });
  });

  test('three in a row are a pair and one', () => {
    expect(learn(splitWords('aaa'), 1).words).toEqual([{ tokens: ['aa', 'a'], count: 1 }]);
  });

  test('a character outside the first plane is one', () => {
    expect(splitWords('𠮷野')).toEqual([{ tokens: ['𠮷', '野'], count: 1 }]);
  });
});

describe('models', () => {
  test.each<[ModelName, number]>([
    ['LLaMA-7B', 6_738_415_616],
    ['Llama-3-8B', 8_030_261_248],
    ['Qwen3-8B', 8_190_735_360],
    ['LLaMA-13B', 13_015_864_320],
    ['Llama-3-70B', 70_553_706_496],
  ])('%s has as many parameters as its checkpoint', (name, count) => {
    expect(parameterCount(MODELS[name])).toBe(count);
  });

  test('LoRA on all matrices of LLaMA-7B at rank 16, as PEFT prints it', () => {
    expect(loraCount(MODELS['LLaMA-7B'], 16, 'all')).toBe(39_976_960);
  });

  test('LoRA on GPT-3 at rank 4, as in its paper: 18.9 million', () => {
    const gpt3 = { layers: 96, hidden: 12288, heads: 96, kvHeads: 96, headDim: 128, ffn: 49152, vocab: 50257 };
    expect(loraCount(gpt3, 4, 'qv')).toBe(18_874_368);
  });

  test('KV cache per token in 16 bits', () => {
    const kib = (name: ModelName) => kvBytesPerToken(MODELS[name], 2) / 1024;
    expect([kib('LLaMA-7B'), kib('Llama-3-8B'), kib('Llama-3-70B')]).toEqual([512, 128, 320]);
  });
});

describe('memory of training', () => {
  const plain: Training = { method: 'full', length: 4096, batch: 1, recompute: false, cards: 1, stage: 0 };
  const gb = (training: Partial<Training>, part: keyof TrainingMemory) =>
    Number((trainingMemory(MODELS['LLaMA-7B'], { ...plain, ...training })[part] / 1e9).toFixed(1));

  test('16 bytes a parameter: 13.5 GB of weights, as much of gradients, 81 GB of Adam', () => {
    expect([gb({}, 'weights'), gb({}, 'gradients'), gb({}, 'optimizer')]).toEqual([13.5, 13.5, 80.9]);
  });

  test('activations as in the notes', () => {
    expect(gb({}, 'activations')).toBe(18.3);
    expect(gb({ recompute: true }, 'activations')).toBe(1.6);
    expect(gb({}, 'logits')).toBe(1);
  });

  test('ZeRO parts one thing after the other', () => {
    const parts = (stage: number) =>
      (['weights', 'gradients', 'optimizer'] as const).map((part) => gb({ cards: 8, stage }, part));
    expect(parts(1)).toEqual([13.5, 13.5, 10.1]);
    expect(parts(2)).toEqual([13.5, 1.7, 10.1]);
    expect(parts(3)).toEqual([1.7, 1.7, 10.1]);
  });

  test('LoRA trains little, and QLoRA holds the rest in 4 bits', () => {
    expect([gb({ method: 'lora' }, 'weights'), gb({ method: 'lora' }, 'optimizer')]).toEqual([13.6, 0.5]);
    expect(gb({ method: 'qlora' }, 'weights')).toBe(3.6);
  });
});
