import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { rehypeTools } from './tools.ts';

function render(html: string, path = '/out/questions/lora.md'): string {
  const tree = fromHtml(html, { fragment: true });
  rehypeTools({ base: '/guide/' })(tree, new VFile({ path }));
  return toHtml(tree);
}

test('a heading of an answer leads to itself on the page of its question', () => {
  expect(render('<h3 id="lora-变体">变体</h3>')).toBe(
    '<h3 id="lora-变体">变体<a class="part-link" href="/guide/q/lora/#lora-变体" data-share="" aria-label="分享这一节"></a></h3>',
  );
});

test.each([
  ['of a hand-written page', '<h3 id="a">甲</h3>', '/docs/about.md'],
  ['that is for screen readers', '<h3 id="lora-footnote-label" class="sr-only">脚注</h3>', undefined],
])('a heading %s stays as it is', (_, html, path) => {
  expect(render(html, path)).not.toContain('part-link');
});

test('a diagram can be enlarged', () => {
  expect(render('<figure class="diagram"><svg></svg></figure>')).toBe(
    '<figure class="diagram" data-act="enlarge"><svg></svg><button type="button">放大</button></figure>',
  );
});
