import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readOwner } from '../../src/ingest/owner/index.ts';
import { PLAYS, PLOTS } from '../../src/knowledge/figures.ts';
import { PAGES } from '../../src/knowledge/taxonomy.ts';
import { ingestNotes, noteOf, titlesOf, unaccounted } from './support/notes.ts';

/** What `docs/notes-format.md` promises to note-keepers. */
const PAGE = new URL('../../docs/notes-format.md', import.meta.url);
const text = readFileSync(PAGE, 'utf8');

// A fence, and below it what it becomes: → 题目 · 题目, or →（都没有答案） 题目 · 题目
const EXAMPLE =
  /^(?<mark>`{3,})(?:markdown|text)\n(?<note>[^]*?)\n\k<mark>\n\n→(?<open>（都没有答案）)? (?<titles>.+)$/gmu;
const examples = [...text.matchAll(EXAMPLE)].map(({ groups }) => ({
  note: noteOf(groups!['note']!),
  titles: groups!['titles']!.split(' · '),
  answered: groups!['open'] === undefined,
}));

describe('each example becomes what the page says', () => {
  test('there are examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(10);
  });

  test.each(examples)('$titles.0', ({ note, titles, answered }) => {
    const guide = ingestNotes([note]);
    const found = guide.questions.toSorted((a, b) => a.sources[0]!.start - b.sources[0]!.start);
    expect(found.map(({ title }) => title)).toEqual(titles);
    expect(found.every((question) => question.answered === answered)).toBe(true);
    expect(titlesOf(guide)).toHaveLength(titles.length);
    expect(unaccounted([note], guide.report)).toEqual([]);
  });
});

test('the guide.yaml of the page is sound', () => {
  const yaml = /```yaml\n(?<yaml># 换一页[^]*?)```/u.exec(text)!.groups!['yaml']!;
  const { owner, findings } = readOwner(yaml);
  expect(findings).toEqual([]);
  expect(Object.values(owner).every((decisions) => decisions.length > 0)).toBe(true);
});

test('the page names every figure, and none that there is not', () => {
  const section = text.slice(text.indexOf('### 图\n'), text.indexOf('## 看不懂的'));
  const named = [...section.matchAll(/^\| `(?<name>[a-z0-9-]+)` +\| /gmu)].map(({ groups }) => groups!['name']!);
  expect(named).toEqual([...PLOTS, ...PLAYS]);
});

test('the page names every page', () => {
  const table = PAGES.map(({ id, title }) => `| \`${id}\` | ${title} |\n`).join('');
  const heading = '| 页 | 标题 |\n| --- | --- |\n';
  const expected = text.slice(0, text.indexOf(heading) + heading.length) + table;
  if (process.env['UPDATE']) writeFileSync(PAGE, expected);
  else expect(text).toBe(expected);
});
