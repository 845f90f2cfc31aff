import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeHistory } from '../../scripts/lib/history.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'history-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const QUESTIONS = [
  { id: 'first', sources: [{ file: '甲.md', start: 1, end: 2 }] },
  { id: 'second', sources: [{ file: '甲.md', start: 3, end: 4 }] },
];

/** What is known of two questions in one note, `甲.md` in `notes`. */
function historyOf(notes: string) {
  const content = join(folder, 'content');
  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, 'report.json'), JSON.stringify({ files: [{ path: '甲.md' }], questions: QUESTIONS }));
  return writeHistory(notes, content);
}

/** A repository in which the second question was changed a day after both were written. */
function createRepository(): string {
  const notes = join(folder, 'notes');
  const git = (date: string, ...args: string[]) => {
    const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: '2020-01-01T00:00:00Z' };
    const me = ['-c', 'user.name=N', '-c', 'user.email=n@example.org'];
    execFileSync('git', [...me, ...args], { cwd: notes, env, stdio: 'ignore' });
  };
  const commit = (date: string, text: string) => {
    writeFileSync(join(notes, '甲.md'), text);
    git(date, 'add', '.');
    git(date, 'commit', '-m', '改');
  };
  mkdirSync(notes);
  git('', 'init');
  commit('2026-01-01T08:00:00+08:00', '# 一\n甲的旧答案写在这里\n# 二\n乙的旧答案写在这里\n');
  commit('2026-01-02T08:00:00+08:00', '# 一\n甲的旧答案写在这里\n# 二\n乙换了一个更好的说法\n');
  return notes;
}

test('each question has the date of its last change', () => {
  const notes = createRepository();
  expect(historyOf(notes)).toEqual({ first: '2026-01-01T00:00:00Z', second: '2026-01-02T00:00:00Z' });
});

test('a shallow clone dates only what it has seen change', () => {
  const clone = (depth: number) => {
    const copy = join(folder, `copy-${depth}`);
    execFileSync('git', ['clone', '--depth', `${depth}`, `file://${join(folder, 'notes')}`, copy], { stdio: 'ignore' });
    return copy;
  };
  createRepository();
  expect(historyOf(clone(1))).toEqual({});
  expect(historyOf(clone(2))).toEqual({ second: '2026-01-02T00:00:00Z' });
});

test('without a repository nothing is dated', () => {
  const notes = join(folder, 'plain');
  mkdirSync(notes);
  writeFileSync(join(notes, '甲.md'), '# 一\n');
  expect(historyOf(notes)).toEqual({});
});
