import type { List, Nodes, Root, Table } from 'mdast';
import { asksOutright, isAskedBack } from '../segment/titles.ts';
import { pageOf } from './wiki.ts';

/** So many characters say something, whatever they are. */
const ENOUGH = 40;

/** A sentence has no fewer Chinese characters. */
const FEWEST_WORDS = 6;

// Where an exercise stands that a question names, and no answer to it
const EXERCISES = /leetcode|lintcode|nowcoder|luogu|codeforces|hackerrank/i;

// --参考自[…](…)
const CREDIT = /^[-—\s]*(?:参考自|摘自|转自|转载|来源|出处)/;

/** Text that only says where to read on. */
const REFERS = /^请?(?:参考|参见|参阅|详见|见)[^。]{0,60}。?$/;

// 见《优化》一章。   详见上一题
const SENDS_ON = /^请?(?:参考|参见|参阅|详见|见)\s*(?:[《「【]|[上前下后]|第|附录)[^。，,；;]{0,40}。?$/;

/** Whether a text says something itself, in few words: no link, and no word of where to read on. */
export function saysInShort(tree: Root, asked: string): boolean {
  const text = textBesideLinks(tree).trim();
  // `sin #偶数 cos #奇数` is a reminder for who knows the answer.
  const isSentence = (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= FEWEST_WORDS || shows(tree);
  return isSentence && isAnswered(tree, asked) && !REFERS.test(text);
}

// 不会   略   待补
const GIVES_UP = /^(?:不(?:会|知道|清楚|记得|太会)|忘|没[答记]|[待略暂无]|TODO)/i;

/** Whether what stands behind 答： says anything: there a few words are meant as an answer. */
export function saysBehindMark(tree: Root): boolean {
  const text = textBesideLinks(tree).trim();
  const said = (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= FEWEST_WORDS;
  return said && !GIVES_UP.test(text) && saidIn(text.split('\n')) !== '';
}

/**
 * Whether a tree leads to an answer that stands elsewhere: who writes down nothing but a link means that. `marked`: the link is
 * called an answer, even if it leads to an exercise.
 */
export function leadsOn(node: Nodes, marked = false): boolean {
  if (node.type === 'link') return /^https?:/i.test(node.url) && (marked || !EXERCISES.test(node.url));
  if (node.type === 'paragraph' && CREDIT.test(textBesideLinks(node))) return false;
  return 'children' in node && node.children.some((child) => leadsOn(child, marked));
}

// 请从以下方面列举：数据、训练: what a question offers to be talked about
const OFFERS = /以下|下列|下面(?:这?几|的)/;

// 有 reward model 吗   低频还是高频   多少层
const CHOICE = /吗|还是|是否|能否|([能会可])不\1|是不是|有没有|多少|几[个层种次]/;

/**
 * Whether a tree says anything beyond links and an outline: `对比区别：` with nothing behind it is no answer. `asked` is the
 * question: a word may answer one that offers a choice.
 */
export function isAnswered(tree: Root, asked: string): boolean {
  if (shows(tree)) return true;
  const [only] = tree.children;
  const list = tree.children.length === 1 && only!.type === 'list' ? only : undefined;
  // What to ask the interviewer is a list of questions, and one that a question ends with is part of it.
  if (isAskedBack(asked) && /[？?]/.test(textBesideLinks(tree))) return true;
  if (list && (goesOnAsking(list) || (OFFERS.test(asked) && isOfLabels(list)))) return false;
  const text: string[] = [];
  let length = 0;
  for (const line of linesOf(tree)) {
    const said = saidIn(line.split('\n'));
    if (!said) continue;
    text.push(said);
    length += said.length;
    if (length > ENOUGH) return true;
  }
  // Points of a list that are no labels say something, if they are three or more than two words.
  if (tree.children.some((block) => block.type === 'list' && !isOfQuestions(block) && hasPoints(block))) return true;
  if (list && isPhrase(list)) return true;
  if (text.length === 1 && CHOICE.test(asked) && !TO_COME.test(text[0]!)) return true;
  if (text.filter((line) => (line.match(/\p{Script=Han}/gu)?.length ?? 0) >= 9).length >= 2) return true;
  return /[。，,；;、=()（）：:→↓⇒]|->/.test(text.join('')) || (length > 6 && text.length === 1);
}

// 一问？   对比区别：   追问：讲讲旋转位置编码   （注意和上一题的区别）   二面.md
const SAYS_NOTHING =
  /[？?]$|^[^，,]*[：:]$|^追问\s*[：:]|^[（(](?:注意|参[考见])[^（）()]*[)）]$|^[^，,。]{1,60}\.(?:md|txt|pdf|docx?)$/i;

/** What rows of text say that neither ask nor open anything; among rows that ask, those without a mark ask as well. */
function saidIn(rows: readonly string[]): string {
  const asking = rows.filter(asksOutright).length;
  if (rows.length > 1 && asking >= rows.length / 2 && /[？?]$/.test(rows.at(-1)!)) return '';
  return rows.filter((row) => !SAYS_NOTHING.test(row) && !SENDS_ON.test(row) && !asksOn(row)).join('');
}

/** 怎么算的？怎么画的, or one question without any mark. */
function asksOn(row: string): boolean {
  const parts = row.split(/[？?]/).filter((part) => part.trim());
  return (parts.length > 1 || !/[，。；：,:]/.test(row)) && row.length <= 80 && parts.every(asksOutright);
}

/** Whether most points of a list ask, and so do those without a mark. */
const isOfQuestions = ({ children }: List): boolean =>
  children.filter((item) => /[？?]$/.test(textBesideLinks(item).trim())).length / children.length >= 0.6;

/** 没召回 over 排错了 over 生成错，哪类最多？: words of which the last asks about all. */
function goesOnAsking(list: List): boolean {
  const last = textBesideLinks(list.children.at(-1)!).trim();
  return /[？?]$/.test(last) && list.children.length > 1 && isOfLabels(list, last);
}

/** Whether no point of a list is longer than a label; `asking` is left out. */
const isOfLabels = ({ children }: List, asking?: string): boolean =>
  children
    .map((item) => textBesideLinks(item).trim())
    .every((text) => text === asking || /^[^。；;：:？?\n]{1,24}$/.test(text));

/** Two points of a list say something if they are so long together: 优点 and 缺点 are none. */
const LONG_POINTS = 10;

/** Whether a list has points that neither ask nor open anything. */
function hasPoints({ children }: List): boolean {
  const plain = children.filter((item) => item.children.length === 1).map((item) => textBesideLinks(item).trim());
  const points = plain.filter((text) => /[^：:？?\s]$/.test(text));
  return points.length >= 3 || (points.length === 2 && points.join('').length >= LONG_POINTS);
}

// Words that some are still to come, or that there were none
const TO_COME = /^(?:待|TODO|略|暂|参考|见|同上|[?？]|(?:不(?:知道|清楚|了解|记得)|忘了|没答)[^，。；]{0,4}$)/i;

/** Whether a list is one point of a few words. */
function isPhrase({ children }: List): boolean {
  const text = children.length === 1 ? textBesideLinks(children[0]!).trim() : '';
  return /^[^：:？?\s]{4,}$/.test(text) && !TO_COME.test(text) && !SAYS_NOTHING.test(text);
}

/** The sentences of a tree, block by block and point by point. */
function* linesOf(tree: Root): Generator<string> {
  for (const block of tree.children.filter(
    (block) => block.type !== 'table' && !(block.type === 'list' && isOfQuestions(block)),
  ))
    for (const part of block.type === 'list' ? block.children : [block])
      // 分层的小世界图。从最上层开始：  Only what opens a list says nothing.
      for (const line of textBesideLinks(part).split(/(?<=[。；])/)) yield line.trim();
}

/** Whether there is code, a formula, a filled table or a (lost) picture. */
function shows(node: Nodes): boolean {
  if (node.type === 'table') return isFilled(node);
  if (node.type === 'code' || node.type === 'math' || node.type === 'inlineMath') return true;
  if ((node.type === 'textDirective' || node.type === 'containerDirective') && node.name === 'lost-image') return true;
  return 'children' in node && node.children.some(shows);
}

/** Whether a table says more than what its rows and columns are to be about. */
const isFilled = ({ children: [, ...rows] }: Table): boolean =>
  rows.some((row) => row.children.some((cell, i) => (i > 0 || row.children.length === 1) && cell.children.length > 0));

function textBesideLinks(node: Nodes): string {
  // The name of a page of one's own, [[切块]], is a word like others.
  if (node.type === 'link' && pageOf(node.url) === undefined) return '';
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(textBesideLinks).join('') : '';
}
