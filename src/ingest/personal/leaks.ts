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

/** So many characters are looked at together: cut into lines at once, the report of a hundred megabytes of notes would fill the memory. */
const AT_ONCE = 2 ** 20;

/**
 * Personal data in a written file, by the rules that should have hidden it. The words themselves are not repeated. Lines that
 * stood in the file `before` were looked at by the same rules.
 */
export function leaksIn(file: string, text: string, rules: readonly Redaction[], before = ''): Leak[] {
  const { first, now, then } = changedIn(text, before);
  const seen = new Set(then.split('\n'));
  // A text of several lines is one line of JSON, and so is a heading: 2012 in its first and 底薪 in its second are no pay.
  const bare = (text: string) => text.replace(NOT_TEXT, '  ');
  const textsIn = (line: string) =>
    file.endsWith('.json') ? bare(line).split(LINE_END) : line.split('&#xA;').map(bare);
  const leaks = new Map<string, Leak>();
  let next = first;
  for (const lines of batches(now)) {
    const texts = lines.flatMap((line, i) => {
      if (seen.has(line)) return [];
      // Two spaces: over one of them a rule may read on, and &#x41;@ is no mark behind a name.
      return textsIn(line).map((text) => ({ text, line: next + i }));
    });
    const doubts = doubtful(
      texts.map(({ text }) => text),
      rules,
    );
    for (const [i, own] of doubts) {
      const { text, line } = texts[i]!;
      for (const kind of redactText(text, own).kinds) leaks.set(`${line} ${kind}`, { file, line, kind });
    }
    next += lines.length;
  }
  return [...leaks.values()];
}

/** The lines of a text, so many together as `AT_ONCE` says. */
function* batches(text: string): Generator<string[]> {
  let from = 0;
  for (let end = text.indexOf('\n', AT_ONCE); end >= 0; end = text.indexOf('\n', from + AT_ONCE)) {
    yield text.slice(from, end).split('\n');
    from = end + 1;
  }
  yield text.slice(from).split('\n');
}

/** Lines of a text, the first of them line `first`, and of what it was, without those that both begin and end with: of a long report, a few. */
function changedIn(text: string, before: string): { first: number; now: string; then: string } {
  const shorter = Math.min(text.length, before.length);
  let start = 0;
  while (start < shorter && text.charCodeAt(start) === before.charCodeAt(start)) start++;
  start = text.lastIndexOf('\n', start - 1) + 1;
  let end = 0;
  while (end < shorter - start && text.charCodeAt(text.length - 1 - end) === before.charCodeAt(before.length - 1 - end))
    end++;
  const middle = (all: string) => {
    const stop = end ? all.indexOf('\n', all.length - end) : -1;
    return all.slice(start, stop < 0 ? all.length : stop);
  };
  return { first: text.slice(0, start).split('\n').length, now: middle(text), then: middle(before) };
}

/** What the note-keeper reads when a build stops for a leak. */
export const leakMessage = ({ file, line, kind }: Leak): string =>
  `${file}:${line} 输出里还有${kind}。请从笔记里删掉它，或在 guide.yaml 里写一条 redact；若认错了，请报告这一行的写法。`;
