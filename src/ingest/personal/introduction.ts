import type { Entry } from '../model.ts';
import type { Redaction } from './redact.ts';
import { isFirm } from './firms.ts';
import { isName, LIKELY_NAME } from './names.ts';
import { NO_HOME, PLACE } from './places.ts';
import { END } from './rules.ts';

/** Where somebody introduces themselves, more is personal: what elsewhere is a fact of the field is theirs here. */

const TITLE = /自我介绍|个人(?:简介|介绍|信息|情况|简历|资料)|基本信息|我的简历|简历模板|关于(?:我|本人)|联系方式/u;
const GREETING =
  /^[\s>*“"'-]*(?:(?:答案?|A)\s*[:：]\s*)?(?:(?:各位|尊敬的)?(?:面试官|老师|考官|领导)(?:们|你|您)?(?:早上|上午|下午|晚上)?好|(?:面试官|大家|各位|您|你)们?好[，,！!。\s]{0,2}我(?:叫|是))/u;

/** Whether a line greets an interviewer. */
export const isGreeting = (line: string): boolean => line.length < 4000 && GREETING.test(line);

/** Whether an entry is somebody's introduction of themselves, by its title or by how one of its lines begins. */
export const isIntroduction = ({ title, path, note, start, end }: Entry): boolean =>
  TITLE.test(title) || path.some((heading) => TITLE.test(heading)) || note.lines.slice(start - 1, end).some(isGreeting);

const FIRM =
  '公司|集团|科技|银行|研究院|研究所|研究中心|医院|事务所|工作室|阿里巴巴?|腾讯|百度|字节跳动|字节|美团|京东|华为|小米|网易|滴滴|快手|拼多多|蚂蚁';
// No firm: 上一家公司, 我们公司, 这家医院.
const SOME = '(?!上|前|某|一|这|那|该|我|贵|本|其|自|各|多|很|哪|大|小|两|几|合作|别)';
const DEGREE =
  '(?:全日制|统招|普通)*(?:本科|硕士|博士|大专|专科|研究生)(?:学历|学位|毕业生?|在读|研究生)?(?:[，,、]?\\s*(?:学士|硕士|博士)学位)?';
const MAJOR =
  '(?:计算机(?:科学与技术|应用(?:技术)?|技术)?|软件工程|人工智能|电子信息(?:工程|科学与技术)?|通信工程|自动化|(?:数学|信息)与(?:应用数学|计算科学)|应用数学|统计学|信息管理与信息系统|信息(?:安全|工程)|数据科学与大数据技术|大数据技术|网络工程|物联网工程|机械(?:工程|设计制造及其自动化)|电气工程(?:及其自动化)?|生物医学工程|金融学|会计学|语言学|土木工程)';
const EDUCATION = `${DEGREE}(?:\\s*[，,、]\\s*(?:主修|专业[是为]?)?${MAJOR}(?:专业)?)?`;

const rule = (kind: string, shape: string, more: Partial<Redaction> = {}): Redaction => ({
  kind,
  shape: new RegExp(shape, 'gu'),
  ...more,
});

/** Rules for an introduction, besides those for all text. */
export const INTRODUCTION: readonly Redaction[] = [
  rule('姓名', `(?<=^|[，,。；;！!\\s：:好])我是\\s*(?<x>${LIKELY_NAME})${END}`, { accept: isName }),
  rule(
    '姓名',
    `(?<=^|[\\s|])(?<x>${LIKELY_NAME})(?=\\s*[，,|/]\\s*(?:男|女)\\s*[，,|/。]|\\s*[，,|/]\\s*\\d{2}\\s*岁)`,
    { within: /[男女岁]/u, accept: isName },
  ),
  rule(
    '学校',
    '(?<=^|毕业于|就读于|在|于|来自|是|为|[：:，,。；;、\\s(（|])(?<x>(?:(?![于来是在我的所上])\\p{Script=Han}){2,10}?(?:大学|学院))(?![生习堂])',
  ),
  rule(
    '学校',
    '(?<=毕业于|就读于|来自)(?<x>清华|北大|复旦|上交|浙大|南大|中科大|哈工大|西交|人大|武大|华科|中山|北邮|北航|北理工)',
  ),
  rule(
    '籍贯',
    `(?:来自|人在|住在|家在|出生[于在])\\s*(?<x>${PLACE}(?:\\p{Script=Han}{1,3}(?=[，,。；;、\\s]|$))?)${NO_HOME}`,
  ),
  rule('籍贯', `(?<=^|[，,。；;、\\s])(?<x>${PLACE})(?=人[，,。；;、\\s])`),
  rule('学历', `(?<x>${EDUCATION})`, { within: /本科|硕士|博士|大专|专科|研究生/u }),
  // A look back from every character is slow.
  rule('专业', `(?<=^|[，,。；;、\\s：:])(?<x>${MAJOR})(?=专业|[，,。；;、\\s|]|$)`, {
    within: new RegExp(MAJOR, 'u'),
  }),
  rule(
    '专业',
    '(?:我(?:学|读)的(?:专业)?|主修|专业)\\s*(?:是|为|[:：|])\\s*(?<x>[\\p{Script=Han}A-Za-z]{2,14}?)(?=专业|[，,。；;、\\s|]|$)',
  ),
  rule(
    '专业',
    '(?<=大学|学院|[，,。；;、\\s：:]|学的|读的)(?<x>(?:(?![的是在不])\\p{Script=Han}){2,12})(?=专业(?:[，,。；;、\\s毕]|$))',
  ),
  rule(
    '就业状态',
    '(?<x>(?:(?:目前|现在|当前|现|已经?|我)\\s*(?:处于|是)?(?:离职|在职|待业)|(?:处于)?(?:离职|在职|待业)(?=状态))(?:状态|中)?)(?!原因|率|证明|前)',
  ),
  rule(
    '职务',
    '(?:担任|职位|职务|岗位|任职)(?:的)?\\s*(?:是|为|[:：|])?\\s*(?<x>[\\p{Script=Han}A-Za-z/ ]{2,20}?(?:工程师|研究员|实习生|经理|主管|负责人|总监|架构师|科学家|助理))',
  ),
  rule(
    '公司',
    `(?:(?:^|我|曾经?|目前|现在?|后|先|之前|此前|[年月，,。；;\\s])(?:一直|主要)?(?:在|就职于|任职于|加入|来自))\\s*${SOME}(?<x>(?:(?![不了去的有是家里他她它和与可以要做从到])[\\p{Script=Han}A-Za-z（）()]){0,14}?(?:${FIRM}))`,
    { accept: isFirm },
  ),
  rule(
    '合作方',
    `(?:和|与|跟|同|为|给)${SOME}(?<x>\\p{Script=Han}{2,8}?(?:公司|医院|集团|科技|银行))(?=(?:那边|这边|方面)?(?:一起|共同|合作|联合))`,
  ),
  // 2021.07-2023.05 星辰科技有限公司 算法工程师, a line of a CV
  rule(
    '公司',
    '(?:20\\d{2}[.年/-]\\s?\\d{1,2}月?|至今|现在)[\\s|｜，,:：]+(?<x>[\\p{Script=Han}A-Za-z（）()]{2,20}(?:公司|集团|科技|银行|研究院|研究所|医院))',
  ),
  rule('公司', `(?:实习|工作)(?:经历|单位)\\s*[:：]\\s*(?<x>\\p{Script=Han}{0,14}?(?:${FIRM})(?:有限公司)?)`, {
    accept: isFirm,
  }),
  rule('姓名', "(?:I am|I'm|This is)\\s+(?<x>[A-Z][a-z]+(?:[ -][A-Z][a-z]+){1,2})(?=[,.，])", {
    within: /I am|I'm|This is/u,
  }),
  rule('年龄', '(?<![\\d.])(?<x>[1-6]\\d\\s*岁)'),
  rule('出生年月', '我是\\s*(?<x>(?:19|20)?\\d{2}年)(?=的|出?生|[，,。])'),
  rule(
    '毕业年份',
    '(?<![\\d.])(?<x>(?:(?:19|20)\\d{2}|[012]\\d)(?:[年级届]{1,2}))(?=毕业|应届|本科|硕士|[，,]?\\s*毕业)',
  ),
];
