/**
 * Code, coloured by class. Two colours written out at each word, as themes do it, would be most of what a page with code
 * weighs; five classes and the page's own variables say the same.
 */
import type { ShikiConfig } from 'astro';
import type { Element } from 'hast';
import { FIGURE_LANGS } from '../knowledge/figures.ts';

type Transformer = NonNullable<ShikiConfig['transformers']>[number];

/** What Shiki's theme of variables calls a token, and the class of it (`prose.css`). The rest looks like plain text. */
const CLASSES: Record<string, string> = {
  'token-keyword': 'tk',
  'token-string': 'ts',
  'token-string-expression': 'ts',
  'token-constant': 'tn',
  'token-function': 'tf',
  'token-comment': 'tc',
};

const VARIABLE = /var\(--astro-code-(?<name>[a-z-]+)\)/u;

/** Shiki's part: tokens with classes, plain text without spans, and a button that copies. */
const lean: Transformer = {
  name: 'lean',
  line(line) {
    line.properties = {};
    line.children = line.children.flatMap((token) => {
      if (token.type !== 'element') return [token];
      const name = VARIABLE.exec(String(token.properties['style']))?.groups?.['name'] ?? '';
      const token_class = CLASSES[name];
      if (token_class === undefined) return token.children;
      token.properties = { class: token_class };
      return [token];
    });
  },
  code(code) {
    // Lines need no element of their own.
    code.properties = {};
    code.children = code.children.flatMap((line) => (line.type === 'element' ? line.children : [line]));
  },
  pre(pre) {
    pre.properties = { tabindex: '0' };
  },
  root(root) {
    const copy: Element = {
      type: 'element',
      tagName: 'button',
      properties: { type: 'button', 'data-act': 'copy-code' },
      children: [{ type: 'text', value: '复制' }],
    };
    const children = [...(root.children as Element[]), copy];
    root.children = [{ type: 'element', tagName: 'div', properties: { class: 'code' }, children }];
  },
};

export const SYNTAX_HIGHLIGHT = { type: 'shiki' as const, excludeLangs: ['math', 'mermaid', ...FIGURE_LANGS] };

export const SHIKI_CONFIG: Partial<ShikiConfig> = { theme: 'css-variables', transformers: [lean] };
