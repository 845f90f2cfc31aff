import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ingestNotes, noteOf } from '../../../tests/unit/support/notes.ts';
import type { Guide } from '../index.ts';
import { assignIds, emptyLedger, parseLedger, safeId, withHidden } from './index.ts';
import { printOf } from './print.ts';

const claim = (title: string, ids: string[] = [], letters = '') => ({
  ids,
  titles: [title],
  titleTerms: [],
  letters,
  print: printOf(letters),
  page: 'transformer/attention',
});

const TEXTS: Record<string, string> = {
  '什么是学习率预热？': '开始的几百步把步长从零升上去，再慢慢降。',
  '梯度裁剪裁的是什么？': '一般裁全局范数，方向不变，长度缩到阈值。',
  '为什么要打乱数据？': '按固定顺序看样本，批与批之间会有偏。',
  '标签平滑有什么用？': '不让模型对训练标签过分自信。',
  '早停看哪个指标？': '看验证集上最关心的那个，连续几轮不涨就停。',
};
const noteFrom = (titles: readonly string[], texts = TEXTS) =>
  noteOf(titles.flatMap((title, i) => [`## ${i + 1}. ${title}`, '', texts[title] ?? '别的话。', '']));
const idOf = (guide: Guide, title: string) => guide.questions.find((question) => question.title === title)?.id;
const before = ingestNotes([noteFrom(Object.keys(TEXTS))]);

describe('an id stays with its question', () => {
  test('in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(TEXTS), { minLength: 1 }), (titles) => {
        const after = ingestNotes([noteFrom(titles)], { ledger: before.ledger });
        for (const title of titles) expect(idOf(after, title)).toBe(idOf(before, title));
      }),
      { numRuns: 30 },
    );
  });

  test('when the answer is written anew', () => {
    const after = ingestNotes([noteFrom(Object.keys(TEXTS), { '早停看哪个指标？': '完全不同的一段回答。' })], {
      ledger: before.ledger,
    });
    for (const title of Object.keys(TEXTS)) expect(idOf(after, title)).toBe(idOf(before, title));
  });

  test('when it moves to another note and its numbering changes', () => {
    const after = ingestNotes([noteOf('# 别的\n\n### （3）早停看哪个指标\n\n换了地方。', 'z/other.txt')], {
      ledger: before.ledger,
    });
    expect(after.questions[0]!.id).toBe(idOf(before, '早停看哪个指标？'));
  });

  test('after it was gone for a while', () => {
    const gone = ingestNotes([noteFrom(['为什么要打乱数据？'])], { ledger: before.ledger });
    const back = ingestNotes([noteFrom(['早停看哪个指标？'])], { ledger: gone.ledger });
    expect(back.questions[0]!.id).toBe(idOf(before, '早停看哪个指标？'));
  });

  test('a newcomer never gets the id of one that is gone', () => {
    const { ids } = assignIds([claim('早停')], {
      ...emptyLedger(),
      questions: { 'zao-ting': ['另一个题目'] },
      redirects: { 'zao-ting-2': 'x' },
    });
    expect(ids).toEqual(['zao-ting-3']);
  });
});

describe('a retired id leads to where its question went', () => {
  test('when the author gives it an id', () => {
    const old = idOf(before, '早停看哪个指标？')!;
    const after = ingestNotes([noteOf('## 早停看哪个指标？ {#when-to-stop}\n\n看验证集。')], {
      ledger: before.ledger,
    });
    expect(after.questions[0]!.id).toBe('when-to-stop');
    expect(after.ledger.redirects[old]).toBe('when-to-stop');
  });

  test('and leads nowhere once it is in use again', () => {
    const { ledger } = assignIds([claim('甲', ['a'])], {
      ...emptyLedger(),
      questions: { a: ['甲'], b: ['乙'] },
      redirects: { a: 'b' },
    });
    expect(ledger.redirects).not.toHaveProperty('a');
  });

  test('two that became one: the other id leads to it', () => {
    const { ids, ledger } = assignIds([{ ...claim('甲'), titles: ['甲', '乙'] }], {
      ...emptyLedger(),
      questions: { a: ['甲'], b: ['乙'] },
    });
    expect(ids).toEqual(['a']);
    expect(ledger.redirects).toEqual({ b: 'a' });
  });
});

describe('without its title an id is known by its text', () => {
  const TEXT = '一般裁全局范数，方向不变，长度缩到阈值；裁每个分量会改变方向，所以少用。';
  const ledgerOf = (...claims: ReturnType<typeof claim>[]) => assignIds(claims, emptyLedger()).ledger;

  test('when title and half of the text are reworded', () => {
    const ledger = ledgerOf(claim('梯度裁剪裁的是什么？', [], TEXT));
    const { ids } = assignIds([claim('怎样限制梯度的长度', [], `${TEXT.slice(0, 20)}现在改写了后面这一半。`)], ledger);
    expect(ids).toEqual(Object.keys(ledger.questions));
  });

  test('a title without a text, reworded a little; but BN 和 LN is not BN 和 GN', () => {
    const ledger = ledgerOf(claim('BN和LN有什么区别'));
    const [id] = Object.keys(ledger.questions);
    expect(assignIds([claim('BN和LN有哪些区别')], ledger).ids).toEqual([id]);
    expect(assignIds([claim('BN和GN有什么区别')], ledger).ids).not.toEqual([id]);
  });

  test('of two that once had a title, the one whose text it is', () => {
    const first = ledgerOf(claim('裁剪', [], TEXT));
    const [old] = Object.keys(first.questions);
    const renamed = assignIds(
      [claim('梯度裁剪', [], TEXT), claim('裁剪', [], '把图片的边缘去掉，留下中间的部分。')],
      first,
    );
    expect(renamed.ids[0]).toBe(old);
    const again = assignIds([claim('裁剪', [], '把图片的边缘去掉，留下中间的部分。')], renamed.ledger);
    expect(again.ids[0]).toBe(renamed.ids[1]);
  });
});

describe('where a retired id leads', () => {
  const TEXTS_OF = {
    a: '一般裁全局范数，方向不变，长度缩到阈值；裁每个分量会改变方向。',
    b: '开始的几百步把步长从零升上去，再按余弦慢慢降到很小。',
  };
  const { ledger } = assignIds([claim('甲问', ['a'], TEXTS_OF.a), claim('乙问', ['b'], TEXTS_OF.b)], emptyLedger());

  test.each([
    ['the question that took its text', claim('丙问', ['c'], `${TEXTS_OF.b}${TEXTS_OF.a}`), 'c'],
    ['the question with a title much like its own', claim('丙甲问', ['c'], '与它们无关的另一段话，讲打乱数据。'), 'c'],
    ['else its page', claim('别的事', ['c'], '与它们无关的另一段话，讲打乱数据。'), 'transformer/attention'],
  ])('%s', (_, other, target) => {
    expect(assignIds([other], ledger).ledger.redirects['a']).toBe(target);
  });

  test('a chain of retired ids leads to its end', () => {
    const second = assignIds([claim('丙问', ['c'], TEXTS_OF.a + TEXTS_OF.b)], ledger).ledger;
    const third = assignIds([claim('丁问', ['d'], TEXTS_OF.a + TEXTS_OF.b)], second).ledger;
    expect(third.redirects).toEqual({ a: 'd', b: 'd', c: 'd' });
  });

  test('one that its owner hid leads to its page', () => {
    expect(withHidden(ledger, new Set(['a'])).redirects).toEqual({ a: 'transformer/attention' });
  });
});

describe('ids', () => {
  test.each([
    ['LoRA', 'lora'],
    ['  A B__c  ', 'a-b-c'],
    ['Ｌｏｒａ', 'lora'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a'.repeat(200), 'a'.repeat(60)],
    ['con', 'con-question'],
    ['NUL', 'nul-question'],
    ['中文', undefined],
    ['---', undefined],
    ['', undefined],
  ])('safeId(%j) → %j', (id, safe) => {
    expect(safeId(id)).toBe(safe);
  });

  test('a title in Chinese becomes its pinyin, the same title twice gets a number', () => {
    expect(assignIds([claim('早停'), claim('早停')], emptyLedger()).ids).toEqual(['zao-ting', 'zao-ting-2']);
  });

  test('a title with terms becomes their names and what it asks', () => {
    const ids = ingestNotes([
      noteOf(
        '## 什么是 LoRA？\n\n低秩。\n\n## 为什么要用 KV Cache？\n\n省计算。\n\n## BN 和 LN 的区别\n\n归一化的方向。',
      ),
    ]).questions.map(({ id }) => id);
    expect(ids.sort()).toEqual(['batch-normalization-layer-normalization-vs', 'kv-cache-why', 'lora']);
  });

  test.each(['！！！', '🙂', '「」', '𠮷'])('%s still gets one', (title) => {
    expect(assignIds([claim(title)], emptyLedger()).ids[0]).toMatch(/^[a-z0-9-]+$/);
  });

  test('no two claims get the same, whatever they wrote', () => {
    const name = fc.constantFrom('lora', 'LoRA', 'lora-2', 'constructor', '__proto__', '中文', '');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, fc.constantFrom('甲', '乙', 'LoRA', 'lora 2', 'constructor')), { maxLength: 12 }),
        (list) => {
          const { ids, ledger } = assignIds(
            list.map(([id, title]) => claim(title, id ? [id] : [])),
            emptyLedger(),
          );
          expect(new Set(ids).size).toBe(ids.length);
          expect(Object.keys(ledger.questions).sort()).toEqual([...ids].sort());
        },
      ),
    );
  });
});

test('a ledger that is none says so', () => {
  expect(() => parseLedger('{"questions": {"a": "甲"}}')).toThrow();
  expect(() => parseLedger('{')).toThrow();
  // Ledgers from before prints are still ledgers.
  expect(parseLedger('{"questions": {"a": ["甲"]}}')).toEqual({ ...emptyLedger(), questions: { a: ['甲'] } });
});

test('the ledger of the same notes does not grow', () => {
  const again = ingestNotes([noteFrom(Object.keys(TEXTS))], { ledger: before.ledger });
  expect(again.ledger).toEqual(before.ledger);
});
