import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../../scripts/lib/static-server.ts';

/** The site that the browser tests read: built once, served under a sub-path as GitHub Pages does. */
export interface Site {
  /** Where it is served, with the base: `http://127.0.0.1:1234/guide/`. */
  url: string;
  base: string;
  dist: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    site: Site;
  }
}

const BASE = '/guide/';

/** Builds the fixture notes into a site and serves it, for as long as the tests run. */
export default async function buildSite(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  const dist = join(folder, 'dist');
  const env = { ...process.env, BASE, SITE: 'https://example.org', GUIDE_CONTENT: join(folder, 'content') };
  // The ingest keeps up the ledger beside the notes.
  const notes = join(folder, 'notes');
  cpSync('tests/fixtures/site-notes', notes, { recursive: true });
  const args = ['scripts/build.ts', '--notes', notes, '--out-dir', dist];
  execFileSync(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });

  const { origin, server } = await serve(dist, BASE);
  project.provide('site', { url: origin + BASE, base: BASE, dist });
  return () => {
    server.close();
    rmSync(folder, { recursive: true });
  };
}
