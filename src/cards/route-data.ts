/** Gives every page its head tags, whether it comes from a route of ours or is written by hand. */
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { BASE } from '../paths.ts';
import { headTags } from './tags.ts';

export const onRequest = defineRouteMiddleware(({ locals, url, site }) => {
  const { starlightRoute: route } = locals;
  const { title, description, breadcrumbs = [], question } = route.entry.data;
  // The address that the page is published under, not that of the server which makes it.
  const absolute = (path: string) => new URL(path, site).href;
  const home = absolute(BASE);
  const tags = headTags({
    url: absolute(url.pathname),
    home,
    siteName: route.siteTitle,
    title,
    description: description ?? title,
    breadcrumbs: breadcrumbs.map(({ label, href }) => ({ label, url: absolute(href) })),
    question,
  });
  const ours = new Set(tags.map(nameOf));
  // Of two tags of a name, readers choose as they please: ours replace those of Starlight.
  route.head = [...route.head.filter((tag) => !ours.has(nameOf(tag))), ...tags];
  // The home page is named like the site: once is enough.
  const name = route.head.find(({ tag }) => tag === 'title');
  if (name && title === route.siteTitle) name.content = title;
});

/** @returns what tells a tag from the others; of a script, that it holds data */
function nameOf({ tag, attrs }: { tag: string; attrs?: Record<string, unknown> }): string {
  const name = attrs?.['property'] ?? attrs?.['name'] ?? attrs?.['type'];
  return typeof name === 'string' ? name : tag;
}
