/** `npm run check:links -- [--out-dir DIR] [--ledger FILE]`: proves that links into and within a built site live. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseLedger } from '../src/ingest/permalink/index.ts';
import { brokenLinks, deadIds, readSite, type BrokenLink } from './lib/links.ts';

const REASONS: Record<BrokenLink['why'], string> = {
  'leads nowhere': '那里没有页面',
  'leaves the base': '不在网站的路径之下',
  'has no such anchor': '那一页没有这个锚点',
};

const { values } = parseArgs({
  options: {
    'out-dir': { type: 'string', default: 'dist' },
    ledger: { type: 'string', default: 'notes/permalinks.json' },
  },
});

if (!existsSync(join(values['out-dir'], 'index.html'))) {
  console.error(`${values['out-dir']} 里还没有网站。先运行 npm run build。`);
  process.exitCode = 1;
} else if (!existsSync(values.ledger)) {
  console.error(`没有链接的账本 ${values.ledger}。用 --ledger 指出它在哪里。`);
  process.exitCode = 1;
} else {
  const site = readSite(values['out-dir']);
  const dead = deadIds(site, parseLedger(readFileSync(values.ledger, 'utf8')));
  const broken = brokenLinks(site);
  for (const id of dead) console.error(`${values.ledger}：${id} 没有对应的页面`);
  for (const { from, link, why } of broken) console.error(`${from} → ${link} ${REASONS[why]}`);
  console.log(`${site.pages.size} 页，断开的链接 ${broken.length} 条，没有去处的旧编号 ${dead.length} 个。`);
  if (dead.length + broken.length > 0) process.exitCode = 1;
}
