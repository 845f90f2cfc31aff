import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Note } from './model.ts';

const NOTE_FILE = /\.(?:md|markdown|txt)$/i;

/**
 * Reads every note below a folder, in the order of their paths.
 *
 * A file that cannot be read becomes a finding of kind `unreadable`; the others are still read.
 *
 * @throws if the folder itself does not exist or is no folder
 */
export function readNotes(folder: string): { notes: Note[]; findings: Finding[] } {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`没有这个文件夹：${folder}。请用 --notes 指向放笔记的文件夹。`);
  }
  const notes: Note[] = [];
  const findings: Finding[] = [];
  for (const path of noteFiles(folder)) {
    try {
      const decoded = decode(readFileSync(join(folder, path)));
      if ('problem' in decoded) findings.push({ file: path, line: 1, ...decoded.problem });
      else {
        notes.push({ path, encoding: decoded.encoding, lines: decoded.text.split(/\r\n|\r|\n/) });
        if (decoded.finding) findings.push({ file: path, line: 1, ...decoded.finding });
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      findings.push({ file: path, line: 1, kind: 'unreadable', message: `读不出来（${reason}）。请检查文件权限。` });
    }
  }
  return { notes, findings };
}

/** The notes, those that say what they said `before` as the very objects of then: what was worked out from these holds. */
export function unchanged(notes: readonly Note[], before: readonly Note[]): Note[] {
  const known = new Map(before.map((note) => [note.path, note]));
  return notes.map((note) => {
    const old = known.get(note.path);
    const same = old?.encoding === note.encoding && old.lines.length === note.lines.length;
    return same && old.lines.every((line, i) => line === note.lines[i]) ? old : note;
  });
}

/** Paths of all notes below a folder, relative to it, sorted by code point so that every machine agrees. */
function noteFiles(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .flatMap((entry) => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      // A link may point outside the folder or to a folder above it; following none keeps the walk finite.
      if (entry.isDirectory()) return noteFiles(folder, path);
      return entry.isFile() && NOTE_FILE.test(entry.name) ? [path] : [];
    })
    .sort((a, b) => (a < b ? -1 : 1));
}

type Problem = Pick<Finding, 'kind' | 'message'>;
type Decoded = { text: string; encoding: string; finding?: Problem } | { problem: Problem };

/**
 * Bytes to text: byte-order marks first, then strict UTF-8, then GB18030 (which holds GBK and GB2312).
 *
 * No guessing library: they take short GBK text for Shift_JIS or Latin-1, whereas strict UTF-8 almost never accepts GBK.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { text: '', encoding: 'utf-8', finding: { kind: 'empty-file', message: '空文件。' } };
  const wide = utf16(bytes);
  if (wide) return { text: visible(new TextDecoder(wide).decode(bytes)), encoding: wide };
  if (bytes.subarray(0, 8192).includes(0)) {
    return { problem: { kind: 'binary-file', message: '看起来不是文本，没有读入。请另存为 UTF-8 的 .md 或 .txt。' } };
  }
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = visible(new TextDecoder(encoding, { fatal: true }).decode(bytes));
      const finding: Problem = { kind: 'encoding', message: '编码是 GB18030，已转成 UTF-8；建议把笔记另存为 UTF-8。' };
      return encoding === 'utf-8' ? { text, encoding } : { text, encoding, finding };
    } catch {
      // Not this encoding: try the next one.
    }
  }
  return {
    text: visible(new TextDecoder('utf-8').decode(bytes)),
    encoding: 'utf-8',
    finding: { kind: 'encoding', message: '既不是 UTF-8 也不是 GB18030，认不出的字符写成了 �。请另存为 UTF-8。' },
  };
}

/** Without control characters, zero-width spaces and soft hyphens, which copying leaves within words and numbers. */
const visible = (text: string): string =>
  withoutRadicals(text.replace(/[\0-\x08\x0B\x0E-\x1F\x7F\xAD\u200B\u2060\uFEFF]/g, ''));

/** PDF gives ⽂ or ⽂文 for 文: a radical, which looks like its character and is found by no search. */
const withoutRadicals = (text: string): string =>
  text.replace(/[\u2E80-\u2FDF\uF900-\uFAD9]/g, (radical, at: number) => {
    const character = radical.normalize('NFKC');
    return character === text[at + 1] ? '' : character;
  });

/** UTF-16 by its byte-order mark, or by zero bytes that stand only on one side of most characters. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 1024);
  const zeros = (side: number) => head.filter((byte, i) => i % 2 === side && byte === 0).length / (head.length / 2);
  if (head.length >= 8 && bytes.length % 2 === 0) {
    if (zeros(1) > 0.2 && zeros(0) === 0) return 'utf-16le';
    if (zeros(0) > 0.2 && zeros(1) === 0) return 'utf-16be';
  }
  return undefined;
}
