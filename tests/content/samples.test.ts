import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { guide, nodesOf, placeOf } from './support.ts';

/** Python samples that need nothing but NumPy run as they stand, each in a fresh interpreter. */

const python = ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import numpy']).status === 0);
const run = promisify(execFile);

// Modules of the standard library that samples use.
const AT_HAND = new Set(
  'numpy math random collections itertools functools heapq time typing re json string copy threading multiprocessing asyncio concurrent queue dataclasses abc contextlib operator bisect statistics sys os io gc weakref textwrap unicodedata hashlib decimal fractions enum types inspect timeit tempfile pathlib sqlite3 struct zlib csv datetime logging traceback warnings base64 urllib http socket subprocess signal platform secrets uuid array __future__'.split(
    ' ',
  ),
);

const folder = mkdtempSync(join(tmpdir(), 'samples-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const samples = guide.questions.flatMap((question) =>
  nodesOf(question, 'code')
    .filter((code) => code.lang === 'python' && needs(code.value).every((name) => AT_HAND.has(name)))
    .map((code, i) => ({ name: `${placeOf(question)} #${i + 1}`, code: code.value })),
);

function needs(code: string): string[] {
  return [...code.matchAll(/^\s*(?:import|from)\s+(?<names>[\w., ]+?)(?:\s+import\b.*|\s+as\b.*)?$/gm)].flatMap(
    (match) => match.groups!['names']!.split(',').map((name) => name.trim().split(/[.\s]/)[0]!),
  );
}

test('there is a Python with NumPy (else `apt-get install -y python3-numpy`)', () => {
  expect(python).toBeDefined();
});

test.concurrent.each(samples)('$name', { timeout: 180_000 }, async ({ name, code }) => {
  // A file, not `-c`: worker processes import the sample again.
  const file = join(folder, `${name.replace(/\W+/g, '_')}.py`);
  writeFileSync(file, code);
  // A warning of NumPy is a mistake in a sample.
  await expect(
    run(python!, ['-W', 'error::RuntimeWarning', file], { cwd: folder, timeout: 120_000 }),
  ).resolves.toBeDefined();
});
