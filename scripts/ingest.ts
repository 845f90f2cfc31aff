/** `npm run ingest -- --notes DIR --out DIR`: notes to questions and a report. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { emit, write } from '../src/ingest/emit.ts';
import { ingest } from '../src/ingest/index.ts';
import { emptyLedger, parseLedger } from '../src/ingest/permalink.ts';
import { readNotes } from '../src/ingest/read.ts';
import { loadTerms } from '../src/knowledge/terms.ts';
import { leakMessage } from '../src/ingest/personal/leaks.ts';
import { progressBar, summary } from './ingest-output.ts';
import { leaksBelow } from './lib/leaks.ts';

const USAGE = `用法：npm run ingest -- [--notes 笔记文件夹] [--out 输出文件夹]
  --notes  放笔记的文件夹（.md .markdown .txt），默认 notes
  --out    输出到哪里，默认 src/content/generated`;

try {
  const { values } = parseArgs({
    options: { notes: { type: 'string', default: 'notes' }, out: { type: 'string', default: 'src/content/generated' } },
  });
  const ledgerFile = join(values.notes, 'permalinks.json');
  const { notes, findings } = readNotes(values.notes);
  // The ledger is the note-keeper's: it is kept up where there is one, and never put into a folder uninvited.
  const kept = existsSync(ledgerFile);
  const ledger = kept ? parseLedger(readFileSync(ledgerFile, 'utf8')) : emptyLedger();
  const bar = progressBar(process.stderr);
  const guide = ingest(notes, { terms: loadTerms(), ledger, findings, onNote: bar.step });
  bar.end();
  emit(values.out, guide.questions, guide.report);
  const ledgerOut = kept ? ledgerFile : join(values.out, 'permalinks.json');
  write(ledgerOut, `${JSON.stringify(guide.ledger, null, 1)}\n`);
  console.log(summary(guide.report, values.out));
  for (const leak of leaksBelow(values.out, ledgerOut, guide.redactions)) {
    console.error(leakMessage(leak));
    process.exitCode = 1;
  }
  for (const { file, line, message } of findings.filter((finding) => finding.kind === 'unreadable')) {
    console.error(`${join(values.notes, file)}:${line} ${message}`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 1;
}
