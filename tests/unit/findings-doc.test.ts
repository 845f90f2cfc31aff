import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findingsToMarkdown } from '../../scripts/lib/findings-doc.ts';
import { FINDING_KINDS, typeOf } from '../../src/ingest/findings.ts';

const PAGE = new URL('../../docs/findings.md', import.meta.url);

test('docs/findings.md says what the table says', () => {
  if (process.env['UPDATE']) writeFileSync(PAGE, findingsToMarkdown());
  expect(readFileSync(PAGE, 'utf8')).toBe(findingsToMarkdown());
});

test.each(FINDING_KINDS)('%s is explained in whole sentences', (kind) => {
  const { name, says, todo } = typeOf(kind);
  expect(name).not.toMatch(/[，。]/);
  expect(says).toMatch(/。$/);
  expect(todo).toMatch(/。$/);
});
