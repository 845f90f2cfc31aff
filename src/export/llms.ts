/** `llms.txt`: what is here, for language models and those who feed them (https://llmstxt.org). */
import { DESCRIPTION, TITLE } from '../site.ts';

/** A link of the list. */
export interface LlmsLink {
  /** Plain text. */
  title: string;
  url: string;
  note?: string;
}

export interface LlmsSection {
  title: string;
  links: LlmsLink[];
}

/**
 * The form is fixed: title, summary, then sections that hold nothing but links. A section named Optional may be left
 * out by who is short of room.
 */
export function createLlmsTxt(sections: readonly LlmsSection[], optional: readonly LlmsLink[]): string {
  const all = [...sections, { title: 'Optional', links: optional }].filter(({ links }) => links.length > 0);
  return `# ${TITLE}

> ${DESCRIPTION}

每道题一个 Markdown 文件：先是速答，再是详解。公式写作 LaTeX（\`$…$\`），图是 Mermaid，题与题之间的链接指向同类文件。

${all.map(({ title, links }) => `## ${title}\n\n${links.map(toLine).join('\n')}\n`).join('\n')}`;
}

/** `- [title](url): note`; readers of this form know no escapes, so a bracket in a title becomes a full-width one. */
function toLine({ title, url, note }: LlmsLink): string {
  const name = title.replaceAll('[', '［').replaceAll(']', '］');
  return `- [${name}](${url})${note === undefined ? '' : `: ${note}`}`;
}
