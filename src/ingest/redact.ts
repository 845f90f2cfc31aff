import type { Nodes, Root } from 'mdast';
import type { Question } from './model.ts';

/** Hides personal data. One rule a kind; the text a rule finds in group `x` is replaced by what it was. */

export interface Redaction {
  kind: string;
  /** Group `x` is what is hidden. */
  shape: RegExp;
}

const SURNAME =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]';
const PLACE =
  '(?:北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|杭州|南京|苏州|武汉|成都|西安|广州|深圳|郑州|长沙|合肥|济南|青岛|厦门|福州|沈阳|大连|太原|石家庄|哈尔滨|长春|昆明|贵阳|南宁|南昌|兰州)';

export const REDACTIONS: readonly Redaction[] = [
  { kind: '邮箱', shape: /(?<![\w.+-])(?<x>[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)/gu },
  { kind: '身份证号', shape: /(?<!\d)(?<x>\d{6}(?:19|20)\d{2}[01]\d[0-3]\d{4}[\dXx])(?!\d)/gu },
  { kind: '手机号', shape: /(?<!\d)(?<x>1[3-9]\d[\s-]?\d{4}[\s-]?\d{4})(?!\d)/gu },
  { kind: '微信号', shape: /(?:微信号?|wechat|vx|wx)\s*(?:是|为)?[:：\s]\s*(?<x>[a-zA-Z][\w-]{5,19})/giu },
  { kind: 'QQ 号', shape: /QQ\s*(?:号|群)?\s*(?:是|为)?[:：\s]\s*(?<x>[1-9]\d{4,11})/giu },
  { kind: '用户名', shape: /(?:[A-Za-z]:[\\/]Users[\\/]|\/(?:Users|home)\/)(?<x>[^\\/\s)"'，。]+)/gu },
  {
    kind: '姓名',
    shape: new RegExp(
      `(?:我叫|我的名字是|本人叫?|姓名\\s*[:：])\\s*(?<x>${SURNAME}\\p{Script=Han}{1,3})(?=[，,。；;、\\s]|$)`,
      'gu',
    ),
  },
  {
    kind: '籍贯',
    shape: new RegExp(
      `(?:来自|老家在?|籍贯是?|家在|人在|现居|住在)\\s*[:：]?\\s*(?<x>${PLACE}\\p{Script=Han}{0,6}?)(?=[，,。；;、\\s！!]|那边|$)`,
      'gu',
    ),
  },
  { kind: '学校', shape: /(?:毕业于|就读于|母校是?)\s*(?<x>\p{Script=Han}{2,12}(?:大学|学院))/gu },
  {
    kind: '薪资',
    shape:
      /(?:期望薪资|目前薪资|底薪|月薪|年薪|绩效|薪资)\s*(?:是|为|[:：])?\s*(?<x>\d[\d.,]*\s*(?:[kKwW万千元]|(?<=\d{4})))/gu,
  },
];

export interface Redacted {
  text: string;
  /** Kinds of what was hidden, one each time. */
  kinds: string[];
}

/** Text with personal data replaced by its kind. @example redactText('我叫张三丰，') → { text: '我叫〔姓名〕，', kinds: ['姓名'] } */
export function redactText(text: string): Redacted {
  const kinds: string[] = [];
  for (const { kind, shape } of REDACTIONS) {
    text = text.replace(shape, (match: string, ...rest: unknown[]) => {
      const { x } = rest.at(-1) as { x: string };
      kinds.push(kind);
      return match.replace(x, `〔${kind}〕`);
    });
  }
  return { text, kinds };
}

/** Hides personal data in all text, code, links and labels of a tree. */
export function redactTree(tree: Root): void {
  const walk = (node: Nodes): void => {
    if ('value' in node) node.value = redactText(node.value).text;
    if ('url' in node) node.url = redactText(node.url).text;
    if ('attributes' in node && node.attributes?.['from'])
      node.attributes['from'] = redactText(node.attributes['from']).text;
    if ('alt' in node && node.alt) node.alt = redactText(node.alt).text;
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
}

/** A question with nothing personal in its text, its titles, its short answer or its sources' titles. */
export function redactQuestion(question: Question): Question {
  const hide = (text: string) => redactText(text).text;
  for (const answer of question.answers) redactTree(answer.tree);
  const sources = question.sources.map((source) => ({ ...source, title: hide(source.title) }));
  return {
    ...question,
    title: hide(question.title),
    aliases: question.aliases.map(hide),
    ...(question.short && { short: hide(question.short) }),
    answers: question.answers.map((answer) => ({
      ...answer,
      source: { ...answer.source, title: hide(answer.source.title) },
    })),
    sources,
  };
}
