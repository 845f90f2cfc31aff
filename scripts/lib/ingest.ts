import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../ingest.ts', import.meta.url));

/** Runs `scripts/ingest.ts` on a folder of notes, for the site to read; gives its exit code. */
export async function ingest(notes: string): Promise<number> {
  const out = process.env['GUIDE_CONTENT'];
  const args = [SCRIPT, '--notes', notes, ...(out === undefined ? [] : ['--out', out])];
  const [code] = (await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit')) as [number | null];
  return code ?? 1;
}
