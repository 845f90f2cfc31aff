/** Reads what was written once more, as a stranger would. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Leak, leaksIn } from '../../src/ingest/personal/leaks.ts';
import type { Redaction } from '../../src/ingest/personal/redact.ts';

/** Personal data in the questions and the report below `out`, and in the ledger of ids. */
export function leaksBelow(out: string, ledger: string, rules: readonly Redaction[]): Leak[] {
  const questions = readdirSync(join(out, 'questions')).filter((name) => name.endsWith('.md'));
  return [...questions.map((name) => join(out, 'questions', name)), join(out, 'report.json'), ledger]
    .filter((file) => existsSync(file))
    .flatMap((file) => leaksIn(file, readFileSync(file, 'utf8'), rules));
}
