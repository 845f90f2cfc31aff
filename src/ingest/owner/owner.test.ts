import { describe, expect, test } from 'vitest';
import { bodiesOf, ingestNotes, noteOf, titlesOf, unaccounted } from '../../../tests/unit/support/notes.ts';
import { questionToMarkdown } from '../emit.ts';
import { readOwner } from './index.ts';

/** What is said of a `guide.yaml`: line and message of each finding. */
const problems = (...lines: string[]) =>
  readOwner(lines.join('\n')).findings.map(({ line, message }) => [line, message]);

describe('a decision that is wrong is reported on its line, and the others hold', () => {
  test.each<[string, string[], [number, string]]>([
    [
      'a misspelt word',
      ['- hide: lora', '- mvoe: lora', '  to: fine-tuning/peft'],
      [
        2,
        '不认识“mvoe”，是不是 move？能写的有 move、merge、apart、rename、hide、order、redact、show、term、read、asked。',
      ],
    ],
    [
      'a misspelt key',
      ['- move: lora', '  too: fine-tuning/peft', '  to: fine-tuning/peft'],
      [2, '不认识“too”，是不是 to？'],
    ],
    ['a key that is missing', ['- hide: a', '- rename: lora'], [2, '“to”没有写。']],
    [
      'two decisions in one',
      ['- hide: lora', '  rename: lora', '  to: LoRA'],
      [2, '一条只写一件事：hide 和 rename 请分成两条。'],
    ],
    [
      'a page that does not exist',
      ['- move: lora', '  to: fine-tunning/peft'],
      [2, '没有“fine-tunning/peft”这一页，是不是 fine-tuning/peft？'],
    ],
    [
      'a topic for a page',
      ['- { move: lora, to: fine-tuning }'],
      [1, '“fine-tuning”是主题，还要写到哪一页，如 fine-tuning/…。'],
    ],
    ['one question to merge', ['- merge: [lora]'], [1, '“merge”：至少要写两道题。']],
    ['one character to hide', ['- redact: 李'], [1, '至少两个字；一个字会误伤别的词。']],
    ['a comment for an id', ['- hide: #lora'], [1, '“hide”没有写。']],
    ['an unknown key of a term', ['- term:', '    id: abc', '    name: 甲乙'], [3, '不认识“name”，请删去。']],
    ['text where a list should be', ['hide: lora'], [1, '要写成一条一条的列表，每条以“- ”开头，如 - hide: 自我介绍']],
    [
      'an item that is no decision',
      ['- hide: a', '- 自我介绍'],
      [
        2,
        '看不懂这一条。一条以 move、merge、apart、rename、hide、order、redact、show、term、read、asked 中的一个词开头。',
      ],
    ],
  ])('%s', (_, lines, finding) => {
    expect(problems(...lines)).toEqual([finding]);
  });

  test('no YAML at all', () => {
    const { owner, findings } = readOwner('- hide: lora\n- rename: [a\n');
    expect(findings[0]).toMatchObject({ file: 'guide.yaml', kind: 'guide-invalid' });
    expect(findings[0]!.message).toMatch(/^不是合法的 YAML：/);
    expect(owner.hide).toEqual([{ hide: ['lora'], line: 1 }]);
  });

  test.each(['', '# 以后再写', '---\n'])('nothing: %j', (text) => {
    expect(readOwner(text).findings).toEqual([]);
  });

  test('a number is taken as it is written', () => {
    expect(readOwner('- redact: 013800138000\n- hide: 1e5').owner).toMatchObject({
      redact: [{ redact: ['013800138000'], as: '个人信息' }],
      hide: [{ hide: ['1e5'] }],
    });
  });

  test('a bomb of aliases', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((k, i) => `${k}: &${k} [${`*${'abcdefg'[i]!},`.repeat(9)}]`),
    ];
    expect(() => readOwner(`- hide:\n${bomb.map((line) => `    ${line}`).join('\n')}`)).not.toThrow();
  });
});

const NOTE = noteOf([
  '# 微调',
  '',
  '## 1. 什么是 LoRA？ {#lora}',
  '',
  '在权重旁加低秩矩阵，只训练它们。',
  '',
  '## 2. LoRA 的秩怎么选？',
  '',
  '常用 8 到 64，越大越接近全参数微调。',
  '',
  '## 3. 什么是 QLoRA？ {#qlora}',
  '',
  '把底座量化成 4 比特再做 LoRA，单卡也能训练。李小龙写的笔记。',
  '',
  '## 4. 低秩适配的内存账怎么算？',
  '',
  '只为低秩矩阵存优化器状态。',
]);

const told = (...lines: string[]) => {
  const { owner, findings } = readOwner(lines.join('\n'));
  const guide = ingestNotes([NOTE], { owner, findings });
  expect(unaccounted([NOTE], guide.report)).toEqual([]);
  return guide;
};
const complaints = ({ report }: ReturnType<typeof told>) =>
  report.findings.filter(({ kind }) => kind === 'guide-invalid').map(({ line, message }) => [line, message]);

describe('what the owner decides is done', () => {
  test('a question moves to another page, by id or title', () => {
    const guide = told('- { move: lora, to: inference/serving }', '- move: LoRA 的秩怎么选', '  to: 检索与 RAG');
    expect(guide.questions.map(({ title, topic, page, confidence }) => [title, topic, page, confidence])).toEqual([
      ['什么是 LoRA？', 'inference', 'inference/serving', 1],
      ['LoRA 的秩怎么选？', 'inference', 'inference/rag', 1],
      ['什么是 QLoRA？', 'fine-tuning', 'fine-tuning/peft', expect.any(Number)],
      ['低秩适配的内存账怎么算？', 'fine-tuning', expect.any(String), expect.any(Number)],
    ]);
    expect(guide.report.pages.map(({ id }) => id)).toContain('inference/serving');
    expect(complaints(guide)).toEqual([]);
  });

  test('two titles become one question, whatever ids they have', () => {
    const guide = told('- merge: [lora, qlora, LoRA 的秩怎么选？]');
    expect(guide.questions.map(({ id, sources }) => [id, sources.length])).toEqual([
      ['lora', 3],
      [expect.any(String), 1],
    ]);
    expect(guide.ledger.redirects).toEqual({ qlora: 'lora' });
  });

  test('what would be one question stays apart, and keeps its address', () => {
    const twins = noteOf(
      ['## 1. 什么是 LoRA？', '', '低秩矩阵。', '', '## 2. 请介绍 LoRA', '', '低秩适配。'],
      'twins.md',
    );
    const before = ingestNotes([twins]);
    expect(titlesOf(before)).toEqual(['什么是 LoRA？']);
    const { owner } = readOwner('- apart: [什么是 LoRA？, 请介绍 LoRA]');
    // One title is all the same as the other: only `{#id}` can tell such twins apart.
    expect(ingestNotes([twins], { owner }).report.findings.filter(({ kind }) => kind === 'guide-invalid')).toHaveLength(
      1,
    );
    const other = noteOf(
      ['## 1. 什么是 LoRA？', '', '低秩矩阵。', '', '## 2. LoRA 原理', '', '低秩适配。'],
      'twins.md',
    );
    const split = readOwner('- apart: [什么是 LoRA？, LoRA 原理]').owner;
    const guide = ingestNotes([other], { owner: split, ledger: before.ledger });
    expect(guide.questions).toHaveLength(2);
    const again = ingestNotes([other], { owner: split, ledger: guide.ledger });
    expect(again.questions.map(({ id }) => id)).toEqual(guide.questions.map(({ id }) => id));
    const byIds = readOwner(`- apart: [${guide.questions.map(({ id }) => id).join(', ')}]`).owner;
    expect(titlesOf(ingestNotes([other], { owner: byIds, ledger: guide.ledger }))).toEqual(titlesOf(guide));
  });

  test('what was one question comes apart, and each half is known by its id from then on', () => {
    const note = noteOf(
      ['## 1. 命名实体识别', '', '找出人名地名。', '', '## 2. 命名实体识别技术', '', '序列标注。'],
      'ner.md',
    );
    const before = ingestNotes([note]);
    expect(before.questions).toHaveLength(1);
    const byTitle = readOwner('- apart: [命名实体识别, 命名实体识别技术]').owner;
    const first = ingestNotes([note], { owner: byTitle, ledger: before.ledger });
    const ids = first.questions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    const byId = readOwner(`- apart: [${ids.join(', ')}]`).owner;
    const second = ingestNotes([note], { owner: byId, ledger: first.ledger });
    expect(second.questions.map(({ id, title }) => [id, title])).toEqual(
      first.questions.map(({ id, title }) => [id, title]),
    );
    expect(second.report.findings.filter(({ kind }) => kind === 'guide-invalid')).toEqual([]);
  });

  test('a new title keeps the id and the old title', () => {
    const guide = told('- { rename: lora, to: LoRA 为什么省显存？ }');
    expect(guide.questions[0]).toMatchObject({ id: 'lora', title: 'LoRA 为什么省显存？', aliases: ['什么是 LoRA？'] });
  });

  test('how else a question is asked is kept beside its title, without what is personal', () => {
    const guide = told(
      '- { asked: 什么是 LoRA？, as: [旁路矩阵, 打 13812345678 问] }',
      '- { asked: lora, as: 省显存 }',
    );
    const written = questionToMarkdown(guide.questions[0]!);
    expect(written).toContain('asked:\n  - "旁路矩阵"\n');
    expect(written).toContain('  - "省显存"\n');
    expect(written).not.toContain('13812345678');
  });

  test('what is hidden is nowhere, but accounted for', () => {
    const guide = told('- hide: [qlora]');
    // Only its address stays known, so that a link once shared leads on.
    const { redirects, ...report } = guide.report;
    expect(redirects).toEqual({ qlora: 'fine-tuning/peft' });
    const written = [...guide.questions.map(questionToMarkdown), JSON.stringify(report)].join('\n');
    expect(written).not.toMatch(/qlora|4 比特|李小龙/);
    expect(guide.report.lines).toContainEqual({
      file: 'note.md',
      start: 11,
      end: 13,
      fate: 'boilerplate',
      note: '作者写明不收',
    });
    expect(guide.ledger.questions).toHaveProperty('qlora');
  });

  test('an order holds within its page, and the rest follow', () => {
    const guide = told('- order: fine-tuning/peft', '  first: [qlora, LoRA 的秩怎么选？]');
    expect(guide.report.pages.find(({ id }) => id === 'fine-tuning/peft')!.questions.slice(0, 3)).toEqual([
      'qlora',
      guide.questions[1]!.id,
      'lora',
    ]);
  });

  test('own words are hidden, with their label', () => {
    const guide = told('- { redact: 李小龙, as: 作者 }', '- { redact: [qlora], as: 方法 }');
    expect(bodiesOf(guide)['什么是 〔方法〕？'] ?? bodiesOf(guide)['什么是〔方法〕？']).toContain('〔作者〕写的笔记');
    expect([...guide.questions.map(questionToMarkdown), JSON.stringify(guide.report)].join()).not.toContain('李小龙');
    expect(titlesOf(guide)[0]).toBe('什么是 LoRA？');
  });

  test('a term of their own decides where a question belongs', () => {
    const guide = told(
      '- term:',
      '    id: memory-bill',
      '    zh: 内存账',
      '    page: inference/serving',
      '    definition: 一次训练要用多少显存的估算。',
      '- term: { id: lora, aliases: [低秩适配] }',
    );
    expect(guide.questions.at(-1)!.terms).toEqual(expect.arrayContaining(['lora', 'memory-bill']));
    expect(guide.report.terms?.map(({ id }) => id)).toEqual(['memory-bill', 'lora']);
    expect(complaints(guide)).toEqual([]);
  });
});

describe('what cannot be done is reported', () => {
  test.each([
    ['a question that is not there', '- hide: qlroa', '没有叫“qlroa”的题，是不是 qlora？'],
    ['one to merge that is not there', '- merge: [lora, 什么是 QLoRa 呢]', undefined],
    [
      'a question on another page',
      '- { order: inference/rag, first: lora }',
      '“lora”不在 inference/rag，而在 fine-tuning/peft；要先写一条 move。',
    ],
    [
      'a term without a definition',
      '- term: { id: lroa, zh: 低秩 }',
      '新术语 lroa 还要写上 page、definition。若是要改已有的术语，是不是 lora？',
    ],
  ])('%s', (_, line, message) => {
    expect(complaints(told(line))).toEqual(message === undefined ? [[1, expect.any(String)]] : [[1, message]]);
  });

  test('a title of several questions', () => {
    const projects = noteOf([
      '# 数字医生',
      '',
      '## 项目背景',
      '',
      '给医院做的问诊系统。',
      '',
      '# 百科问答',
      '',
      '## 项目背景',
      '',
      '给网站做的问答。',
    ]);
    const { owner } = readOwner('- hide: 项目背景\n- merge: [项目背景, 数字医生 · 项目背景]');
    const { report, questions } = ingestNotes([projects], { owner });
    expect(questions).toHaveLength(2);
    expect(
      report.findings.filter(({ kind }) => kind === 'guide-invalid').map(({ line, message }) => [line, message]),
    ).toEqual([
      [1, expect.stringMatching(/没有叫|有 2 道题叫/)],
      [2, expect.stringMatching(/^有 2 道题叫“项目背景”，请写编号：/)],
    ]);
  });
});

describe('the line that settles a guess', () => {
  test('of a page', () => {
    const note = noteOf('## 1. 每一步都要做什么？\n\n先看，再想，后写。');
    const [finding] = ingestNotes([note]).report.findings.filter(({ kind }) => kind === 'topic-unsure');
    expect(finding!.fix!.file).toBe('guide.yaml');
    expect(finding!.fix!.text).toMatch(/^- \{ move: [a-z-]+, to: [a-z-]+\/[a-z-]+ \}$/);
    const { owner, findings } = readOwner(finding!.fix!.text);
    expect(ingestNotes([note], { owner, findings }).report.findings).toEqual([]);
  });

  test('of a formula', () => {
    const lines = ['## 1. 什么是注意力？', '', '权重写成 $\\frac{a}{b$ 的样子。'];
    const [finding] = ingestNotes([noteOf(lines)]).report.findings.filter(({ kind }) => kind === 'formula-unsure');
    expect(finding).toMatchObject({ line: 3, fix: { line: 3, text: '权重写成 `\\frac{a}{b` 的样子。' } });
    const mended = ingestNotes([noteOf([...lines.slice(0, 2), finding!.fix!.text])]);
    expect(mended.report.findings).toEqual([]);
  });
});
