import { dedent, indentOf, untabbed } from './indent.ts';
import { fromLatex, isLatex } from './latex.ts';
import { startsWithNumber } from './numbering.ts';
import { withoutListQuotes } from './quoted-lists.ts';

/**
 * Other light markup than Markdown, translated line for line, so that line numbers stay: Org mode, LaTeX, and Markdown whose marks
 * an export escaped. What a note is written in shows over all its lines.
 */
export function asMarkdown(written: readonly string[]): readonly string[] {
  if (isOrg(written)) return written.map(orgLine);
  if (isLatex(written)) return fromLatex(written);
  const lines = withOneDash(withoutMargin(written));
  const indent = outlineIndent(lines);
  if (indent) return lines.map((line) => outlineLine(line, indent));
  const counted = withDots(withoutListQuotes(isDrawnTree(lines) ? lines.map(branchLine) : lines));
  const headed = counted.filter((line) => HEADED.test(line)).length >= 2 ? withoutHeadedPoints(counted) : counted;
  const boxed = headed.some((line) => HINT.test(line)) ? headed.map(hintLine) : headed;
  const folded = boxed.some((line) => line.includes(':::')) ? boxLines(boxed) : boxed;
  return folded.filter((line) => ESCAPED.test(line)).length >= 2
    ? folded.map((line) => line.replace(ESCAPED, '$1$2'))
    : folded;
}

/** Lines without a margin that stands before all of them: a list cut out of a deeper one. */
function withoutMargin(lines: readonly string[]): readonly string[] {
  const widths = lines.filter((line) => line.trim()).map(indentOf);
  return widths.length > 1 && widths.every((width) => width > 0) ? dedent(lines) : lines;
}

// -- K 均值怎么选 K   --介绍一下朴素贝叶斯; but --lr 0.1, and a remark in SQL
const TWO_DASHES = /^(?<lead>\s*)--(?!-)\s*(?=\p{Script=Han}|\s\S)/u;
/** Fewer may be marks of dialogue, or of a quotation's author. */
const LEAST_DASHED = 3;

/** Points that begin with two dashes, with one. */
const withOneDash = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => TWO_DASHES.test(line)).length >= LEAST_DASHED && !lines.some((line) => line.startsWith('```'))
    ? lines.map((line) => line.replace(TWO_DASHES, '$<lead>- '))
    : lines;

// │   ├── 为什么要用动量？
const BRANCH = /^(?<lead>[\s│┃|]*)[├└┣┗][─━-]+\s*(?=\S)/;

/** A mind map drawn with lines; a tree of files in a fence, or without a Chinese word, is none. */
function isDrawnTree(lines: readonly string[]): boolean {
  if (lines.some((line) => line.startsWith('```'))) return false;
  const branches = lines.filter((line) => BRANCH.test(line));
  return branches.length >= LEAST_BRANCHES && branches.every((line) => /\p{Script=Han}/u.test(line));
}

/** Fewer may be drawn in an answer. */
const LEAST_BRANCHES = 4;

const branchLine = (line: string): string =>
  line.replace(BRANCH, (_, lead: string) => `${' '.repeat(lead.length + 2)}- `);

// 1 自注意力的计算  11为什么要缩放  4 BN 是什么  ２ 残差  Q3 词表  **5** 蒸馏  6 - 剪枝  ★7 量化  ## 8 采样: a number without a mark
// behind it, or with one that nothing else is counted by; but 8 GB, 7B, 3-gram and 1/2 are amounts and names
const COUNTED = new RegExp(
  String.raw`^(?<lead>(?:#{1,6}\s+|[-*+]\s+)?(?:[★☆]\s?)?)(?<bold>\*\*)?Q?(?<n>[\d０-９]{1,3})` +
    String.raw`(?:(?<close>\*\*)\s*|[ \t]?(?=[\p{Script=Han}A-Za-z])|\s*(?:[-–—]{1,2}|[·•/;；，,°★☆]|(?<!\d\d)[|｜])\s*(?=\p{Script=Han}|[A-Za-z]{2}))` +
    String.raw`(?!\s?(?:[亿万倍个元年月天次种层维条张]|(?:[BMKG]B?|ms?|[shdx]|fps|tokens?|gram|shot)(?![A-Za-z\d])))(?=\S)`,
  'u',
);
/** So many lines that count on from each other are no accident. */
const LEAST_COUNTED = 5;

/** Numbers at the starts of lines with the dot that their writer left out, where they count up, from whatever number. */
function withDots(lines: readonly string[]): readonly string[] {
  let fenced = false;
  const numbers = lines.map((line) => {
    if (line.startsWith('```')) fenced = !fenced;
    const number = fenced ? undefined : COUNTED.exec(line)?.groups!['n'];
    return number === undefined ? undefined : Number(number.normalize('NFKC'));
  });
  const counting = countingUp(numbers);
  const found = numbers.filter((number) => number !== undefined).length;
  if (counting.size < LEAST_COUNTED || counting.size / found < 0.8) return lines;
  return lines.map((line, i) => (counting.has(i) ? line.replace(COUNTED, withDot) : line));
}

const withDot = (...match: readonly unknown[]): string => {
  const { lead = '', bold = '', n = '', close } = match.at(-1) as Partial<Record<string, string>>;
  return `${lead}${close ? '' : bold}${n}. `;
};

/** Whether a number goes on from the last of a run; where some count, others may have been taken out. */
const isNext = (number: number, last: number, length: number): boolean =>
  number > last && number - last <= (length >= SURE ? FARTHEST : 1);
const SURE = 3;
const FARTHEST = 6;

/** The indices of numbers in runs that count up far enough, so that a year at the start of a line is in none. */
function countingUp(numbers: readonly (number | undefined)[]): Set<number> {
  const counting = new Set<number>();
  let run: number[] = [];
  const close = () => {
    if (run.length >= LEAST_COUNTED) for (const i of run) counting.add(i);
    run = [];
  };
  const found = numbers.flatMap((number, i) => (number === undefined ? [] : { number, i }));
  for (const [at, { number, i }] of found.entries()) {
    const last = run.length ? numbers[run.at(-1)!]! : undefined;
    // Another list may begin with its second, where copying lost the number of the first.
    const begins = number === 1 || (number === 2 && found[at + 1]?.number === 3);
    if (last === undefined || isNext(number, last, run.length)) run.push(i);
    else if (begins || run.length < 2) {
      close();
      run = [i];
    }
  }
  close();
  return counting;
}

// - #### 注意力, at whatever depth
const HEADED = /^\s*[-*+] +(?=#{1,6}\s+\S)/;

/**
 * Headings that were made points of a list, with what hangs below each of them, at the margin: deeper lines, or, of a
 * heading in an inner list, the points beside it.
 */
function withoutHeadedPoints(lines: readonly string[]): string[] {
  /** How far the heading at hand was indented. */
  let from: number | undefined;
  /** How far what hangs below it is. */
  let width: number | undefined;
  let fenced = false;
  return lines.map((line) => {
    if (!line.trim()) return line;
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    const indent = indentOf(line);
    if (!fenced && HEADED.test(line)) {
      [from, width] = [indent, undefined];
      return line.replace(HEADED, '');
    }
    if (from === undefined || indent < from || indent === 0) {
      from = undefined;
      return line;
    }
    width ??= indent;
    return untabbed(line).slice(Math.min(width, indent));
  });
}

// {% hint style="warning" %} … {% endhint %}: a box of GitBook
const HINT =
  /^(?<lead>\s*)\{%\s*(?:hint\s+style="(?<style>[a-z]+)"|(?<end>endhint)|embed\s+url="(?<url>[^"]+)")[^%]*%\}\s*$/;

function hintLine(line: string): string {
  const { lead, style, end, url } = HINT.exec(line)?.groups ?? {};
  if (style) return `${lead}:::${style}`;
  if (end) return `${lead}:::`;
  return url ?? line;
}

// ::: details 什么是 LoRA？   ::: tip 小心: boxes of VuePress, with a space where directives have none
const BOX = /^(?<lead>\s*)(?<colons>:{3,})[ \t]*(?<name>[a-z][\w-]*)?(?:[ \t]+(?<title>[^\s{[].*?))?\s*$/i;

/** Boxes as directives; those that fold away as HTML says it. A box within is no end of it. */
function boxLines(lines: readonly string[]): string[] {
  const open: boolean[] = [];
  let fenced = false;
  return lines.map((line) => {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    if (fenced || !line.includes(':::')) return line;
    const { lead, colons, name, title } = BOX.exec(line)?.groups ?? {};
    if (!colons) return line;
    if (!name) return title === undefined && open.pop() ? '</details>' : line;
    const folds = name.toLowerCase() === 'details';
    open.push(folds);
    if (folds) return `${lead}<summary>${title ?? ''}</summary>`;
    return `${lead}${colons}${name}${title ? `[${title.replace(/[[\]]/g, '\\$&')}]` : ''}`;
  });
}

// \- 先清洗数据   2\. 再训练: nobody escapes a mark at the start of two lines who does not mean it
const ESCAPED = /^(\s*(?:#{1,6}\s+)?\d{0,3})\\([-+*.)](?=\s))/;

const CHAPTER = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节部])/;

// 推理与部署
const NAMED = /^(?=\S)[^。，；：:,;？?]{2,20}$/;

/**
 * How deep the questions of a plain outline stand below its chapters: `一、注意力` at the margin, `    1. 自注意力` below.
 * 0 for a note that is none.
 */
function outlineIndent(lines: readonly string[]): number {
  if (lines.some((line) => /^\s*(?:#{1,6}\s|```|~~~|<h\d)/.test(line))) return 0;
  const filled = lines.filter((line) => line.trim());
  const margin = filled.slice(1).filter((line) => /^\S/.test(line));
  const numbered = filled.filter((line) => /^(?: {2,8}|\t)\d{1,2}\s*[.、．)]\s*\S/.test(line)).map(indentOf);
  const depth = Math.min(...numbered);
  const questions = filled.filter((line) => indentOf(line) === depth && startsWithNumber(line.trim()));
  // Without numbers, chapters are short, and what stands below them asks.
  const named = margin.every((line) => NAMED.test(line));
  const asking = questions.filter((line) => /[？?]\s*$/.test(line)).length / questions.length;
  const chapters = margin.every((line) => CHAPTER.test(line)) || (named && asking >= 0.6);
  return margin.length >= 2 && chapters && questions.length >= margin.length * 2 ? depth : 0;
}

function outlineLine(line: string, indent: number): string {
  if (CHAPTER.test(line) || NAMED.test(line)) return `# ${line}`;
  const spaced = untabbed(line);
  return spaced.startsWith(' '.repeat(indent)) ? spaced.slice(indent) : line;
}

const ORG_HEADING = /^(?<stars>\*{1,6})\s+(?:(?:TODO|DONE)\s+)?(?<title>\S.*?)(?:\s+:[\p{L}\p{N}_@:]+:)?\s*$/u;
const ORG_KEYWORD = /^\s*#\+(?<key>\w+):?\s*(?<value>.*)$/;

/** Only Org says `#+TITLE:` or `#+BEGIN_SRC`, and only it nests headings by stars. */
function isOrg(lines: readonly string[]): boolean {
  if (lines.some((line) => /^\s*#\+(?:title:|begin_|options:|startup:)/i.test(line))) return true;
  const nested = lines.filter((line) => /^\*{2,6}\s+[^\s*][^*]*$/.test(line)).length;
  return nested >= 3 && !lines.some((line) => /^#{1,6}\s/.test(line));
}

function orgLine(line: string): string {
  const heading = ORG_HEADING.exec(line)?.groups;
  if (heading) return `${'#'.repeat(heading['stars']!.length)} ${heading['title']!}`;
  const keyword = ORG_KEYWORD.exec(line)?.groups;
  if (keyword) {
    const key = keyword['key']!.toLowerCase();
    if (key === 'title') return `# ${keyword['value']!}`;
    if (key === 'begin_src' || key === 'begin_example') return `\`\`\`${keyword['value']!.split(/\s/)[0]!}`;
    if (key === 'end_src' || key === 'end_example') return '```';
  }
  return line
    .replace(/\[\[([^\][]+)\]\[([^\][]+)\]\]/g, '[$2]($1)')
    .replace(/(^|[\s（(，。：])[~=]([^\s~=](?:[^~=]*[^\s~=])?)[~=](?=$|[\s）)，。；：,.])/g, '$1`$2`');
}
