import { expect, test } from 'vitest';
import { missingPages, retiredOf } from './retired.ts';

const report = (redirects: Record<string, string>) => ({
  questions: [
    { id: 'lora', title: '什么是 LoRA？' },
    { id: 'bert', title: '什么是 BERT？' },
  ],
  pages: [{ id: 'fine-tuning/peft', topic: 'fine-tuning', title: '微调方法', joined: ['fine-tuning/practice'] }],
  redirects,
});
const pathOf = (redirects: Record<string, string>, id: string) =>
  retiredOf(report(redirects)).find((retired) => retired.id === id)?.path;

test.each([
  ['a question', { old: 'lora' }, 'q/lora/'],
  ['the end of a chain', { old: 'older', older: 'lora' }, 'q/lora/'],
  ['a page', { old: 'fine-tuning/peft' }, 'fine-tuning/peft/'],
  ['the page that a small one joined', { old: 'fine-tuning/practice' }, 'fine-tuning/peft/'],
  ['the topic of a page that is gone', { old: 'fine-tuning/gone' }, 'fine-tuning/'],
  ['the home page, if the topic is gone, too', { old: 'inference/gone' }, ''],
  ['the home page', { old: '/' }, ''],
  ['the home page, when it goes in a circle', { old: 'older', older: 'old' }, ''],
])('a retired id leads to %s', (_, redirects, path) => {
  expect(pathOf(redirects as Record<string, string>, 'old')).toBe(path);
});

test('an id that a question goes by again is its own', () => {
  expect(retiredOf(report({ lora: 'bert' }))).toEqual([]);
});

test.each(['../../etc/passwd', 'a/b', 'A', '.', '', 'a b', '题', 'a%2fb', 'a\u0000'])(
  'the id %j becomes no address',
  (id) => {
    expect(retiredOf(report({ [id]: 'lora' }))).toEqual([]);
  },
);

test('a page that the guide has not leads to where its questions stand, else to its topic, else home', () => {
  const all = ['fine-tuning/peft', 'fine-tuning/practice', 'fine-tuning/gone', 'inference/rag'];
  expect(missingPages(all, report({}))).toEqual([
    { id: 'fine-tuning/practice', path: 'fine-tuning/peft/', title: '微调方法' },
    { id: 'fine-tuning/gone', path: 'fine-tuning/' },
    { id: 'inference/rag', path: '' },
  ]);
});
