import type { Element, Root } from 'hast';
import { toHast } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../ingest/mdast/markdown.ts';
import { loadTerms } from '../knowledge/terms.ts';
import { rehypeTerms } from './terms.ts';

/** The words that became links, and the ids that the page is told of. */
function mark(markdown: string, terms: string[]) {
  const frontmatter: { terms: string[]; marked?: string[] } = { terms };
  const file = new VFile();
  file.data['astro'] = { frontmatter };
  const tree = toHast(parseMarkdown(markdown)) as Root;
  rehypeTerms({ base: '/guide/', load: loadTerms })(tree, file);
  const links: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'a') links.push(node);
  });
  return {
    text: toString(tree),
    links: links.map((node) => toString(node)),
    href: links[0]?.properties['href'],
    ...frontmatter,
  };
}

test('the first use of a term leads to its page, by whatever name it is called', () => {
  const { links, href, marked, text } = mark('用 LoRA 微调。低秩适配省显存，LoRA 也快。', ['lora']);
  expect(links).toEqual(['LoRA']);
  expect(href).toBe('/guide/glossary/lora/');
  expect(marked).toEqual(['lora']);
  expect(text).toBe('用 LoRA 微调。低秩适配省显存，LoRA 也快。');
});

test.each([
  ['within a longer word', 'QLoRA 与 LoRAX'],
  ['in code, headings, labels and links', '# LoRA\n\n`LoRA` **LoRA** [LoRA](a.md)'],
])('a term is not marked %s', (_, markdown) => {
  expect(mark(markdown, ['lora']).marked).toEqual([]);
});

test('a shorter term is not found within a longer one', () => {
  expect(mark('自注意力算得快，注意力算得慢。', ['self-attention', 'attention']).links).toEqual(['自注意力', '注意力']);
});

test('a longer word that holds a name, or an everyday one, is not marked', () => {
  expect(mark('协方差矩阵里，方差在对角线上。', ['variance']).links).toEqual(['方差']);
  expect(mark('这里可重复读，不会复读。', ['repetition-problem']).links).toEqual(['复读']);
  expect(mark('缩放规律可以外推，长度外推要改编码。', ['length-extrapolation']).links).toEqual(['长度外推']);
});

test('an abbreviation is marked with its capitals alone', () => {
  expect(mark('dual-clip 与 Clip-Cov 不是 CLIP。', ['clip']).links).toEqual(['CLIP']);
  expect(mark('先 zero 梯度，再用 ZeRO 与 bf16。', ['zero-redundancy-optimizer', 'bf16']).links).toEqual([
    'ZeRO',
    'bf16',
  ]);
});
