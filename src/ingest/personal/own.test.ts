import { describe, expect, test } from 'vitest';
import { bodiesOf, ingestNotes, ingestText, noteOf } from '../../../tests/unit/support/notes.ts';
import { readOwner } from '../owner/index.ts';

const WEAKNESS = '## 1. 你有什么缺点？\n\n我平时写完代码不爱补文档，后来自己也看不懂。';

describe('an answer on its writer’s own affairs', () => {
  test('is hidden as a whole, its question is not, until the owner shows it', () => {
    const guide = ingestText(WEAKNESS);
    expect(bodiesOf(guide)).toEqual({ '你有什么缺点？': '〔自述〕' });
    expect(JSON.stringify(guide.report)).not.toContain('补文档');
    const [finding] = guide.report.findings.filter(({ kind }) => kind === 'personal-data');
    expect(finding).toMatchObject({ line: 3, fix: { text: '- show: 自述' } });
    const { owner } = readOwner(finding!.fix!.text);
    expect(Object.values(bodiesOf(ingestNotes([noteOf(WEAKNESS)], { owner })))[0]).toContain('补文档');
  });

  test('also in the line of its question', () => {
    const [body] = Object.values(
      bodiesOf(ingestText('## 1. 人事会问什么？\n\n- 你觉得你有什么缺点？平时做完就忘了归纳。')),
    );
    expect(body).toBe('- 你觉得你有什么缺点？〔自述〕');
  });

  test.each([
    '## 1. 你有什么缺点？\n\n说一个真实但能改的，例如我不爱写文档，再说怎么改。',
    '## 1. 注意力有什么缺点？\n\n我理解是长度一长就太慢。',
  ])('advice is for everybody: %s', (text) => {
    expect(Object.values(bodiesOf(ingestText(text)))[0]).not.toContain('〔');
  });
});
