import { rememberText } from '../../remember.ts';
import { numberingOf, undrawn } from '../parse/numbering.ts';

/** Reading a title: what it asks, and what of it is only decoration. */

const QUESTION_WORDS =
  /[？?]|什么|啥|为何|为什么|如何|怎么|怎样|咋|哪些|哪种|哪个|多[少久长高]|多大(?!模|语|数|厂|规)|是否|能否|可不可以|[能会要]不[能会要]|支不支持|是不是|有没有|区别|异同|对比|介绍|说一下|说说|讲讲|讲一下|谈谈|解释|简述|描述|写出|手撕|手写|手推|推导|原理|优缺点|作用|有哪|吗$|呢$|[^这那多要]么[；;]?$/;

/** Whether a title asks something, by its mark or by the words that Chinese questions are made of. */
export const isQuestion = (title: string): boolean => QUESTION_WORDS.test(title) || ASKED_IN_ENGLISH.test(title);

// 3. What is LoRA   - Explain beam search
const ASKED_IN_ENGLISH =
  /^[^A-Za-z\p{Script=Han}]{0,12}(?:what|why|how|which|explain|describe|derive|compare|differences? between)\s/iu;

const OUTRIGHT =
  /[？?]|什么|啥|为何|为什么|如何|怎么|怎样|咋|哪|是否|能否|可不可以|[能会要]不[能会要]|支不支持|是不是|有没有|多[少久长高]|多大(?!模|语|数|厂|规)|吗$|呢$|[^这那多要]么[；;]?$/;

/** Whether a title asks beyond doubt: 注意力的原理 may be asked, or name a chapter. */
export const asksOutright = (title: string): boolean => OUTRIGHT.test(title) || ASKED_IN_ENGLISH.test(title);

// 讲一下自注意力   对归一化的理解   和 LSTM 的区别
const ASKED =
  /^(?:[-*+•]\s+|\d+[.、)）]\s*)?(?:(?:[又还再先]|然后|接着|主要)*问[了到下]|(?:请|简单|具体|大概)?(?:介绍|讲|说|谈|聊|解释|简述|描述|手[写推撕]|推导|实现|对.+理解))|(?:区别|差异|不同|原理|作用|对比|异同|联系|优缺点|好处|坏处|局限性?|公式|流程|步骤|意义|介绍|理解|情况|问题|方法)(?:[（(][^（）()]{1,30}[)）])?[。.；;]?$/;
/** Whether a short line asks, in whatever way lists of questions do: 和 LSTM 的区别. */
export const asksShortly = (text: string): boolean => asksOutright(text) || ASKED.test(text.trim());

// https://…   3. [https://…](https://…)   4.[链接](https://…)
const LINK = /^\s*(?:[-*+•]\s+|\d{1,3}[.、)]\s*)?(?:\[(?:https?:[^\]]*|链接)\]\([^)]*\)|https?:\S+)\s*$/;

/** Whether a line only tells where something was read. */
export const isLink = (text: string): boolean => text.includes('http') && LINK.test(text);

// What stands around the questions of a note and asks nothing: 目录, 往期推荐, License
const MATTER =
  '(?:(?:本章|本文|文章|内容)?目录|contents|table of contents|往期(?:推荐|回顾|精彩|文章)|(?:推荐|相关|延伸|扩展)阅读|(?:推荐|学习|相关)(?:资料|资源)|写在(?:最后|最前|前面|后面)|前言|引言|导语|后记|结语|参考(?:资料|文献|链接|文档)?|references?|licen[sc]e|许可证?|contributing|contributors|贡献(?:指南|者)?|致谢|acknowledge?ments?|star history|更新(?:日志|记录)|changelog)';
const [NAMES_MATTER, IS_MATTER] = [
  new RegExp(MATTER, 'i'),
  new RegExp(`^${MATTER}(?:\\s*[（(][^（）()]{1,12}[)）])?$`, 'i'),
];

/** Whether a title, as it is written, names a part of the note rather than a subject. To clean it is slow, and comes last. */
export const isMatter = (raw: string): boolean => NAMES_MATTER.test(raw) && IS_MATTER.test(cleanTitle(raw));

// 反问环节   你有什么想问面试官的   还有什么问题要问我们吗？
const ASKED_BACK =
  /反问|[问向](?:面试官|公司|团队)(?:的|提问|什么)|(?:问题|什么).{0,4}[想要]问(?:我们?)?的?吗?[？?*\s]*$/;

/** Whether what stands below a title is asked of the interviewer: together it is one answer. */
export const isAskedBack = (title: string): boolean => ASKED_BACK.test(title);

// A1：  答案  参考答案：全量微调和……
const ANSWERS = /^(?:(?:(?:参考|标准|满分)?(?:答案?|解答|回答)|Answer)\s*(?:[:：]|$)|A\d{0,3}\s*[:：])/i;

/** Whether a heading only says that the answer of the one above follows. */
export const isAnswerHeading = (title: string): boolean => ANSWERS.test(title);

const ROUND = '(?:第?[一二三四五六1-6][面轮](?:面试)?|(?:hr|主管|部门|技术|业务|交叉|电话|总监|终|群)\\s*面试?|笔试)';
/** When it was, and how long. */
const WHEN =
  '(?:\\s*[（(][^（）()]*[）)]|\\s+\\d+\\s*(?:min|h|分钟|小时)|\\s*(?:\\d{4}[-./年])?\\d{1,2}[-./月]\\d{1,2}[日号]?|\\s+\\d{1,2}[:：]\\d{2})*';
// 一面  二面（技术）  三面 30min:  HR 面  第三轮面试  一面 3月2日
const IS_ROUND = new RegExp(`^${ROUND}${WHEN}\\s*[:：]?$`, 'i');

/** Whether a title names a round of an interview: what was asked in it stands below. */
export const isRound = (title: string): boolean => IS_ROUND.test(title);

const MAY_NAME_ROUND = /[一二三四五六1-6][面轮]|笔试|(?:hr|[管门术务叉话监终群])\s*面/i;
// - 某厂 二面：聊得很开心   1. **一面**（40min）
const NAMES_ROUND = new RegExp(`^[^，。？?：:]{0,16}${ROUND}${WHEN}\\s*(?:[:：].*|\\s\\S{1,8})?$`, 'i');

/** Whether a line, as it is written, does, or says whose and how it went. */
export const namesRound = (raw: string): boolean =>
  raw.length <= 120 && MAY_NAME_ROUND.test(raw) && NAMES_ROUND.test(cleanTitle(raw));

// 某厂面经  其他公司面试  高频问题  设计题怎么答; not 面试技巧, 面试回答
const ANNOUNCES =
  /面经|八股|[一二三四五]面(?:$|[\s（(:：])|(?:面试|笔试|考|真|设计|编程)题|题(?:目|库)|(?:常见|高频|经典|相关|面试|核心|其他|典型|常问|基础|基本|技术|项目|业务|开放性?|深挖)的?问题|问题(?:汇总|列表|清单|整理)|追问|问答|必问|常问|手撕代码$|(?:算法|代码)题$|FAQ|Q\s*&\s*A|^(?:interview )?questions?$|(?:面试|笔试)(?!技巧|经验|准备|流程|心得|感受|总结|建议|官|者|时|中|的|标准|口述|话术|\S{0,2}[答版])/i;

/** Whether a title says that questions stand below it. */
export const announcesQuestions = (title: string): boolean => isRound(title) || ANNOUNCES.test(title);

// \(\sqrt{d_k}\), and (\sqrt{d_k}) where copying it lost the backslashes
const BRACKETED_LATEX =
  /\\\(\s*(?<latex>(?=[^\n]{0,80}?(?:\\[a-zA-Z]|[\^_=]))[^\p{Script=Han}\n()]{1,80}?)\s*\\\)|\((?<bare>\\[a-zA-Z]{2,}[^\p{Script=Han}\n()]{0,80})\)/gu;

/**
 * A title without marks, numbers and links: what a reader would call it.
 *
 * @example cleanTitle('**3、什么是 LoRA？**') → '什么是 LoRA？'
 */
export const cleanTitle = rememberText((raw) => {
  let title = raw
    // Behind each of a great many spaces, every rule below would look for the end of all of them.
    .replace(/\s{20,}/g, ' ')
    .replace(BRACKETED_LATEX, '$$$<latex>$<bare>$$')
    // $\text{5. 什么是温度？}$: words, set as a formula
    .replace(/^\s*\$\\text\{([^{}$]+)\}\$\s*$/, '$1')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[\[(?=[^[\]]*\p{L}{2})(?:[^[\]|]*\||[^[\]|]*\/)?([^[\]|#]+)(?:#[^[\]|]*)?\]\]/gu, '$1')
    // 推导梯度下降公式 [某厂面经.md](某厂面经.md): in which file it was asked
    .replace(/(?<=\S)\s*\[[^\]]+\.(?:md|markdown|txt|pdf|docx?|ipynb)\]\((?!https?:)[^)]*\)\s*$/i, '')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    // … —— *一面*: where it was asked
    .replace(/(?<=\S)\s*[—–]{2}\s*\*[^*]{1,30}\*\s*$/, '')
    .replace(/^\s*(?:[-*+•]\s+)?(?:\[[ xX]\]\s+|\[ \])?/, '');
  title = mapText(title, unmarked)
    .replace(/(?<=[^\s:：])\s+https?:\S+$/, '')
    .trim();
  title = undrawn(title);
  // 3. ### 什么是…: a heading in a point of a list
  for (let numbering = numberingOf(title); numbering; numbering = numberingOf(title))
    title = undrawn(numbering.rest.replace(/^#{1,6}\s+(?=\S)/, ''));
  return (
    title
      .replace(/^\d{1,3}\s*[.、．]?$/, '')
      // 十三 激活函数
      .replace(/^(?:[二三]?十)?[一二三四五六七八九十][ \u3000]+(?=[^\s个种次些])/u, '')
      // What the writer meant to do about it
      .replace(/(?<!\s)\s*[（(]\s?(?:todo|待(?:补充?|完善|整理|更新)|没答(?:上来|出来|好)|不会)\s?[)）]/i, '')
      .replace(/\s*[★☆\p{Extended_Pictographic}\uFE0F]+$/gu, '')
      .replace(/(?:\s+#[\p{L}_][\p{L}\p{N}_/-]*)+$/u, '')
      .replace(/^(?:“([^“”]+)”|"([^"]+)"|「([^「」]+)」|『([^『』]+)』)$/, '$1$2$3$4')
      .replace(/^[-–—]{1,3}\s*(?=\p{L}{2})/u, '')
      // *为什么不用 `sleep`？*: code parts what is emphasised
      .replace(/^\\\*(?=\S)([^*]+)\\\*$/, '$1')
      .replace(/(?<=\p{Script=Han}|[A-Za-z]{2}|[?？)）])(?:\s*\\\*)+$/u, '')
      .replace(/(?:\s*[:：;；]+|(?<=\p{Script=Han})。)$/u, '')
      .trim()
  );
});

// <b>, </font>, <span style="…">; `List<T>` is no element.
const TAG =
  /<\/?(?:a|abbr|b|big|br|center|code|del|details|div|em|font|h[1-6]|hr|i|img|kbd|li|mark|ol|p|s|script|small|span|strike|strong|style|sub|summary|sup|u|ul)(?:\s[^<>]*)?\/?>/gi;

/** Text without tags and marks of bold and the like. What only looks like a mark (`**kwargs`, `2*64*64`) is escaped. */
function unmarked(text: string): string {
  return text
    .replace(TAG, '')
    .replace(/\\([\\`*_{}[\]()#+.!>~|-])/g, '$1')
    .replace(/(?<![\w*])\*{2,3}(?=[A-Za-z_]\w*(?:[^*]|$))(?![^*]*\*\*)/g, KEPT.repeat(2))
    .replace(/\*{2,3}|~~/g, '')
    .replace(/__(?=[^_]*\P{ASCII})([^_]+)__/gu, '$1')
    .replace(/(?<![\w)\]}])\*(?=\S)([^*]+)(?<=\S)\*(?![\w([{])/g, '$1')
    .replaceAll(KEPT, '*')
    .replace(/[*<]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\$&');
}

/** Stands for a star that stays, while the others go. */
const KEPT = '\u{F0000}';

/** Text with a change to all of it but code and formulas. */
const mapText = (text: string, change: (text: string) => string): string =>
  text
    .split(/(`[^`]+`|\$[^$]+\$)/)
    .map((part, i) => (i % 2 ? part : change(part)))
    .join('');

/**
 * A title as it is compared: lower case, no marks, no words of politeness. Segmenting, merging, naming and steering compare
 * the same titles.
 *
 * @example '请介绍一下 BERT？' → 'bert'
 */
export const normalTitle = rememberText((title) =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(
      /请问?你?|做一?个|(?:简单|大概|详细)?(?:介绍|讲解|讲|说|谈|聊|解释|简述|描述)(?:一?下|一?说|一?谈|一?讲|一?聊)?|你?(?:知道|了解)的?|一下|什么是|是什么|的?含义/g,
      '',
    )
    .replace(/[^\p{L}\p{N}]/gu, ''),
);
