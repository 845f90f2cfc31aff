import type { Finding, Note } from '../model.ts';
import { type Redaction, redactText } from './redact.ts';
import { isName, LIKELY_NAME } from './names.ts';

/** A file may be called after its writer: 张三的笔记.md. The report names files, so they get public names. */

const BEHIND = '的|之|[-_—·\\s.]|(?:简历|笔记|面经|面试|八股|自我介绍|总结|复习|学习|整理|资料)';
const FILE_NAME: Redaction = {
  kind: '姓名',
  shape: new RegExp(`(?<=^|[/\\-_—·\\s]|简历|笔记|面经)(?<x>${LIKELY_NAME})(?=${BEHIND})`, 'gu'),
  accept: isName,
};

/** Notes under paths without personal data, each still under a path of its own; findings follow. */
export function publicPaths(
  notes: readonly Note[],
  findings: readonly Finding[],
  rules: readonly Redaction[],
): { notes: Note[]; findings: Finding[] } {
  const taken = new Set(notes.map((note) => note.path));
  const names = new Map<string, string>();
  const rename = (path: string): string => {
    const known = names.get(path);
    if (known) return known;
    const hidden = redactText(path, [...rules, FILE_NAME]).text;
    let name = hidden;
    if (hidden !== path) for (let n = 2; taken.has(name); n++) name = hidden.replace(/(?=\.[^./]*$|$)/, `-${n}`);
    taken.add(name);
    names.set(path, name);
    return name;
  };
  return {
    notes: notes.map((note) => {
      const path = rename(note.path);
      return path === note.path ? note : { ...note, path };
    }),
    findings: findings.map((finding) => ({ ...finding, file: rename(finding.file) })),
  };
}
