/** A list as it is read: by commas, over as many lines as it takes. */
const words = (list: string): readonly string[] => list.split('，').map((word) => word.trim());

/**
 * Words of titles and headings that tell where a question belongs, though they are no terms: no glossary would explain them,
 * nothing links to them, and no two questions are the same because both hold one. Pages as in `taxonomy.ts`.
 */
export const CUES: Readonly<Record<string, readonly string[]>> = {
  'ml-basics/learning': words(`
    TransE，Node2Vec，DeepWalk，奥卡姆剃须刀，Adversarial Learning，Privacy-Preserving Learning，搜广推，推荐模型，推荐场景，推荐多样性，生成式推荐，粗排，精排模型，召回模型，召回链路，召回通道，召回方式，双塔召回，双塔召回模型，
    双塔 DNN，多目标优化，多目标建模，冷启动，用户画像，行为序列，用户行为序列，序列推荐，兴趣建模，用户兴趣，点击样本，曝光样本，曝光未点击，协同过滤，
    ItemCF，UserCF，Swing，矩阵分解，ALS，FFM，DeepFM，xDeepFM，NFM，AFM，PNN，Wide & Deep，DCN，DIN，DIEN，DSIN，ESMM，ESSM，AutoInt，
    YouTubeDNN，TDM，EGES，RankNet，LambdaRank，LambdaMART，GBRank，CVR，转化率，延迟转化，延迟反馈，位置偏差，样本选择偏差，流行度偏差，多臂老虎机，
    Bandit，汤普森采样，UCB，oCPC，eCPM，竞价，出价，广告投放，
    特征交叉，交叉特征，组合特征，特征重要性，特征离散化，离散特征，连续特征，连续值，离散化，类别特征，类别型特征，类别变量，分箱，特征分桶，目标编码，
    共线性，多重共线性，特征相关性，数据预处理，原始数据，线上预测，数据归约，数据采样，样本采样，在线学习，增量学习，联邦学习，元学习，MAML，度量学习，课程学习，终身学习，
    因果推断，反事实，时间序列，ARIMA，异常检测，孤立森林，风控，评分卡，端到端学习，end to end 学习，没有免费的午餐，奥卡姆剃刀，VC 维，
    独立同分布，经验风险，结构风险，参数模型，非参数模型，AI 工程学，
    矩阵论，矩阵的秩，矩阵的逆，伪逆，正定，半正定，行列式，高斯消元，特征值，特征向量，特征分解，奇异值，奇异值分解，SVD，雅可比，泰勒展开，
    数学问题，条件概率，全概率，先验概率，后验概率，先验和后验，大数定律，中心极限定理，概率题，概率分布，概率密度，正态分布，高斯分布，泊松分布，
    二项分布，伯努利分布，指数分布，均匀分布，共轭先验，数学期望，的期望，协方差，相关系数，协方差和相关，频率学派，贝叶斯学派，频率派，假设检验，显著性检验，
    P 值，置信区间，t 检验，卡方检验，第一类错误，蒙特卡洛，MCMC，吉布斯采样，Gibbs 采样，马尔可夫链，距离计算，距离度量，马氏距离，欧氏距离，曼哈顿距离，
    闵可夫斯基距离，抛硬币，掷骰子，扑克牌，
    Q-learning，Q learning，Sarsa，DQN，DDPG，贝尔曼方程，Bellman，时序差分，策略迭代，值迭代，价值迭代，经验回放，经验池，value based，
    policy based，AlphaGo，多智能体强化学习，数据科学，数据挖掘`),
  'ml-basics/classic-models': words(`
    LR，感知机，贝叶斯，贝叶斯原理，贝叶斯推理，贝叶斯网络，概率图模型，马尔可夫随机场，最大熵，MaxEnt，MEMM，前向后向算法，Baum-Welch，标注偏置，EM 算法，EM，
    GMM，高斯混合，高斯混合模型，高斯过程，线性判别分析，线性分类器，非线性分类，SMO，几何间隔，函数间隔，对偶问题，树模型，预剪枝，后剪枝，决策树剪枝，分类树，
    回归树，叶子节点，分裂点，直方图算法，提升树，弱学习器，弱分类器，基学习器，袋外，OOB，GOSS，EFB，谱聚类，层次聚类，t-SNE，UMAP，
    关联规则，置信度和支持度，支持度，Apriori，PageRank，回归和分类，分类和回归，生成式学习，判别式学习`),
  'ml-basics/loss-metrics': words(`
    熵，解释一下熵，熵的计算，宏平均，微平均，宏平均和微平均，模型评估指标，各种熵，条件熵，互信息，JS 散度，Wasserstein，两个分布，似然函数，最大后验，极大后验，三元组损失，triplet loss，triplet，
    center loss，perceptual loss，感知损失，Dice loss，损失函数有哪些，常见的损失函数，分类器的评价，评价指标，评价指标有哪些，评估指标，KS 值，PSI，
    HitRate，样本分布不均衡，数据集不平衡，长尾分布，长尾问题，困难样本，难样本挖掘，PSNR，SSIM，误检，漏检`),
  'ml-basics/regularization': words(`
    L1 和 L2，L1 与 L2，L1 L2，L1 范数，L2 范数，弹性网络，Elastic Net，ElasticNet，ridge，GroupNorm，组归一化，InstanceNorm，
    实例归一化，Mixup，CutMix，数据扩充，训练和测试阶段，训练和预测，模型太复杂，网络容量`),
  'ml-basics/optimization': words(`
    BP，BP 算法，BP 神经网络，反向传递，误差反传，牛顿法，牛顿迭代法，拟牛顿，BFGS，L-BFGS，DFP，共轭梯度，坐标下降，凸优化，凸函数，非凸，KKT，
    拉格朗日，拉格朗日乘子，约束优化，海森矩阵，Hessian，二阶优化，负梯度，梯度方向，梯度的方向，自适应学习率，Adafactor，LAMB，Lion，Lookahead，
    初始化方法，初始化权重，权重初始值，参数更新，优化问题`),
  'ml-basics/neural-networks': words(`
    瓶颈结构，RCNN，Fast RCNN，Faster RCNN，Mask RCNN，YOLO，SSD，DETR，RPN，ROI Pooling，FPN，特征金字塔，锚框，VGG，GoogLeNet，Inception，AlexNet，
    LeNet，MobileNet，ShuffleNet，EfficientNet，ResNeXt，SENet，DenseNet，UNet，语义分割，实例分割，图像分割，图像分类，图像处理，图像增强，图像检索，
    人脸识别，目标跟踪，行人重识别，ArcFace，超分辨率，风格迁移，滤波器，高斯滤波，边缘检测，SIFT，HOG，计算机视觉，特征图，空洞卷积，转置卷积，反卷积，
    可分离卷积，1x1 卷积，全局池化，胶囊网络，CapsNet，图神经网络，图卷积，图卷积网络，GNN，GCN，GAT，GraphSAGE，记忆网络，CopyNet，拷贝机制，
    HAN 模型，charCNN，表示学习，深度特征，层次性，隐层，隐藏层，隐状态，传统深度学习，声学模型，MFCC，CTC，声纹，语音辨识，触发字检测，唤醒词，语音合成，TTS，玻尔兹曼机，RBM`),
  'ml-basics/text-representation': words(`
    词法分析，形态分析，词形还原，词干提取，新词发现，句子分析，组块分析，依存句法，成分句法，语义分析，词义消歧，语义表示分析，谓词逻辑，
    语种识别，语言识别，句子边界，拼写校正，词表示，词表征，词汇表征，词的表示，表示词，词汇表示，静态表征，分布式表示，字向量，传统 NLP，NLP 任务，NLP 工具，
    超级标签，共指消解，指代消解，事件抽取，术语抽取，关键词抽取，关键词提取，关键短语，TextRank，文本聚类，文本预处理，文本去重，短文本，层次分类，多层次分类，
    分类文本，文本语料，生僻词，低频词，平滑方法，拉普拉斯平滑，共现矩阵，词共现，点互信息，PMI，LSA，PLSA，WMD，SimHash，最大匹配，正向最大匹配，
    HanLP，LTP，spaCy，NLTK，Gensim，ESIM，词法，句法，句法树，阅读理解，机器阅读理解，分词原理`),
  'transformer/architecture': words(`
    整体结构，feed forward，encoder 和 decoder，encoder 与 decoder，编码器和解码器，编码器与解码器，编码器层，解码器层，输入到输出，增加非线性`),
  'transformer/attention': words(`attntion，除以根号，除根号，scaled dot-product，QK 相乘，多个头，单头`),
  'transformer/position': words(`
    更长的文本，更长的上下文，超长文本，超长上下文，token 太长，输入太长，上下文扩展，扩展上下文，上下文窗口扩展，百万上下文`),
  'transformer/norm': words(`
    prenorm，postnorm，prelayernorm，postlayernorm，pre layernorm，post layernorm，layer normailzation，norm 的位置，归一化位置，SandwichNorm`),
  'transformer/efficient': words(`
    扩散模型，diffusion，Stable Diffusion，DDPM，DiT，ControlNet，文生图，文生视频，图像生成，视频生成，BLIP，BLIP-2，跨模态，模态对齐，模态融合，图文匹配，
    图文检索，视频理解，视觉编码器，图像编码器，视觉 token，Whisper，RWKV，RetNet，FlashMLA，稀疏激活，专家数量`),
  'bert-gpt/bert-and-gpt': words(`
    预训练任务，预训练目标，预训练模型有哪些，预训练总结，下一句子预测，下一句话预测，80-10-10，分词技术，分词粒度，JointBERT，SpanBERT，MacBERT，
    StructBERT，NEZHA，UniLM，GPT 和 BERT，BERT 和 GPT，BERT 的输入，BERT 输入，BERT 结构，BERT 微调，BERT 家族，字粒度，词粒度`),
  'bert-gpt/families': words(`
    主流 LLM，主流大模型，国产大模型，国内大模型，国内外大模型，国内 LLM，前沿 LLM，有哪些大模型，大模型有哪些，
    大模型的架构，大模型架构，大模型结构，大模型的结构，LLM 架构，LLM 结构，大模型 LLM 的架构，模型结构设计，大模型发展，大模型的发展，
    Causal Decoder，Prefix Decoder，causal LLM，prefix LLM，Claude，Gemini，Grok，MiniCPM，MiniMax，豆包，混元，盘古，讯飞星火，文心一言，BLOOM，Phi 系列，Yi 系列`),
  'bert-gpt/chatgpt': words(`
    o1，o3，GPT-4o，GPT-5，深度思考，思考过程，长链推理，大模型本质，大模型为什么会，大模型的本质，大模型和传统，大模型与传统，大模型和小模型，大模型的能力，
    大模型能力，大模型的优势，大模型的局限，生成式 AI，AIGC，AGI，通用人工智能`),
  'bert-gpt/sentence-embedding': words(`
    语义向量，文本向量，向量表征，向量维度，embedding 维度，embedding 选型，各向异性，向量坍缩，句对，文本似度，相似度任务`),
  'fine-tuning/peft': words(`
    LoftQ，LongLoRA，VeRA，IA3，LoRA 变体，低秩分解，秩的选择，微调策略，微调技术，微调框架，微调大模型，微调模型，增量微调，哪些层`),
  'fine-tuning/sft': words(`
    指令数据，指令集，指令数据集，SFT 数据，SFT 阶段，SFT 训练，角色扮演，指令遵循，指令跟随，领域微调，微调后，垂域微调，continue pretrain，CPT，
    继续预训练数据，post pretrain`),
  'fine-tuning/alignment': words(`
    on policy，off policy，onpolicy，offpolicy，同策略，异策略，奖励函数，奖励设计，奖励信号，稀疏奖励，对齐算法，对齐方法，对齐技术，对齐阶段，偏好数据，偏好优化，
    偏好学习，强化微调，RFT，强化学习算法，强化学习训练，强化学习阶段，强化学习微调，大模型强化学习，LLM 强化学习，策略模型，策略更新，veRL，OpenRLHF，
    RLHF 流程，后训练，post training，online RL，offline RL，在线强化学习，离线强化学习`),
  'fine-tuning/data': words(`
    预训练数据，数据准备，数据形式，数据构成，数据构造，数据构建，构造数据，构建数据集，数据收集，数据采集，数据处理流程，数据预处理流程，质量过滤，数据过滤，
    数据配方，数据飞轮，数据多样性，数据集构建，数据管线，训练数据量，多少数据，语料清洗，困惑度过滤，数据引擎，大模型数据`),
  'fine-tuning/distributed': words(`
    显卡利用率，硬件利用率，GPU 利用率，卡间通信，通信开销，通信量，通信带宽，NVLink，InfiniBand，RDMA，显存优化，显存碎片，激活值，优化器状态，静态权重，
    并行技术，并行策略，几种并行，3D 并行，多机，多卡，单机多卡，单卡，多少张卡，张卡，梯度同步，参数服务器，Parameter Server，Horovod，Accelerate，
    torchrun，训练引擎，训练资源，Colossal-AI，通信优化，千卡，万卡`),
  'fine-tuning/training': words(`
    训 LLM，训大模型，训练 LLM，训练大模型，训练一个大模型，大模型训练，LLM 训练，训练速度，训练加速，加速训练，训练时长，训练时间，训练技巧，训练细节，训练稳定性，
    预训练怎么做，预训练流程，预训练阶段，预训练过程，模型训不动，loss 异常，loss 曲线，loss 震荡，loss 下降，loss 突增`),
  'inference/decoding': words(`
    decoding，decoding 策略，解码，生成结束，停止生成，结束位置，生成长度，输出长度，控制长度，重复读，一直重复，重复内容，采样参数，生成参数，
    优化 LLM 输出，LLM 输出，控制输出，输出格式，两次推理，同一个输入，
    大模型结构化，大模型的结构化，LLM 结构化，structured outputs`),
  'inference/serving': words(`
    分布式推理，推理性能，加速推理，推理延迟，推理成本，推理部署，推理服务，推理阶段，LLM 推理，大模型推理，LLM 量化，大模型量化，量化精度，量化误差，
    Ascend，昇腾，LLM.int8，W8A8，W4A16，INT4，模型加速，加速方法，压缩与加速，压缩和加速，连续 batching，Triton，Triton Inference Server，LMDeploy，Xinference，
    部署大模型，LLM 部署，大模型部署，部署 LLM，部署模型，模型上线，端侧，端侧部署，边缘设备，CUDA Graph，CUDA 算子，高吞吐，首字，
    缓存命中，缓存命中率，GPU 显存池`),
  'inference/rag': words(`
    稠密向量，稀疏向量，增量索引，重新向量化，召回准确率，搜索需求，chunking，切片，切片粒度，切分粒度，分块，分块大小，文本块，文档块，父子索引，双路检索，双路召回，
    召回策略，召回率低，召回不准，召回的文档，召回文档，召回效果，召回质量，检索效果，检索质量，检索不到，检索结果，检索策略，检索方式，检索模块，检索阶段，检索器，
    检索拼接，检索流程，检索系统，知识增强，知识检索，文档检索，文档入库，入库，文档存储，文档更新，语义边界，query 优化，query 扩展，query 理解，
    query rewrite，润色 query，查询优化，查询扩展，查询理解，查询分解，多查询，multi query，多跳，元数据，元数据过滤，向量索引，索引构建，相似度算法，
    相似度检索，千万向量，Pinecone，Chroma，Weaviate，Qdrant，pgvector，结构化数据召回，非结构化数据召回，知识库检索，外挂知识库`),
  'inference/agent': words(`
    skill，tool，工具选择，错误的工具，工具参数，工具描述，工具返回，工具设计，工具失败，AutoGPT，MetaGPT，AutoGen，CrewAI，Dify，Coze，扣子，
    LlamaIndex，Semantic Kernel，Claude Code，OpenClaw，Manus，任务拆分，任务分解，任务拆解，任务编排，规划能力，规划器，planner，记忆系统，记忆模块，记忆机制，
    记忆管理，长短期记忆机制，长期记忆，短期记忆，长短期记忆系统，对话历史，历史对话，历史消息，多轮记忆，self refine，自我修正，自我纠错，plan execute，prompt chaining，
    human in the loop，人在回路，人工介入，人工转接，人工确认，状态机，subagent，sub agent，子智能体，子 agent，主 agent，langchainagent，
    agent loop，死循环，智能客服，AI 助手，好的 prompt，写 prompt，prompt 怎么写，prompt 的范式，prompt 优化，优化 prompt，prompt 调优，提示词怎么写，
    指令设计，路由节点，条件路由`),
  'inference/evaluation': words(`
    评估 LLM，评估大语言模型，评测大模型，评估大规模语言模型，生成质量，生成文本的评估，文本进行评估，AIGC 的文本，代码评估，
    评测体系，评估体系，离线评测，在线评测，自动评测，LLM 的偏见，模型偏见，公平性，毒性，有害内容，有害输出，敏感词，内容风控，水印，隐私泄露，隐私保护，
    可解释性，模型安全，数据安全，对抗样本，对抗攻击，后门攻击`),
  'project-scripts/interview': words(`
    失败经验，挖简历，问项目，项目拷打，人事问题，简历项目，实习生，工作内容，岗位职责，招多少人，招几个人，转正，工作强度，自学，前沿知识，前沿技术，前沿的论文，前沿论文，关注前沿，最新技术，新技术，行业的了解，职业发展，压力面试，
    综合能力，软技能，沟通协作，抗压，团队合作，团队协作，意见不合，意见分歧，发生冲突，和同事，和领导，失败的经历，成就感，挫折，优势是什么，自己的优势，核心竞争力，兴趣爱好，
    爱好，性格，看什么书，平时怎么学，学习方式，学习习惯，学习能力，期望城市，工作地点，其他 offer，手里的 offer，拿到 offer，男朋友，女朋友，父母，实习时间，实习多久，能实习，
    可以实习，到岗，什么时候毕业，研究方向，毕业论文，毕业设计，发表论文，发论文，导师，科研，竞赛，比赛，天池，绩点，GPA，英语，四六级，面试体验，面试感受，
    面试总结，面试经验，面试建议，备考建议，面试准备，业务方向，哪个部门，部门业务，部门介绍，技术栈，移动端开发，AI 编程，AI coding，vibe coding，Cursor，Copilot`),
  'project-scripts/engineering': words(`
    大端，小端，大端模式，浏览器，session，CI，CD，pytest，单元测试，日志，告警，线上问题，线上故障，代码库，代码质量，代码规范，代码评审，HTTP，HTTPS，HTTP 协议，GET 和 POST，TCP，UDP，TCP IP，
    三次握手，四次挥手，DNS，cookie，JWT，OAuth，RESTful，gRPC，RPC，微服务，网关，Kafka，RabbitMQ，消息队列，Kubernetes，K8s，Jenkins，Prometheus，Grafana，
    前端，后端，Vue，爬虫，反爬，Scrapy，Hadoop，Hive，Spark，Flink，MapReduce，HDFS，数据倾斜，数仓，数据仓库，ETL，操作系统，虚拟内存，死锁，分布式锁，
    分布式事务，分布式系统，CAP，Raft，Paxos，一致性哈希，ZooKeeper，设计模式，单例，单例模式，工厂模式，多租户，服务器购买，云服务器，TensorFlow，Keras`),
  'project-scripts/python': words(`
    Python list，Python 列表，Python 字典，字典和集合，列表和元组，元组，列表推导，负索引，默认参数，缺省参数，args，kwargs，匿名函数，lambda 函数，闭包，with 关键字，
    上下文管理器，内存管理，垃圾回收，引用计数，可变对象，不可变对象，元类，魔法方法，静态方法，类方法，鸭子类型，下面程序，程序的运行，运行结果，malloc，虚函数，析构函数，
    构造函数，拷贝构造，指针，智能指针，引用和指针，指针和引用，左值，右值，右值引用，内存泄漏，内存对齐，STL，编译器，多态，重载，重写，面向对象，面对对象，
    Java，JVM，Spring，HashMap，ConcurrentHashMap，线程池，线程安全，volatile，synchronized，C++，Golang，pandas，DataFrame，SQL，SQL 语句，
    SQL 优化，SQLite，SQLAlchemy，窗口函数，左连接，内连接，数据库索引，索引失效，联合索引，聚簇索引，覆盖索引，B+ 树，B 树，事务，事务隔离，隔离级别，ACID，脏读，幻读，
    MVCC，乐观锁，悲观锁，存储引擎，InnoDB，慢查询，binlog，缓存穿透，缓存雪崩，缓存击穿，数据一致性，双写，MongoDB，PostgreSQL`),
  'project-scripts/coding': words(`
    编程题，twoSum，two sum，TopK 问题，智力题，逻辑题，场景题，链表，反转链表，哈希表，hash 冲突，哈希冲突，存储结构，数组，有序数组，栈和队列，单调栈，并查集，布隆过滤器，大数据量，海量数据，海量日志，回溯，
    双指针，二分查找，位运算，前缀和，背包问题，最小编辑距离，子序列，最长公共子序列，最长递增子序列，最长公共子串，最大子数组，最大子序和，回文，回文串，回文子串，有效括号，括号匹配，
    字符串匹配，字符串反转，反转字符串，平衡二叉树，完全二叉树，二叉搜索树，搜索树，红黑树，跳表，层序遍历，前序遍历，中序遍历，后序遍历，最近公共祖先，深度优先，广度优先，DFS，
    BFS，拓扑排序，最小生成树，Dijkstra，归并排序，冒泡排序，插入排序，堆排，大顶堆，小顶堆，蓄水池，水塘抽样，斐波那契，爬楼梯，股票，两数之和，三数之和，接雨水，岛屿，
    全排列，组合总和，N 皇后，零钱兑换，跳台阶，贪心算法，分治，最短路径，rand7，random，随机数，洗牌算法，旋转矩阵，旋转数组，螺旋矩阵，旋转图像，图像旋转，90 度旋转，
    旋转 90 度，多边形，中位数，第 k 大，第 K 个，大数相加，素数，质数，鸡蛋，赛马，称球，烧绳子，倒水，毒药，约瑟夫，lc，lintcode，牛客`),
};
