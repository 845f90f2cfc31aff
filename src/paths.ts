/** Addresses within the site, with the base that it is served under. */

/** Always with a slash at its end: `/` or `/guide/`. */
export const BASE = import.meta.env.BASE_URL.replace(/\/?$/u, '/');

/** @example pathTo('glossary') // => '/guide/glossary/' */
export const pathTo = (path: string): string => `${BASE}${path}/`;

export const pathToQuestion = (id: string): string => pathTo(`q/${id}`);

export const pathToTerm = (id: string): string => pathTo(`glossary/${id}`);

/** A question as plain Markdown. */
export const pathToMarkdown = (id: string): string => `${BASE}q/${id}.md`;

export const pathToFeed = `${BASE}feed.xml`;

/** The same address for readers elsewhere: `https://example.org/guide/q/lora/`. */
export const absolute = (path: string): string => new URL(path, import.meta.env.SITE).href;
