import type { Line } from '../parse/index.ts';

/** What stands next to a line. */

/** The first line with text behind line number `number`. */
export function nextFilled(lines: readonly Line[], number: number): Line | undefined {
  for (let i = number; i < lines.length; i++)
    if (lines[i]!.kind !== 'blank' && lines[i]!.kind !== 'title') return lines[i];
  return undefined;
}

/** The last line with text before line number `number`. */
export function filledBefore(inside: readonly Line[], number: number): Line | undefined {
  for (let i = number - 1 - (inside[0]?.number ?? 1); i >= 0; i--) if (inside[i]!.kind !== 'blank') return inside[i];
  return undefined;
}

/** The lines from number `from` up to number `to`, exclusive, of those that stand inside. */
export function between(inside: readonly Line[], from: number, to: number): readonly Line[] {
  const first = inside[0]?.number ?? 1;
  return inside.slice(Math.max(0, from - first), Math.max(0, to - first));
}
