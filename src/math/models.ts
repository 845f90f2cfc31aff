/** Shapes of well-known decoders, and what follows from them. */

export interface Shape {
  layers: number;
  hidden: number;
  heads: number;
  kvHeads: number;
  headDim: number;
  /** Width between the matrices of the feed-forward part, which are three (SwiGLU). */
  ffn: number;
  vocab: number;
  /** Normalisation of queries and keys in each layer. */
  qkNorm?: boolean;
}

/** From the configurations that their makers published; input and output embeddings are apart in all of them. */
export const MODELS = {
  'LLaMA-7B': { layers: 32, hidden: 4096, heads: 32, kvHeads: 32, headDim: 128, ffn: 11008, vocab: 32000 },
  'Llama-3-8B': { layers: 32, hidden: 4096, heads: 32, kvHeads: 8, headDim: 128, ffn: 14336, vocab: 128256 },
  'Qwen3-8B': {
    layers: 36,
    hidden: 4096,
    heads: 32,
    kvHeads: 8,
    headDim: 128,
    ffn: 12288,
    vocab: 151936,
    qkNorm: true,
  },
  'LLaMA-13B': { layers: 40, hidden: 5120, heads: 40, kvHeads: 40, headDim: 128, ffn: 13824, vocab: 32000 },
  'Llama-3-70B': { layers: 80, hidden: 8192, heads: 64, kvHeads: 8, headDim: 128, ffn: 28672, vocab: 128256 },
} as const satisfies Record<string, Shape>;

export type ModelName = keyof typeof MODELS;

/** A matrix that multiplies a row of `from` numbers into one of `to`. */
export interface Linear {
  name: 'q' | 'k' | 'v' | 'o' | 'gate' | 'up' | 'down';
  from: number;
  to: number;
}

/** The matrices of one layer. */
export function linears({ hidden, heads, kvHeads, headDim, ffn }: Shape): Linear[] {
  const kv = kvHeads * headDim;
  return [
    { name: 'q', from: hidden, to: heads * headDim },
    { name: 'k', from: hidden, to: kv },
    { name: 'v', from: hidden, to: kv },
    { name: 'o', from: heads * headDim, to: hidden },
    { name: 'gate', from: hidden, to: ffn },
    { name: 'up', from: hidden, to: ffn },
    { name: 'down', from: ffn, to: hidden },
  ];
}

/** All parameters, counted one by one. */
export function parameterCount(shape: Shape): number {
  const { layers, hidden, headDim, vocab, qkNorm = false } = shape;
  const matrices = linears(shape).reduce((sum, { from, to }) => sum + from * to, 0);
  const norms = 2 * hidden + (qkNorm ? 2 * headDim : 0);
  return layers * (matrices + norms) + hidden + 2 * vocab * hidden;
}

/** Where LoRA is put. */
export const LORA_TARGETS = {
  qv: ['q', 'v'],
  attention: ['q', 'k', 'v', 'o'],
  all: ['q', 'k', 'v', 'o', 'gate', 'up', 'down'],
} as const satisfies Record<string, readonly Linear['name'][]>;

export type LoraTarget = keyof typeof LORA_TARGETS;

/** Trainable parameters of LoRA: r·(from + to) for each matrix it is put on. */
export function loraCount(shape: Shape, rank: number, target: LoraTarget): number {
  const names: readonly string[] = LORA_TARGETS[target];
  const perLayer = linears(shape)
    .filter(({ name }) => names.includes(name))
    .reduce((sum, { from, to }) => sum + rank * (from + to), 0);
  return shape.layers * perLayer;
}

/** Bytes of K and V that one token leaves in the cache. */
export const kvBytesPerToken = ({ layers, kvHeads, headDim }: Shape, bytesPerNumber: number): number =>
  2 * layers * kvHeads * headDim * bytesPerNumber;
