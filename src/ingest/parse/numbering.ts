/** The ways in which notes number their questions. */

export type NumberStyle =
  'outline' | 'dot' | 'paren' | 'han' | 'circled' | 'letter' | 'roman' | 'boxed' | 'q' | 'chapter';

export interface Numbering {
  style: NumberStyle;
  value: number;
  /** The text behind the number. */
  rest: string;
}

const HAN_DIGITS = '零一二三四五六七八九';
const HAN = '[一二三四五六七八九十百]{1,4}';
const DIGITS = '[\\d０-９]{1,3}';
/** What makes an amount of a number, and no place in a list: 1.5 倍. */
const AMOUNT =
  '[亿万倍年月%]|个(?![人性体案])|元(?![学数素])|天(?!池)|次(?![数优])|种(?![子类])|是(?!否)|维(?![特护基度])|层(?!次)|张(?!量)|[BMG]B?(?!\\p{L})';
/** More of them behind a range: 3-5 轮. */
const AMOUNT_TOO = '[轮步秒岁]|分钟|句(?![法子])|条(?!件)|段|人(?![工类])';
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
/** What a question may be called before its number. */
const CALLED = 'Q|Question|(?:面试|考|试)?题目?|问题?';

// One alternative a style:
const STYLES: [NumberStyle, RegExp][] = [
  // Q1：  Q3)  问：  **Q**：  面试官追问：  【题目3】  [Q1]
  [
    'q',
    new RegExp(
      String.raw`^(?:(?:${CALLED})\s*(?:[.-]?(?<n>${DIGITS})\s*[:：.、)）]|(?:\*\*)?\s*[:：]|[.、](?![\p{L}\d]))|(?:面试官|考官|interviewer)(?:提问|追问|问)?\s*[:：]|[【[(（]\s*(?:${CALLED})\s*(?<n>\d{0,3})\s*[】\])）]\s*[:：]?(?!\())\s*(?=\S)`,
      'iu',
    ),
  ],
  // 题3 什么是…  Question 4 What is…  No.5 …: called by a word, and with no mark behind the number
  [
    'q',
    new RegExp(
      String.raw`^(?:Question|(?:面试|考|试)?题目?|问题|No\s?[.．]|№|Q[.-]?)\s?(?<n>${DIGITS})(?:\s*[:：.、)）]\s*|\s+)(?=[^\s\d])`,
      'iu',
    ),
  ],
  ['chapter', new RegExp(`^第\\s*(?<n>${DIGITS}|${HAN})\\s*[题问章节讲]\\s*[:：、.\\s]\\s*(?=\\S)`, 'u')], // 第三题：
  // 项目1：  问题一：
  [
    'chapter',
    /^(?:(?:项目|案例)\s*(?<n>\d{1,2}|[一二三四五六七八九十])|(?:面试|考|试)?(?:问题|题目?)\s*(?<n>[一二三四五六七八九十]{1,3}))\s*[:：、]\s*(?=\S)/u,
  ],
  // 1.1.2 RoPE 的做法, 2.1什么是…  1-2 什么是…; but 1.5 倍, 3.5亿 and 3-5 年 are amounts
  [
    'outline',
    new RegExp(
      String.raw`^(?:(?:\d{1,2}\.){1,3}(?<n>\d{1,2})(?:[.．、:：]?\s+|[.．、:：]|(?=\p{Script=Han}))|\d{1,2}-(?<n>\d{1,2})(?:[、:：]\s*|\s+)(?!${AMOUNT_TOO}))(?=[^\s\d-])(?!(?:${AMOUNT}))`,
      'u',
    ),
  ],
  ['paren', new RegExp(`^(?:[（(]\\s*(?<n>${DIGITS}|${HAN})\\s*[)）]|(?<n>[⑴-⒇]))\\s*[、.．:：]?\\s*(?=\\S)`, 'u')], // （1） (一) ⑴
  // 1. 1、 1) 3】 4、、 5.) 1： 01| ⒍ 7> 什么  8，什么
  [
    'dot',
    new RegExp(
      String.raw`^(?:(?<n>${DIGITS})\s*(?:[.．](?![\d０-９])[、)）]?|、{1,2}|[)）】》][、.．]?|[:：](?!\d)|(?<=\d\d)[|｜](?=\s*\p{L})|>(?=\s*\p{Script=Han})|[，,](?=\s*\p{L}))|(?<n>[⒈-⒛]))\s*(?=\S)`,
      'u',
    ),
  ],
  ['han', new RegExp(`^(?<n>${HAN})\\s*[、.．:：，]\\s*(?=\\S)`, 'u')], // 一、 二，
  ['circled', /^(?:(?<n>[①-⑳❶-❿➀-➓])|(?<n>\d{1,2})\uFE0F?\u20E3)\s*[、.]?\s*(?=\S)/u], // ① ❶ 1️⃣
  ['letter', /^(?:(?<n>[a-h])[.)、](?:\s+(?=\S)|(?=\p{Script=Han}))|[（(](?<n>[a-h])[)）]\s*(?=\S))/u], // a. b) (c)
  [
    'roman',
    /^(?:(?<n>[Ⅰ-Ⅻ])\s*[、.．:：\s]|(?<n>I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?:[.．]\s+|(?<=I)、|、(?=\p{Script=Han})))\s*(?=\S)/u,
  ], // Ⅰ、 II. III、
  // 【3】 [3] 〔3〕 {3} #3: but [3](…) is a link, [3]: an address
  [
    'boxed',
    new RegExp(
      String.raw`^(?:[【〔{[]\s*(?<n>${DIGITS})\s*[】〕}\]](?![(:\]])|#\s?(?<n>\d{1,3})(?:[.、:：]\s*|\s+))\s*(?=[^\s\d])`,
      'u',
    ),
  ],
];

/** What a number of any style starts with: most lines start with none of it, and are not tried with each style. */
const START = /^[\d０-９（(一二三四五六七八九十百①-⒛❶-❿➀-➓Ⅰ-Ⅻ第【[〔{#a-hqQiIVXN№问题面考试项案]/;

// **📌 3. ★: what is drawn before a title
const DRAWN =
  /^(?:[*_\s★☆◆◇●■□▪▶►▸➤☞→]|<(?:font|span|b|strong|u)(?:\s[^<>]*)?>|#\uFE0F?\u20E3|\p{Extended_Pictographic}[\uFE0F\u200D]*)+/iu;

/** Text without the stars, spaces and pictures that it starts with. */
export const undrawn = (text: string): string => text.replace(DRAWN, '');

/** The number of a title as it is written, bold or behind a picture. */
export const writtenNumber = (raw: string): Numbering | undefined => numberingOf(undrawn(raw));

/** The number that a title starts with, if any. @example numberingOf('3、什么是 LoRA') → { style: 'dot', value: 3, rest: '什么是 LoRA' } */
export function numberingOf(text: string): Numbering | undefined {
  if (!START.test(text)) return undefined;
  for (const [style, shape] of STYLES) {
    const match = shape.exec(text);
    if (match) return { style, value: toNumber(match.groups!['n'] ?? ''), rest: text.slice(match[0].length) };
  }
  return undefined;
}

export const startsWithNumber = (text: string): boolean => writtenNumber(text) !== undefined;

/** 0 where the mark carries no number (`问：`). */
function toNumber(digits: string): number {
  // ❶ and ➀ are no variants of digits, as ①, ⑴, ⒈ and Ⅰ are.
  for (const run of ['❶❷❸❹❺❻❼❽❾❿', '➀➁➂➃➄➅➆➇➈➉']) if (digits && run.includes(digits)) return run.indexOf(digits) + 1;
  const plain = digits.normalize('NFKC').replace(/[().]/g, '');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (/^[a-h]$/.test(plain)) return plain.charCodeAt(0) - 96;
  if (ROMAN.includes(plain)) return ROMAN.indexOf(plain) + 1;
  const [tens, ones] = plain.includes('十') ? plain.split('十') : ['', plain];
  const digit = (char: string | undefined) => Math.max(0, HAN_DIGITS.indexOf(char ?? ''));
  return plain.includes('十') ? (tens ? digit(tens) : 1) * 10 + digit(ones) : digit(ones);
}
