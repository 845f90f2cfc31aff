import { expect, test } from 'vitest';
import { redirectPage } from './redirect-page.ts';

test('a title is only ever text', () => {
  const title = `"引号" & </title><script>alert('1')</script> 😀`;
  const html = redirectPage({
    href: '/guide/q/lora/',
    canonical: 'https://example.org/guide/q/lora/',
    title,
    image: 'https://example.org/guide/og/lora.png',
  });
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).toContain('<title>&#34;引号&#34; &#38; &#60;/title&#62;&#60;script&#62;');
  expect(html).toContain('property="og:image" content="https://example.org/guide/og/lora.png"');
  expect(html).toContain('content="0; url=/guide/q/lora/"');
});
