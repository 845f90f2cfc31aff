/** What training holds in memory, in bytes. */
import { loraCount, parameterCount, type Shape } from './models.ts';

export type Method = 'full' | 'full-8bit' | 'lora' | 'qlora';

export interface Training {
  method: Method;
  /** Tokens of one sequence. */
  length: number;
  /** Sequences at once on one card. */
  batch: number;
  /** Keeps only the input of each layer, and computes the rest again on the way back. */
  recompute: boolean;
  cards: number;
  /** Of ZeRO: what is parted among the cards. 0 nothing, 1 optimizer, 2 gradients too, 3 weights too. */
  stage: number;
}

export interface TrainingMemory {
  weights: number;
  gradients: number;
  /** Of Adam: two moments, and the weights in 32 bits. */
  optimizer: number;
  activations: number;
  /** Of the last layer, in 32 bits, with their gradient. */
  logits: number;
}

/** The rank that stands for LoRA and QLoRA here, on all matrices. */
export const LORA_RANK = 16;

/** 4 bits, and about 0.127 more for the constants of the blocks (QLoRA, double quantisation). */
const QLORA_BYTES = (4 + 0.127) / 8;

/** Bytes on one card, without buffers and fragments. */
export function trainingMemory(shape: Shape, training: Training): TrainingMemory {
  const { method, length, batch, recompute, cards, stage } = training;
  const all = parameterCount(shape);
  const full = method === 'full' || method === 'full-8bit';
  const trained = full ? all : loraCount(shape, LORA_RANK, 'all');
  const frozen = full ? 0 : all * (method === 'qlora' ? QLORA_BYTES : 2);
  const part = (from: number) => (stage >= from ? 1 / cards : 1);

  const sbh = length * batch * shape.hidden;
  // With FlashAttention, which never stores the scores: 34 bytes a number (Korthikanti 2022).
  const layer = 34 * sbh;
  return {
    weights: (2 * trained + frozen) * part(3),
    gradients: 2 * trained * part(2),
    optimizer: (method === 'full-8bit' ? 4 + 1 + 1 : 4 + 4 + 4) * trained * part(1),
    activations: recompute ? 2 * sbh * shape.layers + layer : layer * shape.layers,
    logits: 2 * 4 * length * batch * shape.vocab,
  };
}
