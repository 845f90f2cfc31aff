import { rememberText } from '../../remember.ts';
import { indentOf } from './indent.ts';

/** Tells code from prose, line by line: notes put both into fences, and often forget the fence. */

/** A run of neighbouring lines that are all code or all prose; `end` is exclusive. */
export interface Run {
  start: number;
  end: number;
  code: boolean;
}

// Lines that hardly anything but code looks like, one alternative a kind:
const CERTAIN = [
  /^(?:import\s+[\w.]+(?:\s+as\s+\w+)?|from\s+[\w.]+\s+import\s+.+)(?:\s*#.*)?$/, // import numpy as np
  /^(?:async\s+)?def\s+\w+\s*\(|^class\s+\w+\s*[(:{]/, // def f(x):
  /^(?:if|elif|for|while|with|try|except|finally|else)\b[^。，]*:\s*(?:#.*)?$/, // for x in xs:
  /^return\b[^。，]*$|^(?:yield|raise|assert)\s+[\w(]/, // return out
  /^@\w+[\w.]*(?:\(.*\))?$/, // @property
  /^["'][^"']{1,30}["']\s*:\s*(?:["'[{\d]|None|null|true|false)/, // "slot_list": [
  /^\{\s*"[\w-]+"\s*:.*\}[,;]?$/, // {"prompt": "…"}
  /^[)\]}]+[,;]?$/, // },
  /^(?:const|let|var|function|public|private|static|#include|package|using)\b.*[;{(<]\s*$/,
  /^(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE|MATCH\s*\()/, // Cypher and SQL
  /^(?:print|plt|np|torch|nn|self|super|os|json)[.(][\w.(]*/, // print(x)
  /^[A-Za-z_]\w*\s*=\s*[A-Za-z_]\w*(?:\.[a-z]\w*)+\(/, // mask = mask.unsqueeze(0)
  /^(?:\$|>>>)\s+\w/, // $ pip install
  /^(?:sudo |pip3? install |conda |git (?:clone|add|commit|pull|push|checkout) |docker (?:run|build|ps|exec|pull|compose) |npm (?:i|install|run) |curl |wget |torchrun |accelerate launch |python3? \S+\.py)\S*/,
  /^[A-Za-z][\w.-]*(?:\[[\w,]+\])?[>=~!]=\d[\w.*]*$/, // torch>=2.1
];
// Lines that are code when a neighbour is: an assignment, a call.
const LIKELY = [
  /^[A-Za-z_][\w.]*(?:\[[^\]]*\])?(?:\s*,\s*[A-Za-z_]\w*)*\s*[-+*/@]?=\s*[^=\\]/, // q, k = self.W(x)
  /^[A-Za-z_][\w.]*\(.*\)?[,;]?$/, // forward(x,
  /^(?:#|\/\/).*$/,
  /^["'].*["'],?$/,
  /^[↓↑▼▲]$/, // between two boxes
];
/** Boxes and trees drawn in characters, whatever stands in them: ┌──┐ │ 模型层 │ ├─ src/ */
const DRAWN = /^[│┌└├┬┴┼║╔╚╠╭╰]/;
/** Of the lines of a frame so many are drawn at least; others stand between them. */
const DRAWN_SHARE = 0.25;
const HAN = /\p{Script=Han}/gu;

const hanShare = (text: string) => (text.match(HAN)?.length ?? 0) / (text.replace(/\s/g, '').length || 1);

/** Code with its comment and its strings cut off, so that Chinese inside them does not count as prose. */
const bare = (line: string) =>
  line
    .trim()
    .replace(/(["'])(?:(?!\1).)*\1/g, '""')
    .replace(/\s*(?:#|\/\/).*$/, '');

// Remembered, as a line is looked at again from each line before it that opens a bracket.
const bareShare = rememberText((line) => hanShare(bare(line)));

function certain(line: string): boolean {
  const text = line.trim();
  if (DRAWN.test(text)) return true;
  return CERTAIN.some((shape) => shape.test(text)) && bareShare(line) < 0.3;
}

function likely(line: string): boolean {
  const text = line.trim();
  return LIKELY.some((shape) => shape.test(text)) && bareShare(line) < 0.2;
}

// { and messages = [ alone, PROMPT = """ before a text
const OPENS = /^\s*(?:(?:[A-Za-z_]\w*\s*=\s*)?[[{]\s*$|[A-Za-z_]\w*\s*=\s*[fr]?(?:"""|'''))/;

const depthChange = rememberText((line) => {
  const code = bare(line);
  return (code.match(/[([{]/g)?.length ?? 0) - (code.match(/[)\]}]/g)?.length ?? 0);
});

/** A sentence left of where some code began is not within its brackets, whether they close or not. */
const isLeftProse = (line: string, base: number) => indentOf(line) < base && bareShare(line) >= 0.3;

/**
 * Splits lines into runs of code and of prose.
 *
 * A run of code starts at a line that is code for certain, or at what opens a bracket or a text in three quotes, and
 * reaches over what belongs to it: lines inside an open bracket or quote, lines indented deeper, likely code next to it,
 * and blank lines between.
 *
 * @example codeRuns(['先看数据：', 'import numpy as np', 'x = np.ones(3)']) → prose 0–1, code 1–3
 */
export function codeRuns(lines: readonly string[]): Run[] {
  const isCode = new Array<boolean>(lines.length).fill(false);
  for (let i = 0; i < lines.length; i++) {
    if (isCode[i] || !(certain(lines[i]!) || OPENS.test(lines[i]!))) continue;
    const base = indentOf(lines[i]!);
    let depth = 0;
    let quoted = false;
    let end = i;
    let whole = i;
    for (let j = i; j < lines.length && j < i + 400; j++) {
      const line = lines[j]!;
      if (!line.trim()) continue;
      const within =
        quoted ||
        (depth > 0 && !isLeftProse(line, base)) ||
        (indentOf(line) > base && !/。\s*$/.test(line) && bareShare(line) < 0.5);
      // An assignment can be a formula in prose; next to code it is code.
      if (!(j === i || within || certain(line) || likely(line))) break;
      if (line.split(/"""|'''/).length % 2 === 0) quoted = !quoted;
      else if (!quoted) depth = Math.max(0, depth + depthChange(line));
      end = j;
      if (!quoted) whole = j;
    }
    // A quote that never closes swallowed prose, and so did such a bracket.
    if (quoted) end = whole;
    if (depth > 0 && end - i > 60) end = i;
    isCode.fill(true, i, end + 1);
    for (let j = i - 1; j >= 0 && !isCode[j] && likely(lines[j]!); j--) isCode[j] = true;
  }
  const runs: Run[] = [];
  for (const [i, code] of isCode.entries()) {
    const last = runs.at(-1);
    if (last?.code === code) last.end = i + 1;
    else runs.push({ start: i, end: i + 1, code });
  }
  return runs;
}

/** Whether no line says anything in Chinese, comments aside: next to code, commands that nobody knows are code too. */
export const saysNothing = (lines: readonly string[]): boolean => lines.every((line) => bareShare(line) === 0);

/**
 * The lines of a frame that are a drawing, which says nothing once it is cut into sentences: `用户查询` over `│` over `▼ 重排`.
 * `end` is exclusive.
 */
export function drawingIn(lines: readonly string[]): { start: number; end: number } | undefined {
  const isDrawn = (line: string) => DRAWN.test(line.trim());
  const [first, last] = [lines.findIndex(isDrawn), lines.findLastIndex(isDrawn)];
  const drawn = lines.filter(isDrawn).length;
  if (drawn < 2 || drawn / lines.filter((line) => line.trim()).length < DRAWN_SHARE) return undefined;
  // A step may stand right above the first mark and right below the last; a sentence is about the drawing.
  const isStep = (line: string | undefined) => line !== undefined && /[^\s。：:]\s*$/u.test(line);
  return { start: isStep(lines[first - 1]) ? first - 1 : first, end: isStep(lines[last + 1]) ? last + 2 : last + 1 };
}

/** Languages whose lines are mostly Chinese words when the author is Chinese. */
const DRAWING_LANGS = new Set('mermaid plot play plantuml dot graphviz latex tex yaml csv diff'.split(' '));
const PROSE_LANGS = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'markdown', 'md', 'undefined', 'none']);

/** Whether the lines of a fence are mainly prose. A language named by the author is believed unless nothing looks like code. */
export function isProse(lines: readonly string[], lang: string): boolean {
  const filled = lines.filter((line) => line.trim());
  if (filled.length === 0) return true;
  if (DRAWING_LANGS.has(lang.toLowerCase()) || drawingIn(lines)) return false;
  const code = codeRuns(lines)
    .filter((run) => run.code)
    .reduce((sum, run) => sum + lines.slice(run.start, run.end).filter((line) => line.trim()).length, 0);
  if (code > 0 && saysNothing(filled)) return false;
  if (PROSE_LANGS.has(lang.toLowerCase())) return code / filled.length < 0.75;
  return code === 0 && filled.reduce((sum, line) => sum + hanShare(line), 0) / filled.length > 0.4;
}

/** The language of some code, as far as a few telling words show; `text` otherwise. */
export function guessLang(written: string): string {
  // Looking for the start of a line takes time with the square of blank lines.
  const code = written.replace(/\n{3,}/g, '\n\n');
  if (
    /^\s*(?:import|from|def|class|@\w+|print\(|for .+:\s*$|\w+\s*=\s*[fr]?(?:"""|'''))/m.test(code) ||
    /\b(?:self|torch|np|nn|pd|tf)\.\w|\.(?:unsqueeze|view|expand)\(|\bNone\b|\bTrue\b|^\w+ = [[{].*\n[^]*#/m.test(code)
  ) {
    return 'python';
  }
  if (/^\s*(?:[[{]|"[\w.-]+"\s*:)/.test(code) && /["'][\w-]+["']\s*:/.test(code)) return 'json';
  if (/^\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE TABLE)\b/m.test(code)) return 'sql';
  if (/^\s*MATCH\s*\(/m.test(code)) return 'cypher';
  if (/^\s*(?:\$ |sudo |pip |npm |git |docker |cd |ls\b|ps |kill )/m.test(code)) return 'bash';
  return 'text';
}
