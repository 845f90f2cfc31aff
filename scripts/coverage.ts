/** `npm run coverage [-- --check]`: proves that the notes answer every subject of docs/coverage.yaml; writes docs/coverage.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ingest } from '../src/ingest/index.ts';
import { parseLedger } from '../src/ingest/permalink/index.ts';
import { readNotes } from '../src/ingest/read.ts';
import { loadTerms } from '../src/knowledge/terms.ts';
import { coverageToMarkdown, findGaps, parseCoverage } from './lib/coverage.ts';

const LIST = 'docs/coverage.yaml';
const TABLE = 'docs/coverage.md';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const coverage = parseCoverage(readFileSync(LIST, 'utf8'));
// Ids that no note spells out are the ledger's.
const ledger = parseLedger(readFileSync('notes/permalinks.json', 'utf8'));
const { report } = ingest(readNotes('notes').notes, { terms: loadTerms(), ledger });

const gaps = findGaps(coverage, report.questions);
for (const gap of gaps) console.error(`${LIST}: ${gap}`);
if (gaps.length) {
  process.exitCode = 1;
} else {
  const table = coverageToMarkdown(coverage, report.questions);
  if (!values.check) {
    writeFileSync(TABLE, table);
  } else if (readFileSync(TABLE, 'utf8') !== table) {
    console.error(`${TABLE} is not up to date: run \`npm run coverage\`.`);
    process.exitCode = 1;
  }
}
