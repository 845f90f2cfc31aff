import { kvBytesPerToken, type ModelName, MODELS, parameterCount } from '../math/models.ts';
import { size } from './numbers.ts';
import { modelChoice } from './model-choice.ts';
import { choice, definePlay, range } from './play.ts';
import { drawStack, type Part } from './stack.ts';

interface Values {
  model: ModelName;
  weightBits: '16' | '8' | '4';
  cacheBits: '16' | '8' | '4';
  exponent: number;
  users: number;
}

const perToken = ({ model, cacheBits }: Values): number => kvBytesPerToken(MODELS[model], Number(cacheBits) / 8);
const cacheOf = (values: Values): number => perToken(values) * 2 ** values.exponent * values.users;

function partsOf(values: Values): Part[] {
  const { layers, kvHeads, headDim } = MODELS[values.model];
  const weights = (parameterCount(MODELS[values.model]) * Number(values.weightBits)) / 8;
  const formula = `2 × ${layers} 层 × ${kvHeads} 头 × ${headDim} × ${Number(values.cacheBits) / 8} 字节 × ${2 ** values.exponent} × ${values.users}`;
  return [
    { name: '权重', formula: `参数 × ${Number(values.weightBits) / 8} 字节`, bytes: weights, tone: 1 },
    { name: 'KV 缓存', formula, bytes: cacheOf(values), tone: 2 },
  ];
}

const say = (values: Values): string => {
  const [weights, cache] = partsOf(values);
  const ratio = cache!.bytes / weights!.bytes;
  const kib = perToken(values) / 1024;
  return `每个 token ${kib} KiB，缓存共 ${size(cache!.bytes)}，是权重的 ${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2)} 倍。`;
};

const BITS = { '16': '16 位', '8': '8 位', '4': '4 位' };

export const kvCachePlay = definePlay({
  title: 'KV 缓存要多少显存',
  caption:
    '公式：2（K 和 V）× 层数 × KV 头数 × 头维 × 每个数的字节 × 长度 × 并发。换成 KV 头少的模型，看缓存怎样缩小。',
  controls: {
    model: modelChoice('Llama-3-8B'),
    weightBits: choice('权重精度', BITS, '16'),
    cacheBits: choice('缓存精度', BITS, '16'),
    exponent: range('上下文长度', [9, 17, 1], 13, (value) => String(2 ** value)),
    users: range('并发', [1, 64, 1], 8),
  },
  say,
  draw: (values) => drawStack(partsOf(values), [24e9, 80e9], { title: '权重与缓存的显存', desc: say(values) }),
});
