import { describe, expect, test } from 'vitest';
import { ingestText } from '../../../tests/unit/support/notes.ts';

const placeOf = (...lines: string[]) => ingestText(lines).questions[0]!;

test.each([
  ['什么是过拟合？', 'ml-basics'],
  ['随机森林和 GBDT 的区别', 'ml-basics'],
  ['交叉熵损失怎么写？', 'ml-basics'],
  ['为什么要用多头注意力？', 'transformer'],
  ['旋转位置编码的原理', 'transformer'],
  ['BERT 的预训练任务有哪些？', 'bert-gpt'],
  ['什么是 WordPiece？', 'bert-gpt'],
  ['LoRA 的秩怎么选？', 'fine-tuning'],
  ['PPO 和 DPO 的区别', 'fine-tuning'],
  ['vLLM 为什么快？', 'inference'],
  ['RAG 的召回怎么优化？', 'inference'],
  ['你们这个项目几个人做的？', 'project-scripts'],
  ['项目里最难的地方', 'project-scripts'],
  ['你更喜欢哪一类工作？', 'project-scripts'],
  ['组里有几个实习生', 'project-scripts'],
  ['链表有没有环', 'project-scripts'],
  ['虚函数有什么用', 'project-scripts'],
  ['依存句法在分析什么', 'ml-basics'],
  ['词性标注怎么做', 'ml-basics'],
  ['粗排要快到什么程度', 'ml-basics'],
  ['YOLO 快在哪里', 'ml-basics'],
  ['变分自编码器的损失', 'ml-basics'],
  ['矩阵的秩说明什么', 'ml-basics'],
  ['新品冷启动怎么办', 'ml-basics'],
  ['手撕 RMSNorm', 'transformer'],
  ['手写束搜索', 'inference'],
  ['手撕：反转链表，再重排', 'project-scripts'],
  ['牛顿法慢在哪里', 'ml-basics'],
  ['prenorm 为什么更稳', 'transformer'],
  ['奖励函数怎么设计才不稀疏', 'fine-tuning'],
  ['NVLink 省下了什么', 'fine-tuning'],
  ['父子索引解决什么', 'inference'],
  ['块重叠留多长', 'inference'],
  ['任务拆解交给谁', 'inference'],
])('%s → %s', (title, topic) => {
  expect(placeOf(`## 1. ${title}`, '', '一句话说不完。')).toMatchObject({ topic });
});

test('the heading above says where a title belongs that names nothing', () => {
  expect(placeOf('# LoRA 微调', '', '## 1. 为什么有效？', '', '更新量的秩很低。').topic).toBe('fine-tuning');
  expect(placeOf('# RAG 检索', '', '## 1. 为什么有效？', '', '有据可查。').topic).toBe('inference');
});

test('a word that tells the place hides the term in it', () => {
  expect(placeOf('## 1. 数据采样方法', '', '随机、分层、整群。').topic).toBe('ml-basics');
  expect(placeOf('## 1. 采样方法', '', '贪心、束搜索、核采样。').topic).toBe('inference');
});

test('a heading under which people rehearse tells of a project', () => {
  const placed = (heading: string) => placeOf(`# ${heading}`, '', '## 1. 效果怎么样？', '', '召回高了一成。').topic;
  expect(placed('RAG 项目讲解')).toBe('project-scripts');
  expect(placed('RAG 原理讲解')).toBe('inference');
});

test('a word of the heading tells that is no term', () => {
  expect(placeOf('# 图像分类', '', '## 1. 为什么要残差？', '', '梯度有直路可走。').topic).toBe('ml-basics');
});

describe("the author's own choice", () => {
  test('in the title', () => {
    expect(placeOf('## 1. 什么是 LoRA？ {page=inference/serving}', '', '低秩。')).toMatchObject({
      page: 'inference/serving',
      topic: 'inference',
      confidence: 1,
    });
  });

  test('in the frontmatter, for the whole note', () => {
    expect(placeOf('---', 'page: inference/serving', '---', '## 1. 什么是 LoRA？', '', '低秩。')).toMatchObject({
      page: 'inference/serving',
    });
  });

  test('a page that is none is no choice', () => {
    expect(placeOf('## 1. 什么是 LoRA？ {page=nowhere/at-all}', '', '低秩。').topic).toBe('fine-tuning');
  });
});

test('a guess is reported with the way to settle it', () => {
  const { report } = ingestText(['## 1. 这是什么？', '', '说不清楚。']);
  const [finding] = report.findings.filter(({ kind }) => kind === 'topic-unsure');
  expect(finding).toMatchObject({ line: 1, fix: { file: 'guide.yaml' } });
});

test('confidence is a share', () => {
  for (const title of ['什么是 LoRA？', 'LoRA、BERT、RAG 与随机森林', '这是什么？']) {
    const { confidence } = placeOf(`## 1. ${title}`, '', '一句话。');
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
});
