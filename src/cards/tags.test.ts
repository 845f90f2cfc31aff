import { expect, test } from 'vitest';
import { cardPath, headTags, structuredData, type PageFacts } from './tags.ts';

const page: PageFacts = {
  url: 'https://example.org/guide/q/lora/',
  home: 'https://example.org/guide/',
  siteName: '指南',
  title: '什么是 LoRA？',
  description: '只训练两个低秩矩阵。',
  breadcrumbs: [{ label: '微调', url: 'https://example.org/guide/fine-tuning/' }],
  question: { answer: '只训练两个低秩矩阵。' },
};

test.each([
  ['', 'og/pages/index.png'],
  ['404.html', 'og/pages/404.png'],
  ['q/lora/', 'og/lora.png'],
  ['glossary/lora/', 'og/pages/glossary.png'],
  ['transformer/attention/', 'og/pages/transformer/attention.png'],
])('the card of /%s is %s', (path, file) => {
  expect(cardPath(path)).toBe(file);
});

test('the image is named by its whole address, below the base', () => {
  expect(headTags(page)).toContainEqual({
    tag: 'meta',
    attrs: { property: 'og:image', content: 'https://example.org/guide/og/lora.png' },
  });
});

test('a question is told with its answer, and one without an answer as open', () => {
  expect(structuredData(page)).toMatchObject({
    '@graph': [
      { '@type': 'QAPage', mainEntity: { answerCount: 1, acceptedAnswer: { text: '只训练两个低秩矩阵。' } } },
      {},
    ],
  });
  const open = JSON.stringify(structuredData({ ...page, question: {} }));
  expect(open).toContain('"answerCount":0');
  expect(open).not.toContain('acceptedAnswer');
});

test('the trail leads from the site to the page', () => {
  expect(structuredData({ ...page, question: undefined })).toMatchObject({
    '@graph': [
      {
        itemListElement: [
          { position: 1, name: '指南', item: page.home },
          { position: 2, name: '微调', item: 'https://example.org/guide/fine-tuning/' },
          { position: 3, name: page.title },
        ],
      },
    ],
  });
});

test('the home page offers search', () => {
  const home = { ...page, url: page.home, question: undefined };
  expect(JSON.stringify(structuredData(home))).toContain('https://example.org/guide/search/?q={query}');
});

test('no title ends the script that it stands in', () => {
  const title = '</script><script>alert(1)</script><!--';
  const script = headTags({ ...page, title }).find(({ tag }) => tag === 'script') as { content: string };
  expect(script.content).not.toContain('<');
  expect((JSON.parse(script.content) as { '@graph': unknown[] })['@graph'][0]).toMatchObject({
    mainEntity: { name: title },
  });
});
