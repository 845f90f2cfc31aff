import { unified } from '@astrojs/markdown-remark';
import remarkDirective from 'remark-directive';
import { expect, test } from 'vitest';
import { createInlineRenderer } from './inline.ts';
import type { OutlineEntry } from './outline.ts';
import { createPipeline } from './pipeline.ts';

// Starlight adds the directive syntax by itself; here it is not around.
const { remarkPlugins = [], ...pipeline } = createPipeline('/guide/');
const renderer = await unified({ ...pipeline, remarkPlugins: [remarkDirective, ...remarkPlugins] }).createRenderer({
  syntaxHighlight: false,
});

/** HTML and outline of the answer to the question `lora`. */
async function render(markdown: string): Promise<{ html: string; outline: OutlineEntry[] }> {
  const { code, metadata } = await renderer.render(markdown, { fileURL: new URL('file:///out/questions/lora.md') });
  return { html: code.trim(), outline: metadata.frontmatter['outline'] as OutlineEntry[] };
}

test.each([
  ['HTML shows as text', '<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
  ['HTML within a line, too', '用 List<T> 装', '<p>用 List&#x3C;T> 装</p>'],
  ['comments go', 'a<!-- b -->c', '<p>ac</p>'],
  ['a line break stays', '上<br>下', '<p>上<br>\n下</p>'],
  ['a question', '[看](qlora.md)', '<p><a href="/guide/q/qlora/">看</a></p>'],
  ['a place in a question', '[看](./qlora.md#qlora-a)', '<p><a href="/guide/q/qlora/#qlora-a">看</a></p>'],
  ['the web', '[看](https://a.test/)', '<p><a href="https://a.test/" rel="noopener noreferrer">看</a></p>'],
  ['a script as link', '[看](javascript:alert(1))', '<p>看</p>'],
  ['a file as link', '[**看**](../secret.pdf)', '<p><strong>看</strong></p>'],
  ['an anchor that is not there', '[看](#nowhere)', '<p>看</p>'],
  ['emphasis beside Chinese punctuation', '**真，**她', '<p><strong>真，</strong>她</p>'],
  ['a lost image', ':lost-image[图]{from="a.png"}', lostImage('span', '图', true)],
  ['any image', '![图](https://a.test/a.png)', lostImage('span', '图', true)],
  ['a lost image of its own', ':::lost-image[图]\n:::', lostImage('div', '<p>图</p>')],
])('%s', async (_, markdown, html) => {
  expect((await render(markdown)).html).toBe(html);
});

test('a callout has the title that its author gave it', async () => {
  const { html } = await render(':::caution[易错点]{onclick="x()" icon="none"}\n小心\n:::');
  expect(html).toBe('<div class="callout callout-caution"><p class="callout-title">易错点</p><p>小心</p></div>');
});

test.each([
  [
    'links in its line',
    '**追问** [看](qlora.md)',
    '<div class="follow-up"><p><strong>追问</strong> <a href="/guide/q/qlora/">看</a></p></div>',
  ],
  [
    'a list below it',
    '**追问**\n- 甲\n\n乙',
    '<div class="follow-up"><p><strong>追问</strong></p>\n<ul>\n<li>甲</li>\n</ul></div>\n<p>乙</p>',
  ],
  [
    'nothing but a paragraph below it',
    '**追问**\n\n乙',
    '<div class="follow-up"><p><strong>追问</strong></p></div>\n<p>乙</p>',
  ],
])('further questions stand apart: %s', async (_, markdown, html) => {
  expect((await render(markdown)).html).toBe(html);
});

test('headings start at level 3, skip none, and carry ids of their question', async () => {
  const { html, outline } = await render(
    '## 另一则\n\n##### 甲\n\n##### 甲\n\n### $x^2$ 与 `y`\n\n### $\\sqrt{d_{\\text{model}}}$',
  );
  expect(outline).toEqual([
    { depth: 3, slug: 'lora-另一则', text: '另一则' },
    { depth: 4, slug: 'lora-甲', text: '甲' },
    { depth: 4, slug: 'lora-甲-2', text: '甲' },
    { depth: 4, slug: 'lora-x-2-与-y', text: 'x^2 与 y' },
    { depth: 4, slug: 'lora-sqrt-d-text-model', text: '√d_model' },
  ]);
  expect(html).toContain('<h3 class="other-note" id="lora-另一则">');
});

test('footnotes of several answers can share a page', async () => {
  const { html } = await render('字[^1]\n\n[^1]: 注');
  expect(html).toContain('href="#lora-user-content-fn-1"');
  expect(html).toContain('id="lora-user-content-fn-1"');
});

test('a formula that cannot be read stays as its source', async () => {
  expect((await render('$\\frac{1}{$')).html).toMatch(/class="katex-error"[^>]*>\\frac\{1\}\{</u);
});

test('a diagram keeps its source for readers without JavaScript', async () => {
  const { html } = await render('```mermaid\ngraph LR\n  A --> B<br>\n```');
  expect(html).toContain('data-diagram');
  expect(html).toContain('<pre class="diagram-source">graph LR\n  A --> B&#x3C;br></pre>');
});

test('a plot is drawn, with the caption of the note or its own', async () => {
  const { html } = await render('```plot\nregression-losses\n比一比<斜率>\n```');
  expect(html).toMatch(
    /^<figure class="plot"><div class="plot-pictures"><svg class="picture" viewBox="[\d ]+" [^>]*role="img"><title>/u,
  );
  expect(html).toContain('<figcaption>比一比&#x3C;斜率></figcaption>');
  expect((await render('```plot\nregression-losses\n```')).html).toContain('<figcaption>误差小的时候');
});

test('a plot that there is not stays the code that it is', async () => {
  expect((await render('```plot\nnothing\n```')).html).toContain('<code class="language-plot">nothing');
});

test('a title becomes HTML that may stand in a heading', async () => {
  const renderInline = await createInlineRenderer('/guide/');
  expect(await renderInline('`a` 与 **b**<i>')).toBe('<code>a</code> 与 <strong>b</strong>&#x3C;i>');
});

function lostImage(tag: string, content: string, inParagraph = false): string {
  const box = `<${tag} class="lost-image"><span class="lost-image-tag">缺图</span>${content}</${tag}>`;
  return inParagraph ? `<p>${box}</p>` : box;
}
