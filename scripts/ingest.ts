/** `npm run ingest -- --notes DIR --out DIR`: notes to questions and a report. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { emit, write } from '../src/ingest/emit.ts';
import { typeOf } from '../src/ingest/findings.ts';
import { ingest } from '../src/ingest/index.ts';
import { OWNER_FILE, readOwner } from '../src/ingest/owner.ts';
import { emptyLedger, parseLedger } from '../src/ingest/permalink.ts';
import { readNotes } from '../src/ingest/read.ts';
import { loadTerms } from '../src/knowledge/terms.ts';
import { leakMessage } from '../src/ingest/personal/leaks.ts';
import { progressBar, summary } from './ingest-output.ts';
import { FORMATS, formatFindings, needsWork } from './lib/findings-output.ts';
import { leaksBelow } from './lib/leaks.ts';

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
  const ledgerFile = join(values.notes, 'permalinks.json');
  const { notes, findings } = readNotes(values.notes);
  // The ledger is the note-keeper's: it is kept up where there is one, and never put into a folder uninvited.
  const kept = existsSync(ledgerFile);
  const ledger = kept ? parseLedger(readFileSync(ledgerFile, 'utf8')) : emptyLedger();
  const ownerFile = join(values.notes, OWNER_FILE);
  const told = readOwner(existsSync(ownerFile) ? readFileSync(ownerFile, 'utf8') : '');
  const bar = progressBar(process.stderr);
  const guide = ingest(notes, {
    terms: loadTerms(),
    ledger,
    owner: told.owner,
    findings: [...findings, ...told.findings],
    onNote: bar.step,
  });
  bar.end();
  const found = guide.report.findings;
  if (!values.check) {
    emit(values.out, guide.questions, guide.report);
    const ledgerOut = kept ? ledgerFile : join(values.out, 'permalinks.json');
    write(ledgerOut, `${JSON.stringify(guide.ledger, null, 1)}\n`);
    // A program that reads JSON wants nothing else.
    if (format !== 'json') console.log(summary(guide.report, values.out));
    for (const leak of leaksBelow(values.out, ledgerOut, guide.redactions)) {
      console.error(leakMessage(leak));
      process.exitCode = 1;
    }
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
