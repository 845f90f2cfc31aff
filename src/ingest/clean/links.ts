import type { Link, Parents, Root, RootContent } from 'mdast';
import { walk } from '../walk.ts';

/** Query parameters that only say where a link was copied. */
const TRACKING =
  /^(?:utm_\w+|spm|from|share_\w+|fbclid|gclid|scene|sharer_\w+|vd_source|ops_request_misc|request_id|biz_id|depth_1)$/i;

/** Links that lead somewhere stay, without tracking; those to a disk, a file of the notes or a script become their text. */
export function cleanLinks(tree: Root): void {
  const check = (node: Link, index: number, parent: Parents): number | undefined => {
    if (/^(?:https?:|mailto:|#)/i.test(node.url)) {
      const bare =
        node.children.length === 1 && node.children[0]?.type === 'text' && node.children[0].value === node.url;
      node.url = withoutTracking(node.url);
      // A bare address tells a reader its site; the rest is noise on a phone.
      if (bare && URL.canParse(node.url))
        node.children = [{ type: 'text', value: new URL(node.url).hostname || node.url }];
      return undefined;
    }
    (parent.children as RootContent[]).splice(index, 1, ...node.children);
    return index;
  };
  walk(tree, { link: check });
}

function withoutTracking(url: string): string {
  const [address, query] = url.split('?', 2);
  if (!query || !/^https?:/i.test(url)) return url;
  const [list, hash] = query.split('#', 2);
  const kept = list!.split('&').filter((pair) => !TRACKING.test(pair.split('=')[0]!));
  return address! + (kept.length ? `?${kept.join('&')}` : '') + (hash ? `#${hash}` : '');
}
