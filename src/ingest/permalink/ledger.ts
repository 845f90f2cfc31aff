import * as z from 'zod';
import { hideLists } from '../personal/redact.ts';
import { normalTitle } from '../segment/titles.ts';

/** The memory of ids: `permalinks.json`, kept beside the notes. */

const ledgerSchema = z.object({
  /** Id → every title, as compared, that the question has had, those of today first. */
  questions: z.record(z.string(), z.array(z.string())),
  /** Id → a print of its text as last seen. Ledgers from before prints have none. */
  prints: z.record(z.string(), z.string()).default({}),
  /** Id → the page that it last stood on. */
  pages: z.record(z.string(), z.string()).default({}),
  /** Retired id → the id its text went to, or the page it stood on (`topic/page`), or `/`. */
  redirects: z.record(z.string(), z.string()).default({}),
});

export type Ledger = z.infer<typeof ledgerSchema>;

export const emptyLedger = (): Ledger => ({ questions: {}, prints: {}, pages: {}, redirects: {} });

/** @throws if the text is no ledger */
export function parseLedger(json: string): Ledger {
  return ledgerSchema.parse(JSON.parse(json));
}

/** What a record says of an id; an id may be `constructor`, which every object has. */
export const get = <T>(record: Record<string, T>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

/** A record in the order of its keys, so that every machine writes the same file; of two values for a key the last counts. */
export const sorted = <T>(record: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.fromEntries([...new Map(record)].sort(([a], [b]) => (a < b ? -1 : 1)));

/** The titles of each question as compared, each once. Without its marks, what was no account (`微信号<name`) may read like one. */
export const comparable = (titles: readonly (readonly string[])[]): string[][] =>
  hideLists(titles.map((own) => own.map(normalTitle))).map((own) => [...new Set(own.map(normalTitle).filter(Boolean))]);
