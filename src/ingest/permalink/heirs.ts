import { get, type Ledger } from './ledger.ts';
import { dice, piecesOf } from '../organise/pieces.ts';
import { eachPiece, readPrint } from './print.ts';

/** Where a retired id leads: to where its text went, else to the nearest question, else to its page. Never to nothing. */

/** A question that an id may lead to. */
interface Heir {
  id: string;
  titles: readonly string[];
  letters: string;
  page: string;
}

/** Pieces of a print that make it certain, and those that make it likely, that a text holds what the print is of. */
const CERTAIN = 3;
const LIKELY = 1;
const ALIKE = 0.4;

/** Redirects for `retired` ids of a ledger, given the questions that there are now. */
export function redirectsFor(retired: readonly string[], before: Ledger, heirs: readonly Heir[]): Map<string, string> {
  const alive = new Set(heirs.map(({ id }) => id));
  const byTitle = new Map<string, string>();
  // What a question is called today counts more than what it is called in some note.
  const named = [...heirs.map(({ id, titles }) => ({ id, titles: titles.slice(0, 1) })), ...heirs];
  for (const { id, titles } of named) for (const title of titles) if (!byTitle.has(title)) byTitle.set(title, id);
  const redirects = new Map<string, string>();
  const lost: string[] = [];
  for (const id of retired) {
    const heir = (get(before.questions, id) ?? []).map((title) => byTitle.get(title)).find(Boolean);
    if (heir) redirects.set(id, heir);
    else lost.push(id);
  }
  const texts = holdersOf(lost, before, heirs);
  const pages = new Set(heirs.map(({ page }) => page));
  const byPair = lost.length ? pairsOf(heirs) : new Map<number, Heir[]>();
  for (const id of lost) {
    const found = texts.get(id);
    const told = follow(id, before.redirects, alive);
    if (found && (found.pieces >= CERTAIN || (!told && found.pieces >= LIKELY))) redirects.set(id, found.id);
    else
      redirects.set(
        id,
        told ?? nearestTitle(get(before.questions, id) ?? [], byPair) ?? pageFor(get(before.pages, id), pages),
      );
  }
  return redirects;
}

/** For each id the question whose text holds most pieces of its print. */
function holdersOf(
  ids: readonly string[],
  before: Ledger,
  heirs: readonly Heir[],
): Map<string, { id: string; pieces: number }> {
  const wanted = new Map<number, string[]>();
  for (const id of ids) {
    for (const hash of readPrint(get(before.prints, id) ?? '')) {
      const all = wanted.get(hash);
      if (all) all.push(id);
      else wanted.set(hash, [id]);
    }
  }
  const best = new Map<string, { id: string; pieces: number }>();
  if (!wanted.size) return best;
  for (const heir of heirs) {
    const met = new Set<number>();
    eachPiece(heir.letters, (hash) => {
      if (wanted.has(hash)) met.add(hash);
    });
    const counts = new Map<string, number>();
    for (const hash of met) for (const id of wanted.get(hash)!) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const [id, pieces] of counts) if (pieces > (best.get(id)?.pieces ?? 0)) best.set(id, { id: heir.id, pieces });
  }
  return best;
}

/** The end of a chain of redirects, if that question still stands. */
function follow(id: string, redirects: Record<string, string>, alive: ReadonlySet<string>): string | undefined {
  const seen = new Set([id]);
  for (let at = get(redirects, id); at !== undefined && !seen.has(at); at = get(redirects, at)) {
    if (alive.has(at)) return at;
    seen.add(at);
  }
  return undefined;
}

/** The question whose title is most like one of the id's titles. */
function nearestTitle(titles: readonly string[], byPair: ReadonlyMap<number, readonly Heir[]>): string | undefined {
  const near = new Set(titles.flatMap((title) => [...piecesOf(title, 2)].flatMap((pair) => byPair.get(pair) ?? [])));
  let best: { id: string; alike: number } | undefined;
  for (const heir of near)
    for (const a of titles)
      for (const b of heir.titles) {
        const alike = dice(a, b);
        if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { id: heir.id, alike };
      }
  return best?.id;
}

/** A pair of characters that so many titles have tells nothing, and would make this slow. */
const COMMON = 200;

function pairsOf(heirs: readonly Heir[]): Map<number, Heir[]> {
  const byPair = new Map<number, Heir[]>();
  for (const heir of heirs) {
    for (const pair of new Set(heir.titles.flatMap((title) => [...piecesOf(title, 2)]))) {
      const all = byPair.get(pair) ?? [];
      if (all.length < COMMON) all.push(heir);
      byPair.set(pair, all);
    }
  }
  return byPair;
}

const pageFor = (page: string | undefined, pages: ReadonlySet<string>): string => {
  if (page && pages.has(page)) return page;
  const topic = page?.split('/')[0];
  return [...pages].find((other) => topic && other.startsWith(`${topic}/`)) ?? '/';
};
