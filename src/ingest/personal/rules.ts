import type { Redaction } from './redact.ts';
import { isFirm } from './firms.ts';
import { isName, LIKELY_NAME, NAME } from './names.ts';
import { NO_HOME, PLACE } from './places.ts';

/** What is personal wherever it stands. One rule a kind; the shape's group `x` is hidden and ends the match. */

const HAN = '\\p{Script=Han}';

/** Where a word ends in a sentence. */
export const END = '(?=[，,。.；;、！!？?\\s|/)）\\]】}"”’\'<]|$)';

// The first label of a domain and its ending; `q@k.transpose` in code is no address.
const DOMAIN =
  '(?:[\\w-]+\\.)+(?:com|cn|net|org|edu|gov|io|me|cc|top|info|xyz|dev|ai|tech|site|vip|co|hk|tw|uk|de|jp|fr|us|ru|eu|in|kr|sg|au|ca)(?![\\w(])';

/** Folders under /home that belong to nobody. */
const NOBODYS =
  '(?!(?:user|username|ubuntu|root|app|admin|work|www|shared|public|default|all users|xxx+|your[\\w-]*)(?:[\\\\/\\s"\'`)]|$))(?![<{$%*…[])';

const MONEY =
  '\\d+(?:[.,]\\d+)?\\s*(?:[-~～—到至]\\s*\\d+(?:\\.\\d+)?\\s*)?(?:[kKwW](?![A-Za-z])|[万千元块]|薪(?![资水酬]))|\\d{2}\\s*[-~～—到至]\\s*\\d{2}\\s*薪资?|\\d{4,6}(?![\\d年.%])';
const OWN_PAY =
  /底薪|月薪|年薪|年包|薪资(?:构成|是|为|[:：]|\s*\d)|(?:期望|目前|现在|当前|上家|到手|税前|税后)(?:的)?(?:薪资|工资|薪水)|工资(?:是|为|[:：]|\s*\d{4})|绩效\s*\d|\d\s*薪(?![资水酬])|(?:总包|签字费|税后|到手)(?:大概|大约|约|是|有)?\s*\d|上[家份]\s*\d+(?:\.\d+)?\s*[kKwW万]|(?:公司|上家)给(?:了|我|的)+\s*\d+(?:\.\d+)?\s*[kKwW万]|开(?:了|到|的)\s*\d+(?:\.\d+)?\s*[kKwW万]|offer\s*[:：是]?\s*\d+(?:\.\d+)?\s*[kKwW万]|\d\s*[kK]\s*[*×xX]\s*1[2-9](?!\d)|base\s*\d.*(?:年终|offer|总包)/u;
const WHERE_I_LIVE = new RegExp(
  `(?:你|我|人|家|现在|目前)(?:住在?|在|来自)哪|人在(?:${PLACE})|现居|(?:我|本人)(?:现在|目前|人)*(?:住?在|来自)(?:${PLACE})${NO_HOME}`,
  'u',
);

const rule = (
  kind: string,
  shape: string,
  { flags = '', ...more }: Partial<Redaction> & { flags?: string } = {},
): Redaction => ({
  kind,
  // A block of lines is looked at before its lines are.
  shape: new RegExp(shape, `gmu${flags}`),
  ...more,
});

// What several rules in a row want near what they find: asked once for all of them.
const SPELT = { within: / dot (?:com|cn|net|org|edu)|#(?:qq|163|126|gmail|outlook|hotmail|foxmail|sina)\.com/i };
const INTERVIEW = { within: /面试/u };
const LEAVING = { within: /离职/u };

export const REDACTIONS: readonly Redaction[] = [
  // zhang.san@example.com, zhangsan%40example.com, zhangsan [at] example.com; git@github.com is nobody's
  rule(
    '邮箱',
    `(?<![\\w.+-])(?!git@)(?<x>[\\w.+-]{1,64}\\s?(?:@|＠|%40|\\s?[[(（{]\\s?at\\s?[\\])）}]\\s?)${DOMAIN})`,
    // Else each word would be tried as the name before the sign.
    { within: /[@＠]|%40|[[(（{]\s?at\s?[\])）}]/i, flags: 'i' },
  ),
  // someone AT example DOT com, someone#qq.com
  rule('邮箱', '(?<![\\w.])(?<x>[\\w.+-]{2,40} at [\\w-]{2,20} dot (?:com|cn|net|org|edu))(?!\\w)', {
    ...SPELT,
    flags: 'i',
  }),
  rule('邮箱', '(?<![\\w.])(?<x>[\\w.+-]{2,40}#(?:qq|163|126|gmail|outlook|hotmail|foxmail|sina)\\.com)(?!\\w)', {
    ...SPELT,
    flags: 'i',
  }),
  rule('身份证号', '(?<![\\d.])(?<x>\\d{6}[ -]?(?:19|20)\\d{2}[01]\\d[0-3]\\d[ -]?\\d{3}[\\dXx])(?!\\d)'),
  rule('身份证号', '身份证(?:号码?)?\\s*(?:是|为)?\\s*[:：]?\\s*(?<x>\\d{15})(?!\\d)'),
  // 13812345678, +86 138-1234-5678, 138.1234.5678; but not the digits of 0.13812345678, of a hash, of zhihu.com/p/13812345678
  rule(
    '手机号',
    '(?<![\\d.]|[0-9a-f]{3}|/(?:p|articles?|answer|question|details|video|status|pin|t)/)(?<x>(?:[(（]?(?:\\+|00)?86[)）]?[\\s-]?)?1[3-9]\\d[\\s.-]?\\d{4}[\\s.-]?\\d{4})(?!\\d|[0-9a-f]{3}|\\s*(?:个|条|次|步|左右|字节|参数|token))',
  ),
  rule('手机号', '(?<![\\d.])(?<x>1[3-9]\\d(?:[ -]\\d{3}[ -]\\d{5}|\\d[ -]\\d{3}[ -]\\d{4}))(?!\\d)'),
  rule(
    '电话',
    '(?:电话|座机|手机|tel|phone)(?:号码?)?\\s*[:：]?\\s*(?<x>[(（]?0\\d{2,3}[)）]?[\\s-]?\\d{3,4}[\\s-]?\\d{4})(?!\\d)',
    { flags: 'i' },
  ),
  rule(
    '手机号',
    '(?:电话|手机|联系方式|微信)(?:号码?)?\\s*(?:是|为)?\\s*[:：]?\\s*(?<x>[一二三四五六七八九零〇幺]{11})',
  ),
  rule(
    '编号',
    '(?:学号|工号|准考证号?|考生号|护照号?)\\s*(?:是|为)?\\s*[:：|]?\\s*(?<x>[A-Za-z]{0,3}\\d{5,14})(?!\\d)',
  ),
  rule('银行卡号', '(?:银行)?卡号\\s*(?:是|为)?\\s*[:：]?\\s*(?<x>\\d{4}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?)(?!\\d)'),
  rule(
    '微信号',
    '(?:微信号|weixin|[薇威]信|[vV]信|wechat\\s?id|加(?:我|下)?个?\\s?(?:微信|[vw]x)|加\\s?v(?=\\s*[:：]))\\s*(?:是|为)?\\s*[:：]?\\s*(?<x>[a-zA-Z][\\w-]{5,19})',
    { flags: 'i' },
  ),
  rule(
    '微信号',
    '(?<![A-Za-z])(?:微信|wechat|v\\s?x|wx|[+＋]\\s?v)\\s*(?:是|为|[:：]|=)\\s*(?<x>[a-zA-Z][\\w-]{5,19})(?![\\w(\\[.])',
    { flags: 'i' },
  ),
  rule('微信号', '(?<![A-Za-z])vx\\s+(?<x>[a-z](?=[\\w-]*[_\\d])[\\w-]{5,19})(?![\\w(\\[.])', { flags: 'i' }),
  rule(
    'QQ 号',
    '(?:(?<![A-Za-z])q群|(?:交流|学习|讨论|粉丝|内推|钉钉|微信|企鹅)群|群号|扣扣|企鹅号?)\\s*(?:号码?)?\\s*(?:是|为)?\\s*[:：]?\\s*(?<x>[1-9]\\d{4,11})(?!\\d|\\s*[人条个万])',
    { flags: 'i' },
  ),
  rule('QQ 号', '(?<![A-Za-z])QQ\\s*(?:号码?|群号?)?\\s*(?:是|为)?\\s*[:：]?\\s*(?<x>[1-9]\\d{4,11})(?!\\d)', {
    flags: 'i',
  }),
  rule(
    '账号',
    '(?:钉钉|飞书|企业微信|telegram|TG)\\s?(?:账?号|ID)\\s*(?:是|为|[:：])?\\s*(?<x>[a-zA-Z][\\w-]{4,19})(?![\\w(\\[.])',
    { within: /钉钉|飞书|企业微信|telegram|TG/i, flags: 'i' },
  ),
  rule('密钥', '(?<![\\w-])(?<x>sk-[\\w-]{20,}|gh[pousr]_\\w{36,}|hf_[A-Za-z]{30,}|AKIA[0-9A-Z]{16})(?![\\w-])'),
  // root 密码 abc123; a rule for passwords, 密码：字母加数字, holds none, nor does a print of letters with pwd in it
  rule(
    '密码',
    '(?:(?:密码|口令)\\s*(?:是|为|[:：=])?|(?:password|passwd|pwd)\\s*(?:是|为|[:：=])|(?<![A-Za-z0-9])(?:password|passwd|pwd)\\s)\\s*["\']?(?<x>(?=[!-~]*\\d)(?=[!-~]*[A-Za-z])(?!(?:your|xxx|os\\.|\\$|<|\\{))[\\w@#!.%^&*+-]{6,30})(?![\\w(\\[.])',
    { flags: 'i' },
  ),
  // C:\Users\name, C:\\Users\\name, /home/name, /Users/name; but not https://example.org/home/name
  rule(
    '用户名',
    `(?:[A-Za-z]\\s?(?::|%3A)(?:[\\\\/]|%5C|%2F)+(?:Users|用户|Documents and Settings)(?:[\\\\/]|%5C|%2F)+|(?<![\\w.-])/(?:mnt/[a-z]/|[a-z]/|(?:data|mnt|nfs|disk|share|export)\\d*/)?(?:Users|home)/)${NOBODYS}(?<x>(?:(?!%5C|%2F)[^\\\\/\\s)"'\`，。；：:<>|])+)`,
    { flags: 'i' },
  ),
  // someone@gpu-1:~$, ssh someone@10.0.0.5, http://10.0.0.5: who works where
  rule(
    '用户名',
    '(?<![\\w.])(?!(?:root|user|username|ubuntu|admin)@(?:localhost|host|server|ubuntu)\\b)(?<x>[a-z_][\\w-]{1,31}@[\\w.-]{2,40})(?=:[~/][^\\s$#]*[$#])',
  ),
  rule('用户名', '(?:ssh|scp|sftp|rsync)\\s[^\\n@]{0,40}?(?<x>[a-z_][\\w.-]*@\\d{1,3}(?:\\.\\d{1,3}){3})'),
  rule('内网地址', '://(?<x>(?:10\\.\\d{1,3}|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])'),
  rule(
    '内网地址',
    '(?:IP|ip|地址|服务器|主机)\\s*(?:是|为|[:：])?\\s*(?<x>(?:10\\.\\d{1,3}|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))\\.\\d{1,3}\\.\\d{1,3})(?![\\d./])',
    { within: /我们|公司|我的/u },
  ),
  rule('出生年月', '(?<x>(?:19|20)\\d{2}\\s*[年.\\-/](?:\\s*\\d{1,2}\\s*月?)?)(?=\\s*(?:出生|生人))'),
  rule(
    '出生年月',
    '(?:出生(?:年月|日期)|生日)\\s*(?:是|为|[:：|])?\\s*(?<x>(?:19|20)\\d{2}[年.\\-/]?\\s*(?:\\d{1,2}[月.\\-/]?\\s*)?(?:\\d{1,2}日?)?)',
  ),
  rule(
    '姓名',
    `(?:我(?:的名字)?叫做?|我的名字是|我名叫|敝姓|姓\\s?名\\s*(?:是|为|[:：|])|名字\\s*[:：]|联系人\\s*[:：])\\s*(?<x>${NAME})(?=[，,。.；;、！!？?\\s|/)）\\]】"”’'<]|$|来自|毕业|今年|目前|现在|是)`,
    { accept: isName },
  ),
  rule('姓名', `本人叫?\\s*(?<x>${NAME})${END}`, { accept: isName }),
  // Of others: not looked for elsewhere, where the same words may be somebody whom everybody knows
  rule(
    '他人姓名',
    `(?:候选人|面试者|面试人|应聘者|求职者)(?:姓名)?\\s*(?:[:：|]|(?<=姓名)\\s)\\s*(?<x>${NAME})${END}`,
    { accept: isName },
  ),
  rule(
    '他人姓名',
    `(?:HR|内推人|推荐人|联系人|导师|面试官)\\s*(?:姓名)?\\s*[:：|]\\s*(?<x>${LIKELY_NAME})(?=\\s*(?:$|[，,;；|（(]))`,
    { accept: isName },
  ),
  rule(
    '他人姓名',
    `(?:(?:导师|面试官|组长|主管|leader|老板|领导)(?:是|叫|名叫)|(?:组长|主管|leader))\\s*(?<x>${LIKELY_NAME})(?=副?教授|老师|院士|总|让|说|问|带|安排|[，,。]|$)`,
    { accept: isName },
  ),
  rule('内推码', '内推码\\s*(?:是|为)?\\s*[:：]?\\s*(?<x>(?=[A-Za-z]*\\d)[A-Za-z0-9]{5,12})(?![A-Za-z0-9])'),
  rule('姓名', '(?:[Mm]y name is|姓名\\s*[:：]|^\\s*Name\\s*[:：])\\s*(?<x>[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2})'),
  rule(
    '籍贯',
    `(?:老家是?在?|籍贯是?|家乡是?|户[籍口](?:所在地)?是?|家住|现居地?|(?:我|本人)(?:人|是|们)?(?:来自|住在|家在)|(?:我|本人)人在)\\s*[:：|]?\\s*(?<x>${PLACE})${NO_HOME}`,
  ),
  rule('籍贯', `(?:我|本人)是(?<x>${PLACE})(?=人)`),
  rule('城市', `(?<x>${PLACE})${NO_HOME}`, { within: WHERE_I_LIVE }),
  rule('城市', `(?:期望|意向|求职)(?:工作)?(?:城市|地点)\\s*(?:是|为|[:：|])\\s*(?<x>${PLACE})`),
  rule('住址', `(?:家庭|联系|通讯|现住|收货)(?:住址|地址|所)\\s*(?:是|为|[:：])\\s*(?<x>[^，,。；;\\s|]{4,40})`),
  rule(
    '学校',
    `(?:(?:毕业(?:院校|学校)\\s*(?:是|为|[:：|])|母校是?)|(?<=(?:^|[^${HAN}]|我|本人|本科|硕士|博士|研究生|[年月曾均都])(?:毕业于|就读于)))\\s*(?<x>${HAN}{2,12}?(?:大学|学院))(?![生习堂])`,
  ),
  // 本人贾某毕业于…: somebody else does in an example of what a model finds
  rule('学校', `(?:我叫|我是|本人|姓名)[^\\n]*?(?:毕业于|就读于)\\s*(?<x>${HAN}{2,12}?(?:大学|学院))(?![生习堂])`),
  rule(
    '学校',
    `我是(?<x>${HAN}{2,12}?(?:大学|学院))(?=\\d{2,4}[级届]|的?(?:研究生|本科生|硕士|博士|大[一二三四]|研[一二三]|应届))`,
  ),
  rule('学校', `我[^，,。\\n]{0,8}从(?<x>${HAN}{2,12}?(?:大学|学院))(?=毕业)`),
  rule('毕业年份', '(?:大学|学院)(?<x>(?:20)?[012]\\d[级届])'),
  rule(
    '专业',
    '(?:毕业|就读)于[^\\n。]*?专业(?:是|为|[:：])\\s*(?<x>[\\p{Script=Han}A-Za-z]{2,14}?)(?=专业|[，,。；;、\\s|]|$)',
    { within: /大学|学院/u },
  ),
  rule('学历', '(?:我|你)是(?<x>(?:统招|全日制|普通)*(?:本科|大专|专科|硕士|博士|研究生)(?:学历|学位|毕业生?))'),
  rule(
    '公司',
    `(?:就职于|任职于|供职于|(?:现|目前|所在)?(?:工作单位|就职公司|所在公司)\\s*(?:是|为|[:：|]))\\s*(?!上|前|某|一家|这家|该|我们)(?<x>[\\p{Script=Han}A-Za-z（）()]{2,20}?)(?=[，,。；;\\s|]|$|的|担任|做|从事|任|负责)`,
  ),
  rule(
    '公司',
    `(?:上一?家|前一?家|现在?|目前|当前|所在|我们?)的?公司(?:名称)?(?:是|叫|为|[:：])\\s*(?![一做搞个家上前某这那自])(?<x>(?:(?![的了在不是做有])${HAN}){2,12}?(?:科技|集团|银行|智能|信息|网络|软件)?(?:有限|股份|责任)*公司|(?:(?![的了在不是做有])${HAN}){2,8}?(?:科技|集团|银行))${END}`,
    { accept: isFirm },
  ),
  rule(
    '公司',
    `(?:入职|跳槽到)(?:了)?(?![上前某一这那该我贵本自多很哪大小两几别])(?<x>(?:(?![不了去的有是])${HAN}){2,8}?(?:科技|集团|公司|银行))`,
    { accept: isFirm },
  ),
  rule(
    '公司',
    `我(?:之前|以前|曾经?|目前|现在|毕业后)?在(?![上前某一这那该我贵本自多很哪大小两几别])(?<x>(?:(?![不了去的有是家里他她它和与可以要做从到])${HAN}){2,10}?(?:科技|集团|公司|(?<!人工|商业|群体)智能|软件))(?=(?:有限)?(?:公司)?(?:做|工作|任职|担任|实习|上班|负责))`,
    { accept: isFirm },
  ),
  // 我们公司叫星辰智能，
  rule('公司', `公司(?:名字?)?叫(?:做|作)?\\s*(?<x>(?:(?![的了在不是做有停我你他])${HAN}){2,10})${END}`, {
    accept: isFirm,
  }),
  // 合作医院是宁国医院, 客户是荣国银行
  rule(
    '合作方',
    `(?:合作(?:医院|公司|单位|企业|伙伴|方)|客户|甲方)(?:是|为|叫|[:：])\\s*(?![一某几各多大小这那])(?<x>(?:(?![的了在不是做有])${HAN}){2,10}?(?:医院|公司|集团|银行|科技|大学|研究院))(?=[，,。；;、\\s]|$)`,
    { accept: isFirm },
  ),
  rule('薪资', `(?<![\\d.])(?<x>${MONEY})`, { within: OWN_PAY }),
  rule('薪资', '年终(?:奖)?(?:是|有|大概|约)?\\s*(?<x>[\\d一二三四五六七八九十]+(?:\\s*[-~～到]\\s*\\d+)?\\s*个?月)'),
  rule(
    '薪资',
    '(?:[日时]薪|实习工资)(?:是|为|有|大概|约)?\\s*[:：]?\\s*(?<x>\\d{2,5}(?:\\s*[-~～到]\\s*\\d{2,5})?(?:\\s*元)?(?:\\s*[一/每]\\s*(?:天|日|月|小时))?)(?![\\d.%])',
  ),
  // 薪资：我报的 200 一天，最后给的 180
  rule(
    '薪资',
    '(?:报|给|开|拿|谈|要)(?:了|的|到|出|价)*(?:是|为)?\\s*(?<x>\\d{2,6}(?:\\s*[-~～—到至]\\s*\\d{2,6})?\\s*[kKwW万千元块]?(?:\\s*[一/每]\\s*(?:天|个?月|年|小时))?)(?![\\d.%])',
    { within: /薪资|薪水|工资|薪酬|谈薪|[日时月年]薪/u },
  ),
  rule(
    '入职时间',
    '(?<x>[一二两三四\\d]{1,3}\\s*(?:周|天|个?月|个?星期)(?:之?内|左右)?)(?:就?(?:可以|能))?(?=入职|到岗)',
    {
      within: /我|offer|多久/iu,
    },
  ),
  rule('面试时间', '(?<x>(?:\\d{1,2}月)?\\d{1,2}[号日](?:[上下]午)?(?:\\d{1,2}点半?)?)(?=去)', INTERVIEW),
  rule('面试时间', '(?<x>(?:[今明后]天)?(?:[上下]午|晚上)\\s?\\d{1,2}点?(?:半)?)(?=\\s|面试|$|[，,。])', INTERVIEW),
  // 合作方有些语料，小星的语料有400万: whose they are says with whom
  rule(
    '合作方',
    `(?<=^|[，,。；;\\s])(?![我你他咱]们|公司|甲方|对方|客户|自己|其[他中]|别人|这|那)(?<x>${HAN}{2,4})(?=的(?:语料|数据)有[大约]*\\d)`,
    { within: /合作方|合作公司/u },
  ),
  // What an employer would not want told, in the words of somebody who worked there
  rule('公司内情', '(?<x>拉融资)', { within: /我们|公司|老板/u }),
  rule('公司内情', '(?<x>老板(?:的要求|看到结果|看了)[^，,。；;、\\s]*)', { within: /我们|公司/u }),
  rule('公司内情', '(?<x>收入可观)', { within: /我们/u }),
  rule('作息', '我[^，,。；;]{0,12}?(?<x>\\d{1,2}点(?:半|多)?(?:以后|之后|才)?)(?=下班|加班)', {
    within: /下班|加班/u,
  }),
  rule('离职原因', '(?<x>[^，,。；;：:\\s]{0,8}发绩效)', LEAVING),
  rule('离职原因', '(?<x>我[和跟与](?:hr|人事)[^，,。；;]*)', { ...LEAVING, flags: 'i' }),
];
