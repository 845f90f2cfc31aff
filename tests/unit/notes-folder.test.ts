import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NotesFolder } from '../../scripts/lib/notes-folder.ts';

const NOTES: Record<string, string> = {
  'a.md':
    '## 什么是 LoRA？ {#lora}\n\n冻结底座，只训练两个小矩阵，见 [量化](#quantization)。\n\n## 自注意力怎么算？\n\n点积、缩放、归一化。\n',
  'b.md': '## 什么是量化？ {#quantization}\n\n用更少的比特存权重。\n\n## 介绍一下 LoRA\n\n低秩分解。\n',
  'c.txt': '1. 什么是过拟合？\n答：训练集上好，测试集上差。贾宝玉整理。\n',
  'guide.yaml': '- { rename: lora, to: LoRA 是什么？ }\n',
  'permalinks.json': '{ "questions": {} }\n',
};

let root: string;
let folder: string;
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'notes-folder-'));
  folder = join(root, 'notes');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(NOTES)) put(name, text);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const filesIn = (out: string): Record<string, string> =>
  Object.fromEntries(
    (readdirSync(out, { recursive: true }) as string[])
      .filter((name) => statSync(join(out, name)).isFile())
      .map((name) => [name, readFileSync(join(out, name), 'utf8')]),
  );

const CHANGES: [string, () => void][] = [
  ['nothing changed', () => undefined],
  [
    'an answer grew',
    () => {
      put('a.md', `${NOTES['a.md']!}\n复杂度随长度的平方增长。\n`);
    },
  ],
  [
    'a link leads nowhere any more',
    () => {
      put('b.md', '## 介绍一下 LoRA\n\n低秩分解。\n');
    },
  ],
  [
    'the same question came to another note',
    () => {
      put('c.txt', '1. 自注意力怎么算？\n答：先点积，再缩放。\n');
    },
  ],
  [
    'a note went',
    () => {
      rmSync(join(folder, 'b.md'));
    },
  ],
  [
    'a note got another name',
    () => {
      renameSync(join(folder, 'b.md'), join(folder, 'd.md'));
    },
  ],
  [
    'a name was learnt that another note has',
    () => {
      put('a.md', '## 自我介绍\n\n面试官你好，我叫贾宝玉。\n');
    },
  ],
  [
    'the owner changed their mind',
    () => {
      put('guide.yaml', '- { hide: quantization }\n');
    },
  ],
  [
    'the owner hid a word',
    () => {
      put('guide.yaml', '- { redact: 底座, as: 代号 }\n');
    },
  ],
];

describe('a folder that changed', () => {
  test.each(CHANGES)('%s: what is written is what a fresh look at it gives', (_, change) => {
    const watched = new NotesFolder(folder, join(root, 'watched'));
    watched.write(watched.ingest());
    change();
    const copy = join(root, 'copy');
    cpSync(folder, copy, { recursive: true });
    expect(watched.write(watched.ingest())).toEqual([]);
    const fresh = new NotesFolder(copy, join(root, 'fresh'));
    fresh.write(fresh.ingest());
    expect(filesIn(join(root, 'watched'))).toEqual(filesIn(join(root, 'fresh')));
    expect(filesIn(folder)).toEqual(filesIn(copy));
  });

  test('notes that did not change are not read into entries again', () => {
    const watched = new NotesFolder(folder, join(root, 'watched'));
    const trees = () => watched.ingest().questions.flatMap(({ answers }) => answers.map(({ tree }) => tree));
    const before = new Set(trees());
    put('a.md', NOTES['a.md']!.replace('点积、', '先点积，再'));
    const after = trees();
    // Both answers of the changed note are new, those of the others are not.
    expect(after.filter((tree) => !before.has(tree))).toHaveLength(2);
    expect(after.length).toBeGreaterThan(2);
  });
});

test('a question whose file was deleted is written again', () => {
  const watched = new NotesFolder(folder, join(root, 'watched'));
  watched.write(watched.ingest());
  const before = filesIn(join(root, 'watched'));
  rmSync(
    join(
      root,
      'watched',
      Object.keys(before).find((name) => name.startsWith('questions/'))!,
    ),
  );
  watched.write(watched.ingest());
  expect(filesIn(join(root, 'watched'))).toEqual(before);
});

test('a folder without a ledger of its own is left as it is', () => {
  rmSync(join(folder, 'permalinks.json'));
  const once = new NotesFolder(folder, join(root, 'out'));
  once.write(once.ingest());
  expect(readdirSync(folder).sort()).toEqual(['a.md', 'b.md', 'c.txt', 'guide.yaml']);
  expect(Object.keys(filesIn(join(root, 'out')))).toContain('permalinks.json');
});
