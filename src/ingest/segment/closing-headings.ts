import type { Mark } from './mark.ts';
import type { Line } from '../parse/index.ts';

/**
 * The marks of a note, and one for each heading that an answer would end with: nothing is said below it, so it is no part of that
 * answer, but stands over the title behind it, which is no heading itself.
 */
export function withClosingHeadings(marks: readonly Mark[], lines: readonly Line[]): Mark[] {
  return marks.flatMap((mark, i) => {
    if (mark.role !== 'question' || lines[mark.line - 1]!.kind === 'heading') return [mark];
    const closing: Mark[] = [];
    for (let at = mark.line - 1; at > (marks[i - 1]?.end ?? 0); at--) {
      const { kind, title, depth, through } = lines[at - 1]!;
      if (kind === 'heading')
        closing.unshift({ line: at, end: through ?? at, role: 'group', depth: depth!, raw: title!, inline: false });
      else if (kind !== 'blank' && kind !== 'rule') break;
    }
    return [...closing, mark];
  });
}
