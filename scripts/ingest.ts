/** `npm run ingest -- --notes DIR --out DIR`: notes to questions and a report. */
import { parseArgs } from 'node:util';
import { typeOf } from '../src/ingest/findings.ts';
import { leakMessage } from '../src/ingest/personal/leaks.ts';
import { progressBar, summary } from './ingest-output.ts';
import { FORMATS, formatFindings, needsWork } from './lib/findings-output.ts';
import { NotesFolder } from './lib/notes-folder.ts';

const USAGE = `用法：npm run ingest -- [--notes 笔记文件夹] [--out 输出文件夹] [--findings] [--check] [--format 格式]
  --notes     放笔记的文件夹（.md .markdown .txt），默认 notes
  --out       输出到哪里，默认 src/content/generated
  --findings  逐个文件列出发现的问题，带行号
  --check     只检查，什么都不写；有错误或提醒时退出码为 1
  --format    问题怎样列出：text（默认）、json 或 github`;

try {
  const { values } = parseArgs({
    options: {
      notes: { type: 'string', default: 'notes' },
      out: { type: 'string', default: 'src/content/generated' },
      findings: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      format: { type: 'string' },
    },
  });
  const format = FORMATS.find((name) => name === (values.format ?? 'text'));
  if (!format) throw new Error(`没有 ${values.format!} 这种格式；能写的有 ${FORMATS.join('、')}。`);
  const folder = new NotesFolder(values.notes, values.out);
  const bar = progressBar(process.stderr);
  const guide = folder.ingest(bar.step);
  bar.end();
  const found = guide.report.findings;
  if (!values.check) {
    const leaks = folder.write(guide);
    // A program that reads JSON wants nothing else.
    if (format !== 'json') console.log(summary(guide.report, values.out));
    for (const leak of leaks) console.error(leakMessage(leak));
    if (leaks.length) process.exitCode = 1;
  }
  const listed = values.check || values.findings || values.format !== undefined;
  if (listed)
    console.log(`${values.check || format !== 'text' ? '' : '\n'}${formatFindings(found, values.notes, format)}`);
  const errors = found.filter(({ kind }) => typeOf(kind).severity === 'error');
  if (errors.length && !listed) console.error(`\n${formatFindings(errors, values.notes, 'text')}`);
  if (errors.length || (values.check && needsWork(found))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 1;
}
