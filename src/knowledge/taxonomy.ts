/** The six topics of the guide and the pages each is read in. Data only: what belongs where is decided by `terms.yaml`. */

export const TOPIC_IDS = [
  'ml-basics',
  'transformer',
  'bert-gpt',
  'fine-tuning',
  'inference',
  'project-scripts',
] as const;

export type TopicId = (typeof TOPIC_IDS)[number];

export interface Topic {
  id: TopicId;
  title: string;
  /** One sentence under the topic's name. */
  summary: string;
  pages: Page[];
}

export interface Page {
  /** `topic/slug`, the address of the page. */
  id: string;
  title: string;
  summary: string;
  /** Pages, of this topic or an earlier one, without which this one cannot be followed. */
  after: readonly string[];
}

const page = (id: string, title: string, summary: string, after: readonly string[] = []): Page => ({
  id,
  title,
  summary,
  after,
});

export const TOPICS: readonly Topic[] = [
  {
    id: 'ml-basics',
    title: '机器学习基础',
    summary: '学习范式、经典模型、神经网络、损失与指标：所有追问的起点。',
    pages: [
      page('ml-basics/learning', '学习范式与流程', '有监督与无监督、建模流程、超参数，以及几个必备的数学概念。'),
      page('ml-basics/classic-models', '经典模型', '线性模型、树与集成、SVM、聚类、HMM 与 CRF。', [
        'ml-basics/learning',
      ]),
      page('ml-basics/neural-networks', '神经网络', '神经元、激活函数、CNN、RNN 与 LSTM。', ['ml-basics/learning']),
      page('ml-basics/optimization', '优化与训练稳定', '梯度下降、反向传播、优化器、初始化与梯度问题。', [
        'ml-basics/neural-networks',
      ]),
      page('ml-basics/loss-metrics', '损失函数与评价指标', '回归与分类的损失、类别不平衡、精确率与召回率。', [
        'ml-basics/learning',
      ]),
      page('ml-basics/regularization', '正则化、归一化与偏差方差', '过拟合的来路与对策，BN 与 LN，偏差与方差。', [
        'ml-basics/neural-networks',
        'ml-basics/loss-metrics',
      ]),
      page('ml-basics/text-representation', '文本表示与词向量', '从词袋、TF-IDF 到 word2vec 与上下文向量。', [
        'ml-basics/neural-networks',
      ]),
    ],
  },
  {
    id: 'transformer',
    title: 'Transformer',
    summary: '注意力、位置编码、归一化与高效结构，大模型的骨架。',
    pages: [
      page('transformer/architecture', '整体结构与掩码', '编码器、解码器、嵌入与掩码怎样配合。', [
        'ml-basics/neural-networks',
        'ml-basics/text-representation',
      ]),
      page('transformer/attention', '注意力机制', '自注意力、多头、缩放与各种变体。', ['transformer/architecture']),
      page('transformer/position', '位置编码与长上下文', '正弦、可学习、ALiBi、RoPE 与外推。', [
        'transformer/attention',
      ]),
      page('transformer/norm', '归一化、激活与残差', 'LN、RMSNorm、Pre-LN、SwiGLU 与训练稳定。', [
        'transformer/architecture',
      ]),
      page(
        'transformer/efficient',
        '高效注意力、MoE 与多模态',
        'FlashAttention、MLA、线性注意力、混合专家与视觉模型。',
        ['transformer/attention'],
      ),
    ],
  },
  {
    id: 'bert-gpt',
    title: 'BERT/GPT 与预训练模型',
    summary: '两条路线、各家模型，以及把句子变成向量的办法。',
    pages: [
      page('bert-gpt/bert-and-gpt', 'BERT、GPT 与分词', '结构、预训练任务、子词切分与两者的分工。', [
        'transformer/architecture',
      ]),
      page('bert-gpt/families', '架构路线与模型家族', '编码器、解码器与混合路线，GLM、LLaMA 等家族。', [
        'bert-gpt/bert-and-gpt',
      ]),
      page('bert-gpt/chatgpt', 'ChatGPT、规模规律与推理模型', '对话模型怎样训出来，规模与思考怎样换来能力。', [
        'bert-gpt/families',
      ]),
      page('bert-gpt/sentence-embedding', '句向量与向量模型', 'SimCSE、Sentence-BERT 与今天的向量模型。', [
        'bert-gpt/bert-and-gpt',
      ]),
    ],
  },
  {
    id: 'fine-tuning',
    title: '微调与对齐',
    summary: 'PEFT、SFT、RLHF、数据与分布式训练。',
    pages: [
      page('fine-tuning/peft', '微调方法', '全参、提示类、LoRA 与 QLoRA 的取舍。', ['bert-gpt/bert-and-gpt']),
      page('fine-tuning/sft', 'SFT 任务与数据格式', '指令数据怎样组织，损失算在哪里。', ['fine-tuning/peft']),
      page('fine-tuning/alignment', '偏好对齐与强化学习', '奖励模型、PPO、DPO 与 GRPO。', ['fine-tuning/sft']),
      page('fine-tuning/data', '训练数据', '语料从哪来，怎样清洗、去重与划分。'),
      page('fine-tuning/distributed', '分布式训练、显存与精度', 'ZeRO、并行方式、混合精度与显存账。'),
      page('fine-tuning/training', '训练过程与排障', '批大小、学习率、损失尖峰与效果评估。', [
        'fine-tuning/data',
        'fine-tuning/distributed',
      ]),
    ],
  },
  {
    id: 'inference',
    title: '推理与应用',
    summary: '解码、加速、检索增强、智能体与评测。',
    pages: [
      page('inference/decoding', '解码与采样', '温度、束搜索、重复与 KV 缓存。', ['bert-gpt/bert-and-gpt']),
      page('inference/serving', '推理加速与部署', 'vLLM、量化、批处理与投机解码。', ['inference/decoding']),
      page('inference/rag', '检索与 RAG', '切分、向量检索、重排与检索增强的优化。', ['bert-gpt/sentence-embedding']),
      page('inference/agent', '提示工程与智能体', '提示设计、工具调用、LangChain 与 Agent。'),
      page('inference/evaluation', '评测与安全', '怎样评估大模型，怎样防幻觉与攻击。'),
    ],
  },
  {
    id: 'project-scripts',
    title: '项目与面试话术',
    summary: '把项目讲清楚、讲可信，以及工程与面试沟通。',
    pages: [
      page('project-scripts/doctor', '数字医生', '线下建图谱、线上问诊的完整项目。'),
      page('project-scripts/llm-training', '大语言模型训练项目', '从数据清洗到 RLHF 的训练项目怎么讲。', [
        'fine-tuning/sft',
        'fine-tuning/alignment',
      ]),
      page('project-scripts/auto-eval', '自动化评价系统', '人工评估怎样变成模型打分。', [
        'project-scripts/llm-training',
      ]),
      page('project-scripts/qa', '百科问答', '意图、置信度、槽位与回复模板。'),
      page('project-scripts/kg', '知识图谱', 'schema、实体与关系、融合、入库与质量。'),
      page('project-scripts/medical-records', '电子病历识别', 'OCR、PDF、纠错与三元组抽取。', ['project-scripts/kg']),
      page('project-scripts/local-kb', '本地知识库', 'LangChain 搭建企业知识问答。', ['inference/rag']),
      page('project-scripts/interview', '面试沟通', '自我介绍、HR 问题、反问与回答框架。'),
      page('project-scripts/engineering', '工程、部署与 Linux', '部署、高并发、接口服务与命令行。'),
      page('project-scripts/python', 'Python、并发与数据库', '进程与线程、语言细节、数据库选型。'),
      page('project-scripts/coding', '手写代码与系统设计', '现场手写的代码与系统设计题。'),
    ],
  },
];

/** Every page in reading order. */
export const PAGES: readonly Page[] = TOPICS.flatMap((topic) => topic.pages);

/** The topic that a page id belongs to, or undefined for an id that is no page of ours. */
export function topicOfPage(pageId: string): TopicId | undefined {
  return TOPICS.find((topic) => pageId.startsWith(`${topic.id}/`))?.id;
}
