const words = (list: string): readonly string[] => list.split('，');

/**
 * Words of titles and headings that tell where a question belongs, though they are no terms: no glossary would explain them,
 * nothing links to them, and no two questions are the same because both hold one. Pages as in `taxonomy.ts`.
 */
export const CUES: Readonly<Record<string, readonly string[]>> = {
  'ml-basics/learning': words(
    '搜广推，推荐模型，推荐场景，粗排，召回模型，双塔召回，双塔召回模型，多目标优化，FFM，DeepFM，Wide & Deep，DCN，RankNet，' +
      'LambdaRank，LambdaMART，GBRank，CVR，转化率，延迟转化，延迟反馈，矩阵论，矩阵的秩，高斯消元，特征值，奇异值，条件概率，大数定律，' +
      '中心极限定理，概率题，数据采样，样本采样',
  ),
  'ml-basics/classic-models': words('贝叶斯原理，贝叶斯推理'),
  'ml-basics/loss-metrics': words('解释一下熵，熵的计算，各种熵'),
  'ml-basics/regularization': words('L1 和 L2，L1 与 L2，L1 L2，L1 范数'),
  'ml-basics/neural-networks': words(
    'RCNN，Fast RCNN，Faster RCNN，Mask RCNN，YOLO，SSD，VGG，GoogLeNet，Inception，AlexNet，MobileNet，DenseNet，UNet，语义分割，' +
      '图像分类，图像处理，CopyNet，拷贝机制，HAN 模型，表示学习，隐层，隐藏层',
  ),
  'ml-basics/text-representation': words(
    '词法分析，形态分析，词形还原，词干提取，新词发现，句子分析，组块分析，依存句法，成分句法，语义分析，词义消歧，语义表示分析，谓词逻辑，' +
      '语种识别，语言识别，句子边界，拼写校正，词表示，词的表示，传统 NLP，NLP 任务',
  ),
  'fine-tuning/training': words('训 LLM，训大模型，训练 LLM，训练大模型，训练速度，预训练怎么做'),
  'inference/rag': words('稠密向量，稀疏向量，增量索引，重新向量化，召回准确率，搜索需求'),
  'inference/evaluation': words('评估 LLM，评估大语言模型，评测大模型，评估大规模语言模型'),
  'project-scripts/interview': words(
    '实习生，工作内容，岗位职责，招多少人，招几个人，转正，工作强度，自学，前沿知识，前沿技术，前沿的论文，前沿论文，关注前沿，最新技术，新技术，行业的了解，职业发展，压力面试，' +
      '综合能力，软技能，沟通协作，抗压',
  ),
  'project-scripts/engineering': words(
    'CI，CD，pytest，单元测试，日志，线上问题，代码库，HTTP 协议，GET 和 POST，TCP，三次握手，消息队列，Kubernetes，Jenkins',
  ),
  'project-scripts/python': words(
    'Python list，Python 列表，Python 字典，字典和集合，列表推导，负索引，默认参数，缺省参数，args，kwargs，匿名函数，内存管理，垃圾回收，' +
      '下面程序，程序的运行，运行结果，malloc，虚函数，析构函数，指针，编译器，多态，面向对象，面对对象',
  ),
  'project-scripts/coding': words(
    '编程题，智力题，链表，哈希表，hash 冲突，哈希冲突，存储结构，数组，栈和队列，单调栈，并查集，布隆过滤器，' +
      '海量数据，海量日志，回溯，双指针，二分查找，位运算，背包问题，最小编辑距离，子序列，最大子数组，字符串匹配，平衡二叉树，完全二叉树，搜索树，红黑树，' +
      '蓄水池，斐波那契，最短路径，rand7',
  ),
};
