import type { Redaction } from './redact.ts';
import { isName, LIKELY_NAME, NAME } from './names.ts';

/** Who wrote a note, as they sign it: nicknames, accounts, their own pages. An owner who likes to be named shows them. */

export const SIGNATURE = '署名';

const rule = (within: RegExp, shape: string, accept?: (x: string) => boolean): Redaction => ({
  kind: SIGNATURE,
  // A block of lines is looked at before its lines are.
  shape: new RegExp(shape, 'gimu'),
  within,
  ...(accept && { accept }),
});

// What each match of several rules in a row holds: asked once for all of them.
const SIGNED =
  /作者|整理|编[者辑写]|撰[稿写]人?|供稿|署名|昵称|网名|花名|笔名|博主|[Uu][Pp]主|[Aa]uthor|[Bb][Yy]\b|^[^\S\n]*文\s*[/／|｜]|[写记作]于/mu;
const GREETED = /好[，,！!。~～\s]{0,3}(?:我是|我叫|这里是)|这里是|我是/u;
// Spelt out: to read past case takes five times as long.
const ACCOUNT =
  /公众号|知乎|CSDN|csdn|小红书|B站|哔哩|抖音|牛客|微博|掘金|[Gg]it[Hh]ub|[Gg]itee|力扣|[Ll]eet[Cc]ode|领英/u;
const PAGE = /[Gg]it[Hh]ub|[Gg]itee|blog|zhihu\.com\/people|juejin|bilibili|jianshu|weibo|linkedin/u;

/** Where a line or a cell ends, or what else a signature says begins: date, place. */
const END =
  '(?=\\s*(?:$|[|｜\\t/·，,；;）)」】\\]]|\\s{2}|@|(?:日期|时间|来源|链接|微信|公众号|邮箱|date\\b|created\\b|20\\d{2}\\b)))';
/** A name, a nickname or a handle: no sentence. */
const WHO = '[\\p{L}\\p{N}][\\p{L}\\p{N}_.·-]{1,19}(?: [A-Za-z][\\p{L}\\p{N}_.-]{0,15}){0,2}';
const PAGES =
  '(?:(?:github|gitee|gitlab)\\.com|blog\\.csdn\\.net|www\\.cnblogs\\.com|(?:www\\.)?zhihu\\.com/people|juejin\\.cn/user|space\\.bilibili\\.com|(?:www\\.)?jianshu\\.com/u)';

/** Writers of papers, and words that stand where a name would. */
const isWriter = (x: string): boolean =>
  !/(?:等|et al\.?|团队|大学|公司|实验室|研究院|自己|本人|未知|佚名|不详|多人|同上|姓名|名字)$|提出|认为|指出|的|^(?:Google|OpenAI|Meta|Microsoft|DeepMind|Facebook|NVIDIA|Anthropic|谷歌|微软|百度|阿里|腾讯|华为|字节|是|在|也|还|把|将|用|为|已|们|信息|列表|单位|简介|团队)/iu.test(
    x,
  );

/** 一名算法工程师, 来自某地 and 应届生 say what somebody is, not who. */
const isNickname = (x: string): boolean =>
  !/^(?:一[名个位只条]|来自|今天|今年|做|从事|负责|毕业|应届|学|在|目前|现在|刚|面试|候选|本|这|那|谁|你|您|我|他|她|它|先|说|指|为了|因为|通过|用|用来|基于|根据|把|从|把|将|被|想|要|不|没|有|对|以|如何|怎么|什么|否|很|最|比|\d)|(?:工程师|学生|应届生|程序员|研究员|毕业生|研究生|实习生|研发|岗|的|地|了|模型|助手|机器人|AI)$/iu.test(
    x,
  );

const SIGNED_LINES: readonly Redaction[] = [
  // 作者：某某  整理人：某某  # Author: Some One  @author someone
  rule(
    SIGNED,
    `(?:^|[\\s>|·*#【\\[（(@]|[原本]|文章|笔记)(?:作者|整理[人者]|编[者写]者?|撰[稿写文]人?|责任编辑|供稿人?|署名|(?:牛客|知乎|微信)?昵称|网名|花名|笔名|博主|UP主|author)\\s*[:：|｜]\\s*(?<x>${WHO})${END}`,
    isWriter,
  ),
  rule(SIGNED, `(?:@author\\s+|(?:本文|原)作者\\s+)(?<x>${WHO})${END}`, isWriter),
  rule(SIGNED, `author(?:__)?\\s*=\\s*["'](?<x>[^"'\\n]{2,30})(?=["'])`),
  // —— 某某 写于 2031 年
  rule(SIGNED, `^[\\s>]*[—–-]{1,3}\\s*(?<x>${WHO})(?=\\s*[写记作]于)`, isWriter),
  rule(SIGNED, `(?:^|[\\s>（(])(?:整理|编辑|文|图文)\\s*[:：]\\s*(?<x>${NAME})\\s*$`, isName),
  rule(SIGNED, `^[\\s>]*文\\s*[/／|｜]\\s*(?![图音表本视])(?<x>${WHO})\\s*$`, isWriter),
  // 整理 by 某某; a line that is `by Some_One` and nothing else
  rule(SIGNED, `(?:整理|撰写|编写|翻译|written|created|posted)\\s*by\\s*[:：]?\\s*(?<x>${WHO})${END}`, isWriter),
  rule(SIGNED, `^[\\s>—-]*by\\s*[:：]?\\s*(?<x>${LIKELY_NAME}|[a-z]+[_-]?[a-z]*[_\\d][\\w-]*)\\s*$`, isWriter),
  // 大家好，我是爱吃鱼的猫  这里是某某，研究生在读
  rule(
    GREETED,
    '(?:早上|上午|下午|晚上|们|家|位|学|友|伴|hello|hi|哈喽|嗨)好?[，,！!。~～\\s]{0,3}(?:我是|我叫|这里是)\\s*(?<x>[^\\s，,。！!、；;:：~～（()）“”"]{2,14})(?=[，,。！!~～、\\s（(]|$)',
    isNickname,
  ),
  rule(
    GREETED,
    '(?:^|[^\\p{L}\\p{N}“"])(?:这里是|我是|我叫)\\s*(?<x>[^\\s，,。！!、；;:：（()）“”"]{2,14})(?=[，,]\\s*(?:一[名个位枚])?[^，,。]{0,10}(?:研究生|本科|博士|硕士|大[一二三四]|研[一二三]|在读|从业|码农|程序员|工程师|算法岗|博主|爱好者))',
    isNickname,
  ),
  // 公众号：某某  微信公众号「某某」  知乎ID：某某  CSDN：weixin_123
  rule(
    ACCOUNT,
    '公众号\\s*(?:ID|名称?)?\\s*(?:(?:[:：]|是|叫)\\s*[「“"【《]?|[「“"【])\\s*(?<x>[\\p{L}\\p{N}_-]{2,20})(?=\\s*(?:$|[」”"】》；;）)|]|[，,]\\s*(?:欢迎|关注|回复|订阅|每[天日周])))',
    (x) => !/的$|文章|平台|数据|^[一是不]/u.test(x),
  ),
  rule(
    ACCOUNT,
    `(?<!参考[^，。\\n]{0,8}|来[自源][^，。\\n]{0,4}|转[载自][^，。\\n]{0,4})(?:知乎|CSDN|小红书|B站|哔哩哔哩|抖音|牛客|微博|掘金|GitHub|Gitee|力扣|LeetCode|领英)\\s*(?:账号|帐号|ID|号|昵称|用户名?)?\\s*(?:[:：]?\\s*@|(?<=账号|帐号|ID|号|昵称|用户名?)\\s*[:：])\\s*(?<x>${WHO})(?=\\s*(?:$|[，,。；;）)|]))`,
  ),
  rule(
    ACCOUNT,
    '^[\\s>*-]*(?:CSDN|GitHub|Gitee|LeetCode|知乎|掘金|牛客|领英|B站|微博)\\s*[:：]\\s*(?<x>(?=[a-z\\d]*[_\\d-])[a-z][\\w-]{3,30})\\s*$',
  ),
];

/** Pages of their own: 我的 GitHub：https://github.com/someone; a link to somebody else's text is a source, and stays. */
export const OWN_PAGES: readonly Redaction[] = [
  rule(PAGE, `(?:我的|本人|个人)[^，。；;\\n]{0,16}?(?<![\\w.])${PAGES}/(?<x>[\\w.-]+)`),
  rule(
    PAGE,
    `(?:博客|主页|GitHub|Gitee)(?:地址|主页|链接)?\\s*[:：]\\s*(?:https?://)?(?<![\\w.])${PAGES}/(?<x>[\\w.-]+)(?=/?(?:$|[\\s，。；;)）]))`,
  ),
  rule(PAGE, '(?:我的|本人|个人|作者|博客|主页)[^，。；;\\n]{0,12}?https?://(?<x>[\\w-]+)\\.(?:github|gitee)\\.io'),
  rule(PAGE, '(?:zhihu\\.com/people|linkedin\\.com/in|space\\.bilibili\\.com|weibo\\.com/u)/(?<x>[\\w.-]+)'),
];

export const SIGNATURES: readonly Redaction[] = [...SIGNED_LINES, ...OWN_PAGES];
