import { expect, test } from 'vitest';
import { guess, type Address } from './guess.ts';

const ADDRESSES: Address[] = [
  ['q/lora', '什么是 LoRA？'],
  ['q/qlora', '什么是 QLoRA？'],
  ['q/multi-head-attention', '多头注意力为什么要分头？'],
  ['q/kv-cache', 'KV Cache 占多少显存？'],
  ['transformer', 'Transformer'],
  ['transformer/attention', '注意力机制'],
];

test.each([
  ['q/LoRA/', 'q/lora'],
  ['Q/lora', 'q/lora'],
  ['q//lora//', 'q/lora'],
  ['q/lora.html', 'q/lora'],
  ['q/lora/index.html', 'q/lora'],
  ['lora', 'q/lora'],
  ['q/KV_Cache', 'q/kv-cache'],
  ['q/kv%20cache/', 'q/kv-cache'],
  ['q/ｌｏｒａ/', 'q/lora'],
  ['q/lora/%EF%BC%8C%E7%9C%8B%E7%9C%8B%E8%BF%99%E9%A2%98', 'q/lora'],
  ['q/lora%E3%80%82', 'q/lora'],
  ['Transformer/Attention', 'transformer/attention'],
])('%s can only mean %s', (asked, sure) => {
  expect(guess(asked, ADDRESSES).sure).toBe(sure);
});

test.each([
  ['q/lroa/', 'q/lora'],
  ['q/multi-haed-attention/', 'q/multi-head-attention'],
  ['q/attention-multi-head', 'q/multi-head-attention'],
  ['q/%E5%A4%9A%E5%A4%B4%E6%B3%A8%E6%84%8F%E5%8A%9B', 'q/multi-head-attention'],
])('%s most likely means %s, and the reader decides', (asked, path) => {
  const { sure, near } = guess(asked, ADDRESSES);
  expect(sure).toBeUndefined();
  expect(near[0]?.[0]).toBe(path);
});

test('what is like nothing leads to nothing, with words to search for', () => {
  expect(guess('wp-admin/setup_config.php', ADDRESSES)).toEqual({ near: [], words: 'setup config php' });
});

test.each(['', '/', '%E0%A4%A', 'q/%00', `q/${'长'.repeat(5000)}`, 'q/<script>alert(1)</script>'])(
  'no address makes it fail: %j',
  (asked) => {
    expect(guess(asked, ADDRESSES).sure).toBeUndefined();
  },
);
