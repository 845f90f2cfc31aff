import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { datesOf, parseBlame, type History } from '../../src/export/history.ts';
import type { Report } from '../../src/ingest/model.ts';

/** Writes `history.json` beside the report: when git saw each question change. Without git nothing is dated. */
export function writeHistory(notes: string, content: string): History {
  const report = join(content, 'report.json');
  if (!existsSync(report)) return {};
  const { files, questions } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const isShallow = git(notes, 'rev-parse', '--is-shallow-repository').trim() !== 'false';
  // Text that was moved or indented is not new to a reader.
  const blame = (path: string) => git(notes, 'blame', '-w', '-M', '-C', '--porcelain', '--', path);
  const history = datesOf(questions, new Map(files.map(({ path }) => [path, parseBlame(blame(path), isShallow)])));
  writeFileSync(join(content, 'history.json'), `${JSON.stringify(history, null, 1)}\n`);
  return history;
}

/** What git prints; nothing if there is no git, no repository, or no such file in it. */
function git(folder: string, ...args: string[]): string {
  const { error, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 });
  return error ? '' : stdout;
}
