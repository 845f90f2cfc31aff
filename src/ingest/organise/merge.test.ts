import { expect, test } from 'vitest';
import { ingestText, titlesOf } from '../../../tests/unit/support/notes.ts';
import { toMarkdown } from '../mdast/markdown.ts';
import { isGeneric } from './context.ts';

const BODY = [
  '编码器把一句话读进来，解码器一个词一个词地写出去，两边靠注意力连在一起。',
  '先做归一化，再过两层全连接，残差把输入加回来，这样层数多了也训得动。',
];

/** How many questions two titles become, each over a text of its own. */
const count = (a: string, b: string) =>
  ingestText([`## 1. ${a}`, '', BODY[0]!, '', `## 2. ${b}`, '', BODY[1]!]).questions.length;

test.each([
  ['什么是 LoRA？', 'LoRA 是什么'],
  ['介绍一下 LoRA', 'LoRA'],
  ['BERT 的预训练任务有哪些？', 'BERT的预训练任务有哪些'],
  ['什么是旋转位置编码？', 'RoPE 是什么？'],
  ['多头注意力的原理', 'multi-head attention 原理'],
  ['BN 和 LN 的区别', 'LayerNorm 与 BatchNorm 有什么不同'],
  ['GPT vs. BERT', 'BERT 和 GPT 的异同点'],
  ['过拟合怎么处理', '防止过拟合有哪些方法？'],
  ['LoRA 怎么省显存？', 'LoRA 是如何降低显存的'],
  ['BERT 是怎么用 Transformer 的？', 'BERT 如何使用 Transformer'],
  ['什么是位置编码？', 'Transformer 的位置编码是怎么实现的？'],
  ['什么是 KV Cache？它省了什么？', '讲一下 KV Cache'],
  ['说一说 ELMo', 'ELMo 是什么？'],
  ['如何防范提示注入？', '提示注入怎么防止'],
  ['Transformer 训练的时候为什么选择预热？', 'Transformer 训练时为何选预热'],
  ['订单表和流水表的区别', '订单表与流水表有什么区别？'],
])('%s = %s', (a, b) => {
  expect(count(a, b)).toBe(1);
});

test.each([
  ['什么是 LoRA？', '为什么用 LoRA？'],
  ['订单表和流水表的区别', '订单表和流水表怎么导出？'],
  ['什么是 LoRA？', 'LoRA 和 QLoRA 的区别'],
  ['什么是 LoRA？', '全参和 LoRA 怎么选？'],
  ['什么是知识蒸馏？', '蒸馏的损失怎么写？'],
  ['BN 和 LN 的区别', '什么是 LN？'],
  ['ZeRO 第二阶段做什么？', 'ZeRO 第三阶段做什么？'],
  ['BERT 的优点', 'BERT 的缺点'],
  ['FastText 的原理', 'FastText 怎么做分类'],
  ['双塔模型的演变（上篇）', '双塔模型的演变（下篇）'],
  ['ELMo 是深层双向模型，哪里看出双向', 'ELMo 是深层双向模型，哪里看出深层'],
  ['排序学习简介', '排序学习介绍：RankNet，ListNet，SoftRank'],
  ['什么是 DeepSpeed？', '怎么使用 DeepSpeed？'],
  ['BERT 模型目标是什么？', 'BERT 模型结构'],
  ['什么是幻觉问题？', '如何缓解幻觉问题？'],
  ['什么是精确率？', '什么是召回率？'],
  ['Transformer 为什么用多头注意力？', '多头注意力为什么要降维？'],
  ['怎么做微调？', '什么是微调？'],
  ['Transformer 结构、位置编码', '位置编码'],
  ['什么是 LoRA？', 'LoRA 的原理？它和 QLoRA 差在哪？'],
  ['什么造成梯度消失？', '什么是梯度消失？'],
  ['残差为什么能避免梯度爆炸？', '自注意力为什么会引起梯度爆炸？'],
  ['了解 RNN 吗，LSTM 呢，LSTM 好在哪', 'RNN'],
  ['双塔召回（上篇）', '双塔召回（下篇）'],
  ['分类损失函数有哪些', '常见的损失函数'],
  ['GloVe 的原理，ELMo 的原理，FastText 的原理？', 'GloVe'],
  ['简述 RNN，LSTM，GRU 的区别', '什么是 RNN？'],
  ['为什么只给 text splitter 写了测试？', '文本切分器为什么要依段落、句子的次序切？'],
  ['手撕 attention', '手写代码，两数之和'],
  ['训练语料怎么评估？', '有噪声的训练语料怎么权衡召回率这项指标？'],
  ['Transformer 为什么用 LayerNorm 而不用 BatchNorm？', '为什么 LayerNorm 能稳住训练？'],
])('%s ≠ %s', (a, b) => {
  expect(count(a, b)).toBe(2);
});

test('six 项目背景 of six projects are six questions, each named by its project', () => {
  const projects = ['智能客服', '病历识别', '知识图谱', '对话评测', '文档问答', '舆情分析'];
  const guide = ingestText(
    projects.flatMap((project, i) => [
      `# ${project}`,
      '',
      '## 项目背景',
      '',
      `${project}是第${i + 1}个做的，客户想省下人工，先给一个部门试用，再推开。`,
      '',
      '## 评估',
      '',
      `抽${i + 2}百条人工打分，看准确率和拒答率，两周看一次。`,
      '',
    ]),
  );
  expect(titlesOf(guide)).toHaveLength(12);
  for (const project of projects) expect(titlesOf(guide)).toContain(`${project} · 项目背景`);
});

test('what each of two methods is for is asked under its heading', () => {
  const lines = [
    '# Dropout',
    '',
    '## Q1：解决的问题',
    '',
    BODY[0]!,
    '',
    '# 批归一化',
    '',
    '## Q2：解决的问题',
    '',
    BODY[1]!,
  ];
  expect(titlesOf(ingestText(lines))).toEqual(['Dropout · 解决的问题', '批归一化 · 解决的问题']);
});

test('two ids of their own are two questions, though the titles agree', () => {
  const guide = ingestText([
    '## 什么是 LoRA？ {#lora}',
    '',
    BODY[0]!,
    '',
    '## 什么是 LoRA？ {#lora-math}',
    '',
    BODY[1]!,
  ]);
  expect(guide.questions.map(({ id }) => id).sort()).toEqual(['lora', 'lora-math']);
});

test('the short one of two answers becomes the short answer of the long one', () => {
  const long =
    '在原来的权重旁边加上两个低秩矩阵，训练时冻结底座，只更新这两个小矩阵，推理前把乘积加回去，因此没有额外的延迟，显存也省下大半。'.repeat(
      3,
    );
  const guide = ingestText(['## 1. 什么是 LoRA？', '', '只训练两个低秩矩阵。', '', '## 2. LoRA 是什么？', '', long]);
  expect(guide.questions).toHaveLength(1);
  expect(guide.questions[0]).toMatchObject({ short: '只训练两个低秩矩阵。', sources: [{ start: 1 }, { start: 5 }] });
  expect(guide.questions[0]!.answers).toHaveLength(1);
  const reminder = ingestText(['## 1. 什么是 LoRA？', '', 'A #降维  B #升维', '', '## 2. LoRA 是什么？', '', long]);
  expect(reminder.questions[0]).not.toHaveProperty('short');
  expect(reminder.questions[0]!.answers).toHaveLength(2);
});

test('the words of a question that has no answer are not lost where it joins one that has', () => {
  const guide = ingestText(['## 1. 什么是 LoRA？', '', BODY[0]!, '', '## 2. LoRA 是什么？', '', '接着问了项目']);
  expect(guide.questions).toHaveLength(1);
  expect(guide.questions[0]!.answers.map(({ source }) => source.answered)).toEqual([true, false]);
});

test('of two short answers the second opens its own answer', () => {
  const [question] = ingestText([
    ...['## 1. 什么是 LoRA？', '', '> 速答：只训两个小矩阵。', '', BODY[0]!, ''],
    ...[
      '## 2. LoRA 是什么？',
      '',
      '> 速答：加一条低秩的旁路。',
      '',
      '秩取八到六十四，挂在查询和值上，学习率比全参大。',
    ],
  ]).questions;
  expect(question!.short).toBe('只训两个小矩阵。');
  expect(question!.answers.map(({ tree }) => toMarkdown(tree))).toEqual([
    expect.not.stringContaining('旁路'),
    '加一条低秩的旁路。\n\n秩取八到六十四，挂在查询和值上，学习率比全参大。\n',
  ]);
});

test('a text said twice is shown once, and its lines are duplicates', () => {
  const guide = ingestText(['## 1. 什么是 LoRA？', '', BODY[0]!, '', '## 2. 什么是 LoRA？', '', BODY[0]!]);
  expect(guide.questions[0]!.answers).toHaveLength(1);
  expect(guide.report.lines).toContainEqual(expect.objectContaining({ start: 7, fate: 'duplicate' }));
});

test('what means nothing alone is named by the subject before it where no heading stands above', () => {
  const note = (subject: string, text: string) => [
    `# ${subject}`,
    '',
    text,
    '',
    '# 面试速答',
    '',
    `${subject}：${text}`,
    '',
  ];
  const guide = ingestText([...note('Word2Vec', BODY[0]!), ...note('GloVe', BODY[1]!)]);
  expect(titlesOf(guide)).toEqual(['Word2Vec', 'Word2Vec · 面试速答', 'GloVe', 'GloVe · 面试速答']);
});

test('of several titles, one that asks in words stands above', () => {
  const guide = ingestText(['## 1. RAG的了解？', '', BODY[0]!, '', '## 2. RAG 的原理是什么？', '', BODY[1]!]);
  expect(titlesOf(guide)).toEqual(['RAG 的原理是什么？']);
});

test.each([
  ['项目背景', true],
  ['小结 Summary', true],
  ['代码实现（最小片段）', true],
  ['项目背景，项目流程', true],
  ['原理', true],
  ['数据来源', true],
  ['BERT 的原理', false],
  ['数字医生', false],
  ['产生原因', true],
  ['和 LayerNorm 的区别', true],
  ['为什么', true],
  ['为什么 RRF', false],
  ['与梯度爆炸的关系指什么', false],
  ['六大模块', true],
  ['线下模块', true],
  ['数据形式', true],
  ['三大范式之争', false],
])('isGeneric(%s) → %s', (title, generic) => {
  expect(isGeneric(title)).toBe(generic);
});

test.each(['[一篇文章](https://example.org/lora)', '请参考某书的第三章。'])('no short answer: %s', (line) => {
  const [question] = ingestText([
    '## 1. 什么是 LoRA？',
    '',
    BODY[0]! + BODY[1]! + BODY[0]!,
    '',
    '## 2. LoRA',
    '',
    line,
  ]).questions;
  expect(question!.short).toBeUndefined();
  expect(question!.answers).toHaveLength(2);
});

test('of two titles the one in which nothing is hidden is shown', () => {
  const { questions } = ingestText([
    '## 1. 文本纠错：荣宁二府总部在金陵办公，改错成荣宁二俯',
    '',
    BODY[0]!,
    '',
    '## 2. 文本纠错',
    '',
    BODY[1]!,
  ]);
  expect(questions.map(({ title, aliases }) => [title, aliases])).toEqual([
    ['文本纠错', ['文本纠错：〔公司数据〕总部在金陵办公，改错成〔公司数据〕']],
  ]);
});

test('two questions that ask for data, in other words, ask the same of one project and not of two', () => {
  const asked = (...above: string[]) =>
    ingestText([
      ...['# 客服项目', '', '## 1. 数据来源和处理', '', BODY[0]!, ''],
      ...[...above, '## 2. 数据是怎么构成的？', '', BODY[1]!],
    ]).questions.length;
  expect(asked()).toBe(1);
  expect(asked('# 推荐项目', '')).toBe(2);
});
