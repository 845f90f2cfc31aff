/** What a link stands for, read off the page around it. */
import { domToMarkdown } from './dom-to-markdown.ts';

export interface Subject {
  /** The address to give away: absolute, of the question's own page. */
  url: string;
  /** The question's id. */
  id: string;
  /** The title as plain text. */
  name: string;
  /** Title and short answer as inline Markdown. */
  title: string;
  short?: string;
}

/** The question, or the part of one, that a share link belongs to. */
export function subjectOf(link: HTMLAnchorElement): Subject {
  const section = link.closest('section.question');
  const whole = section ?? document;
  const title = domToMarkdown(whole.querySelector(section ? 'h2' : 'h1'));
  const subject = {
    url: link.href,
    id: /\/q\/([^/]+)\/$/.exec(link.pathname)?.[1] ?? '',
    name: link.dataset['share'] ?? '',
    title,
  };
  const part = link.hash === '' ? null : document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (part) return { ...subject, name: part.textContent, title: `${title}：${domToMarkdown(part)}` };
  const short = whole.querySelector('.short-answer > :last-child');
  return { ...subject, ...(short && { short: domToMarkdown(short) }) };
}

/** A question as it is passed on in a text of Markdown. */
export function toMarkdown({ url, title, short }: Subject): string {
  return [`### ${title}`, short, `<${url}>`].filter(Boolean).join('\n\n');
}
