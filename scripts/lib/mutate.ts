/** Ways in which a note goes wrong: cut, spliced, re-encoded, stormed with marks, nested without end. */
import type { Random } from './random.ts';

/** Changes the text of a note; `pool` are other notes to take pieces from. */
type Mutation = (text: string, random: Random, pool: readonly string[]) => string;

const MARKS = [
  ...[
    '**',
    '*',
    '_',
    '`',
    '``',
    '```',
    '~~~',
    '~~',
    '$',
    '$$',
    '\\(',
    '\\)',
    '\\[',
    '\\]',
    '[',
    ']',
    '](',
    '(',
    ')',
    '![',
    '<',
    '>',
  ],
  ...[
    '{',
    '}',
    '|',
    ':',
    '：',
    '::',
    ':::',
    '\\',
    '&',
    '&#x41;',
    '#',
    '---',
    '===',
    '<!--',
    '-->',
    '<div>',
    '</div>',
    '<br>',
    '[^1]',
  ],
  ...[
    '{#a}',
    '{page=a/b}',
    '\t',
    '\u3000',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u202e',
    '\u2028',
    '\u001b',
    '\r',
    '🙂',
    '\ud83d',
    '𠮷',
  ],
];
const LINES = [
  ...[
    '```',
    '```python',
    '````',
    '~~~',
    '~~~~ js',
    '$$',
    '---',
    '***',
    '===',
    ':::',
    ':::tips',
    '> ```',
    '- ```',
    '    ```',
  ],
  ...[
    '# 标题',
    '## 1. 什么是它？',
    '###### 六',
    '答：',
    'Q：',
    '1. ',
    '（1）',
    '①',
    '- [ ] 题',
    '| a | b |',
    '| - | - |',
    '| 姓名 |',
  ],
  ...[
    '<details>',
    '</details>',
    '<script>',
    '<h2>题</h2>',
    '[1]: https://example.org/a',
    '![](C:\\Users\\somebody\\a.png)',
    '- 12 -',
  ],
  ...[
    '面试官你好，我叫贾宝玉，来自江苏，电话13900001234。',
    '写信到 baoyu@example.com，微信号：baoyu_1715',
    '底薪1万，人在北京',
  ],
  ...[
    '-----阶段一-----',
    '**3、粗体？**',
    'softmax(q*k/根号dk)*v',
    'x_{t-1}',
    '\\frac{1}{2}',
    'import torch',
    'def f(x):',
    '{ "a": 1 }',
  ],
];

const MUTATIONS: readonly Mutation[] = [
  function cut(text, random) {
    const from = random.below(text.length);
    return text.slice(0, from) + text.slice(from + random.below(Math.min(text.length - from, 400)));
  },
  function splice(text, random, pool) {
    const other = random.pick(pool);
    const from = random.below(other.length);
    return insert(text, random, other.slice(from, from + random.below(800)));
  },
  function repeat(text, random) {
    const from = random.below(text.length);
    return insert(text, random, text.slice(from, from + random.below(200)).repeat(1 + random.below(20)));
  },
  function swapLines(text, random) {
    const lines = text.split('\n');
    const [a, b] = [random.below(lines.length), random.below(lines.length)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
    return lines.join('\n');
  },
  function dropLines(text, random) {
    return text
      .split('\n')
      .filter(() => random.below(8) > 0)
      .join('\n');
  },
  function markStorm(text, random) {
    return insert(text, random, some(random, 60, () => random.pick(MARKS)).join(''));
  },
  function scatterMarks(text, random) {
    return some(random, 30, () => random.pick(MARKS)).reduce((all, mark) => insert(all, random, mark), text);
  },
  function lineStorm(text, random) {
    return some(random, 20, () => random.pick(LINES)).reduce((all, line) => insertLine(all, random, line), text);
  },
  function nest(text, random) {
    const [mark] = [random.pick(['> ', '- ', '  - ', '1. ', '    ', '> - ', '\t'])];
    const depth = 1 + random.below(random.below(20) === 0 ? 200 : 12);
    return text
      .split('\n')
      .map((line) => mark.repeat(random.below(2) * depth) + line)
      .join('\n');
  },
  function stairs(text, random) {
    const mark = random.pick(['- ', '> ', '1. ', '* ']);
    return insertLine(
      text,
      random,
      Array.from({ length: random.below(150) }, (_, i) => `${'  '.repeat(i)}${mark}第${i}层`).join('\n'),
    );
  },
  function brackets(text, random) {
    const [open, close] = random.pick([
      ['[', ']'],
      ['(', ')'],
      ['{', '}'],
      ['<', '>'],
      ['**', '**'],
      ['`', '`'],
      ['$', '$'],
      ['\\(', '\\)'],
      ['[', '](a)'],
      ['![', '](b)'],
    ] as const);
    const depth = random.below(random.below(10) === 0 ? 2000 : 100);
    return insert(
      text,
      random,
      open.repeat(depth) + (random.below(2) ? '词' : '') + close.repeat(random.below(2) * depth),
    );
  },
  function hugeLine(text, random) {
    const line = random.pick(text.split('\n')) || '一';
    const length = random.below(random.below(30) === 0 ? 100_000 : 4000);
    return insertLine(text, random, line.repeat(Math.ceil(length / line.length)));
  },
  function manyLines(text, random) {
    const lines = text.split('\n');
    const from = random.below(lines.length);
    const block = `${lines.slice(from, from + 1 + random.below(3)).join('\n')}\n`;
    // More would be tens of thousands of questions, each of which takes its time.
    const length = random.below(random.below(15) === 0 ? 20_000 : 2000);
    return insertLine(text, random, block.repeat(Math.ceil(length / block.length)));
  },
  function joinLines(text, random) {
    return text
      .split('\n')
      .map((line) => line + random.pick(['\n', '\n', '\n', '', ' ']))
      .join('');
  },
  function endings(text, random) {
    const end = random.pick(['\r\n', '\r', '\n\n']);
    return text.replaceAll('\n', end);
  },
  function frontmatter(text, random) {
    return `---\n${random.pick(['title: 一', 'title: [', 'a: &a [*a]', 'page: transformer/attention', '__proto__: 1', 'title: 贾宝玉的笔记'])}\n${random.pick(['---', '...', ''])}\n${text}`;
  },
  function wide(text, random) {
    const columns = random.below(300);
    return insertLine(
      text,
      random,
      `${'| a '.repeat(columns)}|\n${'| - '.repeat(columns)}|\n${'| 1 '.repeat(columns)}|`,
    );
  },
];

/** A note made from one of the pool by one to six changes. */
export function mutant(pool: readonly string[], random: Random): string {
  let text = random.pick(pool);
  for (let n = 1 + random.below(6); n > 0; n--) if (text) text = random.pick(MUTATIONS)(text, random, pool);
  // Beyond this size a run says nothing new, and takes the time of many.
  return text.slice(0, 200_000);
}

/** The note as a file on a disk somewhere: in some encoding, now and then with bytes lost or turned. */
export function encoded(text: string, random: Random): Uint8Array {
  const bytes = random.pick([utf8, utf8, utf8, utf8, withMark, utf16, latin])(text);
  for (let n = random.below(8) === 0 ? random.below(20) : 0; n > 0; n--)
    bytes[random.below(bytes.length)] = random.below(256);
  return bytes.subarray(0, random.below(6) === 0 ? random.below(bytes.length + 1) : bytes.length);
}

const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const withMark = (text: string) => utf8(`\ufeff${text}`);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

const some = <T>(random: Random, most: number, make: () => T): T[] =>
  Array.from({ length: 1 + random.below(most) }, make);

function insert(text: string, random: Random, piece: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}

function insertLine(text: string, random: Random, line: string): string {
  const lines = text.split('\n');
  lines.splice(random.below(lines.length + 1), 0, line);
  return lines.join('\n');
}
