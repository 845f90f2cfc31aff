/** `npm run build -- [--notes DIR] [--out-dir DIR] [--keep-broken]`: notes in, a site in `dist/` out. */
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { findBroken, readDiagrams } from './lib/diagrams.ts';
import { writeHistory } from './lib/history.ts';
import { ingest } from './lib/ingest.ts';

const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: 'notes' },
    'out-dir': { type: 'string', default: 'dist' },
    /** Shows the source of a diagram that cannot be drawn, and builds. */
    'keep-broken': { type: 'boolean', default: false },
  },
});

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// A build is for readers, whoever starts it: a test runner's own mode would leave search out.
process.env['NODE_ENV'] = 'production';
process.exitCode = await ingest(values.notes);
const content = process.env['GUIDE_CONTENT'] ?? 'src/content/generated';
const history = writeHistory(values.notes, content);
if (Object.keys(history).length === 0)
  console.log('git 里没有这些笔记的历史，无从知道哪道题何时改过：不生成 feed.xml。');

const broken = await findBroken(readDiagrams(content), values.notes);
for (const { file, line, message } of broken)
  console.error(`\n${file}:${line}：这幅 mermaid 图有语法错误，画不出来。\n${message}`);
if (broken.length > 0 && !values['keep-broken']) {
  console.error(
    `\n${broken.length} 幅图画不出来，没有生成网站。请照上面的行号改好；一时改不了，就把围栏开头的 mermaid 换成 text 照原文登出，` +
      '或者加上 --keep-broken，先让这些图以源码示人。',
  );
  process.exit(1);
}
// A note that cannot be read is reported by now; the rest still makes a site.
// `force`: rendered Markdown is cached by its text alone, and would outlive a change of our plugins.
await build({ outDir: values['out-dir'], force: true });
