import { expect, test } from 'vitest';
import { nearestPlace, readPlace } from './places.ts';

test.each([
  ['fine-tuning/peft', 'fine-tuning/peft'],
  ['Fine-Tuning/PEFT', 'fine-tuning/peft'],
  ['/fine-tuning/peft-2/', 'fine-tuning/peft'],
  ['微调方法', 'fine-tuning/peft'],
  ['transformer', 'transformer'],
  ['微调与对齐', 'fine-tuning'],
  ['fine-tuning/pfet', undefined],
  ['constructor', undefined],
])('%s is the page %s', (written, page) => {
  expect(readPlace(written)).toBe(page);
});

test.each([
  ['fine-tuning/pfet', 'fine-tuning/peft'],
  ['finetuning/peft', 'fine-tuning/peft'],
  ['attention', 'transformer/attention'],
  ['lora/peft', 'fine-tuning/peft'],
  ['微调的方法', 'fine-tuning/peft'],
  ['量子/纠缠态', undefined],
])('who writes %s may mean %s', (written, page) => {
  expect(nearestPlace(written)).toBe(page);
});
