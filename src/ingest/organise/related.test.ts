import { expect, test } from 'vitest';
import { ingestText } from '../../../tests/unit/support/notes.ts';

const passage =
  '低秩适配在原来的权重旁边加两个小矩阵，训练时只更新它们，原来的权重不动；推理前可以把乘积加回原来的权重里，没有额外的延迟。显存主要省在优化器状态上，因为要存动量的参数少了几个数量级。';
const background =
  '模型大了以后全参数微调放不下，于是有了各种只训练少量参数的办法：前缀、适配器和低秩分解，它们在效果、显存和延迟之间各有取舍，下面逐个说。';

test('a question whose answer stands in a wider one points to that one first', () => {
  const { questions, report } = ingestText([
    '## 1. LoRA 的训练显存省在哪里？ {#narrow}',
    '',
    passage,
    '',
    '## 2. LoRA 是谁提出的？ {#other}',
    '',
    'LoRA 出自微软，LoRA 如今最常用。',
    '',
    '## 3. LoRA 等参数高效微调方法的全貌 {#wide}',
    '',
    background,
    '',
    passage,
    '',
    background.slice(10),
  ]);
  expect(questions.find(({ id }) => id === 'narrow')?.related[0]).toBe('wide');
  expect(report.findings.map(({ kind }) => kind)).not.toContain('merge-unsure');
});

test('that one is found even if nothing else connects the two', () => {
  const told =
    '我们先把工单按门店分好，再让值班的同事逐张核对金额和日期，对不上的退回去重填，三次都不对的由组长打电话问。';
  const { questions } = ingestText([
    '## 1. 怎么核对工单？ {#narrow}',
    '',
    told.repeat(2),
    '',
    '## 2. LoRA 项目流程 {#wide}',
    '',
    background,
    '',
    told.repeat(2),
  ]);
  expect(questions.find(({ id }) => id === 'narrow')?.related).toEqual(['wide']);
});

test('under a similar title, the line that would merge them is shown', () => {
  const { report } = ingestText([
    '## 1. 为什么 LoRA 能省显存又不慢？ {#narrow}',
    '',
    passage,
    '',
    '## 2. 为什么 LoRA 能省显存？ {#wide}',
    '',
    background,
    '',
    passage,
  ]);
  const unsure = report.findings.find(({ kind }) => kind === 'merge-unsure');
  expect(unsure?.fix).toEqual({ file: 'guide.yaml', text: '- merge: [narrow, wide]' });
});
