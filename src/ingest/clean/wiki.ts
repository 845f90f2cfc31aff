import type { Image, Link, PhrasingContent, Root } from 'mdast';
import { walk } from '../mdast/walk.ts';

/** Links as Obsidian, Logseq and wikis write them: `[[页面|文字]]`, `![[图.png]]`, and the tags that make a card. */

/** A list of lists in code or a matrix has no word in it, or stands behind a name. */
const LINK =
  /(?<![\w\])])(?<embed>!?)\[\[(?=[^[\]\n]*\p{L}{2})(?<page>[^[\]|#^\n]{1,80})(?:[#^][^[\]|\n]{0,80})?(?:\|(?<label>[^[\]\n]{1,80}))?\]\]/gu;
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|bmp)$/i;
const CARD = /\s+#(?:flash)?cards?(?:\/\S*)?\s*$/i;

/** The page that the address of such a link names; undefined of any other address. */
export const pageOf = (url: string): string | undefined => /^#\[\[(.*)\]\]$/u.exec(url)?.[1];

/** `[[目录/页面]]` shows as its last part. */
export const shownAs = (page: string): string => page.replace(/^.*\//u, '').trim();

/** Whether a text may hold such a link or tag, as few do. */
export const mayLink = (text: string): boolean => text.includes('[[') || /#(?:flash)?card/i.test(text);

/** Such links become links of Markdown, whose end is found when all questions are known. */
export function cleanWikiLinks(tree: Root): void {
  walk(tree, {
    text(node, index, parent) {
      if (node.value.includes('#')) node.value = node.value.replace(CARD, '');
      if (!node.value.includes('[[')) return undefined;
      const parts: PhrasingContent[] = [];
      let end = 0;
      for (const match of node.value.matchAll(LINK)) {
        const { embed, page, label } = match.groups as { embed: string; page: string; label?: string };
        parts.push({ type: 'text', value: node.value.slice(end, match.index) });
        parts.push(embed && PICTURE.test(page.trim()) ? picture(page.trim()) : link(page.trim(), label));
        end = match.index + match[0].length;
      }
      if (!end) return undefined;
      parts.push({ type: 'text', value: node.value.slice(end) });
      const left = parts.filter((part) => part.type !== 'text' || part.value !== '');
      (parent.children as PhrasingContent[]).splice(index, 1, ...left);
      return index + left.length;
    },
  });
}

const picture = (url: string): Image => ({ type: 'image', url, alt: '' });

const link = (page: string, label: string | undefined): Link => ({
  type: 'link',
  url: `#[[${page}]]`,
  children: [{ type: 'text', value: label?.trim() ?? shownAs(page) }],
});
