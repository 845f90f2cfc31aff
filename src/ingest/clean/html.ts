import type { Html, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { walk } from '../walk.ts';
import type { Context } from './index.ts';

/** Elements that only format: their tags go, their text stays. */
const FORMAT = new Set(
  'a abbr b big blockquote br center cite code dd del details div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark meta nobr ol p pre q s section small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul video audio source article header footer'.split(
    ' ',
  ),
);
/** Elements that run or load something: shown as code, so that nothing is lost and nothing runs. */
const ACTIVE = /<\s*(?:script|style|iframe|object|embed|form|link|base|svg|math|template)\b|\son\w+\s*=/i;
const TAG = /<\/?(?<name>[a-zA-Z][\w-]*)(?:\s[^<>]*)?\/?>/g;

/** What holds blocks rather than words. */
const FLOW = new Set(['root', 'listItem', 'blockquote', 'containerDirective', 'footnoteDefinition']);

/** No HTML survives: formatting becomes Markdown or plain text, `List<T>` becomes text, scripts become code that is shown. */
export function cleanHtml(tree: Root, { report }: Context): void {
  const replace = (node: Html, index: number, parent: Parents): number => {
    const block = FLOW.has(parent.type);
    if (ACTIVE.test(node.value)) {
      report('html-removed', '笔记里有脚本或嵌入内容：按代码原样显示，不会运行。');
      const shown: RootContent = block
        ? { type: 'code', lang: 'html', value: node.value }
        : { type: 'inlineCode', value: node.value.replaceAll('\n', ' ') };
      (parent.children as RootContent[]).splice(index, 1, shown);
      return index + 1;
    }
    const parts = htmlToPhrasing(node.value).map((part) => ({ ...part, position: node.position }));
    while (block && parts.at(-1)?.type === 'break') parts.pop();
    const replacement: RootContent[] = block ? (parts.length ? [{ type: 'paragraph', children: parts }] : []) : parts;
    (parent.children as RootContent[]).splice(index, 1, ...replacement);
    return index + replacement.length;
  };
  walk(tree, { html: replace });
}

function htmlToPhrasing(html: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  const add = (text: string) => {
    const value = decodeEntities(text);
    const last = parts.at(-1);
    if (!value) return;
    if (last?.type === 'text') last.value += value;
    else parts.push({ type: 'text', value });
  };
  const source = html.replace(/<!--[\s\S]*?-->/g, '');
  let end = 0;
  for (const tag of source.matchAll(TAG)) {
    add(source.slice(end, tag.index));
    end = tag.index + tag[0].length;
    const name = tag.groups!['name']!.toLowerCase();
    const src = /\ssrc\s*=\s*["']?(?<url>[^"'\s>]+)/i.exec(tag[0])?.groups?.['url'];
    if (name === 'img' && src)
      parts.push({
        type: 'image',
        url: src,
        alt: /\salt\s*=\s*["'](?<alt>[^"']*)/i.exec(tag[0])?.groups?.['alt'] ?? '',
      });
    else if (name === 'br') parts.push({ type: 'break' });
    // `List<T>`, `Map<String, Integer>`: no element, so it is text.
    else if (!FORMAT.has(name)) add(tag[0]);
    else if (/^(?:p|div|li|tr|h\d)$/.test(name)) add('\n');
  }
  add(source.slice(end));
  return parts.some((part) => part.type !== 'text' || part.value.trim()) ? parts : [];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const decodeEntities = (text: string) =>
  text.replace(/&(?<name>amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name]!);
