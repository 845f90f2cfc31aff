/** Large numbers as Chinese readers say them. */

/** @example count(39_976_960) → '3998 万' */
export function count(value: number): string {
  if (value >= 1e8) return `${three(value / 1e8)} 亿`;
  return value >= 1e4 ? `${three(value / 1e4)} 万` : String(value);
}

/** Bytes in units of a thousand, as makers of cards count. @example size(13_476_831_232) → '13.5 GB' */
export const size = (bytes: number): string => `${three(bytes / 1e9)} GB`;

/** Three digits that count, never fewer than the whole ones. */
const three = (value: number): string =>
  value >= 100
    ? value.toFixed(0)
    : value >= 10
      ? value.toFixed(1)
      : value >= 1
        ? value.toFixed(2)
        : value.toPrecision(2);
