import { pinyin } from 'pinyin-pro';
import type { Term } from '../../knowledge/terms.ts';
import { rememberText } from '../../remember.ts';
import { redirectsFor } from './heirs.ts';
import { comparable, get, type Ledger, sorted } from './ledger.ts';
import { type Print, writePrint } from './print.ts';
import { recall } from './recall.ts';

/** Ids that last: written by the author, or derived once and kept in a ledger. */

export { emptyLedger, type Ledger, parseLedger } from './ledger.ts';

export interface Claim {
  /** The ids that the author wrote on it. */
  ids: readonly string[];
  /** All its titles, the main one first, with their context where they need it. */
  titles: readonly string[];
  titleTerms: readonly Term[];
  /** The letters of its answers, and what they are known again by. */
  letters: string;
  print: Print;
  /** Where it stands. */
  page: string;
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

/**
 * Gives each claim its id: the author's, else that of the question of the ledger which it is by title and text, else a new
 * one made of its terms or its pinyin. No id is given twice, and an id of the ledger goes to nobody else.
 */
export function assignIds(claims: readonly Claim[], ledger: Ledger): { ids: string[]; ledger: Ledger } {
  const taken = new Set<string>();
  const ids = new Array<string | undefined>(claims.length);
  const give = (i: number, id: string | undefined) => {
    if (!id || ids[i] || taken.has(id)) return;
    ids[i] = id;
    taken.add(id);
  };
  for (const [i, claim] of claims.entries()) for (const id of claim.ids) give(i, safeId(id));
  const names = comparable(claims.map(({ titles }) => titles));
  const seen = names.map((own, i) => ({ names: own, print: claims[i]!.print }));
  for (const { claim, id } of recall(seen, ledger)) give(claim, id);
  const used = (id: string) =>
    taken.has(id) || [ledger.questions, ledger.redirects].some((record) => get<unknown>(record, id));
  /** The next number to try for a base: those below are used, and stay so. */
  const next = new Map<string, number>();
  for (const [i, claim] of claims.entries()) {
    if (ids[i]) continue;
    const base = readableId(claim);
    const numbered = (n: number) => (n === 1 ? base : `${base}-${n}`);
    let n = next.get(base) ?? 1;
    while (used(numbered(n))) n++;
    next.set(base, n + 1);
    give(i, numbered(n));
  }
  const named = claims.map((claim, i) => ({ ...claim, names: names[i]!, id: ids[i]!, print: writePrint(claim.print) }));
  return { ids: ids as string[], ledger: keepLedger(named, ledger) };
}

interface Named extends Omit<Claim, 'print'> {
  id: string;
  /** Its titles as compared. */
  names: readonly string[];
  print: string;
}

/** The ledger with what is new; an id whose question is gone stays known and leads to where its text went. */
function keepLedger(claims: readonly Named[], before: Ledger): Ledger {
  const current = new Set(claims.map(({ id }) => id));
  const heirs = claims.map(({ id, names, letters, page }) => ({ id, titles: names, letters, page }));
  const retired = Object.keys({ ...before.questions, ...before.redirects }).filter((id) => !current.has(id));
  const redirects = redirectsFor(retired, before, heirs);
  // Two ids on one question: the one that it does not go by leads to it.
  for (const { id, ids } of claims)
    for (const other of ids.map(safeId)) if (other && !current.has(other)) redirects.set(other, id);
  const titlesOf = (id: string, titles: readonly string[]) =>
    [...new Set([...titles, ...(get(before.questions, id) ?? [])])] as const;
  return {
    questions: sorted([
      ...Object.entries(before.questions),
      ...heirs.map(({ id, titles }) => [id, titlesOf(id, titles)] as [string, string[]]),
    ]),
    prints: sorted([...Object.entries(before.prints), ...claims.map(({ id, print }) => [id, print] as const)]),
    pages: sorted([...Object.entries(before.pages), ...claims.map(({ id, page }) => [id, page] as const)]),
    redirects: sorted(redirects),
  };
}

/** The ledger after the owner hid questions: their ids lead to the pages that they stood on. */
export function withHidden(ledger: Ledger, hidden: ReadonlySet<string>): Ledger {
  if (!hidden.size) return ledger;
  const redirects = new Map(Object.entries(ledger.redirects));
  const page = (id: string) => get(ledger.pages, id) ?? '/';
  for (const [id, target] of redirects) if (hidden.has(target)) redirects.set(id, page(target));
  for (const id of hidden) redirects.set(id, page(id));
  return { ...ledger, redirects: sorted(redirects) };
}

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
  return spelled(title) || 'question';
}

const spelled = rememberText((title) => {
  const syllables = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  return safeId(syllables.slice(0, 8).join('-')) ?? '';
});
