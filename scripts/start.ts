/** `npm start -- [--notes DIR] [--keep-broken]`: notes in, a site served. */
import { spawnSync } from 'node:child_process';

const run = (script: string, ...args: string[]) => spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });

// A build that stops has said why.
process.exitCode = run('scripts/build.ts', ...process.argv.slice(2)).status ?? 1;
if (process.exitCode === 0) process.exitCode = run('scripts/serve.ts').status ?? 1;
