/** A first meaning of each variable, and where it is used. */
const DECLARATION = /(?<name>--[\w-]+):\s*(?<value>[^;{}]+);/gu;
const USE = /var\((--[\w-]+)\)/gu;

/** `hsl(190 65% 27%)` */
const HSL = /hsl\(([\d.]+) ([\d.]+%) ([\d.]+%)\)/gu;

/**
 * Styles for readers of books that know no variables: what each was first set to stands in its place. Later settings are
 * those of the dark theme, which books do not have.
 */
export function withoutVariables(css: string): string {
  const values = new Map<string, string>();
  for (const { groups } of css.matchAll(DECLARATION)) {
    if (!values.has(groups!['name']!)) values.set(groups!['name']!, groups!['value']!);
  }
  const resolve = (text: string, depth = 0): string =>
    text.replace(USE, (whole, name: string) => {
      const value = values.get(name);
      return value === undefined || depth === MOST_STEPS ? whole : resolve(value, depth + 1);
    });
  return resolve(css.replace(DECLARATION, '')).replace(HSL, 'hsl($1, $2, $3)');
}

/** A variable may stand for another, but not for itself. */
const MOST_STEPS = 10;
