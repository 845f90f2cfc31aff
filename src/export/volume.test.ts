import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { createDeck } from './anki.ts';
import { createEpub } from './epub.ts';
import { createPaper } from './paper.ts';
import { readPageNumbers } from './page-numbers.ts';
import { createPageRenderer } from './render.ts';
import type { Volume, VolumeQuestion } from './volume.ts';

const SITE = 'https://example.org/guide/';
const render = await createPageRenderer(SITE);

const question = (id: string, title: string, body: string, short?: string): VolumeQuestion => ({
  id,
  title,
  plainTitle: title.replaceAll('$', ''),
  topic: 'transformer',
  page: 'transformer/attention',
  answered: true,
  aliases: [],
  terms: [],
  body,
  ...(short !== undefined && { short }),
});

const VOLUME: Volume = {
  id: 'transformer',
  title: '指南：<Transformer>',
  summary: '一句话。',
  updated: '2026-01-02T03:04:05Z',
  topics: [
    {
      id: 'transformer',
      title: 'Transformer',
      summary: '',
      pages: [
        {
          id: 'transformer/attention',
          title: '注意力',
          summary: '& 变体',
          questions: [
            question(
              'why-sqrt',
              '为什么除以 $\\sqrt{d}$？',
              '#### 推导\n\n$$\nL_{\\max}=1\n$$\n\n见[另一题](heads.md)、[别处](lora.md)[^1]。\n\n[^1]: 脚注。\n',
              '方差回到 $1$。',
            ),
            question(
              'heads',
              '多头？',
              '#### 推导\n\n```python\na = "<&>"\n```\n\n:::caution[易错点]\n错。\n:::\n\n```play\nlora\n```\n',
            ),
          ],
        },
      ],
    },
  ],
};

let bytes: Uint8Array;
let files: Record<string, string>;
beforeAll(async () => {
  bytes = await createEpub(VOLUME, render, 'p { margin: 0 }', SITE);
  files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
});

const all = (text: string | undefined, pattern: RegExp) =>
  [...(text ?? '').matchAll(pattern)].map(([, found]) => found!);

test('the file says what it is in its first bytes', () => {
  expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
});

test('the same volume gives the same bytes', async () => {
  expect(await createEpub(VOLUME, render, 'p { margin: 0 }', SITE)).toEqual(bytes);
});

test('the list of files is complete, and says what each needs', () => {
  const opf = files['book/package.opf'];
  const listed = all(opf, /<item id="[^"]+" href="([^"]+)"/gu).map((href) => `book/${href}`);
  expect([...listed, 'book/package.opf', 'META-INF/container.xml', 'mimetype'].toSorted()).toEqual(
    Object.keys(files).toSorted(),
  );
  expect(all(opf, /<item id="([^"]+)"[^>]*properties="mathml svg"/gu)).toEqual(['p-transformer-attention']);
  expect(all(opf, /<itemref idref="([^"]+)"/gu)).toEqual(['title', 'nav', 'p-transformer-attention']);
  expect(opf).toContain('<meta property="dcterms:modified">2026-01-02T03:04:05Z</meta>');
});

test('every link within the book leads to a place in it, and every place has one name', () => {
  const ids = new Map(Object.entries(files).map(([name, text]) => [name, all(text, /\sid="([^"]+)"/gu)]));
  for (const [name, text] of Object.entries(files).filter(([file]) => file.endsWith('.xhtml'))) {
    expect(new Set(ids.get(name)).size).toBe(ids.get(name)!.length);
    for (const href of all(text, /\shref="([^"]+)"/gu).filter((link) => !link.startsWith('https:'))) {
      const [file, anchor] = href.split('#');
      const target = file ? `book/${file}` : name;
      expect(files).toHaveProperty([target]);
      if (anchor !== undefined) expect(ids.get(target), href).toContain(anchor);
    }
  }
});

test('a question in the book is linked there, any other on the site', () => {
  const text = files['book/p-transformer-attention.xhtml'];
  expect(text).toContain('<a href="p-transformer-attention.xhtml#q-heads">另一题</a>');
  expect(text).toContain(`<a href="${SITE}q/lora/">别处</a>`);
});

test('formulas are MathML that is allowed to stand there', () => {
  const text = files['book/p-transformer-attention.xhtml'];
  expect(text).toContain('alttext="L_{\\max}=1"');
  expect(text).toContain('<msub><mi>L</mi><mi>max</mi></msub>');
  expect(text).not.toContain('class="katex"');
});

test('without a site, what leads out of the book is plain text', async () => {
  const alone = unzipSync(await createEpub(VOLUME, await createPageRenderer(), ''));
  const text = strFromU8(alone['book/p-transformer-attention.xhtml']!);
  expect(text).toContain('、别处<sup>');
  expect(text).not.toContain('在网上看');
});

test('the contents of a paper show the pages that a first print told', async () => {
  const paper = await createPaper(VOLUME, render, { css: '', katexHref: 'katex.css', site: SITE });
  const html = paper(new Map([['q-heads', 42]]));
  expect(html).toContain('<a href="#q-heads"><span>多头？</span><i></i><b>42</b></a>');
  expect(html).toContain('指南：&lt;Transformer&gt;');
});

test('page numbers are read as Chromium writes them', () => {
  const pdf = `%PDF-1.4
2 0 obj
<</Type /Page
/Parent 9 0 R>>
endobj
13 0 obj
<</Type /Page
/Parent 9 0 R>>
endobj
16 0 obj
<</q-lora [13 0 R /XYZ 6 776.25 0]
/p-peft [2 0 R /XYZ 6 776.25 0]>>
endobj
`;
  expect(Object.fromEntries(readPageNumbers(new TextEncoder().encode(pdf)))).toEqual({ 'q-lora': 2, 'p-peft': 1 });
});

test('a card has a name that stays, formulas that Anki draws, and a link; no short answer, no card', async () => {
  const lines = (await createDeck(VOLUME, SITE)).trim().split('\n');
  expect(lines.filter((line) => !line.startsWith('#'))).toEqual([
    [
      'nlp-interview-guide:why-sqrt',
      '为什么除以 \\(\\sqrt{d}\\)？',
      `方差回到 \\(1\\)。<br><a href="${SITE}q/why-sqrt/">详解</a>`,
      'transformer::attention',
    ].join('\t'),
  ]);
  expect(lines).toContain('#guid column:1');
});

test('a plaything is the picture that it starts with', () => {
  const page = Object.values(files).find((text) => text.includes('class="play"'))!;
  expect(page).toMatch(/<figure class="play"><div class="play-picture"><svg [^>]*class="picture"/u);
  expect(page).not.toMatch(/guide-play|fieldset|<input/u);
});
