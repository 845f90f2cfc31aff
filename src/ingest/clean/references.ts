import type { Image, ImageReference, Link, LinkReference, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import { isNested, parseMarkdown } from '../mdast/markdown.ts';
import type { Entry } from '../model.ts';
import { walk } from '../mdast/walk.ts';

/** Links and pictures that do not stand where they are used. */

/** `[text][1]` becomes a link of its own, so that a question needs nothing from elsewhere in its note. */
export function resolveReferences(tree: Root): void {
  const urls = new Map<string, string>();
  walk(tree, { definition: (node) => void urls.set(node.identifier, node.url) });
  if (!urls.size) return;
  const resolve = (node: LinkReference | ImageReference, index: number, parent: Parents): undefined => {
    const url = urls.get(node.identifier);
    if (url === undefined) return;
    const { position } = node;
    (parent.children as PhrasingContent[])[index] =
      node.type === 'linkReference'
        ? { type: 'link', url, children: node.children, position }
        : { type: 'image', url, alt: node.alt, position };
  };
  walk(tree, { linkReference: resolve, imageReference: resolve });
}

/** The links and pictures of a title, which itself stays plain: a tree to put below the answer. */
export function titleMedia(entry: Entry, definitions: readonly string[]): Root | undefined {
  if (entry.body.start === entry.titleLines.start || !/\]|:\/\//.test(entry.rawTitle) || isNested(entry.rawTitle))
    return undefined;
  const title = parseMarkdown([entry.rawTitle, '', ...definitions].join('\n'));
  resolveReferences(title);
  const children: PhrasingContent[] = [];
  const take = (node: Link | Image): undefined => {
    // A file on somebody's disk is no place to go; its name stands in the title.
    if (node.url.startsWith('#') || (node.type === 'link' && !/^(?:https?:|mailto:)|#/i.test(node.url))) return;
    if (children.length) children.push({ type: 'text', value: ' ' });
    // Its place in the title is no place in the answer.
    children.push({ ...node, position: undefined });
  };
  walk(title, { link: take, image: take });
  const paragraph: Paragraph = { type: 'paragraph', children };
  return children.length ? { type: 'root', children: [paragraph] } : undefined;
}

/** Whether a title is nothing but a link, with its number or a remark ([先看这个]): what it asks is answered there. */
export const isLink = (rawTitle: string): boolean =>
  /\][([]/.test(rawTitle) &&
  !/\p{L}/u.test(
    rawTitle.replace(/!?\[[^\]]*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])(?:\s*\[[^\]]{1,8}\]$)?/g, ''),
  );
