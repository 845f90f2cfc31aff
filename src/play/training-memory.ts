import { type ModelName, MODELS, parameterCount } from '../math/models.ts';
import { LORA_RANK, type Method, trainingMemory, type TrainingMemory } from '../math/training-memory.ts';
import { count, size } from './numbers.ts';
import { modelChoice } from './model-choice.ts';
import { choice, definePlay, range, toggle } from './play.ts';
import { drawStack, type Part } from './stack.ts';

interface Values {
  model: ModelName;
  method: Method;
  exponent: number;
  batch: number;
  recompute: boolean;
  cards: number;
  stage: '0' | '1' | '2' | '3';
}

const memoryOf = (values: Values): TrainingMemory =>
  trainingMemory(MODELS[values.model], {
    ...values,
    length: 2 ** values.exponent,
    cards: 2 ** values.cards,
    stage: Number(values.stage),
  });

function partsOf(values: Values): Part[] {
  const memory = memoryOf(values);
  const lora = values.method === 'lora' || values.method === 'qlora';
  const trained = lora ? 'LoRA 参数' : '参数';
  const shared = (from: number) =>
    Number(values.stage) >= from && values.cards > 0 ? ` ÷ ${2 ** values.cards} 卡` : '';
  const base = values.method === 'qlora' ? '底座 4 比特，LoRA 2 字节' : '参数 × 2 字节';
  return [
    { name: '权重', formula: base + shared(3), bytes: memory.weights, tone: 1 },
    { name: '梯度', formula: `${trained} × 2 字节${shared(2)}`, bytes: memory.gradients, tone: 2 },
    {
      name: 'Adam 状态与主权重',
      formula: `${trained} × ${values.method === 'full-8bit' ? '(1 + 1 + 4)' : '(4 + 4 + 4)'} 字节${shared(1)}`,
      bytes: memory.optimizer,
      tone: 3,
    },
    {
      name: '激活与 logits',
      formula: values.recompute ? '每层输入 2sbh，正算的一层 34sbh' : '每层 34 × 长度 × 条数 × 隐层 字节',
      bytes: memory.activations + memory.logits,
      tone: 4,
    },
  ];
}

const say = (values: Values): string => {
  const parts = partsOf(values);
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const most = parts.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  return `${count(parameterCount(MODELS[values.model]))}参数，每张卡约 ${size(total)}，最大的一块是${most.name}。${total > 80e9 ? '一张 80 GB 的卡放不下。' : ''}`;
};

export const trainingMemoryPlay = definePlay({
  title: '训练要多少显存',
  caption: `按 16 位混合精度、AdamW、FlashAttention 估算，LoRA 取 r = ${LORA_RANK}、挂全部线性层；没有算通信缓冲和碎片，实际再多几个 GB。`,
  controls: {
    model: modelChoice('LLaMA-7B'),
    method: choice(
      '方法',
      { full: '全参 AdamW', 'full-8bit': '全参 8 比特 Adam', lora: 'LoRA', qlora: 'QLoRA' },
      'full',
    ),
    exponent: range('序列长度', [9, 15, 1], 12, (value) => String(2 ** value)),
    batch: range('每卡条数', [1, 16, 1], 1),
    recompute: toggle('激活重算', false),
    stage: choice('ZeRO', { '0': '不切，每卡一份', '1': '1：切优化器', '2': '2：再切梯度', '3': '3：再切权重' }, '0'),
    cards: range('卡数', [0, 6, 1], 3, (value) => String(2 ** value)),
  },
  say,
  draw: (values) => drawStack(partsOf(values), [24e9, 80e9], { title: '每张卡的显存', desc: say(values) }),
});
