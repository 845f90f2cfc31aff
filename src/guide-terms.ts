/** The terms of one guide: those of the field, as the notes' owner sees them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from './ingest/model.ts';
import { loadTerms, type Term } from './knowledge/terms.ts';

/**
 * The owner's terms, which the ingest keeps in its report, then ours. The first to claim a name keeps it.
 *
 * @param content the folder that the ingest wrote into
 */
export function loadGuideTerms(content: string): Term[] {
  const report = join(content, 'report.json');
  const own = existsSync(report) ? ((JSON.parse(readFileSync(report, 'utf8')) as Report).terms ?? []) : [];
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...loadTerms().filter(({ id }) => !ids.has(id))];
}
