/** Byte-pair encoding: learning merges from words, on characters. */

export interface Word {
  tokens: readonly string[];
  count: number;
}

export interface Merge {
  pair: readonly [string, string];
  /** How often the two stood side by side. */
  count: number;
}

export interface Learnt {
  merges: readonly Merge[];
  words: readonly Word[];
}

/** Words by their characters, in the order in which they first come; blanks and punctuation part them. */
export function splitWords(text: string): Word[] {
  const counts = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => ({ tokens: Array.from(word), count }));
}

/** Learns up to `most` merges, always of the pair that is most frequent; of equals, the one that sorts last. */
export function learn(words: readonly Word[], most: number): Learnt {
  const merges: Merge[] = [];
  while (merges.length < most) {
    const best = mostFrequent(words);
    if (!best) break;
    merges.push(best);
    words = words.map(({ tokens, count }) => ({ tokens: join(tokens, best.pair), count }));
  }
  return { merges, words };
}

function mostFrequent(words: readonly Word[]): Merge | undefined {
  const found = new Map<string, Merge>();
  for (const { tokens, count } of words)
    for (let i = 1; i < tokens.length; i++) {
      const pair = [tokens[i - 1]!, tokens[i]!] as const;
      // No token holds a blank.
      const key = pair.join(' ');
      found.set(key, { pair, count: (found.get(key)?.count ?? 0) + count });
    }
  return [...found.values()].reduce<Merge | undefined>(
    (best, merge) => (isBetter(merge, best) ? merge : best),
    undefined,
  );
}

function isBetter({ pair: [a, b], count }: Merge, best: Merge | undefined): boolean {
  if (!best || count !== best.count) return count > (best?.count ?? 0);
  return a === best.pair[0] ? b > best.pair[1] : a > best.pair[0];
}

function join(tokens: readonly string[], [a, b]: readonly [string, string]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const pair = tokens[i] === a && tokens[i + 1] === b;
    joined.push(pair ? a + b : tokens[i]!);
    if (pair) i++;
  }
  return joined;
}
