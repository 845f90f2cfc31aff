import type { Redaction } from '../redact.ts';
import { isName, NAME } from './names.ts';
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
  /底薪|月薪|年薪|年包|薪资(?:构成|是|为|[:：]|\s*\d)|(?:期望|目前|现在|当前|上家|到手|税前|税后)(?:的)?(?:薪资|工资|薪水)|工资(?:是|为|[:：])|绩效\s*\d|\d\s*薪(?![资水酬])/u;
const WHERE_I_LIVE = new RegExp(
  `(?:你|我|人|家|现在|目前)(?:住在?|在|来自)哪|人在(?:${PLACE})|现居|(?:我|本人)(?:现在|目前|人)*(?:住?在|来自)(?:${PLACE})${NO_HOME}`,
  'u',
);

const rule = (kind: string, shape: string, more: Partial<Redaction> = {}, flags = ''): Redaction => ({
  kind,
  shape: new RegExp(shape, `gu${flags}`),
  ...more,
});

// What each match of several rules in a row holds, or wants near it: asked once for all of them.
const DIGITS = { within: /\d{4}/u };
const ACCOUNT = { within: /微信|weixin|薇信|v信|wechat|vx|wx|qq/iu };
const NAMED = { within: /叫|名字|敝姓|姓名|联系人|本人|name is/u };
const HOME = { within: /老家|籍贯|家乡|户籍|家住|现居|我|本人/u };
const INTERVIEW = { within: /面试/u };
const LEAVING = { within: /离职/u };

export const REDACTIONS: readonly Redaction[] = [
  // zhang.san@example.com, zhangsan%40example.com, zhangsan [at] example.com; git@github.com is nobody's
  rule(
    '邮箱',
    `(?<![\\w.+-])(?!git@)(?<x>[\\w.+-]{1,64}\\s?(?:@|＠|%40|\\s?[[(（{]\\s?at\\s?[\\])）}]\\s?)${DOMAIN})`,
    // Else each word would be tried as the name before the sign.
    { within: /[@＠]|%40|[[(（{]\s?at\s?[\])）}]/i },
    'i',
  ),
  rule('身份证号', '(?<![\\d.])(?<x>\\d{6}[ -]?(?:19|20)\\d{2}[01]\\d[0-3]\\d[ -]?\\d{3}[\\dXx])(?!\\d)', DIGITS),
  rule('身份证号', '身份证(?:号码?)?\\s*(?:是|为)?\\s*[:：]?\\s*(?<x>\\d{15})(?!\\d)', DIGITS),
  // 13812345678, +86 138-1234-5678, 138.1234.5678; but not the digits of 0.13812345678 or of a hash
  rule(
    '手机号',
    '(?<![\\d.]|[0-9a-f]{3})(?<x>(?:[(（]?(?:\\+|00)?86[)）]?[\\s-]?)?1[3-9]\\d[\\s.-]?\\d{4}[\\s.-]?\\d{4})(?!\\d|[0-9a-f]{3})',
    DIGITS,
  ),
  rule('手机号', '(?<![\\d.])(?<x>1[3-9]\\d(?:[ -]\\d{3}[ -]\\d{5}|\\d[ -]\\d{3}[ -]\\d{4}))(?!\\d)', DIGITS),
  rule(
    '电话',
    '(?:电话|座机|手机|tel|phone)(?:号码?)?\\s*[:：]?\\s*(?<x>0\\d{2,3}[\\s-]?\\d{7,8})(?!\\d)',
    DIGITS,
    'i',
  ),
  rule(
    '银行卡号',
    '(?:银行)?卡号\\s*(?:是|为)?\\s*[:：]?\\s*(?<x>\\d{4}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?)(?!\\d)',
    DIGITS,
  ),
  rule('微信号', '(?:微信号|weixin|薇信|[vV]信)\\s*(?:是|为)?\\s*[:：]?\\s*(?<x>[a-zA-Z][\\w-]{5,19})', ACCOUNT, 'i'),
  rule(
    '微信号',
    '(?<![A-Za-z])(?:微信|wechat|vx|wx)\\s*(?:是|为|[:：]|=)\\s*(?<x>[a-zA-Z][\\w-]{5,19})(?![\\w(\\[.])',
    ACCOUNT,
    'i',
  ),
  rule(
    'QQ 号',
    '(?<![A-Za-z])QQ\\s*(?:号码?|群号?)?\\s*(?:是|为)?\\s*[:：]?\\s*(?<x>[1-9]\\d{4,11})(?!\\d)',
    ACCOUNT,
    'i',
  ),
  rule('密钥', '(?<![\\w-])(?<x>sk-[\\w-]{20,}|gh[pousr]_\\w{36,}|hf_[A-Za-z]{30,}|AKIA[0-9A-Z]{16})(?![\\w-])'),
  // C:\Users\name, C:\\Users\\name, /home/name, /Users/name; but not https://example.org/home/name
  rule(
    '用户名',
    `(?:[A-Za-z]\\s?(?::|%3A)(?:[\\\\/]|%5C|%2F)+(?:Users|用户|Documents and Settings)(?:[\\\\/]|%5C|%2F)+|(?<![\\w.-])/(?:mnt/[a-z]/|[a-z]/)?(?:Users|home)/)${NOBODYS}(?<x>(?:(?!%5C|%2F)[^\\\\/\\s)"'\`，。；：:<>|])+)`,
    {},
    'i',
  ),
  rule(
    '姓名',
    `(?:我(?:的名字)?叫做?|我的名字是|我名叫|敝姓|姓名\\s*(?:是|为|[:：|])|名字\\s*[:：]|联系人\\s*[:：])\\s*(?<x>${NAME})(?=[，,。.；;、！!？?\\s|/)）\\]】"”’'<]|$|来自|毕业|今年|目前|现在|是)`,
    { ...NAMED, accept: isName },
  ),
  rule('姓名', `本人叫?\\s*(?<x>${NAME})${END}`, { ...NAMED, accept: isName }),
  rule('姓名', '(?:[Mm]y name is|姓名\\s*[:：])\\s*(?<x>[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2})', NAMED),
  rule(
    '籍贯',
    `(?:老家是?在?|籍贯是?|家乡是?|户籍(?:所在地)?是?|家住|现居地?|(?:我|本人)(?:人|是|们)?(?:来自|住在|家在)|(?:我|本人)人在)\\s*[:：|]?\\s*(?<x>${PLACE})${NO_HOME}`,
    HOME,
  ),
  rule('籍贯', `(?:我|本人)是(?<x>${PLACE})(?=人)`, HOME),
  rule('城市', `(?<x>${PLACE})${NO_HOME}`, { within: WHERE_I_LIVE }),
  rule('住址', `(?:家庭|联系|通讯|现住|收货)(?:住址|地址|所)\\s*(?:是|为|[:：])\\s*(?<x>[^，,。；;\\s|]{4,40})`),
  rule(
    '学校',
    `(?:毕业于|就读于|毕业(?:院校|学校)\\s*(?:是|为|[:：|])|母校是?)\\s*(?<x>${HAN}{2,12}?(?:大学|学院))(?![生习堂])`,
  ),
  rule('学历', '(?:我|你)是(?<x>(?:统招|全日制|普通)*(?:本科|大专|专科|硕士|博士|研究生)(?:学历|学位|毕业生?))'),
  rule(
    '公司',
    `(?:就职于|任职于|供职于|(?:现|目前|所在)?(?:工作单位|就职公司|所在公司)\\s*(?:是|为|[:：|]))\\s*(?!上|前|某|一家|这家|该|我们)(?<x>[\\p{Script=Han}A-Za-z（）()]{2,20}?)(?=[，,。；;\\s|]|$|的|担任|做|从事|任|负责)`,
  ),
  rule('薪资', `(?<![\\d.])(?<x>${MONEY})`, { within: OWN_PAY }),
  // 薪资：我报的 200 一天，最后给的 180
  rule(
    '薪资',
    '(?:报|给|开|拿|谈|要)(?:了|的|到|出|价)*(?:是|为)?\\s*(?<x>\\d{2,6}(?:\\s*[-~～—到至]\\s*\\d{2,6})?\\s*[kKwW万千元块]?(?:\\s*[一/每]\\s*(?:天|个?月|年|小时))?)(?![\\d.%])',
    { within: /薪资|薪水|工资|薪酬|[日时月年]薪/u },
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
  rule('离职原因', '(?<x>我[和跟与](?:hr|人事)[^，,。；;]*)', LEAVING, 'i'),
];
