/** LaTeX as Markdown, line for line: its sections, lists and bold words. Formulas are LaTeX in Markdown too. */

const SECTION =
  /^\s*\\(?<level>chapter|section|subsection|subsubsection|paragraph)\*?\{(?<title>(?:[^{}]|\{[^{}]*\})+)\}\s*(?:\\label\{[^}]*\})?\s*$/;
const DEPTHS: Record<string, number> = { chapter: 1, section: 1, subsection: 2, subsubsection: 3, paragraph: 4 };
const LIST = /^\s*\\(?<edge>begin|end)\{(?<kind>itemize|enumerate|description)\}(?:\[[^\]]*\])?\s*$/;
const ITEM = /^(?<lead>\s*)\\item(?:\[(?<label>[^\]]*)\])?\s*/;
/** What frames a text and says nothing of it. */
const FRAME =
  /^\s*\\(?:documentclass|usepackage|maketitle|tableofcontents|newpage|clearpage|author|date|(?:begin|end)\{(?:document|center|quote)\})/;

/** Fewer such lines may be an example in an answer. */
const LEAST = 2;

/** Whether lines are LaTeX, as their sections or lists show. */
export const isLatex = (lines: readonly string[]): boolean =>
  lines.filter((line) => line.includes('\\') && (SECTION.test(line) || ITEM.test(line))).length >= LEAST &&
  !lines.some((line) => /^#{1,6}\s|^```/.test(line));

/** The same lines as Markdown. */
export function fromLatex(lines: readonly string[]): string[] {
  /** Of each open list, how many items were counted; of one that does not count, nothing. */
  const open: (number | undefined)[] = [];
  return lines.map((line) => {
    if (!line.includes('\\')) return line;
    const section = SECTION.exec(line)?.groups;
    if (section) return `${'#'.repeat(DEPTHS[section['level']!]!)} ${inline(section['title']!)}`;
    const list = LIST.exec(line)?.groups;
    if (list?.['edge'] === 'begin') open.push(list['kind'] === 'enumerate' ? 0 : undefined);
    if (list?.['edge'] === 'end') open.pop();
    if (list || FRAME.test(line)) return '';
    return inline(line.replace(ITEM, (_, __, label: string | undefined) => itemOf(open, label)));
  });
}

function itemOf(open: (number | undefined)[], label: string | undefined): string {
  const count = open.at(-1);
  if (count !== undefined) open[open.length - 1] = count + 1;
  const mark = count === undefined ? '-' : `${count + 1}.`;
  return `${'    '.repeat(Math.max(0, open.length - 1))}${mark} ${label ? `**${label}** ` : ''}`;
}

const inline = (text: string): string =>
  text
    .replace(/\\textbf\{([^{}]*)\}/g, '**$1**')
    .replace(/\\(?:emph|textit)\{([^{}]*)\}/g, '*$1*')
    .replace(/\\(?:texttt|verb)\{([^{}]*)\}/g, '`$1`')
    .replace(/\\label\{[^}]*\}/g, '');
