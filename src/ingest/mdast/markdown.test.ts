import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseMarkdown, toMarkdown } from './markdown.ts';

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

test('text is read as the library reads it, whatever lines it is made of', () => {
  const line = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
  const withoutPlaces = (tree: Root): unknown =>
    JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value)));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      // What looks like a directive is text in notes.
      const written = lines.join('\n').replace(/:(?=[\p{L}\p{N}_:])/gu, '：');
      expect(withoutPlaces(parseMarkdown(written))).toEqual(withoutPlaces(library.parse(written)));
    }),
    { numRuns: 10_000 },
  );
});
