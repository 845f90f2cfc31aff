import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** `lora.md`, `./lora.md#变体`: how one generated question names another. */
export const QUESTION_FILE = /^(?:\.\/)?(?<id>[a-z0-9-]+)\.md(?<anchor>#.*)?$/u;

const WEB = /^(?:https?:\/\/|mailto:)/iu;

/**
 * Rehype plugin: sends links between question files to the questions' pages under `base`, keeps links to the web and
 * to places in the same text, and leaves of any other link (a file on somebody's disk, a script) its text alone.
 */
export function rehypeLinks({ base }: { base: string }) {
  return (tree: Root): void => {
    const ids = collectIds(tree);
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'a' || !parent || index === undefined) return;
      const href = resolve(node.properties['href'], base, ids);
      if (href === undefined) {
        parent.children.splice(index, 1, ...node.children);
        return [SKIP, index];
      }
      node.properties['href'] = href;
      if (WEB.test(href)) node.properties['rel'] = ['noopener', 'noreferrer'];
      return;
    });
  };
}

/** The address to link to, or undefined where there is none. */
function resolve(href: unknown, base: string, ids: ReadonlySet<string>): string | undefined {
  if (typeof href !== 'string') return undefined;
  const question = QUESTION_FILE.exec(href)?.groups;
  if (question) return `${base}q/${question['id']}/${question['anchor'] ?? ''}`;
  if (href.startsWith('#')) return ids.has(decode(href.slice(1))) ? href : undefined;
  return WEB.test(href) ? href : undefined;
}

function collectIds(tree: Root): Set<string> {
  const ids = new Set<string>();
  visit(tree, 'element', ({ properties }: Element) => {
    if (typeof properties['id'] === 'string') ids.add(properties['id']);
  });
  return ids;
}

/** Percent-decodes an anchor; one that is malformed stays as it is. */
function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
