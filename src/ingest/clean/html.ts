import type { Html, Image, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { parseMarkdown } from '../mdast/markdown.ts';
import { walk } from '../mdast/walk.ts';
import { frameToBlocks } from './frame.ts';
import type { Context } from './index.ts';

/** Elements that only format: their tags go, their text stays. */
const FORMAT = new Set(
  'a abbr aside b big blockquote br center cite code dd del details div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark meta nobr ol p pre q s section small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul video audio source article header footer'.split(
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
    if (block && HOLDS_BLOCKS.test(node.value) && node.value.length < MAX_BLOCKS) {
      const inner = parseMarkdown(blocksToMarkdown(node.value));
      const place = (child: Html | Image): undefined => {
        if (node.position) child.position = node.position;
      };
      walk(inner, {
        html: place,
        image: place,
        // <pre> is what many take for a frame around an answer.
        code(child, at, above) {
          if (child.lang) return undefined;
          const blocks = frameToBlocks(child.value.split('\n'));
          (above.children as RootContent[]).splice(at, 1, ...blocks);
          return at + blocks.length;
        },
      });
      (parent.children as RootContent[]).splice(index, 1, ...inner.children);
      return index;
    }
    const parts = htmlToPhrasing(node.value).map((part) => ({ ...part, position: node.position }));
    while (block && parts.at(-1)?.type === 'break') parts.pop();
    const replacement: RootContent[] = block ? (parts.length ? [{ type: 'paragraph', children: parts }] : []) : parts;
    (parent.children as RootContent[]).splice(index, 1, ...replacement);
    return index + replacement.length;
  };
  walk(tree, { html: replace });
}

const HOLDS_BLOCKS = /<(?:li|pre)[\s>]/i;
/** Longer than any list that somebody wrote. */
const MAX_BLOCKS = 8_000;
const DEEPEST = 8;
const BLOCK_TAG = /<(?<end>\/?)(?<name>ul|ol|li|p|div|pre)(?:\s[^<>]*)?>(?:\s*<code(?<about>\s[^<>]*)?>)?/gi;

/** Lists, paragraphs and code of HTML as Markdown; none of its own tags is left, so that this ends. */
function blocksToMarkdown(html: string): string {
  const lists: string[] = [];
  let code = false;
  const text = html.replace(/\n?<\/code>(?=\s*<\/pre>)/gi, '').replace(BLOCK_TAG, (...match) => {
    const { end, name, about } = match.at(-1) as Record<string, string | undefined>;
    const tag = name!.toLowerCase();
    if (tag === 'pre') {
      code = !end;
      const lang = /\blang(?:uage)?-(\w+)/.exec(about ?? '')?.[1];
      return end ? '\n```\n\n' : `\n\n\`\`\`${lang ?? ''}\n`;
    }
    if (code) return '';
    if (tag === 'li') return end ? '' : `\n${'   '.repeat(Math.max(0, lists.length - 1))}${lists.at(-1) ?? '-'} `;
    if (tag === 'p' || tag === 'div') return lists.length ? '' : '\n\n';
    if (end) lists.pop();
    else if (lists.length < DEEPEST) lists.push(tag === 'ol' ? '1.' : '-');
    return lists.length ? '' : '\n\n';
  });
  return withoutGaps(text);
}

/** Without blank lines over the points of a list: what stood on lines of its own in HTML is no gap. */
function withoutGaps(text: string): string {
  const kept: string[] = [];
  let point = false;
  for (const line of text.split('\n').reverse()) {
    if (line.trim()) point = /^\s*(?:-|1\.)\s/.test(line);
    else if (point) continue;
    kept.push(line);
  }
  return kept.reverse().join('\n');
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
    const src = sourceOf(tag[0]);
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

/** The address of a picture's tag, which may hold spaces between quotes. */
export const sourceOf = (tag: string): string | undefined => {
  const [, quoted, single, bare] = /\ssrc\s*=\s*(?:"([^"]+)"|'([^']+)'|([^"'\s>]+))/i.exec(tag) ?? [];
  return quoted ?? single ?? bare;
};

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const decodeEntities = (text: string) =>
  text.replace(/&(?<name>amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name]!);
