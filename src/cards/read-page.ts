/** What a page's card shows, read from the page's own head: card and tags cannot say different things. */
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { TOPICS } from '../knowledge/taxonomy.ts';
import type { Card } from './template.ts';

/** @returns the address of the page's card and what it shows, or nothing for a page without a card, such as a redirect */
export function readCard(html: string): { image: string; card: Card } | undefined {
  const head = fromHtml(html.slice(0, html.indexOf('</head>')));
  const metas = new Map<unknown, string>();
  let data: Graph = { '@graph': [] };
  visit(head, ({ tagName, properties, children }) => {
    if (tagName === 'meta') metas.set(properties['property'], String(properties['content']));
    if (properties['type'] !== 'application/ld+json') return;
    data = JSON.parse(children.map((child) => ('value' in child ? child.value : '')).join('')) as Graph;
  });
  const image = metas.get('og:image');
  const title = metas.get('og:title');
  if (image === undefined || title === undefined) return undefined;

  const siteName = metas.get('og:site_name') ?? '';
  const trail = data['@graph'].flatMap((thing) => thing.itemListElement ?? []).map(({ name }) => name);
  const place = trail.slice(1, -1);
  const topic = TOPICS.find((topic) => topic.title === trail[1])?.id;
  const isOpen = data['@graph'].some((thing) => thing.mainEntity?.answerCount === 0);
  const text = isOpen ? '这道题还没有答案，等你来补。' : metas.get('og:description');
  return { image, card: { siteName, place, topic, title, text } };
}

/** As much of the structured data as a card needs. */
interface Graph {
  '@graph': { itemListElement?: { name: string }[]; mainEntity?: { answerCount?: number } }[];
}

function visit(node: Nodes, see: (element: Element) => void): void {
  if (node.type === 'element') see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}
