import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { walk } from '../mdast/walk.ts';
import type { Context } from './index.ts';

// [^18]; another label may be a class of characters
const REFERENCE = /\[\^(\d{1,3})\]/g;

/**
 * Gives an entry the footnotes that it refers to, once and at its end, under labels of its own: entries of several notes become
 * one question. A footnote that nobody refers to is text, and so is a number that no footnote has.
 */
export function settleFootnotes(tree: Root, { entry, footnotes, report }: Context): void {
  const referred = new Set<string>();
  const rename = (node: { identifier: string; label?: string | null | undefined }) => {
    node.identifier = `${entry.start}-${node.identifier}`;
    node.label = `${entry.start}-${node.label ?? ''}`;
  };
  walk(tree, {
    footnoteReference(node) {
      referred.add(node.identifier);
      rename(node);
    },
    text(node) {
      if (!node.value.includes('[^')) return;
      node.value = node.value.replace(REFERENCE, (written, label: string) => {
        if (footnotes.has(label)) return written;
        report('link-broken', `没有叫 [^${label}] 的脚注，只留了编号。`);
        return `[${label}]`;
      });
    },
  });
  if (!tree.children.some(({ type }) => type === 'footnoteDefinition')) return;
  const definitions = new Map<string, FootnoteDefinition>();
  tree.children = tree.children.flatMap((block): RootContent[] => {
    if (block.type !== 'footnoteDefinition') return [block];
    if (referred.has(block.identifier)) {
      if (!definitions.has(block.identifier)) definitions.set(block.identifier, block);
      return [];
    }
    return footnotes.has(block.label ?? '') ? [] : block.children;
  });
  for (const definition of definitions.values()) {
    rename(definition);
    tree.children.push(definition);
  }
}
