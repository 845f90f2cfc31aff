import { expect, test } from 'vitest';
import { bodiesOf, ingestNotes, ingestText, noteOf, unaccounted } from '../../tests/unit/support/notes.ts';
import { guarded, understand } from './understand.ts';

const bad = noteOf(['# 坏', '', '## 什么是丙？', '这一行也要在 <b>。'], 'bad.md');
const good = noteOf('## 什么是甲？\n\n第一个。', 'good.md');
const failing = guarded((note) => {
  if (note === bad) throw new Error('偏偏这里');
  return understand(note);
});

test('a note that a stage stumbles over is kept as plain text, reported, and stops no other', () => {
  const guide = ingestNotes([bad, good], { readNote: failing });
  expect(bodiesOf(guide)).toEqual({
    '什么是甲？': '第一个。',
    bad: '\\# 坏\n\n\\## 什么是丙？\n\n这一行也要在 \\<b>。',
  });
  const failed = guide.report.findings.find(({ kind }) => kind === 'note-failed');
  expect(failed).toMatchObject({ file: 'bad.md', line: 1 });
  expect(failed?.message).toContain('偏偏这里');
  expect(unaccounted([bad, good], guide.report)).toEqual([]);
});

test('a table of contents goes, what stands around it stays', () => {
  const titles = ['什么是召回？', '什么是重排？', '什么是切块？', '什么是改写？'];
  const lines = [
    '# 检索四问',
    '',
    '先用便宜的办法取回几百篇，再用贵的模型给它们排队。',
    '',
    '切得好不好，决定取回的块读不读得通。',
    '',
    '问得清不清楚，前后两段都受影响。',
    '',
    '所以四件事要一起看。',
    '',
    '文章目录',
    '',
    ...titles.map((title) => `  • ${title}`),
    '',
    ...titles.flatMap((title, i) => [`## ${i + 1}. ${title}`, '', `这是第${i + 1}个答案，只有一句话。`, '']),
  ];
  const guide = ingestText(lines);
  expect(guide.questions.map(({ title }) => title)).toEqual(['检索四问', ...titles]);
  expect(bodiesOf(guide)['检索四问']).not.toContain('目录');
  expect(guide.report.lines).toContainEqual(expect.objectContaining({ start: 11, fate: 'boilerplate', note: '目录' }));
  expect(unaccounted([noteOf(lines)], guide.report)).toEqual([]);
});
