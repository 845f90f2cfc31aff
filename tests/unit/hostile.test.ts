import { describe, expect, test } from 'vitest';
import { plain } from '../../src/ingest/mdast/plain-text.ts';
import { decode } from '../../src/ingest/read.ts';
import { bodiesOf, ingestNotes, ingestText, lost, noteOf, titlesOf, unaccounted } from './support/notes.ts';

/** A sound note beside a hostile one is ingested as if it stood alone. */
const SOUND = noteOf('## 1. 什么是学习率预热？\n\n开始的几百步把学习率从零升上去。', 'sound.md');

function ingestBeside(text: string) {
  const hostile = noteOf(text, 'hostile.md');
  const guide = ingestNotes([hostile, SOUND]);
  expect(titlesOf(guide)).toContain('什么是学习率预热？');
  expect(unaccounted([hostile, SOUND], guide.report)).toEqual([]);
  return {
    guide,
    hostile,
    kinds: guide.report.findings.filter(({ file }) => file === 'hostile.md').map(({ kind }) => kind),
  };
}

/** Processor time: far beyond these limits something grows with a square, however busy the machine is. */
function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

describe('a note that is too much', () => {
  test('ten megabytes in one line are taken as plain text, in seconds', { timeout: 120_000 }, () => {
    const start = process.cpuUsage();
    const { kinds } = ingestBeside(`## 1. 什么是注意力？\n\n${'注意力的权重由查询和键算出，'.repeat(720_000)}`);
    expect(kinds).toContain('too-large');
    expect(secondsSince(start)).toBeLessThan(15);
  });

  test.each([
    ['10,000 nested quotes', `${'>'.repeat(10_000)} 深处`],
    ['10,000 quotes with spaces', `${'> '.repeat(10_000)}深处`],
    ['5,000 nested bullets', Array.from({ length: 5000 }, (_, i) => `${'  '.repeat(i)}- 第${i}层`).join('\n')],
    ['5,000 bullets in one line', `${'- '.repeat(5000)}深处`],
    ['100,000 backticks', '`'.repeat(100_000)],
    ['100,000 lone backticks', '` '.repeat(100_000)],
    ['50,000 brackets', '['.repeat(50_000)],
    ['50,000 links that never close', '[a]('.repeat(50_000)],
    ['50,000 stars', '*'.repeat(50_000)],
    ['50,000 stars and letters', '*a_'.repeat(50_000)],
    ['50,000 dollars', '$'.repeat(50_000)],
    ['50,000 dollars and letters', '$a'.repeat(50_000)],
    ['50,000 tags that never close', '<a '.repeat(50_000)],
    ['50,000 openings of comments', '<!--'.repeat(50_000)],
    ['50,000 backslashes', '\\'.repeat(50_000)],
    ['20,000 LaTeX commands without marks', '\\frac{a}{b} '.repeat(20_000)],
    ['code with 200,000 blank lines', `\`\`\`js\n（1）${'\n'.repeat(200_000)}x = 1\n\`\`\``],
    ['a frame of 40,000 lines apart', `\`\`\`\n${'怎么剪枝\n\n'.repeat(40_000)}\`\`\``],
    ['20,000 lines with a character reference in a paragraph', '甲&amp;乙\n'.repeat(20_000)],
    ['2,000 fences that never close', '```python\nprint(1)\n'.repeat(2000)],
    ['2,000 fences in each other', Array.from({ length: 2000 }, (_, i) => '`'.repeat(3 + i)).join('\n')],
    ['10,000 bold labels alike', '**1.最大匹配**\n'.repeat(10_000)],
    ['20,000 headings', Array.from({ length: 20_000 }, (_, i) => `${'#'.repeat(1 + (i % 6))} ${i}`).join('\n')],
    [
      'a frame with 5,000 gaps behind 100 signs of equality',
      `\`\`\`\n损失 ${'=a'.repeat(100)} ${'甲    '.repeat(5000)}\n\`\`\``,
    ],
    ['a table of 3,000 columns', `${'| a '.repeat(3000)}|\n${'| - '.repeat(3000)}|\n${'| 1 '.repeat(3000)}|`],
    [
      'an interview with 10,000 dates in a line',
      `面试官：先做个自我介绍吧。\n我：${'某厂一面（2024.3，线上）'.repeat(10_000)}`,
    ],
    ['100,000 mail addresses in a paragraph', 'a@b.c\n'.repeat(100_000)],
    ['60,000 names in a line', '我叫张三。'.repeat(60_000)],
    ['130,000 phone numbers', '13812345678\n'.repeat(130_000)],
    ['130,000 lines in a fence', `\`\`\`\n${'一行说明，没有代码\n'.repeat(130_000)}\`\`\``],
    ['10,000 numbered questions', Array.from({ length: 10_000 }, (_, i) => `${i + 1}. 什么是第 ${i} 个？`).join('\n')],
    [
      '10,000 bare titles over fences',
      Array.from({ length: 10_000 }, (_, i) => `第${i}个题目\n\n\`\`\`\n答案\n\`\`\`\n`).join('\n'),
    ],
    ['30,000 colons', '：'.repeat(30_000)],
    ['100,000 spaces before a word', `${' '.repeat(100_000)}词`],
    ['100,000 spaces between two words', `前${' '.repeat(100_000)}后`],
    ['100,000 digits', '1'.repeat(100_000)],
    ['100,000 letters that look like mail', `${'a.'.repeat(50_000)}@`],
  ])('%s', { timeout: 120_000 }, (_, text) => {
    const start = process.cpuUsage();
    ingestBeside(`## 1. 什么是注意力？\n\n${text}\n`);
    ingestBeside(text);
    expect(secondsSince(start)).toBeLessThan(30);
  });

  test('120 KB of nested lists keep every word', { timeout: 120_000 }, () => {
    const text = Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- 第${i}层的说明文字在这里`).join('\n');
    const { guide, hostile } = ingestBeside(`## 1. 什么是注意力？\n\n${text}`);
    expect(lost([hostile, SOUND], guide)).toEqual([]);
  });
});

describe('a note that wants to run something', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script across lines', '<script>\nfetch("https://example.org")\n</script>'],
    ['a handler', '<img src=x onerror="alert(1)">'],
    ['a handler in a sentence', '看图 <img src=x onerror=alert(1)> 就懂'],
    ['a frame', '<iframe src="https://example.org"></iframe>'],
    ['a style', '<style>body{display:none}</style>'],
    ['an SVG', '<svg onload=alert(1)>'],
  ])('%s is shown as code and reported', (_, html) => {
    const guide = ingestText(`## 1. 什么是注意力？\n\n${html}\n\n注意力是加权求和。`);
    const [body] = Object.values(bodiesOf(guide));
    const shown = body!.replace(/```html\n[^]*?\n```|`[^`]*`/g, '');
    expect(shown).not.toMatch(/<\w/);
    expect(shown).toContain('注意力是加权求和。');
    expect(guide.report.findings.map(({ kind }) => kind)).toContain('html-removed');
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    ' javascript:alert(1)',
  ])('a link to %s becomes its text', (url) => {
    const [body] = Object.values(bodiesOf(ingestText(`## 1. 什么是注意力？\n\n[点这里](<${url}>)看注意力的推导。`)));
    expect(body).toBe('点这里看注意力的推导。');
  });

  test('a title that is markup stays text', () => {
    const guide = ingestText('## 1. <script>alert(1)</script> 是什么？\n\n注意力是加权求和。');
    expect(titlesOf(guide)).toEqual(['alert(1) 是什么？']);
  });
});

describe('a note with strange characters', () => {
  test('NUL and control characters between words', () => {
    const { guide } = ingestBeside('## 1. 什么是\u0000注意力\u0007？\n\n加权\u0000求和\u001b[31m。\u2028下一行。');
    expect(guide.questions).toHaveLength(2);
  });

  test('half of a surrogate pair', () => {
    const { guide } = ingestBeside('## 1. 什么是\ud83d注意力？\n\n加权\udc00求和。');
    expect(guide.questions).toHaveLength(2);
  });

  test.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'prototype'])('a question named %s', (name) => {
    const { guide } = ingestBeside(
      `## 1. ${name}\n\n对象的一个名字，和别的词没有两样。\n\n## 2. 什么是${name}？ {#${name}}\n\n还是一个名字。`,
    );
    expect(guide.questions.some(({ title }) => plain(title).includes(name))).toBe(true);
    const again = ingestNotes([noteOf(`## 1. ${name}\n\n对象的一个名字，和别的词没有两样。`)], {
      ledger: guide.ledger,
    });
    expect(again.questions[0]!.id).toMatch(/^[a-z0-9-]+$/);
  });

  test('directions that turn text around stay within their line', () => {
    ingestBeside('## 1. 什么是\u202e注意力？\n\n加权求和。');
  });
});

describe('frontmatter that is no good', () => {
  const BOMB = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'.split('').map((key, i) => `${key}: &${key} [${`*${'abcdefghi'[i]}, `.repeat(9).slice(0, -2)}]`),
  ];

  test.each([
    ['a bomb of aliases', BOMB.join('\n')],
    ['an open bracket', 'title: [未完'],
    ['a tag that builds an object', 'title: !!js/function "function () {}"'],
    ['a key twice', 'title: 甲\ntitle: 乙'],
    ['a number for a title', 'title: 2024'],
    ['only spaces', '   '],
    ['a prototype', '__proto__: {title: 坏}'],
  ])('%s', (_, yaml) => {
    const start = process.cpuUsage();
    const { guide } = ingestBeside(`---\n${yaml}\n---\n## 1. 什么是注意力？\n\n加权求和。`);
    expect(titlesOf(guide)).toContain('什么是注意力？');
    expect(secondsSince(start)).toBeLessThan(3);
  });

  test('invalid YAML is reported on its line', () => {
    const { guide } = ingestBeside('---\ntitle: [未完\n---\n## 1. 什么是注意力？\n\n加权求和。');
    expect(guide.report.findings).toContainEqual(
      expect.objectContaining({ file: 'hostile.md', line: 2, kind: 'frontmatter-invalid' }),
    );
  });

  test('a note that is frontmatter and nothing else', () => {
    expect(ingestBeside('---\ntitle: 空\n---').guide.questions).toHaveLength(1);
  });
});

test('a rule between a heading and its text has one fate', () => {
  const text = '# 训练\n---\n每张卡喂不同的数据，反向之后取平均，卡多了以后瓶颈在通信，不在计算。\n## 1. 什么是预热\n';
  const { lines } = ingestText(text).report;
  expect(lines.filter(({ start, end }) => start <= 2 && 2 <= end)).toHaveLength(1);
});

test('bytes that are no text in any encoding are still read, and said to be wrong', () => {
  const decoded = decode(Uint8Array.from([0xe4, 0xbd, 0xa0, 0x0a, 0xff, 0xff, 0x81, 0x20]));
  expect(decoded).toMatchObject({ encoding: 'utf-8', finding: { kind: 'encoding' } });
});
