/** How lines are indented. A tab counts as four columns. */

/** In how many columns a line starts. @example indentOf('\t- 秩') → 4 */
export const indentOf = (text: string): number => (/^\s/.test(text) ? /^\s*/.exec(untabbed(text))![0].length : 0);

/** A line whose indent is written in spaces. */
export const untabbed = (text: string): string =>
  /^ *\t/.test(text) ? text.replace(/^[\t ]+/, (indent) => indent.replaceAll('\t', '    ')) : text;

/** Lines without the indent that they share. */
export function dedent(lines: readonly string[]): string[] {
  const spaced = lines.map(untabbed);
  const widths = spaced.filter((line) => line.trim()).map((line) => /^ */.exec(line)![0].length);
  const shared = widths.length ? widths.reduce((a, b) => Math.min(a, b)) : 0;
  return spaced.map((line) => line.slice(Math.min(shared, /^ */.exec(line)![0].length)));
}
