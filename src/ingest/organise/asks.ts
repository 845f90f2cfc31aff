import { namesOf, type Term } from '../../knowledge/terms.ts';
import { isQuestion, normalTitle } from '../segment/titles.ts';

/** What a title asks, taken apart: of what, which side of it, and in what other words. */

export interface Asked {
  /** The title as it is compared. */
  title: string;
  /** The part of it that says what it is about: the first clause of several, else all of it. */
  clause: string;
  /** What it wants to know: two titles that name the same terms but want different things are two questions. */
  intents: string;
  /** Whether any of its clauses wants a reason, or how something is measured. */
  reasons: readonly string[];
  /** The last term of what a reason is wanted for: in 多头为什么要降维, 降维. */
  whyWhat?: Term;
  /** What tells it from its twin: 第二阶段 and 第三阶段, v1 and v2, 有监督 and 无监督. */
  marks: string;
  /** The terms that the clause is about. */
  terms: readonly Term[];
  /** What the clause says beside its terms. */
  beside: string;
  /** The same without the words that only say what is wanted. */
  core: string;
}

/** Finds the terms in a text. */
export type TermsIn = (text: string) => readonly Term[];

const INTENTS: [string, RegExp][] = [
  ['difference', /区别|不同|异同|对比|比较|差异|vs|相似|联系|关系/g],
  ['why', /为什么|为何|原因|为啥|意义|目的|造成|导致|引起/g],
  ['train', /训练|微调|优化/g],
  ['good', /优缺点|优点|优势|好处|利弊|优劣势?/g],
  ['bad', /优缺点|缺点|缺陷|不足|弊端|局限|利弊|优劣势?/g],
  ['code', /手写|手撕|代码/g],
  ['where', /应用|场景|用在|用途|作用|干啥|干什么|干嘛/g],
  ['limit', /长度|限制|截断|多少|几张|多大/g],
  ['evaluate', /评估|评价|评测|指标/g],
  ['mend', /解决|缓解|避免|防[止范]|应对|怎么办|改进|处理|克服/g],
];
/** 有哪些 asks of any side that is named: 解决过拟合的方法有哪些 is how to mend it. */
const KINDS: [string, RegExp] = ['kinds', /有哪些|哪些|种类|常见|主流|几种|方式|方法/g];
const REASONS = INTENTS.filter(([name]) => name === 'why' || name === 'evaluate');
const WHY = /为什么|为何|为啥/;
const HOW: [string, RegExp] = ['how', /怎么|如何|怎样/g];

/** Terms that only say what all of this is about. */
const SUBJECTS = new Set(['llm', 'deep-learning', 'machine-learning', 'nlp']);
/** Terms in which others have their place: Transformer 的位置编码 is about the latter. */
const HOMES = new Set(['transformer', 'fine-tuning', 'neural-network', 'attention', 'coding-interview', 'leetcode']);

/** Terms that name something one does: 什么是微调 does not ask 怎么做微调. */
const DEEDS = new Set(['fine-tuning']);

/** Words beside a term that ask nothing more: 微调方式, 主流的注意力机制. */
const FILLER =
  /你们|我们|(?<!做)分类|方式|方法|有哪些|哪些|有|主流|常见|主要|结构|框架|算法|机制|技术|模块|模型|怎么做|如何做|怎样做|如何|怎么|怎样|的|做|是|对|吗/g;

/** More such words, for titles that are alike: 结构是什么样的, 如何实现, 基本流程. */
const FILLER_TOO = /什么|样|实现|流程|架构|工作|基本|整体|区别|不同|讲解|解释|简述|中|下|请/g;

/** More still, where nothing but the same few words may be left. */
const FILLER_ALSO =
  /详细|简单|大致|核心|思想|原理|概念|理解|了解|看法|概述|简介|详解|总结|定义|本质|之间|主要|分别|点|呢|啥|咱|吧|啊|都|和|与|及|你|能|可以/g;

/** The same said in other words. */
const SAME_WORDS: [RegExp, string][] = [
  [/使用|采用|利用|运用/g, '用'],
  [/降低|减少|减小|节省|节约/g, '省'],
  [/需要|要用|引入/g, '要'],
  [/操作|过程|步骤|运算/g, '过程'],
  [/的?时候/g, '时'],
  [/选择/g, '选'],
];

/** Numbers, and words that come in pairs. */
const MARKS =
  /\d+|第?[一二三四五六七八九十两](?=分钟|步|阶段|轮|代)|[有无半自]监督|输[入出]|[编解]码器|前向|反向|[离在]线|线[上下]|[上中下](?=[篇部集册])|[（(][上中下一二三四五][)）]|(?:分类|回归|排序)(?=损失)/g;

const NORMAL_NAMES = new WeakMap<Term, string[]>();

/** The names of a term as titles are compared; worked out once, since hundreds of titles may name it. */
function normalNames(term: Term): string[] {
  let names = NORMAL_NAMES.get(term);
  if (!names) NORMAL_NAMES.set(term, (names = namesOf(term).map(normalTitle).filter(Boolean)));
  return names;
}

// 排序学习介绍：RankNet，LambdaRank
const NAMES_BEHIND = /^[:：][^\p{Script=Han}？?]*[A-Za-z][^\p{Script=Han}？?]*$/u;

/** Takes a title apart; `titleTerms` are all the terms in it. */
export function askedBy(title: string, titleTerms: readonly Term[], termsIn: TermsIn): Asked {
  // 命名实体识别是怎么做的，用了什么模型，效果怎样: the first clause says what it is about.
  const first = /^[^，,？?；;:：]*/.exec(title)![0];
  const polite = /^(?:请|说|讲|谈|介绍)/.test(first);
  const firstTerms = termsIn(first);
  const whole =
    first.length === title.length ||
    polite ||
    NAMES_BEHIND.test(title.slice(first.length)) ||
    !(isQuestion(first) || isExample(title, first, termsIn)) ||
    asksOfAnother(title, titleTerms, termsIn) ||
    listsOthers(title, firstTerms, titleTerms);
  const asked = whole ? title : first;
  const clause = normalTitle(asked);
  const named = whole ? titleTerms : firstTerms;
  const names = named
    .filter((term) => !term.weak || SUBJECTS.has(term.id))
    .flatMap(normalNames)
    .filter((name) => clause.includes(name))
    .sort((a, b) => b.length - a.length);
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), clause);
  const wants = INTENTS.filter(([, words]) => rest.search(words) >= 0);
  const terms = subjectsOf(named, /区别|[、和与及+&]/.test(asked));
  const deed = terms.length > 0 && terms.every(({ id }) => DEEDS.has(id));
  const also = [KINDS, ...(deed ? [HOW] : [])].filter(([, words]) => asked.search(words) >= 0);
  const intents = wants.length ? wants : also.slice(0, 1);
  const beside = rest.replace(FILLER, '');
  const [, ...whats] = title.split(WHY);
  const whyWhat = termsIn(whats.at(-1)?.split(/[？?；;。]/)[0] ?? '').findLast(isTelling);
  return {
    title: normalTitle(title),
    clause,
    intents: intents.map(([name]) => name).join('+'),
    reasons: REASONS.filter(([, words]) => title.search(words) >= 0).map(([name]) => name),
    ...(whyWhat && { whyWhat }),
    marks: [...new Set(title.replace(/从\s*[0零]\s*到\s*[1一]/, '').match(MARKS))].sort().join(),
    terms,
    beside: beside.replace(FILLER_TOO, ''),
    core: coreOf(terms.length ? rest : clause, intents),
  };
}

/** Whether a term says what a question is about, and not only where that belongs. */
export const isTelling = (term: Term): boolean => !term.weak && !SUBJECTS.has(term.id) && !HOMES.has(term.id);

/** What terms are about: not the field, nor what the others belong to, where there are others. */
function subjectsOf(named: readonly Term[], lists: boolean): readonly Term[] {
  const telling = named.filter((term) => !term.weak);
  const own = telling.filter(({ id }) => !SUBJECTS.has(id));
  const inner = lists ? [] : own.filter(isTelling);
  return inner.length ? inner : own;
}

function coreOf(rest: string, intents: readonly [string, RegExp][]): string {
  let core = rest;
  for (const [, words] of intents) core = core.replace(words, '');
  for (const [words, word] of SAME_WORDS) core = core.replace(words, word);
  return [FILLER, FILLER_TOO, FILLER_ALSO].reduce((left, words) => left.replace(words, ''), core).replace(/^s$/, '');
}

// 了解 ELMo 吗，BERT 呢
const ASKED_TOO = /[，,][^，,]{2,20}呢(?:[，,]|$)/;

/** LoRA 是什么？秩怎么选？和 QLoRA 比呢？: a further sentence has a subject of its own, and is no part of the first. */
function asksOfAnother(title: string, titleTerms: readonly Term[], termsIn: TermsIn): boolean {
  const [sentence] = /^[^？?；;]*/.exec(title)!;
  if (ASKED_TOO.test(sentence)) return true;
  if (sentence.length + 1 >= title.length) return false;
  const own = termsIn(sentence);
  return titleTerms.some((term) => isTelling(term) && !own.includes(term));
}

/** RNN，LSTM，GRU 的区别: what stands behind the first comma is no detail of what stands before it. */
const listsOthers = (title: string, first: readonly Term[], all: readonly Term[]): boolean =>
  /[，,]/.test(title) && all.filter((term) => isTelling(term) && !first.includes(term)).length >= 2;

/** 文本纠错：今天天汽真好，改成…: behind the colon stands a sentence that is no subject of its own. */
function isExample(title: string, label: string, termsIn: TermsIn): boolean {
  const rest = title.slice(label.length + 1);
  const known = termsIn(label);
  return (
    /^[:：]$/.test(title[label.length]!) &&
    rest.length >= 12 &&
    !isQuestion(rest) &&
    termsIn(rest).every((term) => known.includes(term))
  );
}
