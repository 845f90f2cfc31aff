import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { questionToMarkdown } from '../../src/ingest/emit.ts';
import { parseMarkdown } from '../../src/ingest/mdast/markdown.ts';
import { bodyOf, ingestNotes, lost, noteOf, unaccounted } from './support/notes.ts';

/** What holds for any note, however it is written. */

const words = fc.constantFrom(
  '注意力',
  '梯度',
  '学习率',
  '为什么',
  '怎么做',
  'LoRA',
  'softmax',
  '训练',
  'x = 1',
  '公式',
  '批大小',
  '损失函数下降',
  'f(x)',
  'List<T>',
);
const phrase = fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => list.join(''));
const marks = fc.constantFrom(
  '**',
  '*',
  '`',
  '_',
  '~~',
  '$',
  '$$',
  '[',
  ']',
  '](',
  '(',
  ')',
  '<',
  '>',
  '\\',
  '|',
  '{',
  '}',
  ':',
  '：',
  '！',
  '&',
  '#',
  '\t',
);
const storm = fc.array(fc.oneof(words, marks), { minLength: 1, maxLength: 10 }).map((list) => list.join(''));
const number = fc.constantFrom(
  '1. ',
  '2、',
  '（3）',
  '四、',
  '⑤',
  'Q6：',
  '问：',
  '第七题：',
  '**8. ',
  '- [ ] ',
  '- ',
  '* ',
  '• ',
);
const indent = fc.constantFrom('', '', ' ', '    ', '\t', '> ', '  > ');
const line = fc.oneof(
  { weight: 4, arbitrary: phrase },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('# ', '## ', '#### ', '##', '######'), fc.option(number, { nil: '' }), phrase)
      .map((parts) => parts.join('')),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(indent, number, phrase, fc.constantFrom('', '？', '**', '：', '。'))
      .map((parts) => parts.join('')),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        indent,
        fc.constantFrom(
          '```',
          '```python',
          '~~~',
          '````',
          '$$',
          '---',
          '===',
          ':::',
          ':::tips',
          '-----标题-----',
          '| a | b |',
          '| --- | --- |',
        ),
      )
      .map((parts) => parts.join('')),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('答：', 'A：', '答案:', '速答：', 'A3. '), phrase)
      .map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.tuple(indent, storm).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<h2>标题</h2>',
      '<br>',
      '<font color=red>红</font>',
      '<script>alert(1)</script>',
      '<div',
      '<!-- 注',
      '-->',
      '![](C:\\a.png)',
      '[x](javascript:y)',
      '[a][1]',
      '[1]: https://example.org/a',
      '[^1]: 脚注',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('import torch', 'def f(x):', '    return x', '{', '}', '"a": 1,') },
  { weight: 3, arbitrary: fc.constantFrom('', '  ', '\u3000') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replace(/[\r\n]/g, '')) },
);
const noteLines = fc.array(line, { maxLength: 40 });
/** Lines whose words can be looked up again: no control characters, which Markdown may replace. */
const sentence = fc.array(words, { minLength: 4, maxLength: 8 }).map((list) => list.join(''));
const plainLines = fc.array(
  fc.oneof(
    sentence,
    fc.tuple(number, sentence).map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom('# ', '### ', '答：', '    ', '> '), sentence).map((parts) => parts.join('')),
    fc.constantFrom('', '```', '---'),
  ),
  { maxLength: 40 },
);

/** `RUNS=5000` looks longer. */
const RUNS = Number(process.env['RUNS'] ?? 200);

const property = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) => {
  fc.assert(fc.property(arbitrary, check), { numRuns: RUNS });
};

describe('for any note', () => {
  test('every line with text has exactly one fate', { timeout: 30_000 + RUNS * 50 }, () => {
    property(noteLines, (lines) => {
      const note = noteOf(lines);
      expect(unaccounted([note], ingestNotes([note]).report)).toEqual([]);
    });
  });

  test('ids are unique and fit for an address', { timeout: 30_000 + RUNS * 50 }, () => {
    property(noteLines, (lines) => {
      const ids = ingestNotes([noteOf(lines)]).questions.map((question) => question.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    });
  });

  test('the same note gives the same guide, whatever ends its lines', { timeout: 30_000 + RUNS * 50 }, () => {
    property(noteLines, (lines) => {
      const guides = ['\n', '\r\n', '\r'].map((end) => ingestNotes([noteOf(lines.join(end))]));
      const [first, ...rest] = guides.map((guide) =>
        JSON.stringify([guide.report, guide.questions.map(questionToMarkdown)]),
      );
      for (const other of rest) expect(other).toBe(first);
    });
  });

  test('what is written is Markdown without HTML', { timeout: 30_000 + RUNS * 50 }, () => {
    property(noteLines, (lines) => {
      for (const question of ingestNotes([noteOf(lines)]).questions) {
        const html: string[] = [];
        const walk = (node: Nodes): void => {
          if (node.type === 'html') html.push(node.value);
          if ('children' in node) node.children.forEach(walk);
        };
        walk(parseMarkdown(bodyOf(questionToMarkdown(question))));
        expect(html).toEqual([]);
      }
    });
  });

  test('the words of kept lines stand in what is written', { timeout: 30_000 + RUNS * 50 }, () => {
    property(plainLines, (lines) => {
      const note = noteOf(lines);
      expect(lost([note], ingestNotes([note]))).toEqual([]);
    });
  });
});
