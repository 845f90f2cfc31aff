import { splitCard, splitRow } from './rows.ts';
import { asksShortly, isQuestion } from '../segment/titles.ts';

/** Titles that carry their own answer on the same line. */
export interface Inline {
  label: string;
  value: string;
}

// - **幻觉**：说得通顺但不真   **幻觉：** 说得通顺但不真
const BOLD =
  /^(?:[-*+•]\s+|\d{1,3}[.、)）]\s*)?\*\*(?!(?:Q|问题?|题目?)\s*\d*\s*[:：*])(?<label>[^*]+?)\s*(?:[:：]\s*\*\*|\*\*\s*[:：]|(?<=[？?])\*\*(?!\s*[（(]))\s*(?<value>\S.*)$/;
// 什么是幻觉？ 答：说得通顺但不真
const MARKED = /^(?<label>.{2,120}?[？?。]?)\s*(?<=[\s？?。；;])(?:答案?|回答|A)\s*[:：]\s*(?<value>\S.*)$/;
// `词向量：把词变成数字`, `BERT https://…`: a short label, a colon or a space before an address, and what it says.
const LABELLED = /^(?<label>(?:(?!https?:)[^:：]){1,40}?)(?:\s*[:：]\s*|\s+(?=https?:))(?<value>\S.*)$/;

// 什么是幻觉？说得通顺，但不真。
const ASKED = /^(?<label>[^？?]{2,80}[？?])\s*(?<value>[^？?]*[，。；、,;][^？?]*)$/;

// 有什么区别？为什么这样选？因为…: the last of several questions, and a reply to it
const REPLIED =
  /^(?<label>.{2,200}[？?])\s*(?<value>(?:因为|由于|(?:我|个人)(?:觉得|认为)|不一定|不对|是的|对的|不是的?[，,]|答案是|变[大小多少高低]|(?:不)?需要|其实)[^？?]*)$/;

// - 为什么先召回再重排：召回宁可多拿，重排再求准。
const ASKING_LABEL =
  /^(?:[-*+•]\s+)?(?<label>(?:为什么|为何|如何|怎么|什么是|什么时候|是否|能否)[^:：？?]{2,40}|[^:：？?]{2,40}(?:是什么|为什么|有哪些|吗|区别|公式|(?:怎么|如何)\S{1,5})|[^:：？?]{2,20}(?:为什么|如何|怎么)[^:：？?]{2,30})\s*[:：]\s*(?!\/\/|.*问[了到])(?<value>[^？?]{8,})$/;

// 招多少人？（组长说三个）: what was said in an interview; other brackets go on asking
const BRACKETED =
  /^(?<label>.{2,120}[？?。.])\s*[（(](?=[^()（）]*(?:我[^们]?[说答报讲]|[他她对方官大长]给?的?[说答]|不?方便回答|回答[了：:]))(?<value>[^？?()（）]{5,})[)）]\s*$/;

// 为什么快（中间结果可以复用）: brackets at the end, which may hold others
const IN_BRACKETS = /^(?<label>.{1,119}?[^\s\]])\s*[（(](?<value>(?:[^（）()]|[（(][^（）()]*[)）])+)[)）]$/;
// What is only to be kept in mind, where it stands, what happened, or one more question
const REMARK =
  /[？?]|什么|哪|怎|如何|为何|吗|面试官|[感觉]觉|…|^(?:[如例比譬]如?|可能|注|针对|尽量|最[好多少近后早熟]|仅|从|以[上下]|不[能用许要考限]|只(?!需)|要求|需|必须|提示|可?以?参[考见照]|可以?[用从参考看查自]|[见说讲聊问我还先没几当此这就]|其实|貌似|不太|在这|提[到示]|目标|答案|结合|建议|重点|包[括含]|面试|原题|难度|高频|重要|待|todo)/i;
const STATES =
  /(?<![还但就于只])是(?!否|不是)|属于|具有|没有|得到|加入|可以|通过|需要|因为|由于|从而|导致|使(?!用)|避免|防止|取决|相当于|不会|优于|大于|小于|正比|消除|假设|应该|。\S|[^，、,]{8}[，,][^，、,]{8}/;
const HOW_MANY = /多少|几[个层种次天年]|多[久长]/;

/** A statement in brackets behind what asks: a premise or a hint, which goes on asking, is none. */
function splitBrackets(text: string): Inline | undefined {
  const split = /[)）]$/.test(text) ? groupsOf(IN_BRACKETS, text) : undefined;
  if (!split || !asksShortly(split.label) || REMARK.test(split.value)) return undefined;
  if (/^假设/.test(split.value) && !/为什么|为何/.test(split.label)) return undefined;
  const counts = HOW_MANY.test(split.label) && /\d/.test(split.value);
  return counts || (split.value.length >= 6 && STATES.test(split.value)) ? split : undefined;
}

// 距离怎么算：https://…: where it is told
const LINKED = /^(?:[-*+•]\s+)?(?<label>[^:：]{2,60}?)\s*[:：]\s*(?<value>https?:\S+)$/;

// 面试考点 3：…: the question stands behind it
const COUNTS = /^\P{Script=Han}*(?:面试|高频|核心)?(?:考点|考题|真题|问题|题目?|知识点)\s*[\d一二三四五六七八九十]+$/u;

/** Splits a line that carries its own answer; undefined for one that does not, such as a question with a colon in it. */
export function splitInline(line: string, below?: string): Inline | undefined {
  const text = line.trim();
  const sure =
    splitRow(line, below) ??
    groupsOf(BOLD, text) ??
    groupsOf(MARKED, text) ??
    groupsOf(BRACKETED, text) ??
    splitBrackets(text) ??
    groupsOf(LINKED, text) ??
    groupsOf(REPLIED, text) ??
    splitCard(text) ??
    groupsOf(ASKED, text) ??
    groupsOf(ASKING_LABEL, text);
  if (sure) return sure;
  const labelled = groupsOf(LABELLED, text);
  return labelled && !isQuestion(labelled.label) && !COUNTS.test(labelled.label) ? labelled : undefined;
}

/** Whether a line says beyond doubt where its title ends. */
export const isMarkedInline = (text: string): boolean =>
  [BOLD, MARKED, BRACKETED, LINKED, REPLIED, ASKING_LABEL].some((shape) => shape.test(text.trim())) ||
  splitBrackets(text.trim()) !== undefined ||
  splitCard(text) !== undefined;

/** Whether a line asks and then goes on without asking, which may be an answer, or more of the question. */
export const asksThenSays = (text: string): boolean => (groupsOf(ASKED, text.trim())?.value.length ?? 0) >= 10;

function groupsOf(shape: RegExp, text: string): Inline | undefined {
  const groups = shape.exec(text)?.groups;
  return groups && { label: groups['label']!, value: groups['value']! };
}
