import { expect, test } from 'vitest';
import { createFeed } from './feed.ts';
import { datesOf, parseBlame } from './history.ts';

const HOME = 'https://example.org/guide/';
const entry = (id: string, updated: string, title = id) => ({
  title,
  summary: `${title} 的速答`,
  topic: 'Transformer',
  url: `${HOME}q/${id}/`,
  markdownUrl: `${HOME}q/${id}.md`,
  updated,
});
const [OLD, NEW, NEWEST] = ['2026-01-02T03:04:05Z', '2026-02-02T03:04:05Z', '2026-11-02T03:04:05Z'];
const idsOf = (feed: string) => [...feed.matchAll(/<entry>[^]*?<id>(.*?)<\/id>/gu)].map(([, id]) => id);

test('what changed last comes first, the rest in reading order', () => {
  const feed = createFeed(
    [entry('a', OLD), entry('b', NEW), entry('c', NEWEST), entry('d', NEW)],
    HOME,
    `${HOME}feed.xml`,
  );
  expect(idsOf(feed)).toEqual(['c', 'b', 'd', 'a'].map((id) => `${HOME}q/${id}/`));
  expect(/<updated>(.*?)<\/updated>/u.exec(feed)?.[1]).toBe(NEWEST);
});

test('a title may hold anything', () => {
  const feed = createFeed([entry('a', OLD, '<script>&"\u0000\uD800 数')], HOME, `${HOME}feed.xml`);
  expect(feed).toContain('<title>&lt;script&gt;&amp;&quot; 数</title>');
});

test('the feed is short, whatever the guide is', () => {
  const many = Array.from({ length: 300 }, (_, i) => entry(`q${i}`, OLD));
  expect(idsOf(createFeed(many, HOME, `${HOME}feed.xml`))).toHaveLength(50);
});

const commit = (hash: string, line: number, facts: string) =>
  `${hash} ${line} ${line} 1\n${facts}filename a.md\n\t字\n`;
const [FIRST, SECOND, NONE] = ['a'.repeat(40), 'b'.repeat(40), '0'.repeat(40)];
const BLAME = [
  commit(FIRST, 1, 'committer-time 100\nboundary\n'),
  commit(SECOND, 2, 'committer-time 200\nprevious c0ffee a.md\n'),
  commit(NONE, 3, 'committer-time 999\n'),
  // What git has said of a commit it does not say again.
  commit(FIRST, 4, ''),
].join('');

test('each line has the time of its commit; a line not committed has none', () => {
  expect(parseBlame(BLAME, false)).toEqual([100, 200, undefined, 100]);
});

test('in a shallow clone the oldest commit dates nothing', () => {
  expect(parseBlame(BLAME, true)).toEqual([undefined, 200, undefined, undefined]);
});

test('without git there are no dates', () => {
  expect(parseBlame('', false)).toEqual([]);
  expect(datesOf([{ id: 'x', sources: [source('a.md', 1, 2)] }], new Map())).toEqual({});
});

test('a question is as young as the youngest of its lines', () => {
  const notes = new Map([['a.md', parseBlame(BLAME, false)]]);
  const questions = [
    { id: 'both', sources: [source('a.md', 1, 2)] },
    { id: 'old', sources: [source('a.md', 4, 4)] },
    { id: 'undated', sources: [source('a.md', 3, 3)] },
  ];
  expect(datesOf(questions, notes)).toEqual({ both: '1970-01-01T00:03:20Z', old: '1970-01-01T00:01:40Z' });
});

function source(file: string, start: number, end: number) {
  return { file, start, end, title: '', answered: true };
}
