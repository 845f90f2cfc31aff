import type { Entry, Fix } from '../model.ts';

/** Where a formula stands in its note, and how that line reads once its writer has confirmed it as it is. */
export function settleFormula({ note, start, end }: Entry, formula: string): { line: number; fix?: Fix } {
  for (let line = start; line <= end; line++) {
    const text = note.lines[line - 1]!;
    const at = text.indexOf(formula);
    if (at < 0) continue;
    // In backticks it is shown letter for letter; the dollars around it would then be text.
    const dollars = /\$+\s*$/.exec(text.slice(0, at))?.[0] ?? '';
    const closing = dollars ? (/^\s*\$+/.exec(text.slice(at + formula.length))?.[0] ?? '') : '';
    const before = text.slice(0, at - dollars.length);
    const after = text.slice(at + formula.length + closing.length);
    if (formula.includes('`') || (dollars && !closing)) return { line };
    return { line, fix: { file: note.path, line, text: `${before}\`${formula}\`${after}` } };
  }
  return { line: start };
}
