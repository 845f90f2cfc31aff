import { get, type Ledger } from './ledger.ts';
import { dice, piecesOf } from '../organise/pieces.ts';
import { type Print, readPrint, shared } from './print.ts';

/** Which question of the ledger a claim is, though its title, its text or its place changed. */

export interface Seen {
  /** Its titles as compared. */
  names: readonly string[];
  print: Print;
}

export interface Match {
  claim: number;
  id: string;
  score: number;
}

/** A title or a piece of text that so many have tells nobody apart. */
const COMMON = 100;
/** Titles this much alike are one title reworded, where there is no text to compare; less is enough if they name the same in Latin. */
const REWORDED = { any: 0.75, latin: 0.6 };

/** All pairs of a claim and an id of the ledger that may be one, the surest first. */
export function recall(claims: readonly Seen[], ledger: Ledger): Match[] {
  const ids = Object.keys(ledger.questions);
  const prints = new Map(ids.map((id) => [id, readPrint(get(ledger.prints, id) ?? '')]));
  const byTitle = indexOf(ids, (id) => ledger.questions[id]!);
  const byPiece = indexOf(ids, (id) => prints.get(id)!);
  const byPair = indexOf(ids, (id) => pairsOf(ledger.questions[id]![0] ?? ''));
  const matches: Match[] = [];
  for (const [claim, { names, print }] of claims.entries()) {
    const candidates = new Set([...names.flatMap((name) => byTitle.get(name) ?? []), ...met(print, byPiece, 1)]);
    // A reworded title is only looked for where nothing surer is found.
    if (candidates.size === 0 && names[0]) for (const id of met(pairsOf(names[0]), byPair, 3)) candidates.add(id);
    for (const id of candidates) {
      const retired = get(ledger.redirects, id) !== undefined;
      const score = likeness(names, print, ledger.questions[id]!, prints.get(id)!, retired);
      // Of two that are as like, the one in use.
      if (score > 0) matches.push({ claim, id, score: score + (retired ? 0 : 0.05) });
    }
  }
  return matches.sort((a, b) => b.score - a.score || a.claim - b.claim || (a.id < b.id ? -1 : 1));
}

/** How sure it is that two are one question; 0 if they are not. */
function likeness(
  names: readonly string[],
  print: Print,
  known: readonly string[],
  knownPrint: Print,
  retired: boolean,
): number {
  const readable = print.length > 0 && knownPrint.length > 0;
  const pieces = readable ? shared(print, knownPrint) : 0;
  // Without a text on one side, the title alone decides.
  const text = readable ? pieces / Math.min(12, new Set([...print, ...knownPrint]).size) : 0.3;
  // Of a question cut in two, the part that kept the title is the question, even if the other kept more text.
  if (names[0] !== undefined && names[0] === known[0]) return 1.2 + text;
  if (names.some((name) => known.includes(name))) return 0.8 + text;
  const alike = dice(names[0] ?? '', known[0] ?? '');
  if (readable) {
    // An id that is gone comes back for its own text only, not for some that has a phrase of it.
    const same = retired
      ? text >= 0.5
      : pieces >= 3 || (pieces === 2 && alike >= 0.35) || (pieces === 1 && alike >= 0.5);
    return same ? alike * 0.5 + text : 0;
  }
  const words = wordsOf(names[0] ?? '');
  const least = words ? REWORDED.latin : REWORDED.any;
  return alike >= least && words === wordsOf(known[0] ?? '') ? alike * 0.5 : 0;
}

/** Latin words and numbers, which a rewording keeps: BN 和 LN is not BN 和 GN. */
const wordsOf = (title: string): string => (title.match(/[a-z]+|\d+/g) ?? []).sort().join();

const pairsOf = (title: string): Iterable<number> => piecesOf(title, 2);

function indexOf<K>(ids: readonly string[], keysOf: (id: string) => Iterable<K>): Map<K, string[]> {
  const index = new Map<K, string[]>();
  for (const id of ids) {
    for (const key of new Set(keysOf(id))) {
      const all = index.get(key);
      if (all) all.push(id);
      else index.set(key, [id]);
    }
  }
  return index;
}

/** Ids that share at least `least` keys. */
function met<K>(keys: Iterable<K>, index: ReadonlyMap<K, readonly string[]>, least: number): string[] {
  const counts = new Map<string, number>();
  for (const key of new Set(keys)) {
    const ids = index.get(key) ?? [];
    if (ids.length <= COMMON) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= least).map(([id]) => id);
}
