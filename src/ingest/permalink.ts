import { pinyin } from 'pinyin-pro';
import * as z from 'zod';
import type { Term } from '../knowledge/terms.ts';
import { normalTitle } from './titles.ts';

/** Ids that last: written by the author, or derived once and kept in a ledger. */

const ledgerSchema = z.object({
  /** Id → every title, as compared, that the question has had. */
  questions: z.record(z.string(), z.array(z.string())),
  /** Retired id → the id its text went to. */
  redirects: z.record(z.string(), z.string()).default({}),
});

export type Ledger = z.infer<typeof ledgerSchema>;

export const emptyLedger = (): Ledger => ({ questions: {}, redirects: {} });

/** @throws if the text is no ledger */
export function parseLedger(json: string): Ledger {
  return ledgerSchema.parse(JSON.parse(json));
}

export interface Claim {
  /** The ids that the author wrote on it. */
  ids: readonly string[];
  /** All its titles, the main one first, with their context where they need it. */
  titles: readonly string[];
  titleTerms: readonly Term[];
}

/** An id as it may stand in a file name and an address; undefined if nothing is left of it. */
export function safeId(id: string): string | undefined {
  const safe = id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  // Windows keeps these names for devices.
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(safe) ? `${safe}-question` : safe || undefined;
}

/** An id may be `constructor`, which every object has. */
const known = (record: Record<string, unknown>, id: string) => Object.hasOwn(record, id);

/**
 * Gives each claim its id: the author's, else the one that the ledger knows for one of its titles, else a new one made of
 * its terms or its pinyin. No id is given twice, and an id of the ledger goes to nobody else.
 */
export function assignIds(claims: readonly Claim[], ledger: Ledger): { ids: string[]; ledger: Ledger } {
  const taken = new Set<string>();
  const owners = new Map<string, string>();
  for (const [id, titles] of Object.entries(ledger.questions)) for (const title of titles) owners.set(title, id);
  const ids = new Array<string | undefined>(claims.length);
  const give = (i: number, id: string | undefined) => {
    if (!id || ids[i] || taken.has(id)) return;
    ids[i] = id;
    taken.add(id);
  };
  for (const [i, claim] of claims.entries()) for (const id of claim.ids) give(i, safeId(id));
  for (const [i, claim] of claims.entries()) {
    const remembered = claim.titles.map((title) => owners.get(normalTitle(title))).find((id) => id && !taken.has(id));
    give(i, remembered);
  }
  for (const [i, claim] of claims.entries()) {
    if (ids[i]) continue;
    const base = readableId(claim);
    let id = base;
    for (let n = 2; taken.has(id) || known(ledger.questions, id) || known(ledger.redirects, id); n++)
      id = `${base}-${n}`;
    give(i, id);
  }
  return { ids: ids as string[], ledger: keepLedger(claims, ids as string[], ledger) };
}

/** The ledger with what is new; an id whose question is gone leads to where its title went, or stays known. */
function keepLedger(claims: readonly Claim[], ids: readonly string[], before: Ledger): Ledger {
  const current = new Set(ids);
  const questions: Ledger['questions'] = {};
  const redirects: Ledger['redirects'] = { ...before.redirects };
  const byTitle = new Map<string, string>();
  for (const [i, claim] of claims.entries()) {
    const id = ids[i]!;
    const titles = claim.titles.map(normalTitle).filter(Boolean);
    for (const title of titles) byTitle.set(title, id);
    questions[id] = [...new Set([...(known(before.questions, id) ? before.questions[id]! : []), ...titles])].sort();
    for (const other of claim.ids.map(safeId)) if (other && other !== id && !current.has(other)) redirects[other] = id;
  }
  for (const [id, titles] of Object.entries(before.questions)) {
    if (current.has(id)) continue;
    questions[id] = titles;
    const heir = titles.map((title) => byTitle.get(title)).find(Boolean);
    if (heir) redirects[id] = heir;
  }
  // An id that is in use again leads nowhere else.
  const kept = Object.entries(redirects).filter(([id]) => !current.has(id));
  return { questions: sorted(questions), redirects: sorted(Object.fromEntries(kept)) };
}

const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

// What a title asks of its terms, as a word in the id.
const ASKS: [RegExp, string][] = [
  [/区别|不同|异同|对比|比较/, 'vs'],
  [/为什么|为何|为啥/, 'why'],
  [/手写|手撕|代码/, 'code'],
  [/公式/, 'formula'],
  [/优缺点|优点|缺点/, 'pros-cons'],
  [/如何|怎么|怎样/, 'how'],
];

/** @example 什么是旋转位置编码（RoPE）？ → rope; 为什么要多头注意力？ → multi-head-attention-why; 你为什么离职 → ni-wei-shen-me-li-zhi */
function readableId({ titles, titleTerms }: Claim): string {
  const title = titles[0] ?? '';
  const terms = titleTerms.filter((term) => !term.weak).slice(0, 3);
  if (terms.length) {
    const ask = ASKS.find(([words]) => words.test(title))?.[1];
    return safeId([...terms.map((term) => term.id), ...(ask ? [ask] : [])].join('-')) ?? 'question';
  }
  const syllables = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  return safeId(syllables.slice(0, 8).join('-')) ?? 'question';
}
