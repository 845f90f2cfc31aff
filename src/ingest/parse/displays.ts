/** Formulas of several lines between `$$`, wherever on a line the dollars stand: `$$\begin{aligned}` … `\end{aligned}$$`. */

/** A longer formula is a `$$` that nobody closed. */
const MOST_LINES = 80;
const IS_LATEX = /\\[a-zA-Z]|[\^_=]/;
const NO_FORMULA = /^\s*(?:#{1,6}\s|```|~~~)/;

// $$x = y$$ and nothing else
const ALONE = /^(?<lead>[\s>]*)\$\$(?!\$)(?<latex>[^$]+)\$\$\s*[。，；,.;]?\s*$/;

const ITEM = /^\s*(?:[-*+]|\d{1,2}[.)])\s+(?=\S)/;

const opensOrCloses = (text: string): boolean => text.includes('$$') && text.split('$$').length % 2 === 0;

/** The index of the line that closes the formula which a line opens; undefined if it opens none. */
export function closeOfDisplay(texts: readonly string[], open: number): number | undefined {
  if (!opensOrCloses(texts[open]!)) return undefined;
  // Dollars alone on a line can hardly be anything else.
  const sure = texts[open]!.trim() === '$$';
  for (let i = open + 1; i < Math.min(texts.length, open + MOST_LINES); i++) {
    const text = texts[i]!;
    if (!sure && NO_FORMULA.test(text)) return undefined;
    if (opensOrCloses(text)) return sure || IS_LATEX.test(texts.slice(open, i + 1).join('')) ? i : undefined;
  }
  return undefined;
}

/** A line of a text, and the index of the line that it was part of. */
export interface Part {
  text: string;
  from: number;
}

/** The same lines, with the dollars of such formulas on lines of their own, as Markdown wants them; none begins within code. */
export function withDisplaysApart(texts: readonly string[], isCode: (i: number) => boolean): Part[] {
  const parts: Part[] = [];
  let close: number | undefined;
  for (const [from, text] of texts.entries()) {
    // All of a line, it is set apart as well.
    const alone = close === undefined && !isCode(from) ? ALONE.exec(text)?.groups : undefined;
    if (alone) {
      // Right below an item of a list it belongs to that, wherever it starts.
      const lead = alone['lead'] || ' '.repeat(ITEM.exec(texts[from - 1] ?? '')?.[0].length ?? 0);
      for (const part of ['$$', alone['latex']!.trim(), '$$']) parts.push({ text: lead + part, from });
      continue;
    }
    const opens: number | undefined = close === undefined && !isCode(from) ? closeOfDisplay(texts, from) : undefined;
    if (opens === undefined && from !== close) {
      parts.push({ text, from });
      continue;
    }
    // In a quote or a list every line keeps its lead.
    const [lead] = /^[\s>]*/.exec(text)!;
    // What stands before the dollars that open is a sentence, and so is what stands behind those that close.
    const at = opens === undefined ? text.indexOf('$$') : text.lastIndexOf('$$');
    const before = text.slice(lead.length, at).trimEnd();
    // A full stop alone would be a paragraph.
    const behind = text
      .slice(at + 2)
      .replace(/^\s*[，。；,.;]?\s*$/, '')
      .trim();
    for (const part of [before, '$$', behind]) if (part) parts.push({ text: lead + part, from });
    close = opens;
  }
  return parts;
}
