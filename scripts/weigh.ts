/** `npm run weigh -- [--dist DIR] [--top N]`: what pages cost their readers, by kind; fails above the limits. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isScripted, kindOf, KINDS, percentile, Scales, type PageWeight } from './lib/page-weight.ts';

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    base: { type: 'string', default: process.env['BASE'] ?? '/' },
    /** Lists the heaviest pages of each kind. */
    top: { type: 'string', default: '0' },
  },
});

const scales = new Scales(values.dist, values.base.replace(/\/*$/u, '/'));
/** A page that only leads to another would make the others look lighter. */
const isRead = (file: string) => !readFileSync(join(values.dist, file), 'utf8').includes('http-equiv="refresh"');
const paths = globSync('**/index.html', { cwd: values.dist })
  .filter(isRead)
  .map((file) => file.slice(0, -'index.html'.length));
const weighed = paths.map((path) => ({ path, weight: scales.weigh(path) }));
const kib = (bytes: number) => (bytes / 1024).toFixed(1).padStart(6);

for (const kind of KINDS) {
  const pages = weighed.filter(({ path }) => kindOf(path) === kind);
  if (pages.length === 0) continue;
  const at = (part: keyof PageWeight, share: number) =>
    percentile(
      pages.map(({ weight }) => weight[part]),
      share,
    );
  console.log(`\n${kind.name}: ${pages.length} pages, KiB: median, 95 %, most (limits ${kind.median}, ${kind.p95})`);
  for (const part of ['total', 'html', 'css', 'js'] as const) {
    console.log(`  ${part.padEnd(6)}${kib(at(part, 0.5))}${kib(at(part, 0.95))}${kib(at(part, 1))}`);
  }
  pages.sort((a, b) => b.weight.total - a.weight.total);
  for (const { path, weight } of pages.slice(0, Number(values.top))) console.log(`  ${kib(weight.total)} ${path}`);
  const isTooHeavy = at('total', 0.5) > kind.median * 1024 || at('total', 0.95) > kind.p95 * 1024;
  const scripted = pages.filter(({ path, weight }) => isScripted(path, weight));
  if (isTooHeavy) console.log(`  ✗ too heavy`);
  if (scripted.length > 0) console.log(`  ✗ too many scripts: ${scripted[0]!.path}`);
  if (isTooHeavy || scripted.length > 0) process.exitCode = 1;
}
