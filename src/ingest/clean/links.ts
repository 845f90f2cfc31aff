import type { Link, Parents, Root, RootContent } from 'mdast';
import { parseMarkdown } from '../mdast/markdown.ts';
import { walk } from '../mdast/walk.ts';

/** Query parameters that only say where a link was copied. */
const TRACKING =
  /^(?:utm_\w+|spm|from|share_\w+|fbclid|gclid|scene|sharer_\w+|vd_source|ops_request_misc|request_id|biz_id|depth_1)$/i;

// ./微调.md#什么是-lora
const HEADING_OF_NOTE = /^[^:#]*\.(?:md|markdown)(?=#.)/i;

/**
 * Links that lead somewhere stay, without tracking; one to a heading of another note leads to whatever question that is; those
 * to a disk, a file of the notes or a script become their text.
 */
export function cleanLinks(tree: Root): void {
  const check = (node: Link, index: number, parent: Parents): number | undefined => {
    node.url = node.url.replace(HEADING_OF_NOTE, '');
    // What was personal in it leads nowhere now.
    if (/^(?:https?:|mailto:|#)/i.test(node.url) && !node.url.includes('〔')) {
      const bare =
        node.children.length === 1 && node.children[0]?.type === 'text' && node.children[0].value === node.url;
      const more = bare ? node.url.slice(ENDS.exec(node.url)?.index ?? node.url.length) : '';
      if (more) {
        node.url = node.url.slice(0, -more.length);
        const said = parseMarkdown(more).children[0];
        if (said?.type === 'paragraph') (parent.children as RootContent[]).splice(index + 1, 0, ...said.children);
      }
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

/** Where an address ends that was typed without a space behind it: `https://a.cn/b，另见…`. */
const ENDS = /[，。；：、！？（）“”‘’《》【】「」\u3000]|(?<=[^/=%_\-\p{Script=Han}])\p{Script=Han}/u;

function withoutTracking(url: string): string {
  const [address, query] = url.split('?', 2);
  if (!query || !/^https?:/i.test(url)) return url;
  const [list, hash] = query.split('#', 2);
  const kept = list!.split('&').filter((pair) => !TRACKING.test(pair.split('=')[0]!));
  return address! + (kept.length ? `?${kept.join('&')}` : '') + (hash ? `#${hash}` : '');
}
