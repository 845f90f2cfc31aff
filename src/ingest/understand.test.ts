import { expect, test } from 'vitest';
import { bodiesOf, ingestNotes, noteOf, unaccounted } from '../../tests/unit/support/notes.ts';
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
