import type { Nodes, Html, Image, ImageReference, Root, RootContent } from 'mdast';
import type { Answer, Entry, Finding, Fix } from '../model.ts';
import { isBrokenUp, isNested, parseMarkdown } from '../mdast/markdown.ts';
import type { Fence, Line, ParsedNote } from '../parse/index.ts';
import { doubtfulLines, hide } from '../personal/redact.ts';
import { ANSWER_MARK } from '../segment/answer-mark.ts';
import { splitAttributes } from '../parse/attributes.ts';
import { withDisplaysApart } from '../parse/displays.ts';
import { labelsIn } from '../parse/footnotes.ts';
import { dedent } from '../parse/indent.ts';
import { isMarkedInline, splitInline } from '../parse/inline.ts';
import { splitRow } from '../parse/rows.ts';
import { codeRuns, type Run } from '../parse/code.ts';
import { walk } from '../mdast/walk.ts';
import { remember } from '../../remember.ts';
import { isAnswered, leadsOn, saysBehindMark } from './answered.ts';
import { cleanBlocks, unquote } from './blocks.ts';
import { checkFigures } from './figures.ts';
import { settleFootnotes } from './footnotes.ts';
import { frameToBlocks } from './frame.ts';
import { cleanHtml, sourceOf } from './html.ts';
import { freeIndented } from './indents.ts';
import { cleanImages } from './images.ts';
import { cleanLinks } from './links.ts';
import { typesetFormulas } from './math.ts';
import { breakLongLines } from './long-lines.ts';
import { markLost } from './lost.ts';
import { withBullets, withPoints, withPointsAtMargin } from './points.ts';
import { isLink, resolveReferences, titleMedia } from './references.ts';
import { takeShort } from './short.ts';
import { setChinese } from './typography.ts';
import { cleanWikiLinks, mayLink } from './wiki.ts';

export interface Context {
  entry: Entry;
  /** Addresses that the text may refer to. */
  definitions: readonly string[];
  /** Lines of the footnotes that it may refer to. */
  footnotes: ReadonlyMap<string, readonly string[]>;
  /** Reports something about the entry; `offset` counts lines of its body from 0. */
  report: (kind: Finding['kind'], message: string, line?: number, fix?: Fix) => void;
}

export type Cleaned = { answer: Answer; findings: Finding[] };

/** More text than this in one entry is not parsed as Markdown, whose cost per character grows with nesting. */
const MAX_MARKDOWN = 400_000;
/** The text of one entry as a clean tree. Rules run in order; each changes the tree and reports what a writer should know. */
export function cleanEntry(parsed: ParsedNote, entry: Entry): Cleaned {
  const findings: Finding[] = [];
  const report: Context['report'] = (kind, message, line = entry.start, fix) => {
    findings.push({ file: entry.note.path, line, kind, message, ...(fix && { fix }) });
  };
  const lines = hideDoubtful(parsed, parsed.lines.slice(entry.body.start - 1, entry.body.end));
  const footnotes = footnotesOf(parsed);
  const context: Context = { entry, definitions: parsed.definitions, footnotes, report };
  const tree: Root = { type: 'root', children: bodyBlocks(lines, context) };
  if (lines.some(({ text }) => text.includes('[^'))) settleFootnotes(tree, context);
  const media = titleMedia(entry, parsed.definitions);
  checkFigures(lines, context);
  for (const rule of [
    freeIndented,
    ...(lines.some(({ text }) => text.includes('<')) ? [cleanHtml] : []),
    ...(lines.some(({ text }) => mayLink(text)) ? [cleanWikiLinks] : []),
    cleanImages,
    cleanLinks,
    typesetFormulas,
    cleanBlocks,
    markLost,
    setChinese,
    breakLongLines,
  ])
    rule(tree, context);
  const short = takeShort(tree);
  unquote(tree);
  // Whoever fills the cell behind a question, or goes on behind its mark, has answered, however short; in the cell before it
  // stands of what kind the question is.
  const line = entry.note.lines[entry.start - 1]!;
  const given =
    entry.body.start === entry.titleLines.start &&
    tree.children.length > 0 &&
    (splitRow(line)?.label === entry.rawTitle || isMarkedInline(line));
  // Behind 答： a link is the answer, wherever it leads, and so are a few words.
  const marked = ANSWER_MARK.test(lines.find(({ text }) => text.trim())?.text ?? '');
  const says = isAnswered(tree, entry.title) || (marked && saysBehindMark(tree)) || given || short !== undefined;
  const answered = says || leadsOn(tree, marked) || (media !== undefined && isLink(entry.rawTitle) && leadsOn(media));
  if (media) {
    for (const rule of [cleanImages, cleanLinks]) rule(media, context);
    tree.children.push(...media.children);
  }
  forgetPlaces(tree);
  const apart = parsed.lines[entry.start - 1]?.answeredApart;
  if (!answered && !apart) report('unanswered', `“${entry.title}”还没有答案。在这一行下面写上答案即可。`);
  else if (answered && !says) report('link-only', `“${entry.title}”的答案只有链接。把要点写在下面，不出网站也能看。`);
  const source = { file: entry.note.path, start: entry.start, end: entry.end, title: entry.rawTitle, answered };
  return { answer: { source, tree, ...(short && { short }) }, findings };
}

/** Before anything cuts a line apart: `姓名：…` split into a label and a text would hide neither. */
function hideDoubtful({ texts }: ParsedNote, lines: readonly Line[]): Line[] {
  const doubtful = doubtfulLines(texts);
  return lines.map((line) => {
    const rules = doubtful.get(line.number - 1);
    return rules ? { ...line, text: hide(line.text, rules) } : line;
  });
}

const footnotesOf = remember(
  (parsed: ParsedNote): Context['footnotes'] =>
    new Map(
      [...parsed.footnotes].map(([label, lines]) => [label, hideDoubtful(parsed, lines).map(({ text }) => text)]),
    ),
);

/** Places in the entry's text say nothing any more, and would be two thirds of what stays in memory of it. */
function forgetPlaces(node: Nodes): void {
  if (node.position) node.position = undefined;
  if ('children' in node) for (const child of node.children) forgetPlaces(child);
}

/** Lines to blocks: frames of prose line by line, everything else as Markdown. */
function bodyBlocks(lines: readonly Line[], context: Context): RootContent[] {
  // A list of lists: as arguments of one call, the blocks of a very long answer would overflow the stack.
  const blocks: RootContent[][] = [];
  let markdown: Line[] = [];
  const flush = () => {
    blocks.push(markdownBlocks(markdown, context));
    markdown = [];
  };
  const loose = new Map(looseCode(lines).map((run) => [run.start, run]));
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const code = loose.get(i);
    if (code) {
      flush();
      blocks.push(frameToBlocks(lines.slice(code.start, code.end).map(typed)));
      i = code.end - 1;
      continue;
    }
    const framed = line.fence && (line.kind === 'fenced' || line.kind === 'fence' || line.kind === 'blank');
    if (!framed) {
      markdown.push(line);
      continue;
    }
    const end = frameEnd(lines, i);
    const part = lines.slice(i, end);
    // A code fence in a list stays where it is; one cut by the entry's border, or never closed, is closed here.
    const { prose, indent, lang } = line.fence!;
    const whole = line.kind === 'fence' && part.at(-1)?.kind === 'fence' && part.length > 1;
    if (!prose && (indent >= 2 || (whole && lang))) for (const inner of part) markdown.push(inner);
    else {
      flush();
      const inside = part.filter((inner) => inner.kind !== 'fence' || inner.fence !== line.fence);
      // Without a language even a fence of code may hold sentences between its lines.
      if (prose || !lang) blocks.push(frameBlocks(inside, line.fence!));
      else blocks.push([{ type: 'code', lang, value: dedent(inside.map(unquoted)).join('\n') }]);
    }
    i = end - 1;
  }
  flush();
  return blocks.flat();
}

/** A line as it was typed, before an export escaped it for Markdown: `def f\(x\_1\):` */
const typed = ({ text }: Line): string => (/\\[_()[\]]/.test(text) ? text.replace(/\\([!-/:-@[-`{-~])/g, '$1') : text);

/** Code that nobody put into a fence, at the margin: a line of it alone may be prose. */
function looseCode(lines: readonly Line[]): Run[] {
  const open = (line: Line) => line.kind === 'text' || line.kind === 'blank';
  return codeRuns(lines.map((line) => (open(line) ? typed(line) : ''))).filter(({ start, end, code }) => {
    const part = lines.slice(start, end);
    return (
      code &&
      part.every(open) &&
      part.filter((line) => line.kind === 'text').length >= 2 &&
      !/^(?:\s{4}|\t|\s*[-*+>|])/.test(part[0]!.text)
    );
  });
}

/** The lines inside a frame; a fence nested in it is a frame of its own, and code stays code. */
function frameBlocks(lines: readonly Line[], frame: Fence): RootContent[] {
  const blocks: RootContent[][] = [];
  for (let i = 0; i < lines.length;) {
    const { fence } = lines[i]!;
    const own = (line: Line) => (line.fence ?? frame) === frame;
    const length = lines
      .slice(i)
      .findIndex((line) => (fence && fence !== frame ? line.number > fence.close : !own(line)));
    // A blank line behind the end of a fence that was never closed may still count as the fence's.
    const part = lines.slice(i, length < 0 ? lines.length : i + Math.max(1, length));
    const inside = part.filter((line) => line.kind !== 'fence' || line.fence !== fence);
    if (!fence || fence === frame) blocks.push(frameToBlocks(part.map(unquoted)));
    else if (fence.prose) blocks.push(frameBlocks(inside, fence));
    else if (inside.length)
      blocks.push([{ type: 'code', lang: fence.lang, value: dedent(inside.map(unquoted)).join('\n') }]);
    i += part.length;
  }
  return blocks.flat();
}

const unquoted = ({ text }: Line): string => text.replace(/^(?:\s*>)+ ?/, '');

/** The index behind the last line that belongs to the frame of line `i`, fences nested in it included. */
function frameEnd(lines: readonly Line[], i: number): number {
  const { fence } = lines[i]!;
  let end = i + 1;
  while (end < lines.length && lines[end]!.number <= fence!.close) end++;
  return end;
}

function markdownBlocks(lines: readonly Line[], context: Context): RootContent[] {
  const first = lines.findIndex((line) => line.text.trim());
  if (first < 0) return [];
  const texts = lines.map((line, i) =>
    i === first || line.kind === 'text' ? line.text.replace(ANSWER_MARK, '') : line.text,
  );
  // R：…, a reply; elsewhere R may be the recall
  texts[first] = texts[first]!.replace(/^\s*(\*\*)?R\s*[:：]\s*(\*\*)?/, (_, open = '', close = '') => {
    return open === close ? '' : `${open}${close}`;
  });
  // > A：  the answer in a quote
  texts[first] = texts[first].replace(/^((?:\s*>)+\s?)(.*)$/s, (_, quote: string, text: string) => {
    return quote + text.replace(ANSWER_MARK, '');
  });
  // A title that carries its answer (`词向量：把词变成数字`) leaves the answer here.
  const { titleLines, rawTitle } = context.entry;
  if (lines[first]!.number === titleLines.start && titleLines.end >= titleLines.start) {
    const line = splitAttributes(texts[first]).title;
    const split = splitRow(line, texts[first + 1], rawTitle) ?? splitInline(line, texts[first + 1]);
    texts[first] = split?.value ?? texts[first];
  }
  // `3.**绝对误差**` is a point whose space was forgotten.
  const spaced = dedent(texts).map((line, i) => {
    const { kind, depth, title } = lines[i]!;
    if (kind === 'rule') return '';
    // An element over several lines would keep what follows from being read.
    if (line.includes('<'))
      return kind === 'heading' && HTML_HEADING.test(line) ? heading(depth!, title!) : unwrapped(line);
    return line
      .replace(/^\u3000+/, '')
      .replace(/^(\s*\d{1,2}\.)(?=\*\*[^*\s])/, '$1 ')
      .replace(DRAWN_BULLET, '$1- ');
  });
  const isCode = (i: number) => lines[i]!.kind.startsWith('fence');
  const parts = withPoints(
    withDisplaysApart(withBullets(withPointsAtMargin(withFirstPoint(spaced), isCode)), isCode),
    isCode,
  );
  const text = parts.map((part) => part.text).join('\n');
  const isTooLong = (line: string) => line.length > MAX_MARKDOWN / 4;
  if (text.length > MAX_MARKDOWN || texts.some((line) => isTooLong(line) || isNested(line)) || isBrokenUp(text)) {
    context.report('too-large', '这一段太长或嵌套太深，按纯文本收录。请拆成几道题。', lines[first]!.number);
    return plainBlocks(texts);
  }
  const whole = withWholeImages(withDollars(text.replace(WIDE_ADDRESS, ']($1)').replace(ABOUT_IMAGE, '')));
  // Only of pictures is the line reported.
  const pictured = /!\[|</.test(whole);
  const notes = [...new Set(labelsIn(whole))].flatMap((label) => ['', ...(context.footnotes.get(label) ?? [])]);
  const tree = parseMarkdown([whole, '', ...context.definitions, ...notes].join('\n'), pictured);
  if (context.definitions.length || whole.includes(']:')) resolveReferences(tree);
  // Positions count from the first line of the entry's body, whatever stood before these lines.
  const shift = ({ position }: Image | ImageReference | Html): undefined => {
    const line = position && lines[parts[position.start.line - 1]?.from ?? 0]!.number;
    if (line) position.start.line = line - context.entry.body.start + 1;
  };
  if (pictured) walk(tree, { image: shift, imageReference: shift, html: shift });
  return tree.children;
}

const heading = (depth: number, title: string): string => `${'#'.repeat(depth)} ${title}`;
const HTML_HEADING = /^\s*<h[1-6]\b/i;
const WRAPPED = /^\s*<(p|div|center|section|summary)(?:\s[^<>]*)?>(?!.*<(?:ul|ol|li|table|pre)\b)(.*)<\/\1>\s*$/i;
const LONE_IMAGE = /^(?<lead>\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)?)<img\s[^<>]*>\s*$/i;

/** A line that is one paragraph or one picture of HTML, as it would stand in Markdown. */
function unwrapped(line: string): string {
  let text = line;
  for (let inner = WRAPPED.exec(text); inner; inner = WRAPPED.exec(text)) text = inner[2]!;
  const lead = LONE_IMAGE.exec(text)?.groups?.['lead'];
  if (lead === undefined || /\son\w+\s*=/i.test(text)) return text;
  const src = sourceOf(text);
  const alt = /\salt\s*=\s*["']([^"'\]]*)/i.exec(text)?.[1] ?? '';
  return src ? `${lead}![${alt}](<${src}>)` : text;
}

/** `#1.` over `2.` and `3.` is the first point of their list, whose writer missed a key. */
const withFirstPoint = (lines: readonly string[]): string[] =>
  lines.map((line, i) => {
    if (!/^#1[.、]\s*\S/.test(line)) return line;
    const next = lines.slice(i + 1, i + 4).find((other) => other.trim());
    return /^2[.、]/.test(next ?? '') ? line.replace(/^#1[.、]\s*/, '1. ') : line;
  });

// \( … \) and \[ … \] on one line, `\\[2pt]` between rows within. No opening within: each character is read once.
const DELIMITED =
  /(?<![A-Za-z0-9])\\\((?<inline>(?:\\\\|(?!\\[()\\])[^\p{Script=Han}\n])+)\\\)|\\\[(?<display>(?:\\\\|(?!\\[[\]\\])[^\p{Script=Han}\n])+)\\\]/gu;
/** Around words, and behind what is called, they are brackets that an export escaped. */
const IS_LATEX = /\\[a-zA-Z]|(?<!\\)[\^_=]/;

/** Markdown takes `\(` for an escaped bracket; between dollars a formula survives it. */
const withDollars = (text: string): string =>
  text.replace(DELIMITED, (written, inline?: string, display?: string) => {
    if (!IS_LATEX.test(inline ?? display!)) return written;
    return inline === undefined ? `$$${display!.trim()}$$` : `$${inline.trim()}$`;
  });

/** [原文]（https://…）: an input method typed the brackets. */
const WIDE_ADDRESS = /\]（(https?:[^\s（）]{1,300})）/g;

/** ![图](a.png){#fig:net width=50%}: what Pandoc is told of a picture. */
const ABOUT_IMAGE =
  /\{(?:[#.]|(?:width|height)=)[^{}\n]{1,80}\}(?<=!\[[^\]\n]{0,200}\]\([^()\n]{1,300}\)\{[^{}\n]{1,81}\})/g;

/** • and · are bullets to whoever typed them, and text to Markdown. */
const DRAWN_BULLET = /^(\s*)[•·●▪◦‣]\s*(?=[^\s•·●▪◦‣])/;
const IMAGE = /!\[([^\]\n]{0,200})\]\(([^()<>\n]{1,300})\)/g;

/** ![图](/Users/me/Application Support/a.png): a space ends an address, unless angle brackets hold it. */
const withWholeImages = (text: string): string =>
  text.replace(IMAGE, (written, alt: string, url: string) =>
    /\s/.test(url) && /\.(?:png|jpe?g|gif|webp|svg|bmp)$/i.test(url) ? `![${alt}](<${url}>)` : written,
  );

function plainBlocks(lines: readonly string[]): RootContent[] {
  return lines
    .filter((line) => line.trim())
    .map((line) => ({ type: 'paragraph', children: [{ type: 'text', value: line.trim() }] }));
}
