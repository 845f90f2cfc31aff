/** New and changed questions as an Atom feed (RFC 4287). */
import { DESCRIPTION, TITLE } from '../site.ts';
import { escapeXml } from './xml.ts';

/** A question that git can date. */
export interface FeedEntry {
  /** Plain text. */
  title: string;
  summary: string;
  topic: string;
  /** Absolute, and permanent: it is the entry's id, too. */
  url: string;
  /** The same as Markdown. */
  markdownUrl: string;
  updated: string;
}

/** A reader asks once a day or so; who wants everything has `llms.txt`. */
const MOST_ENTRIES = 50;

/**
 * @param entries in reading order, which settles what changed at the same time
 * @param home the site's address, @param self the feed's own
 */
export function createFeed(entries: readonly FeedEntry[], home: string, self: string): string {
  // Dates of one form compare as text.
  const newest = entries.toSorted((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <title>${escapeXml(TITLE)}</title>
  <subtitle>${escapeXml(DESCRIPTION)}</subtitle>
  <id>${escapeXml(home)}</id>
  <link rel="alternate" type="text/html" href="${escapeXml(home)}"/>
  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
  <author><name>${escapeXml(TITLE)}</name></author>
  <updated>${newest[0]?.updated ?? ''}</updated>
${newest.slice(0, MOST_ENTRIES).map(toXml).join('')}</feed>
`;
}

function toXml({ title, summary, topic, url, markdownUrl, updated }: FeedEntry): string {
  return `  <entry>
    <title>${escapeXml(title)}</title>
    <id>${escapeXml(url)}</id>
    <link rel="alternate" type="text/html" href="${escapeXml(url)}"/>
    <link rel="alternate" type="text/markdown" href="${escapeXml(markdownUrl)}"/>
    <updated>${updated}</updated>
    <category term="${escapeXml(topic)}"/>
    <summary>${escapeXml(summary)}</summary>
  </entry>
`;
}
