import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CUES } from './cues.ts';
import { codesOf, TermMatcher } from './match.ts';
import { PAGES, TOPIC_IDS, TOPICS, topicOfPage } from './taxonomy.ts';
import { loadTerms, namesOf } from './terms.ts';

const terms = loadTerms();

describe('taxonomy', () => {
  test('each page belongs to its topic, and no address stands twice', () => {
    for (const topic of TOPICS) for (const page of topic.pages) expect(topicOfPage(page.id)).toBe(topic.id);
    expect(new Set(PAGES.map((page) => page.id)).size).toBe(PAGES.length);
    expect(TOPICS.map((topic) => topic.id)).toEqual([...TOPIC_IDS]);
  });

  test.each(['', 'nowhere/page', 'transformer', 'transformers/attention', '__proto__/x'])('%j is no page', (id) => {
    expect(topicOfPage(id)).toBeUndefined();
  });
});

describe('terms', () => {
  test('there are enough of them, on every page but those of projects', () => {
    expect(terms.length).toBeGreaterThanOrEqual(120);
    const pages = new Set(terms.map((term) => term.page));
    expect(PAGES.filter((page) => !pages.has(page.id) && !page.id.startsWith('project-scripts/'))).toEqual([]);
  });

  test('a name belongs to one term', () => {
    const owners = new Map<string, string>();
    const shared = terms.flatMap((term) =>
      [...namesOf(term), ...term.asked].flatMap((name) => {
        const key = name.normalize('NFKC').toLowerCase().replace(/\s/g, '');
        const owner = owners.get(key);
        owners.set(key, owner ?? term.id);
        return owner !== undefined && owner !== term.id ? [`${name}: ${owner}, ${term.id}`] : [];
      }),
    );
    expect(shared).toEqual([]);
  });

  test('a definition is one sentence in Chinese', () => {
    expect(
      terms
        .filter(({ definition }) => !/^[^。]*\p{Script=Han}[^。]*。$/u.test(definition))
        .map(({ id, definition }) => `${id}: ${definition}`),
    ).toEqual([]);
  });

  test.each([
    ['an unknown page', '- {id: a, zh: 甲, page: no/where, definition: 一句话。}', '没有这一页'],
    ['an unknown field', '- {id: a, zh: 甲, page: transformer/attention, definition: 一句话。, weka: true}', 'weka'],
    [
      'an id twice',
      '- {id: a, zh: 甲, page: transformer/attention, definition: 一句话。}\n- {id: a, zh: 乙, page: transformer/attention, definition: 一句话。}',
      '出现了两次',
    ],
  ])('%s is refused, with the reason', (_, yaml, reason) => {
    const file = join(mkdtempSync(join(tmpdir(), 'terms-')), 'terms.yaml');
    writeFileSync(file, yaml);
    expect(() => loadTerms(pathToFileURL(file))).toThrow(reason);
  });
});

describe('cues', () => {
  test('each speaks for a page that there is', () => {
    expect(Object.keys(CUES).filter((page) => topicOfPage(page) === undefined)).toEqual([]);
  });

  test('none stands twice, as only one of its pages would be heard', () => {
    const cues = Object.values(CUES)
      .flat()
      .map((cue) => cue.toLowerCase());
    expect(cues.filter((cue, i) => cues.indexOf(cue) !== i)).toEqual([]);
  });

  test('none is the name of a term, which speaks for itself', () => {
    const names = new Set(terms.flatMap(namesOf).map((name) => name.toLowerCase().replace(/\s/g, '')));
    expect(
      Object.values(CUES)
        .flat()
        .filter((cue) => names.has(cue.toLowerCase().replace(/\s/g, ''))),
    ).toEqual([]);
  });
});

describe('tokens', () => {
  test.each([
    ['KV-Cache 与 LLMs', ['kv', 'cache', '与', 'llm']],
    ['ＲｏＰＥ２', ['rope', '2']],
    ['loss 的 class', ['loss', '的', 'class']],
    ['λ-回报', ['λ', '回', '报']],
    ['𠮷野家〇', ['𠮷', '野', '家', '〇']],
    ['！？', []],
  ])('%s', (text, list) => {
    const words: string[] = [];
    const codes = codesOf(text, (word) => -words.push(word));
    expect(codes.map((code) => words[-code - 1] ?? String.fromCodePoint(code))).toEqual(list);
  });
});

describe('finding terms', () => {
  const matcher = new TermMatcher(terms);
  const find = (text: string) => matcher.find(text).map(({ term, count }) => `${term.id} ${count}`);

  test.each([
    ['LoRA 与 lora 与 ＬｏＲＡ', ['lora 3']],
    ['旋转位置编码（RoPE）', ['rope 2']],
    ['自注意力不只是注意力', ['self-attention 1', 'attention 1']],
    ['exploration 里没有 LoRA 之外的 lo ra', ['lora 1']],
    ['天气不错', []],
    ['', []],
  ])('%s', (text, found) => {
    expect(
      find(text).filter((item) => /^(?:lora|rope|self-attention|attention) ?/.test(item) || found.length === 0),
    ).toEqual(found);
  });

  test.each([
    ['LoRA+ 的学习率', 'lora-plus 1'],
    ['LoRA+QLoRA', 'lora 1'],
    ['LoRA + 量化', 'lora 1'],
    ['pass^k 与可靠性', 'pass-hat-k 1'],
  ])('a sign tells two names apart: %s', (text, found) => {
    expect(find(text)).toContain(found);
  });

  test('the kind of what is hidden names no term', () => {
    expect(find('LoRA 的训练数据〔公司数据〕')).toEqual(find('LoRA 的训练数据'));
  });

  test('every name finds a term', () => {
    const blind = terms
      .flatMap(namesOf)
      .filter((name) => /[\p{L}\p{N}]/u.test(name) && matcher.find(name).length === 0);
    expect(blind).toEqual([]);
  });
});

test.each([
  ['协方差矩阵', []],
  ['方差与协方差', ['variance']],
  ['opt.zero_grad(); np.zeros(3)', []],
  ['ZeRO 怎样切', ['zero-redundancy-optimizer']],
])('a longer text that holds a name is not the term: %s', (text, ids) => {
  const known = new Set(['variance', 'zero-redundancy-optimizer']);
  const found = new TermMatcher(terms).find(text).map(({ term }) => term.id);
  expect(found.filter((id) => known.has(id))).toEqual(ids);
});
