/** `npm start -- [--notes DIR]`: notes in, a site served. */
import { execFileSync } from 'node:child_process';

const run = (script: string, ...args: string[]) =>
  execFileSync(process.execPath, [script, ...args], { stdio: 'inherit' });

run('scripts/build.ts', ...process.argv.slice(2));
run('scripts/serve.ts');
