/** `npm run preview -- [--out-dir DIR] [--port N]`: serves a built site. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from './lib/static-server.ts';

const { values } = parseArgs({
  options: {
    'out-dir': { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4321' },
  },
});

const base = (process.env['BASE'] ?? '/').replace(/\/*$/u, '/');
if (existsSync(join(values['out-dir'], 'index.html'))) {
  const { origin } = await serve(values['out-dir'], base, Number(values.port));
  console.log(`\n  指南在 ${origin}${base}\n  按 Ctrl+C 结束。\n`);
} else {
  console.error(`${values['out-dir']} 里还没有网站。先运行 npm run build。`);
  process.exitCode = 1;
}
