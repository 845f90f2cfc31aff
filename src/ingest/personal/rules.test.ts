import { describe, expect, test } from 'vitest';
import { redactText, redactUrl } from './redact.ts';
import { INTRODUCTION } from './introduction.ts';
import { REDACTIONS } from './rules.ts';

// Nobody here exists: numbers of no network, names out of novels.

describe('hidden wherever it stands', () => {
  test.each([
    ['我叫贾宝玉，', '我叫〔姓名〕，'],
    ['我叫**贾宝玉**，', '我叫**〔姓名〕**，'],
    ['本人林黛玉，', '本人〔姓名〕，'],
    ['姓名：诸葛亮', '姓名：〔姓名〕'],
    ['| 姓名 | 贾宝玉 |', '| 姓名 | 〔姓名〕 |'],
    ['My name is Jia Baoyu.', 'My name is 〔姓名〕.'],
    ['打我电话13900001234吧', '打我电话〔手机号〕吧'],
    ['+86 139-0000-1234', '〔手机号〕'],
    ['(86)139.0000.1234', '〔手机号〕'],
    ['139**0000**1234', '〔手机号〕'],
    ['手机：１３９００００１２３４', '手机：〔手机号〕'],
    ['电话：010-66668888', '电话：〔电话〕'],
    ['jia.baoyu@example.com。', '〔邮箱〕。'],
    ['baoyu [at] example.com', '〔邮箱〕'],
    ['身份证 11010519491231002X', '身份证 〔身份证号〕'],
    ['微信号：baoyu_1715', '微信号：〔微信号〕'],
    ['加VX: baoyu1715', '加VX: 〔微信号〕'],
    ['QQ：1234567890', 'QQ：〔QQ 号〕'],
    ['C:\\Users\\baoyu\\a.png', 'C:\\Users\\〔用户名〕\\a.png'],
    ['C:\\\\Users\\\\baoyu\\\\a.png', 'C:\\\\Users\\\\〔用户名〕\\\\a.png'],
    ['file:///home/baoyu/notes.md', 'file:///home/〔用户名〕/notes.md'],
    ['我来自江苏苏州。', '我来自〔籍贯〕。'],
    ['老家是山西的', '老家是〔籍贯〕的'],
    ['毕业于大观大学，', '毕业于〔学校〕，'],
    ['我是本科学历', '我是〔学历〕'],
    ['就职于荣国府科技有限公司，', '就职于〔公司〕，'],
    ['底薪1万+绩效6000，13薪', '底薪〔薪资〕+绩效〔薪资〕，〔薪资〕'],
    ['期望薪资：25-30k', '期望薪资：〔薪资〕'],
    ['聊薪资（我报的 200-250一天，最后给的180）', '聊薪资（我报的 〔薪资〕，最后给的〔薪资〕）'],
    ['拿到 offer 后 2周内入职', '拿到 offer 后 〔入职时间〕入职'],
    ['你现在住哪？人在北京，杭州也行', '你现在住哪？人在〔城市〕，〔城市〕也行'],
    ['座机：(010)6666 8888', '座机：〔电话〕'],
    ['手机号：一三九零零零零一二三四', '手机号：〔手机号〕'],
    ['baoyu AT example DOT com', '〔邮箱〕'],
    ['加我微信 baoyu_1715 进群', '加我微信 〔微信号〕 进群'],
    ['交流群号：987654321', '交流群号：〔QQ 号〕'],
    ['学号：U203112345', '学号：〔编号〕'],
    ['生日：2001年5月', '生日：〔出生年月〕'],
    ['我的导师是贾政教授', '我的导师是〔他人姓名〕教授'],
    ['我是大观大学31级研究生', '我是〔学校〕31级研究生'],
    ['上家公司是荣国府科技有限公司', '上家公司是〔公司〕'],
    ['我之前在荣国科技做搜索', '我之前在〔公司〕做搜索'],
    ['base 22k，年终3个月', 'base 〔薪资〕，年终〔薪资〕'],
    ['开了30k*14', '开了〔薪资〕*14'],
    ['入职荣国科技之后', '入职〔公司〕之后'],
    ['我们组长贾政让我评测', '我们组长〔他人姓名〕让我评测'],
    ['/data/home/baoyu/exp', '/data/home/〔用户名〕/exp'],
    ['日薪300，双休', '日薪〔薪资〕，双休'],
    ['内推码：NTAB3X7', '内推码：〔内推码〕'],
    ['(base) baoyu@gpu-1:~$ python a.py', '(base) 〔用户名〕:~$ python a.py'],
    ['看 http://192.168.31.7/doc', '看 http://〔内网地址〕/doc'],
    ['我们的服务器：192.168.31.7，账号 root 密码 abc123456', '我们的服务器：〔内网地址〕，账号 root 密码 〔密码〕'],
    ['password = "Rong@2031"', 'password = "〔密码〕"'],
    ['我们公司叫怡红智能，做医疗', '我们公司叫〔公司〕，做医疗'],
    ['合作医院是宁国医院，给了三万份病历', '合作医院是〔合作方〕，给了三万份病历'],
    ['客户是荣国银行。', '客户是〔合作方〕。'],
    ['我2031年从大观大学毕业', '我2031年从〔学校〕毕业'],
    ['钉钉号：baoyu_1715', '钉钉号：〔账号〕'],
    ['key = "sk-abcdefghijklmnopqrstuvwx"', 'key = "〔密钥〕"'],
  ])('%s', (text, expected) => {
    expect(redactText(text).text).toBe(expected);
    // What is hidden stays hidden, and nothing more is found in it.
    expect(redactText(expected)).toEqual({ text: expected, kinds: [] });
  });

  test.each([
    ['mailto:baoyu@example.com', 'mailto:〔邮箱〕'],
    ['https://example.org/?to=baoyu%40example.com', 'https://example.org/?to=〔邮箱〕'],
    ['https://example.org/?tel=13900001234', 'https://example.org/?tel=〔手机号〕'],
    ['https://example.org/?q=%E6%88%91%E5%8F%AB%E8%B4%BE%E5%AE%9D%E7%8E%89', 'https://example.org/?q=我叫〔姓名〕'],
  ])('in an address: %s', (url, expected) => {
    expect(redactUrl(url)).toBe(expected);
  });
});

describe('what an employer would not want told', () => {
  test.each([
    ['合作方给了些语料，小星的语料有300万条', '合作方给了些语料，〔合作方〕的语料有300万条'],
    ['我们公司训练它是想拉融资，', '我们公司训练它是想〔公司内情〕，'],
    ['我们老板看到结果很满意，', '我们〔公司内情〕，'],
    ['问为什么离职：到六月要发绩效，我和HR聊过，就离职了', '问为什么离职：〔离职原因〕，〔离职原因〕，就离职了'],
  ])('%s', (text, expected) => {
    expect(redactText(text).text).toBe(expected);
  });

  test.each([
    '中文的语料有多少',
    '只说老板看了觉得可以，不是评估',
    '创业公司靠融资活着',
    'HR 问你为什么离职，怎么答？',
    '绩效怎么算',
  ])('nothing in %s', (text) => {
    expect(redactText(text).kinds).toEqual([]);
  });
});

describe('a fact of the field stays', () => {
  test.each([
    '我叫小智，是你的医疗助手。',
    '何恺明等人提出了残差网络，Vaswani 来自 Google。',
    '这组数据来自上海证券交易所。',
    '我在北京大学的讲义里读到，',
    '本人高级工程师，',
    '向量的方向，方差的范围，任务的程度',
    'scores = q@k.transpose(-2, -1)',
    'git@github.com:org/repo.git',
    '学习率 0.13812345678，参数 175000000000 个',
    'commit 16308537294bf0af26f318dc2f4a535814c3cae4',
    'https://www.example.org/home/about',
    'https://zhuanlan.example.com/p/15300001234',
    'docker run -v /home/user/data:/data',
    '字节级 BPE、腾讯混元、阿里的 Qwen 都开源了。',
    '“北京有什么好吃的”差在哪',
    '2 薪资构成是什么？',
    '年薪百万的数据集',
    '在职的给一个日期，通常不超过一个月入职',
    '一开始用大学习率就不稳',
    '密码：至少 8 位，字母加数字',
    '"h-0": "7drpwd.stszop.tmem9x.12emqv0"',
    'password = os.getenv("DB_PASSWORD1")',
    '192.168.0.0/16 是私有地址段',
    '客户是银行，合作医院是三甲医院',
    '公司叫停了这个项目，',
    '“小明毕业于清华大学，在腾讯工作”里有两个机构名',
    '输入：张三毕业于北京大学',
    '参数量 13800138000 左右',
    '添加value head，bias 加variance',
    '学号：主键；姓名：非空',
    'HR：介绍一下你自己？',
    'base：12 层；large：24 层',
    '总包含 3 个模块',
    '生日悖论要 23 个人',
    '上家公司是做医疗的',
    'http://localhost:8000/v1',
  ])('%s', (text) => {
    expect(redactText(text)).toEqual({ text, kinds: [] });
  });
});

describe('an introduction is read more strictly', () => {
  const rules = [...REDACTIONS, ...INTRODUCTION];
  test.each([
    ['面试官你好，我是贾宝玉，来自江苏', '面试官你好，我是〔姓名〕，来自〔籍贯〕'],
    ['本科学历，软件工程，目前处于离职状态。', '〔学历〕，〔就业状态〕。'],
    ['我在上一家公司担任NLP算法工程师', '我在上一家公司担任〔职务〕'],
    ['我在荣国府科技有限公司做算法', '我在〔公司〕有限公司做算法'],
    ['和宁国公司那边一起做的', '和〔合作方〕那边一起做的'],
    ['今年26岁，2019年毕业', '今年〔年龄〕，〔毕业年份〕毕业'],
    ['大观大学计算机专业毕业', '〔学校〕〔专业〕专业毕业'],
  ])('%s', (text, expected) => {
    expect(redactText(text, rules).text).toBe(expected);
  });

  test.each([
    '我是应届生，',
    '我是程序员，',
    '在家去不了医院，去医院容易感染',
    '我在这家公司负责训练',
    '学的是词内搭配',
  ])('nothing in %s', (text) => {
    expect(redactText(text, rules).kinds).toEqual([]);
  });
});
