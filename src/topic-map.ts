/** Where the pages of a topic stand on its map: from left to right by what they build on. */
import type { Page } from './knowledge/taxonomy.ts';

type Stop = Pick<Page, 'id' | 'after'>;

/** Counted from 0. */
export interface Place {
  column: number;
  row: number;
}

export interface TopicMap {
  columns: number;
  rows: number;
  places: Map<string, Place>;
  /** From what comes first to what builds on it. */
  ways: (readonly [from: string, to: string])[];
}

/** Fewer would leave a topic of loose pages a tall list. */
const LEAST_COLUMNS = 3;

/** Lays out pages, each after those that it builds on; what is `after` a page elsewhere counts as building on nothing. */
export function layOut(pages: readonly Stop[]): TopicMap {
  const ids = new Set(pages.map(({ id }) => id));
  const ways = pages.flatMap(({ id, after }) =>
    after.filter((from) => ids.has(from)).map((from) => [from, id] as const),
  );
  const groups = groupsOf(pages, ways);
  const places = new Map<string, Place>();
  let rows = 0;
  for (const group of groups.filter(({ length }) => length > 1)) rows = placeGroup(group, ways, rows, places);

  const columns = Math.max(LEAST_COLUMNS, ...[...places.values()].map(({ column }) => column + 1));
  const loose = groups.filter(({ length }) => length === 1).flat();
  for (const [index, { id }] of loose.entries()) {
    places.set(id, { column: index % columns, row: rows + Math.floor(index / columns) });
  }
  return { columns, rows: rows + Math.ceil(loose.length / columns), places, ways };
}

/** Pages that hang together by any way, in reading order. */
function groupsOf(pages: readonly Stop[], ways: TopicMap['ways']): Stop[][] {
  const group = new Map(pages.map(({ id }) => [id, id]));
  for (const [from, to] of ways) {
    const [kept, dropped] = [group.get(from)!, group.get(to)!];
    for (const [id, name] of group) if (name === dropped) group.set(id, kept);
  }
  return [...Map.groupBy(pages, ({ id }) => group.get(id)!).values()];
}

/** @returns the first row below the group */
function placeGroup(
  group: readonly Stop[],
  ways: TopicMap['ways'],
  firstRow: number,
  places: TopicMap['places'],
): number {
  const taken = new Set<string>();
  let end = firstRow;
  for (const { id } of group) {
    const before = ways.filter(([, to]) => to === id).map(([from]) => places.get(from)!);
    const column = Math.max(-1, ...before.map((place) => place.column)) + 1;
    const wanted = before.reduce((sum, { row }) => sum + row, 0) / before.length || firstRow;
    // The free row nearest to what the page builds on: short ways that seldom cross.
    const free = group.map((_, index) => firstRow + index).filter((row) => !taken.has(`${column} ${row}`));
    const row = free.reduce((best, next) => (Math.abs(next - wanted) < Math.abs(best - wanted) ? next : best));
    taken.add(`${column} ${row}`);
    places.set(id, { column, row });
    end = Math.max(end, row + 1);
  }
  return end;
}
