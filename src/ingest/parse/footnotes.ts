import type { Line } from './index.ts';

/** Footnotes, which a note may define far from where it refers to them: `[^1]: …`, and deeper lines below. */
export type Footnotes = ReadonlyMap<string, readonly Line[]>;

const DEFINITION = /^ {0,3}\[\^(?<label>[^\]\s]{1,80})\]:\s*(?=\S)/;
const REFERENCE = /\[\^([^\]\s]{1,80})\](?!:)/g;

/** The labels that a text refers to. */
export const labelsIn = (text: string): string[] =>
  text.includes('[^') ? Array.from(text.matchAll(REFERENCE), ([, label]) => label!) : [];

/** Marks the footnotes that some text refers to; one that none does stays text. */
export function markFootnotes(lines: readonly Line[]): Footnotes {
  const footnotes = new Map<string, Line[]>();
  const isText = (line: Line) => line.kind === 'text';
  if (!lines.some((line) => isText(line) && DEFINITION.test(line.text))) return footnotes;
  const used = new Set(lines.filter(({ kind }) => !kind.startsWith('fence')).flatMap(({ text }) => labelsIn(text)));
  for (let i = 0; i < lines.length; i++) {
    const label = isText(lines[i]!) ? DEFINITION.exec(lines[i]!.text)?.groups?.['label'] : undefined;
    if (label === undefined || !used.has(label) || footnotes.has(label)) continue;
    let end = i + 1;
    while (end < lines.length && isText(lines[end]!) && /^(?: {2,}|\t)/.test(lines[end]!.text)) end++;
    footnotes.set(label, lines.slice(i, end));
    for (const line of lines.slice(i, end)) line.kind = 'rule';
    i = end - 1;
  }
  return footnotes;
}
