import type { Image } from 'mdast';
import { canTypeset } from './math.ts';

/** Formulas that a site draws as pictures: the address says them in LaTeX, or the words for who cannot see them. */

// zhihu.com/equation?tex=x%5E2   math.jianshu.com/math?formula=…   …/chart?cht=tx&chl=…
const QUERY = /\/(?:equation|math|chart|render)\b[^?]*\?(?:[^#]*&)?(?:tex|formula|math|chl|latex)=(?<latex>[^&#]+)/;
// latex.codecogs.com/gif.latex?\dpi{120}&space;x^2   i.upmath.me/svg/x%5E2
const WHOLE = /codecogs\.com\/[a-z]+\.(?:latex|image|download)\?(?<latex>.+)$|\bupmath\.me\/(?:svg|png)\/(?<latex>.+)$/;
/** How large codecogs is to draw it, and on what. */
const LOOK = /^(?:\s*\\(?:(?:dpi|bg|fg)\s*(?:\{[^}]*\}|_\w+)|(?:inline|tiny|small|large|Large|huge|normalsize)\b))*\s*/;

/** The LaTeX that a picture shows, if it shows a formula and says so. */
export function formulaOf({ url, alt }: Image): string | undefined {
  const query = QUERY.exec(url)?.groups!['latex'];
  const whole = WHOLE.exec(url)?.groups!['latex'];
  // In a query, a blank may be a plus.
  const written = query?.replaceAll('+', ' ') ?? whole?.replaceAll('&space;', ' ').replaceAll('&plus;', '+');
  const latex = written === undefined ? undefined : decoded(written).replace(LOOK, '').trim();
  const said = /\\[a-zA-Z]{2,}/.test(alt ?? '') && (alt ?? '').trim();
  return [latex, said].find((one): one is string => Boolean(one) && canTypeset(one as string));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
