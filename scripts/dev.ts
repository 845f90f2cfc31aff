/** `npm run dev -- [--notes DIR]`: the site while writing. A change in the notes shows in the browser. */
import { watch } from 'node:fs';
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { ingest } from './lib/ingest.ts';

/** An editor writes a file in several steps; what follows within this many milliseconds is one change. */
const QUIET_TIME = 200;

const { values } = parseArgs({ options: { notes: { type: 'string', default: 'notes' } } });

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await ingest(values.notes);
await dev({ force: true });

let timer: NodeJS.Timeout | undefined;
let running = Promise.resolve();
watch(values.notes, { recursive: true }, () => {
  clearTimeout(timer);
  // One at a time: two ingests would write the same files.
  timer = setTimeout(() => {
    running = running.then(async () => {
      await ingest(values.notes);
    });
  }, QUIET_TIME);
});
