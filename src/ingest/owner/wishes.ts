/** Which entries the owner wants as one question, and which apart. */
import type { Finding } from '../model.ts';
import type { Wishes } from '../organise/merge.ts';
import { invalid, type Owner } from './index.ts';
import { ambiguous, unknown } from './steer.ts';
import { cleanTitle, normalTitle } from '../segment/titles.ts';

/** An entry, and the question that it would be part of if the owner said nothing. */
export interface Nameable {
  /** The id that the author wrote. */
  ownId?: string;
  /** Its title, and the same with its context. */
  titles: readonly string[];
  question: { id: string; title: string };
}

/**
 * Reads `merge` and `apart` against the entries there are. `remembered` holds the titles that each id has had, the newest
 * first: once two entries are apart, an id alone tells which of them is meant.
 */
export function wishesOf(
  owner: Owner,
  entries: readonly Nameable[],
  remembered: Readonly<Record<string, readonly string[]>>,
): { wishes: Wishes; findings: Finding[] } {
  const findings: Finding[] = [];
  const where = (test: (entry: Nameable) => boolean) => [...entries.keys()].filter((i) => test(entries[i]!));
  const titled = (title: string) => where(({ titles }) => titles.some((own) => normalTitle(own) === title));

  // Two ids may have had a title; it is now that of the one which remembers it more freshly.
  const holders = new Map<string, { holder: string; age: number }>();
  for (const [holder, titles] of Object.entries(remembered))
    for (const [age, title] of titles.entries())
      if (age < (holders.get(title)?.age ?? Infinity)) holders.set(title, { holder, age });

  const find = (ref: string, line: number): number[] => {
    const id = ref.replace(/^#/, '').toLowerCase();
    const titles = [...holders].filter(([, { holder }]) => holder === id).map(([title]) => title);
    const byId = [
      where(({ ownId }) => ownId === id),
      titles.flatMap(titled),
      where(({ question }) => question.id === id),
    ];
    const named = byId.find((found) => found.length > 0);
    if (named) return named;
    const found = titled(normalTitle(cleanTitle(ref)));
    const ids = [...new Set(found.map((i) => entries[i]!.question.id))];
    if (ids.length === 1) return found;
    const message = ids.length
      ? ambiguous(ref, ids)
      : unknown(
          ref,
          entries.map(({ question }) => question),
        );
    findings.push(invalid(line, message));
    return [];
  };

  const together = owner.merge.map(({ merge, line }) => merge.flatMap((ref) => find(ref, line)));
  const apart = owner.apart.flatMap(({ apart: refs, line }) => {
    const sides = refs.map((ref) => find(ref, line));
    const all = sides.flat();
    if (new Set(all).size === all.length) return [sides];
    findings.push(invalid(line, '这几个名字说的是同一处，分不开。请写各自的标题，或在笔记里给各题写上 {#编号}。'));
    return [];
  });
  return { wishes: { together, apart }, findings };
}
