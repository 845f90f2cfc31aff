/** What an address that leads nowhere was meant to be. */
import { distance } from '../search/near.ts';

/** A path below the site's base, without slashes at its ends, and the title of what stands there. */
export type Address = [path: string, title: string];

export interface Guess {
  /** Where to go without asking: the address is only written in another way. */
  sure?: string;
  /** The likeliest first. */
  near: Address[];
  /** What to search for. */
  words: string;
}

const MOST = 5;
/** Below this an address has nothing to do with what was asked for. */
const ALIKE = 0.3;

/**
 * @param asked the path below the site's base, as it stands in the address bar
 * @example guess('q/LoRA', …) → sure: 'q/lora'; guess('q/lroa/', …) → near: [['q/lora', '什么是 LoRA？']]
 */
export function guess(asked: string, addresses: readonly Address[]): Guess {
  const path = decode(asked).normalize('NFKC').toLowerCase();
  const known = new Set(addresses.map(([address]) => address));
  const sure = waysToRead(path).find((way) => known.has(way));
  const last = path.split('/').filter(Boolean).pop() ?? '';
  const words = last
    .replace(/\.(?:html?|md)$/, '')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
  const near = addresses
    .map((address) => ({ address, alike: alike(words, address) }))
    .filter((one) => one.alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, MOST)
    .map(({ address }) => address);
  return { ...(sure !== undefined && { sure }), near, words };
}

/** The path itself; then as an editor, a chat program or a person may have changed it. */
function waysToRead(path: string): string[] {
  const trimmed = path
    .replace(/(?:\/index)?\.(?:html?|md)$/, '')
    .replace(/^\/+|\/+$/g, '')
    .replace(/\/{2,}/g, '/');
  // Chat programs take the words after an address as a part of it.
  const address = /^[a-z0-9/-]*/.exec(trimmed)![0].replace(/[/-]+$/, '');
  const dashed = trimmed.replace(/[_ .]+/g, '-');
  return [trimmed, address, dashed].flatMap((way) => [way, `q/${way}`]);
}

/** From 0 to 1: how much of the words stand in an address or its title, a few wrong letters forgiven. */
function alike(words: string, [path, title]: Address): number {
  if (words === '') return 0;
  const id = path.slice(path.lastIndexOf('/') + 1);
  const dashed = words.replace(/ /g, '-');
  const most = Math.max(1, Math.floor(id.length / 4));
  const typed = 1 - distance(dashed, id, most) / (most + 1);
  return Math.max(typed, share(words.split(' '), id.split('-')), share(pairs(words), pairs(title.toLowerCase())));
}

/** How much two lists of pieces have in common. */
function share(a: readonly string[], b: readonly string[]): number {
  const has = new Set(b);
  const common = new Set(a.filter((piece) => has.has(piece))).size;
  return (2 * common) / (a.length + b.length || 1);
}

/** Neighbouring Chinese characters. */
function pairs(text: string): string[] {
  const runs = text.match(/[\u3400-\u9fff]+/g) ?? [];
  return runs.flatMap((run) => Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)));
}

/** What is malformed stays as it is. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
