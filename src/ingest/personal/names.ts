/** What a Chinese person's name looks like. */

const COMPOUND = '欧阳|司马|上官|诸葛|慕容|尉迟|皇甫|令狐|司徒|夏侯|东方|公孙|端木|申屠|百里|南宫';
/** Surnames of nine people in ten: enough where only the shape says that it is a name. */
const COMMON =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
/** Rarer ones, which are also everyday characters: only behind words that announce a name. */
const RARE =
  '倪牛温芦季俞章鲁葛伍申尤毕聂丛焦柳邢路岳齐梅庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童甄项曲成游阳裴席卫查屈鲍位霍翁甘景单包司柏宁柯阮桂闵解强柴华车冉房边吉饶刁瞿戚古米池滕晋苑臧宫全褚廉简娄盖符穆党燕郎谈姬屠连晏栾郁商蒙计喻窦迟冷卓花仇艾蓝都巩井乐虞卞封冼原官楚佟栗匡宗应巫桑荆明沙伏岑习常安洪';

/** Behind 我叫 and its like. */
export const NAME = `(?:(?:${COMPOUND})|[${COMMON}${RARE}])\\p{Script=Han}{1,2}`;
/** Where nothing announces a name. */
export const LIKELY_NAME = `(?:(?:${COMPOUND})|[${COMMON}])\\p{Script=Han}{1,2}`;
export const SURNAME = `(?:${COMPOUND}|[${COMMON}])`;

/** Words of these notes that start as a name does. */
const WORDS = new Set(
  (
    '张量 张图 黄金 黄色 周期 周报 周末 周一 周二 周三 周四 周五 马尔 马氏 马上 何时 何为 何种 高频 高级 高斯 高阶 高效 高维 高质 高并 ' +
    '高性 高考 高等 高数 高中 高材 高亮 高手 谢谢 宋体 许多 许可 曾经 田野 董事 于是 于此 余弦 余下 叶子 叶节 程序 程度 任务 任意 任何 ' +
    '陆续 范式 范数 范围 范例 金融 金字 金额 金牌 石墨 夏令 付费 付款 方法 方差 方案 方向 方程 方式 方面 方便 方块 白盒 白噪 白话 白皮 白板 ' +
    '白领 熊猫 江湖 段落 段子 雷达 龙头 史上 顾客 顾问 毛病 万能 万字 万卡 万亿 万级 钱包 严格 严重 严谨 武器 莫名 向量 向前 向后 ' +
    '全部 全局 全栈 全链 全量 路由 路径 时间 时序 时候 关于 关键 关系 单元 单机 单卡 单选 包括 包含 解码 解析 解释 解决 强化 边缘 项目 曲线 ' +
    '成本 成员 游戏 卫星 查询 查找 位置 位于 计算 计划 简单 简历 简介 简述 原理 原因 官方 应用 应届 明显 沙箱 常用 常见 常识 安全 安装 ' +
    '连续 连接 章节 季度 申请 毕业 左右 管理 费用 纪要 盛行 华为 车辆 房价 古文 池化 党员 谈谈 商业 商品 商家 计数 ' +
    '乐观 封装 习惯 通用 温度 都是 都会 都有 都要 都在 小智 何谓 何以 孟买 马拉 江南 江苏 江西 石家 万里 武汉 ' +
    '温州 宁波 宁夏 安徽 沙发 成功 成为 明天 明白 童话 单位 单词 华南 华东 花费 冷启 原始 原来 蒙特 计费 计时 符号 连通 谷歌 路线 关注'
  ).split(' '),
);

/** Names that stand for nobody in examples: hidden where they introduce themselves, but not looked for elsewhere. */
const NOBODY = /^(?:张三丰?|李四|王五|赵六|[小老大].+|.[某XxＸ*].*)$/u;

/** Whether something shaped like a name is one. @example isName('向量') → false */
export const isName = (word: string): boolean =>
  !WORDS.has(word.slice(0, 2)) && !/[的了吗呢啊是在和与个们员生师家手者款种类题层器率]$/u.test(word);

/** Whether a name, met once, is to be hidden wherever it stands. */
export const isSomebody = (name: string): boolean => !NOBODY.test(name);
