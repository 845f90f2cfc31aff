import type { Root, RootContent } from 'mdast';
import { toMarkdown } from '../mdast/markdown.ts';

const SHORT = /^\s*(?:速答|一句话(?:回答|总结)?|简答|TL;?DR)\s*[:：]\s*/i;

/** Takes the marked short answer (`> 速答：…`) out of a tree; gives its inline Markdown. */
export function takeShort(tree: Root): string | undefined {
  for (const [i, block] of tree.children.slice(0, 3).entries()) {
    const paragraph = block.type === 'blockquote' ? block.children[0] : block;
    if (paragraph?.type !== 'paragraph' || (block.type === 'blockquote' && block.children.length > 1)) continue;
    const children = paragraph.children[0]?.type === 'strong' ? unwrapLabel(paragraph.children) : paragraph.children;
    const [first] = children;
    if (first?.type !== 'text' || !SHORT.test(first.value)) continue;
    tree.children.splice(i, 1);
    const short: RootContent = {
      type: 'paragraph',
      children: [{ ...first, value: first.value.replace(SHORT, '') }, ...children.slice(1)],
    };
    return toMarkdown({ type: 'root', children: [short] })
      .trim()
      .replace(/\s*\n\s*/g, ' ');
  }
  return undefined;
}

type Children = Extract<RootContent, { type: 'paragraph' }>['children'];

/** `**速答**：…` reads like `速答：…`. */
function unwrapLabel([label, ...rest]: Children): Children {
  const word = label?.type === 'strong' && label.children[0]?.type === 'text' ? label.children[0].value : '';
  const next = rest[0]?.type === 'text' ? rest[0].value : '';
  return [{ type: 'text', value: word + next }, ...(next ? rest.slice(1) : rest)];
}
