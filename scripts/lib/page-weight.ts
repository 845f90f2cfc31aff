/** What a page costs its reader, cold: everything that a browser fetches before anyone touches it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { TOPIC_IDS } from '../../src/knowledge/taxonomy.ts';

/** Compressed bytes. */
export interface PageWeight {
  html: number;
  css: number;
  /** Inline scripts are part of the HTML already: they count here, but once in the total. */
  js: number;
  /** Formula fonts are no part of the total: they are cached for good after the first page. */
  total: number;
}

/** A kind of page, with the most that its pages may weigh in KiB. */
export interface PageKind {
  name: string;
  is: RegExp;
  median: number;
  p95: number;
}

export const KINDS: readonly PageKind[] = [
  { name: 'question', is: /^q\//u, median: 35, p95: 60 },
  { name: 'page of a topic', is: new RegExp(`^(?:${TOPIC_IDS.join('|')})/[^/]+/$`, 'u'), median: 90, p95: 120 },
  { name: 'term', is: /^glossary\/./u, median: 17, p95: 20 },
  { name: 'other', is: /^/u, median: 30, p95: 120 },
];

/** @param path below the base: `q/lora/`, or nothing for the home page */
export const kindOf = (path: string): PageKind => KINDS.find(({ is }) => is.test(path))!;

/** Compressed KiB of scripts that a page may run before anyone touches it. */
const MOST_JS = 5;

/** Whether a page runs more scripts than reading needs. The page that is for searching may load what searches. */
export const isScripted = (path: string, { js }: PageWeight): boolean => path !== 'search/' && js > MOST_JS * 1024;

const LINK = /<link\b[^>]*>/gu;
const SCRIPT = /<script\b(?<attributes>[^>]*)>(?<text>[^]*?)<\/script>/gu;
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'](?<path>[^"']+)["']/gu;
/** A script that is data, such as JSON-LD, is not run. */
const DATA = /type="(?:application\/(?:ld\+)?json|speculationrules|importmap)"/u;

/** Weighs pages of one site, and remembers what they share. */
export class Scales {
  readonly #dist: string;
  readonly #base: string;
  readonly #packed = new Map<string, number>();

  constructor(dist: string, base: string) {
    this.#dist = dist;
    this.#base = base;
  }

  /** @param path below the base: `q/lora/` */
  weigh(path: string): PageWeight {
    const html = readFileSync(join(this.#dist, path, 'index.html'), 'utf8');
    const stylesheets = [...html.matchAll(LINK)].map(([tag]) => tag).filter((tag) => tag.includes('stylesheet'));
    const scripts = [...html.matchAll(SCRIPT)].map(({ groups }) => groups as { attributes: string; text: string });
    const run = scripts.filter(({ attributes }) => !DATA.test(attributes));
    const inline = run.map(({ text }) => text).join('\n');
    const files = run.flatMap(({ attributes, text }) => [attributeOf(attributes, 'src'), ...importsOf(text)]);

    const styles = new Set(stylesheets.map((tag) => attributeOf(tag, 'href')));
    const css = sum([...styles].map((file) => this.#pack(file)));
    const external = sum([...this.#withImports(files)].map((file) => this.#pack(file)));
    const weight = { html: packed(html), css, js: external + (inline.trim() ? packed(inline) : 0) };
    return { ...weight, total: weight.html + css + external };
  }

  /** Modules with all that they import before they run. */
  #withImports(files: readonly (string | undefined)[], seen = new Set<string>()): Set<string> {
    for (const file of files) {
      if (file === undefined || seen.has(file)) continue;
      seen.add(file);
      const path = this.#find(file);
      if (path === undefined) continue;
      const folder = file.slice(0, file.lastIndexOf('/') + 1);
      const imports = importsOf(readFileSync(path, 'utf8')).map((name) => new URL(name, `http://x${folder}`).pathname);
      this.#withImports(imports, seen);
    }
    return seen;
  }

  #pack(address: string | undefined): number {
    const path = address && this.#find(address);
    if (!path) return 0;
    const known = this.#packed.get(path) ?? packed(readFileSync(path));
    this.#packed.set(path, known);
    return known;
  }

  #find(address: string): string | undefined {
    const path = join(this.#dist, address.slice(this.#base.length));
    return address.startsWith(this.#base) && existsSync(path) ? path : undefined;
  }
}

const packed = (content: string | Buffer): number => gzipSync(content).length;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const importsOf = (code: string): string[] => [...code.matchAll(STATIC_IMPORT)].map(({ groups }) => groups!['path']!);

const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="(?<value>[^"]*)"`, 'u').exec(tag)?.groups?.['value'];

/** @example percentile([3, 1, 2], 0.5) // => 2 */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
