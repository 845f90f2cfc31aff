import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decode, readNotes } from './read.ts';

const TEXT = '什么是学习率？答：步长。';
const utf16 = (text: string, big = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
/** 学习率 in GB18030. */
const GB = [0xd1, 0xa7, 0xcf, 0xb0, 0xc2, 0xca];

describe('decode', () => {
  test('a radical that PDF gives for a character, or before it, is the character', () => {
    const bytes = new TextEncoder().encode('两个\u2F42文本\u2F50较，\uF967及');
    expect(decode(bytes)).toMatchObject({ text: '两个文本比较，不及' });
  });

  test.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(`\ufeff${TEXT}`), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(`\ufeff${TEXT}`, true), 'utf-16be'],
  ])('%s', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding });
  });

  test.each([
    [false, 'utf-16le'],
    [true, 'utf-16be'],
  ])('UTF-16 without a mark, where Latin letters show it (big endian: %s)', (big, encoding) => {
    expect(decode(utf16('1. What is LoRA? 低秩', big))).toEqual({ text: '1. What is LoRA? 低秩', encoding });
  });

  test('GB18030 is read and reported', () => {
    expect(decode(Uint8Array.from(GB))).toMatchObject({
      text: '学习率',
      encoding: 'gb18030',
      finding: { kind: 'encoding' },
    });
  });

  test('bytes with zeros are no text', () => {
    expect(decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2]))).toMatchObject({
      problem: { kind: 'binary-file' },
    });
  });

  test('an empty file is a finding', () => {
    expect(decode(new Uint8Array())).toMatchObject({ text: '', finding: { kind: 'empty-file' } });
  });
});

describe('readNotes', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'notes-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('reads .md, .markdown and .txt at any depth, sorted, and nothing else', () => {
    mkdirSync(join(folder, 'b'));
    mkdirSync(join(folder, 'node_modules'));
    mkdirSync(join(folder, '.git'));
    for (const name of [
      'c.MD',
      'b/a.txt',
      'a.markdown',
      'd.pdf',
      'guide.yaml',
      '.hidden.md',
      'node_modules/x.md',
      '.git/y.md',
    ])
      writeFileSync(join(folder, name), '甲');
    expect(readNotes(folder).notes.map(({ path }) => path)).toEqual(['a.markdown', 'b/a.txt', 'c.MD']);
  });

  test('lines end in any way', () => {
    writeFileSync(join(folder, 'a.md'), '一\r\n二\r三\n四');
    expect(readNotes(folder).notes[0]!.lines).toEqual(['一', '二', '三', '四']);
  });

  test('a bad file is reported and the others are read', () => {
    writeFileSync(join(folder, 'a.md'), Buffer.from([1, 0, 2, 0, 0, 0, 3]));
    writeFileSync(join(folder, 'b.md'), '');
    writeFileSync(join(folder, 'c.md'), Uint8Array.from(GB));
    const { notes, findings } = readNotes(folder);
    expect(notes.map(({ path }) => path)).toEqual(['b.md', 'c.md']);
    expect(findings.map(({ file, kind }) => `${file} ${kind}`)).toEqual([
      'a.md binary-file',
      'b.md empty-file',
      'c.md encoding',
    ]);
  });

  // The root user may read everything.
  test.skipIf(process.getuid?.() === 0)('a file without permission is reported', () => {
    writeFileSync(join(folder, 'a.md'), '甲');
    chmodSync(join(folder, 'a.md'), 0);
    expect(readNotes(folder).findings).toMatchObject([{ file: 'a.md', kind: 'unreadable' }]);
  });

  test('links to elsewhere are not followed', () => {
    symlinkSync('/', join(folder, 'root'));
    symlinkSync(folder, join(folder, 'loop'));
    writeFileSync(join(folder, 'a.md'), '甲');
    expect(readNotes(folder).notes).toHaveLength(1);
  });

  test('a folder that is not there says what to do', () => {
    expect(() => readNotes(join(folder, 'nowhere'))).toThrow('--notes');
  });

  test('an empty folder is no error', () => {
    expect(readNotes(folder)).toEqual({ notes: [], findings: [] });
  });
});
