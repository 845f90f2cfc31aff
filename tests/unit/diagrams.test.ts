import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBroken, readDiagrams } from '../../scripts/lib/diagrams.ts';
import { emit } from '../../src/ingest/emit.ts';
import { ingest } from '../../src/ingest/index.ts';
import { readNotes } from '../../src/ingest/read.ts';
import { loadTerms } from '../../src/knowledge/terms.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diagrams-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What is wrong with the diagrams of one note. */
async function brokenIn(note: string) {
  const [notes, content] = [join(folder, 'notes'), join(folder, 'content')];
  mkdirSync(notes);
  writeFileSync(join(notes, '图.md'), note);
  const { questions, report } = ingest(readNotes(notes).notes, { terms: loadTerms() });
  emit(content, questions, report);
  return (await findBroken(readDiagrams(content), notes)).map(({ file, ...rest }) => ({
    file: file.slice(notes.length),
    ...rest,
  }));
}

const note = (...diagram: string[]) =>
  ['## 什么是注意力？', '', '看图：', '', '```mermaid', ...diagram, '```', ''].join('\n');

test('a diagram with a mistake is found, with its file and line', async () => {
  const broken = await brokenIn(note('flowchart TD', '  甲[查询 --> 乙'));
  expect(broken).toEqual([
    { file: '/图.md', line: 6, message: expect.stringMatching(/^Parse error on line \d/u) as string },
  ]);
});

test('a diagram of a kind that there is not is found', async () => {
  const [broken] = await brokenIn(note('flowchrat TD', '  甲 --> 乙'));
  expect(broken?.message).toContain('No diagram type detected');
});

test.each([
  ['flowchart TD', '  甲["查询<br/>query"] -->|"点积"| 乙{"够大？"}'],
  ['sequenceDiagram', '  甲->>乙: 问', '  Note over 甲: 想'],
  ['stateDiagram-v2', '  [*] --> 空闲'],
  ['mindmap', '  root((注意力))', '    自注意力'],
  ['timeline', '  title 年表', '  2017 : Transformer'],
  ['pie', '  "训练" : 3'],
])('a good one is not: %s', async (...diagram) => {
  expect(await brokenIn(note(...diagram))).toEqual([]);
});
