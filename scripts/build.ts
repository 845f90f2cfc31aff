/** `npm run build -- [--notes DIR] [--out-dir DIR]`: notes in, a site in `dist/` out. */
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { writeHistory } from './lib/history.ts';
import { ingest } from './lib/ingest.ts';

const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: 'notes' },
    'out-dir': { type: 'string', default: 'dist' },
  },
});

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// A build is for readers, whoever starts it: a test runner's own mode would leave search out.
process.env['NODE_ENV'] = 'production';
process.exitCode = await ingest(values.notes);
const history = writeHistory(values.notes, process.env['GUIDE_CONTENT'] ?? 'src/content/generated');
if (Object.keys(history).length === 0)
  console.log('git 里没有这些笔记的历史，无从知道哪道题何时改过：不生成 feed.xml。');
// A note that cannot be read is reported by now; the rest still makes a site.
// `force`: rendered Markdown is cached by its text alone, and would outlive a change of our plugins.
await build({ outDir: values['out-dir'], force: true });
