import { isAdvert } from './adverts.ts';

/** Lines that a program left in a note and nobody wrote. */

/** The head or foot of a page of a PDF. */
const PAGE_MARKS = [
  /^\s*[-—–]\s*\d{1,4}\s*[-—–]\s*$/, // - 12 -
  /^\s*(?:\S.{0,40}\s{3,})?(?:第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|Page\s+\d{1,4}(?:\s+of\s+\d{1,4})?)\s*$/i, // 面试题集      第 3 页
];

// One alternative a line:
const LEFTOVERS = [
  /^(?:<a\s+(?:name|id)\s*=[^>]*>\s*<\/a>|<br\s*\/?>|&nbsp;|\s)+$/i, // <a name="x7Kd2"></a>, which Yuque puts over headings
  ...PAGE_MARKS,
  /^\s*[-*+•]\s*(?:\[[ xX]?\])?\s*$/, // a bullet that copying a page tore from its text; Markdown would take - for a line under a title
  /^\s*\{%\s*(?:end)?(?:code|tabs?|content-ref|file|stepper|step|columns?)\b[^%]*%\}\s*$/, // {% code title="a.py" %} of GitBook
  /^\s*<\/?(?:details|aside|div|center|section|article)(?:\s[^>]*)?>\s*$/i, // what folds in the editor is open in the guide
  /^\s*(?:<details[^>]*>\s*)?<summary[^>]*>[^\p{L}\p{N}<]*(?:点击|展开|查看|显示|参考)?(?:查看|展开)?(?:参考|详细)?(?:答案|解析|解答|内容|详情|展开|answer|show answer)?\s*(?:[（(](?:点击|展开)[^（）()<]*[）)]\s*)?<\/summary>\s*$/iu, // the button that unfolds an answer
  /^[\s>↑⬆^\[]*(?:(?:回到|返回|回)(?:到)?(?:文章|页面)?(?:目录|顶部|首页|页首)|back to (?:top|contents))[\s↑⬆^\]]*(?:\([^()\s]*\))?\s*$/i, // [回到目录](#目录)
  /^\s*\[toc\]\s*$/i,
  /^#(?:separator|html|tags|columns|deck|notetype)(?:\s+column)?:/, // the head of an export of flash cards
  /^\s*#\+(?:options|startup|author|date|email|language|setupfile|begin_src|end_src|begin_example|end_example|title|latex\w*|begin_quote|end_quote|filetags|property)\b/i, // Org
  /^\s*:(?:properties|end|id|created|custom_id):.*$/i,
  /^\s*%!\(EXTRA\b[^()]*\)\s*$/, // what an exporter in Go prints where a picture was
  /^[-—–=*·\s]*(?:the\s+end|end|完|全文完|未完待续)[-—–=*·。\s]*$/i, // — END —
];

/** Whether a line only counts the pages of a PDF. */
export const isPageMark = (line: string): boolean => line.length < 300 && PAGE_MARKS.some((shape) => shape.test(line));

/** Whether a line is an anchor, a page number, a running head or an advertisement. */
export const isLeftover = (line: string): boolean =>
  line.length < 300 && line.trim() !== '' && (LEFTOVERS.some((shape) => shape.test(line)) || isAdvert(line));

// :::tips   <pre>   ```text
const MARKUP = /^\s*(?::{3,}\s*\w*|<\/?[a-z]\w*(?:\s[^<>]*)?>|`{3,}\s*(?:text|txt|plain\w*|markdown|md))\s*$/i;

/** Whether a line only says how what stands below is shown. */
export const isMarkup = (line: string): boolean => line.length < 300 && MARKUP.test(line);
