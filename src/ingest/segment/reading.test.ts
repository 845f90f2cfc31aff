import { describe, expect, test } from 'vitest';
import { ingestNotes, noteOf, titlesOf, unaccounted } from '../../../tests/unit/support/notes.ts';
import { readOwner } from '../owner/index.ts';
import { READINGS } from './readings.ts';

const said = '这一行只是陈述，没有任何记号，也不像题目，长短和别的行差不多。';
const prose = noteOf(new Array<string>(20).fill(said), 'prose.txt');
const cards = noteOf(
  ['# 卡片', '**幻觉**', '说得通顺但不真。', '**对齐**', '1. 听话', '2. 不害人', '## 蒸馏', '- 小模型学大模型'],
  'cards.md',
);
const told = (as: string) => ingestNotes([cards], { owner: readOwner(`- { read: cards.md, as: ${as} }`).owner });

describe('how a note was read', () => {
  test('titles that ask are sure', () => {
    const guide = ingestNotes([noteOf('## 什么是甲？\n\n一。\n\n## 什么是乙？\n\n二。')]);
    expect(guide.report.files[0]?.reading).toEqual({ titles: [{ as: 'h2', count: 2 }], confidence: 1 });
    expect(guide.report.findings.map(({ kind }) => kind)).not.toContain('reading-unsure');
  });

  test('a long note without titles is kept whole, and the line that settles it is shown', () => {
    const guide = ingestNotes([prose]);
    expect(guide.report.files[0]?.reading.confidence).toBeLessThan(0.5);
    const unsure = guide.report.findings.find(({ kind }) => kind === 'reading-unsure');
    expect(unsure?.fix).toEqual({ file: 'guide.yaml', text: '- { read: "prose.txt", as: whole }' });
    const { owner, findings } = readOwner(unsure?.fix?.text ?? '');
    expect(findings).toEqual([]);
    expect(ingestNotes([prose], { owner }).report.findings.map(({ kind }) => kind)).not.toContain('reading-unsure');
  });
});

describe('the owner says what the titles are', () => {
  test.each([
    ['bold', ['幻觉', '对齐']],
    ['numbered', ['听话', '不害人']],
    ['bullets', ['小模型学大模型']],
    ['h1', ['卡片']],
    ['h2', ['蒸馏']],
    ['whole', ['cards']],
  ])('%s', (as, titles) => {
    expect(titlesOf(told(as)).sort()).toEqual([...titles].sort());
  });

  test.each(READINGS)('%s loses no line', (as) => {
    expect(unaccounted([cards], told(as).report)).toEqual([]);
  });

  test('of a note that there is not', () => {
    const { owner } = readOwner('- { read: card.md, as: bold }');
    const [wrong] = ingestNotes([cards], { owner }).report.findings.filter(({ kind }) => kind === 'guide-invalid');
    expect(wrong).toMatchObject({ line: 1 });
    expect(wrong?.message).toContain('cards.md');
  });
});
