import { expect, test } from 'vitest';
import { loadTerms } from '../knowledge/terms.ts';
import { findAnswerers } from './answerers.ts';
import { createDictionary, variants } from './knowledge.ts';
import { tokensOf } from './question-tokens.ts';
import { readQuestion } from './reading.ts';
import { toFragment, type IndexedQuestion } from './records.ts';
import { bodyText, levelAt, repeatsFor, titleTerm, titleText } from './tokens.ts';

const terms = loadTerms();
const dictionary = createDictionary(terms);
const numberOf = (id: string) => terms.findIndex((term) => term.id === id);
const codeOf = (id: string) => dictionary.terms[numberOf(id)]!.code;

const question = (plainTitle: string, page: string, body: string): IndexedQuestion => ({
  id: plainTitle,
  plainTitle,
  topic: page.split('/')[0]!,
  page,
  aliases: [],
  terms: [],
  body,
});
const read = (...questions: IndexedQuestion[]) => questions.map((each) => readQuestion(each, dictionary, variants));

test.each([800, 10_000])('a token tells its level by its first place, in a guide of %i questions', (size) => {
  const [reading] = read({
    ...question('LoRA', 'fine-tuning/peft', '冻结权重'),
    short: '训练低秩矩阵',
    aliases: ['QLoRA 和 LoRA 怎么选'],
    asked: ['旁路'],
  });
  const words = tokensOf(reading!, new Map([[numberOf('bag-of-words'), 2]]), terms, dictionary, repeatsFor(size)).split(
    ' ',
  );
  const levelOf = (token: string) => levelAt(words.indexOf(token));
  expect(levelOf(titleTerm(codeOf('lora')))).toBe(6 / 7);
  expect(levelOf(titleTerm(codeOf('qlora')))).toBe(1 / 7);
  expect(levelOf(titleTerm(codeOf('bag-of-words')))).toBe(2 / 7);
  expect(levelOf(titleText('怎么'))).toBe(1);
  expect(levelOf(titleText('旁路'))).toBeLessThan(1);
  expect(levelOf(bodyText('矩阵'))).toBe(1);
  expect(levelOf(bodyText('冻结'))).toBeLessThan(1);
});

test('a term that no title names is answered for by the question that says most of it', () => {
  const readings = read(
    question('文本表征有哪些方法？', 'ml-basics/text-representation', '词袋只数每个词出现几次，词袋不看词序。'),
    question('RLVR 是什么？', 'fine-tuning/alignment', '用规则当奖励。'),
    question('TF-IDF 怎么算？', 'ml-basics/text-representation', '在词袋上给罕见的词加权。'),
  );
  const answerers = findAnswerers(readings, terms, dictionary, variants);
  const titles = answerers.get(numberOf('bag-of-words'))!.map(({ reading }) => reading.question.plainTitle);
  expect(titles[0]).toBe('文本表征有哪些方法？');
  expect(titles).not.toContain('RLVR 是什么？');
});

test('who says that a question is asked by the name of a term has named its answerer', () => {
  const told = { ...question('RLVR 是什么？', 'fine-tuning/alignment', '用规则当奖励。'), asked: ['词袋模型'] };
  const readings = read(question('文本表征有哪些方法？', 'ml-basics/text-representation', '词袋，词袋。'), told);
  const answerers = findAnswerers(readings, terms, dictionary, variants).get(numberOf('bag-of-words'))!;
  expect(answerers.map(({ reading }) => reading.question.plainTitle)).toEqual(['RLVR 是什么？']);
});

test('and so has who says so of a term that titles name', () => {
  const told = { ...question('LoRA 怎样合并？', 'fine-tuning/peft', ''), asked: ['LoRA 是什么', 'QLoRA 怎么选'] };
  const readings = read(
    question('LoRA 的原理是什么？', 'fine-tuning/peft', ''),
    question('QLoRA 是什么？', 'a/b', ''),
    told,
  );
  const answerers = findAnswerers(readings, terms, dictionary, variants);
  const first = (id: string) => answerers.get(numberOf(id))![0]!.reading.question.plainTitle;
  expect(first('lora')).toBe('LoRA 怎样合并？');
  expect(first('qlora')).toBe('QLoRA 是什么？');
});

test('what is shown of a short answer has its digits where they belong', () => {
  const shown = (short: string) => toFragment({ ...question('LoRA', 'a/b', ''), short }).short;
  expect(shown('$O(n^2d)$，学习率 $2\\times10^{-4}$，$W_0$')).toBe('O(n²d)，学习率 2×10⁻⁴，W₀');
  expect(shown('`x_train`、pass^k、h_kv')).toBe('x_train、pass^k、h_kv');
});
