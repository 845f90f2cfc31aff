/** The ways in which notes number their questions. */

export type NumberStyle = 'outline' | 'dot' | 'paren' | 'han' | 'circled' | 'letter' | 'q' | 'chapter';

export interface Numbering {
  style: NumberStyle;
  value: number;
  /** The text behind the number. */
  rest: string;
}

const HAN_DIGITS = '零一二三四五六七八九';
const HAN = '[一二三四五六七八九十百]{1,4}';

// One alternative a style:
const STYLES: [NumberStyle, RegExp][] = [
  [
    'q',
    /^(?:(?:Q|Question|问题?|题目?)\s*(?:(?<n>\d{1,3})\s*[:：.、]|(?:\*\*)?\s*[:：]|[.、](?!\p{L}))|(?:面试官|考官|interviewer)(?:提问|追问|问)?\s*[:：]|【\s*(?:Q|Question|问题?|题目?|面试题)\s*(?<n>\d{0,3})\s*】\s*[:：]?)\s*(?=\S)/iu,
  ], // Q1：  问：  **Q**：
  ['chapter', new RegExp(`^第\\s*(?<n>\\d{1,3}|${HAN})\\s*[题问章节讲]\\s*[:：、.\\s]\\s*(?=\\S)`, 'u')], // 第三题：
  ['chapter', /^(?:项目|案例)\s*(?<n>\d{1,2}|[一二三四五六七八九十])\s*[:：、]\s*(?=\S)/u], // 项目1：
  // 1.1.2 RoPE 的做法, 2.1什么是…; but 1.5 倍 and 3.5亿 are amounts
  [
    'outline',
    /^(?:\d{1,2}\.){1,3}(?<n>\d{1,2})(?:[.．、:：]?\s+|[.．、:：]|(?=\p{Script=Han}))(?=[^\s\d])(?!(?:[亿万倍个元年月天次种%]|是(?!否)|维(?![特护基度])|层(?!次)|张(?!量)|[BMG]B?(?!\p{L})))/u,
  ],
  ['paren', new RegExp(`^[（(]\\s*(?<n>\\d{1,3}|${HAN})\\s*[)）]\\s*[、.．:：]?\\s*(?=\\S)`, 'u')], // （1） (一)
  ['dot', /^(?<n>\d{1,3})\s*(?:[.．](?!\d)|[、)）]|[:：](?!\d)|(?<=\d\d)[|｜](?=\s*\p{L}))\s*(?=\S)/u], // 1. 1、 1) 1： 01|
  ['han', new RegExp(`^(?<n>${HAN})\\s*[、.．:：]\\s*(?=\\S)`, 'u')], // 一、
  ['circled', /^(?<n>[①-⑳])\s*[、.]?\s*(?=\S)/u],
  ['letter', /^(?<n>[a-h])[.)、](?:\s+(?=\S)|(?=\p{Script=Han}))/u], // a. b)
];

/** What a number of any style starts with: most lines start with none of it, and are not tried with each style. */
const START = /^[\d（(一二三四五六七八九十百①-⑳第【a-hqQiI问题面考项案]/;

// **📌 3. ★ 1️⃣: what is drawn before a title
const DRAWN =
  /^(?:[*_\s★☆◆●■▶]|<(?:font|span|b|strong|u)(?:\s[^<>]*)?>|[\d#]\uFE0F?\u20E3|\p{Extended_Pictographic}[\uFE0F\u200D]*)+/iu;

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
  if (/^\d+$/.test(digits)) return Number(digits);
  if (/^[a-h]$/.test(digits)) return digits.charCodeAt(0) - 96;
  const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(digits);
  if (digits && circled >= 0) return circled + 1;
  const [tens, ones] = digits.includes('十') ? digits.split('十') : ['', digits];
  const digit = (char: string | undefined) => Math.max(0, HAN_DIGITS.indexOf(char ?? ''));
  return digits.includes('十') ? (tens ? digit(tens) : 1) * 10 + digit(ones) : digit(ones);
}
