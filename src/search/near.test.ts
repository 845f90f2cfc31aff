import { expect, test } from 'vitest';
import { loadTerms } from '../knowledge/terms.ts';
import { createDictionary } from './knowledge.ts';
import { distance, nearestName, nearestWords } from './near.ts';
import { Pinyin } from './pinyin.ts';

const terms = loadTerms();
const dictionary = createDictionary(terms);
const pinyin = new Pinyin();

test.each([
  ['bret', 'bert', 1],
  ['atention', 'attention', 1],
  ['过似合', '过拟合', 1],
  ['lora', 'lora', 0],
  ['abcdef', 'xyz', 3],
])('from %s to %s it is %d changes', (a, b, steps) => {
  expect(distance(a, b, 2)).toBe(steps);
});

test.each([
  ['tranformer', 'transformer'],
  ['softmx', 'softmax'],
  ['gtp', 'gpt'],
  ['langchian', 'langchain'],
])('%s means %s', (typed, word) => {
  expect(nearestWords(typed, dictionary.words)[0]?.word).toBe(word);
});

test.each([
  ['过似合', 'overfitting'],
  ['随即森林', 'random-forest'],
  ['注意里机制', 'attention'],
])('%s nearly spells the name of %s', (typed, id) => {
  const near = nearestName(typed, dictionary.hanNames, pinyin.spell(typed), { start: 0, end: typed.length });
  expect(terms[near!.name.term]!.id).toBe(id);
});

test('a short colloquial name is near to nothing', () => {
  const near = nearestName('突然飙升', dictionary.hanNames, pinyin.spell('突然飙升'), { start: 0, end: 4 });
  expect(near?.name.text).not.toBe('突然会');
});
