import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('the guide answers every subject of its list, and docs/coverage.md says where', { timeout: 60_000 }, () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/coverage.ts', '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
