/** `npm run dev -- [--notes DIR]`: the site while writing. A change in the notes shows in the browser. */
import { watch } from 'node:fs';
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { leakMessage } from '../src/ingest/personal/leaks.ts';
import { summary } from './ingest-output.ts';
import { NotesFolder } from './lib/notes-folder.ts';

/** An editor writes a file in several steps; what follows within this many milliseconds is one change. */
const QUIET_TIME = 200;

const { values } = parseArgs({ options: { notes: { type: 'string', default: 'notes' } } });
const folder = new NotesFolder(values.notes, process.env['GUIDE_CONTENT'] ?? 'src/content/generated');

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
console.log(ingest());
await dev({ force: true });

let timer: NodeJS.Timeout | undefined;
watch(values.notes, { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const start = performance.now();
    const done = ingest();
    if (done) console.log(`笔记有改动，已重新整理（${(performance.now() - start).toFixed(0)} 毫秒）`);
  }, QUIET_TIME);
});

/** Ingests the notes, in this process, which remembers what did not change; gives the summary. What goes wrong is said, and writing goes on. */
function ingest(): string | undefined {
  try {
    const guide = folder.ingest();
    for (const leak of folder.write(guide)) console.error(leakMessage(leak));
    return summary(guide.report, folder.out);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}
