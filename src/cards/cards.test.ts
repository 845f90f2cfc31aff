/** Cards with the real fonts. */
import { expect, test } from 'vitest';
import { drawable, setLine } from './set-line.ts';
import { cardToSvg, type Card } from './template.ts';
import { readCard } from './read-page.ts';
import { loadTypefaces } from './typeface.ts';

const typefaces = await loadTypefaces();
const { regular, bold } = typefaces;
const card: Card = {
  siteName: '大模型面试指南',
  place: ['微调与对齐', '微调方法'],
  topic: 'fine-tuning',
  title: '',
  text: '',
};

test('signs of formulas are drawn, with raised and lowered ones from the letters they stand for', () => {
  const formula = 'α·β ≤ √d₁ + x⁻² ⊙ Qᵀ ∈ ⌊n⌋';
  expect(drawable(formula, regular)).toBe(formula);
  expect(setLine('x²', regular).width).toBeLessThan(setLine('x2', regular).width);
});

test('what no font has gives way to what it stands for, or goes without a gap', () => {
  expect(drawable('𝐋oRA 🚀 好用\u200b', bold)).toBe('LoRA 好用');
});

test('a full-width sign at the end of a line, or next to another, takes half of its square', () => {
  expect(setLine('好。', regular).width).toBe(1500);
  expect(setLine('（好），', regular).width).toBe(2500);
});

test.each([
  ['long', '量化'.repeat(100)],
  ['Latin only', 'How does '.repeat(20)],
  ['a word without end', 'x'.repeat(200)],
  ['only signs', '🚀🎉'],
  ['only a formula', '√d₁'],
  ['script', '</svg><script>"&'],
])('a card holds its title: %s', (_, title) => {
  const svg = cardToSvg({ ...card, title, text: title.repeat(3) }, typefaces, []);
  expect(svg).not.toContain('script');
  const places = [...svg.matchAll(/<g transform="translate\((?<x>[\d.]+) (?<y>\d+)\)/gu)];
  expect(places.every(({ groups }) => Number(groups!['y']) <= 630 - 48)).toBe(true);
  // Lines follow each other: none stands upon another.
  const lines = places.filter(({ groups }) => groups!['x'] === '316').map(({ groups }) => Number(groups!['y']));
  expect(lines.every((y, i) => i === 0 || y - lines[i - 1]! >= 44)).toBe(true);
});

test('a page tells its card; one without tags has none', () => {
  const html = `<html><head><meta property="og:image" content="https://x/og/a.png"/>
    <meta property="og:site_name" content="指南"/><meta property="og:title" content="A &amp; &#34;B&#34;"/>
    <meta property="og:description" content="甲"/>
    <script type="application/ld+json">{"@graph":[{"mainEntity":{"answerCount":1}},
      {"itemListElement":[{"name":"指南"},{"name":"微调与对齐"},{"name":"微调方法"},{"name":"A"}]}]}</script></head><body>`;
  expect(readCard(html)).toEqual({
    image: 'https://x/og/a.png',
    card: { siteName: '指南', place: ['微调与对齐', '微调方法'], topic: 'fine-tuning', title: 'A & "B"', text: '甲' },
  });
  expect(readCard(html.replace('"answerCount":1', '"answerCount":0'))?.card.text).toContain('没有答案');
  expect(readCard('<html><head><title>moved</title></head>')).toBeUndefined();
});
