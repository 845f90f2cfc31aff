import { expect, test } from 'vitest';
import { loadTerms } from '../knowledge/terms.ts';
import { partCamel } from './camel.ts';
import type { Context } from './context.ts';
import { createDictionary } from './knowledge.ts';
import { titleText } from './tokens.ts';

const inTitles = [titleText('dataloader')];
const engine = { hits: (token: string) => Promise.resolve(new Map(inTitles.includes(token) ? [['a', 1]] : [])) };
const context = { engine, dictionary: createDictionary(loadTerms()) } as unknown as Context;

test.each([
  ['LoraConfig', 'Lora Config'],
  ['怎么设LoraConfig里的r', '怎么设Lora Config里的r'],
  ['DPOTrainer', 'DPO Trainer'],
  ['AutoModelForCausalLM', 'Auto Model For Causal LM'],
])('%s is several words', async (typed, words) => {
  expect(await partCamel(typed, context)).toBe(words);
});

test.each(['LangChain', 'FlashAttention', 'DataLoader', 'LoRA', 'RoPE', 'KV Cache', 'GPT', '过拟合'])(
  '%s is known as it is',
  async (typed) => {
    expect(await partCamel(typed, context)).toBe(typed);
  },
);
