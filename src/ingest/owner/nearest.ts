/** What somebody probably meant who wrote a name that does not exist; undefined where nothing is near. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  const wanted = fold(word);
  let best: string | undefined;
  // More than two in five characters wrong is another word.
  let least = Math.max(1, Math.floor(wanted.length * 0.4)) + 1;
  for (const name of names) {
    const distance = editDistance(wanted, fold(name), least);
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_/-]+/g, '-');

/** Letters that are missing, too many, wrong, or swapped with their neighbour (Damerau 1964); `most` or more is not counted. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, changed, swapped));
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
