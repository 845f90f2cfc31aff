import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from '../../src/ingest/permalink/ledger.ts';
import { SAFE_ID } from '../../src/share/retired.ts';

/** Proves of a built site that its links lead somewhere. */

export interface BuiltSite {
  dist: string;
  /** Where the site will stand: `https://example.org`, and `/guide/` below it. */
  origin: string;
  base: string;
  /** HTML of every page by its address: `/guide/q/lora/`. */
  pages: ReadonlyMap<string, string>;
}

export interface BrokenLink {
  /** Address of the page. */
  from: string;
  /** As it is written there. */
  link: string;
  why: 'leads nowhere' | 'leaves the base' | 'has no such anchor';
}

/** Reads a built site; where it will stand it says itself. */
export function readSite(dist: string): BuiltSite {
  const home = readFileSync(join(dist, 'index.html'), 'utf8');
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(home)?.[1];
  if (canonical === undefined) throw new Error(`${join(dist, 'index.html')} names no canonical address.`);
  const { origin, pathname: base } = new URL(canonical);
  const files = globSync('**/*.html', { cwd: dist }).sort();
  const pages = files.map((file) => {
    // A host shows the page for wrong addresses at its own, too.
    const path = file
      .replaceAll('\\', '/')
      .replace(/(^|\/)index\.html$|^(404)\.html$/, (_, slash?: string, own?: string) => slash ?? `${own!}/`);
    return [base + path, readFileSync(join(dist, file), 'utf8')] as const;
  });
  return { dist, origin, base, pages: new Map(pages) };
}

/** Links, anchors and preview pictures that lead nowhere. */
export function brokenLinks(site: BuiltSite): BrokenLink[] {
  const anchors = new Map<string, Set<string>>();
  const anchorsOf = (address: string, html: string) => {
    const known = anchors.get(address) ?? new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => decode(id!)));
    anchors.set(address, known);
    return known;
  };
  const problem = (from: string, link: string): BrokenLink['why'] | undefined => {
    const target = new URL(link, site.origin + from);
    if (target.origin !== site.origin) return undefined;
    if (!target.pathname.startsWith(site.base)) return 'leaves the base';
    const html = site.pages.get(target.pathname);
    if (html === undefined)
      return existsSync(join(site.dist, decodeURI(target.pathname.slice(site.base.length))))
        ? undefined
        : 'leads nowhere';
    const anchor = decodeURIComponent(target.hash.slice(1));
    return anchor === '' || anchorsOf(target.pathname, html).has(anchor) ? undefined : 'has no such anchor';
  };
  return [...site.pages].flatMap(([from, html]) =>
    [...new Set(referencesIn(html))].flatMap((link) => {
      const why = problem(from, link);
      return why ? [{ from, link, why }] : [];
    }),
  );
}

/** Ids that a ledger ever gave, and that lead to no page of the site. */
export function deadIds({ pages, base }: BuiltSite, { questions, prints, pages: places, redirects }: Ledger): string[] {
  const ids = new Set([questions, prints, places, redirects].flatMap((record) => Object.keys(record)));
  return [...ids].filter((id) => !SAFE_ID.test(id) || !pages.has(`${base}q/${id}/`)).sort();
}

export const isRedirect = (html: string): boolean => html.includes('<meta http-equiv="refresh"');

/** Values of the attributes that lead somewhere. */
function referencesIn(html: string): string[] {
  const links = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)];
  const pictures = [...html.matchAll(/<meta [^>]*?(?:og|twitter):image" content="([^"]*)"/g)];
  return [...links, ...pictures].map(([, value]) => decode(value!));
}

const decode = (value: string): string =>
  value.replace(/&(?:#38|#x26|amp);/g, '&').replace(/&(?:#34|#x22|quot);/g, '"');
