/** Ids that no question goes by any more, and the addresses that they lead to. */

/** An id as it may stand in an address and become a file. The ledger is a file that people edit. */
export const SAFE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export interface Retired {
  id: string;
  /** Below the site's base: `q/lora/`, `transformer/attention/`, or empty for the home page. */
  path: string;
  /** What stands there; none for the home page. */
  title?: string;
}

/** What the site has: `redirects` lead from retired ids to a question's id, a page's, or `/`. */
interface Known {
  questions: readonly { id: string; title: string }[];
  pages: readonly { id: string; topic: string; title: string; joined?: readonly string[] }[];
  redirects: Readonly<Record<string, string>>;
}

/** Of the pages that a guide may have, `all`, those that it has not (any more), with where their questions stand. */
export function missingPages(all: readonly string[], { pages }: Pick<Known, 'pages'>): Retired[] {
  const there = new Set(pages.map(({ id }) => id));
  return all
    .filter((id) => !there.has(id))
    .map((id) => {
      const host = pages.find(({ joined }) => joined?.includes(id));
      return { id, ...(host ? { path: `${host.id}/`, title: host.title } : { path: topicOrHome(id, pages) }) };
    });
}

/** A page may go with its last question; its topic stays, if it has another. */
function topicOrHome(page: string, pages: Known['pages']): string {
  const topic = page.split('/')[0]!;
  return pages.some((other) => other.topic === topic) ? `${topic}/` : '';
}

/** Every retired id with a page that exists. An id that cannot be a file name is left out; `npm run check:links` tells. */
export function retiredOf({ questions, pages, redirects }: Known): Retired[] {
  const alive = new Map(questions.map(({ id, title }) => [id, title]));
  const titles = new Map(pages.map(({ id, title }) => [id, title]));
  const next = new Map(Object.entries(redirects));
  const resolve = (id: string): Omit<Retired, 'id'> => {
    let target = id;
    for (const seen = new Set<string>(); next.has(target) && !alive.has(target) && !seen.has(target);) {
      seen.add(target);
      target = next.get(target)!;
    }
    if (alive.has(target)) return { path: `q/${target}/`, title: alive.get(target)! };
    if (titles.has(target)) return { path: `${target}/`, title: titles.get(target)! };
    const host = pages.find(({ joined }) => joined?.includes(target));
    return host ? { path: `${host.id}/`, title: host.title } : { path: topicOrHome(target, pages) };
  };
  return [...next.keys()].filter((id) => SAFE_ID.test(id) && !alive.has(id)).map((id) => ({ id, ...resolve(id) }));
}
