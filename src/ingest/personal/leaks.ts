import { doubtful, type Redaction, redactText } from './redact.ts';

/** The last look at what was written: whatever road a secret took, this is where it would come out. */

export interface Leak {
  file: string;
  line: number;
  kind: string;
}

// "start":1000 beside a title, and escaped characters as "\u0011" and &#x3000;, are no sums of money.
const NOT_TEXT = /"(?:start|end)": ?\d+|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|&#x?[0-9a-f]+;/gi;

/** Where a line of a text of JSON ends; the n of `C:\\\\new` is no line break. */
const LINE_END = /(?<!\\)(?:\\n|")/;

const linesOf = (text: string): string[] => text.replace(NOT_TEXT, ' ').split('\n');

/**
 * Personal data in a written file, by the rules that should have hidden it. The words themselves are not repeated. Lines that
 * stood in the file `before` were looked at by the same rules.
 */
export function leaksIn(file: string, text: string, rules: readonly Redaction[], before = ''): Leak[] {
  const seen = new Set(linesOf(before));
  const lines = linesOf(text).map((line) => (seen.has(line) ? '' : line));
  // A text of several lines is one line of JSON: 2012 in its first and 底薪 in its second are no pay.
  const textsIn = (line: string) => (file.endsWith('.json') ? line.split(LINE_END) : [line]);
  const texts = lines.flatMap((line, i) => textsIn(line).map((text) => ({ text, line: i + 1 })));
  const found = [
    ...doubtful(
      texts.map(({ text }) => text),
      rules,
    ),
  ].flatMap(([i, own]) => redactText(texts[i]!.text, own).kinds.map((kind) => ({ file, line: texts[i]!.line, kind })));
  return [...new Map(found.map((leak) => [`${leak.line} ${leak.kind}`, leak])).values()];
}

/** What the note-keeper reads when a build stops for a leak. */
export const leakMessage = ({ file, line, kind }: Leak): string =>
  `${file}:${line} 输出里还有${kind}。请从笔记里删掉它，或在 guide.yaml 里写一条 redact；若认错了，请报告这一行的写法。`;
