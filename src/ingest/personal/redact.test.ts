import { describe, expect, test } from 'vitest';
import { questionToMarkdown } from '../emit.ts';
import { redactText } from './redact.ts';
import { ingestNotes, noteOf } from '../../../tests/unit/support/notes.ts';

/** Nobody's data: numbers of no network, names of nobody. */
const PLANTED: [kind: string, text: string, secret: string][] = [
  ['邮箱', '发到 zhang.san+nlp@mail.example.org 即可', 'zhang.san+nlp@mail.example.org'],
  ['手机号', '电话 13800138000。', '13800138000'],
  ['手机号', '电话138-0013-8000', '138-0013-8000'],
  ['身份证号', '证件 11010119900101123X。', '11010119900101123X'],
  ['微信号', '微信号：abc_12345', 'abc_12345'],
  ['QQ 号', 'QQ：123456789', '123456789'],
  ['用户名', 'C:\\Users\\zhangsan\\Pictures\\a.png', 'zhangsan'],
  ['用户名', '/home/lisi/notes', 'lisi'],
  ['姓名', '面试官您好，我叫王小明，', '王小明'],
  ['姓名', '姓名：李四', '李四'],
  ['籍贯', '我来自湖北武汉，', '湖北武汉'],
  ['学校', '毕业于某某理工大学。', '某某理工大学'],
  ['薪资', '期望薪资：25k', '25k'],
];

describe('redactText', () => {
  test.each(PLANTED)('%s: %s', (kind, text, secret) => {
    const redacted = redactText(text);
    expect(redacted.kinds).toContain(kind);
    expect(redacted.text).not.toContain(secret);
    expect(redacted.text).toContain(`〔${kind}〕`);
  });

  test.each([
    '参数量 13812345678901 个',
    '学习率 1e-5，批大小 32',
    '@property 是装饰器',
    '我叫它注意力',
    '来自编码器的键和值',
    'Vaswani 等人 2017 年提出',
    '显存 24GB，训练 3 天',
    '/usr/local/bin 里的命令',
    '微信小程序的推荐',
  ])('%s stays', (text) => {
    expect(redactText(text)).toEqual({ text, kinds: [] });
  });
});

test.each(PLANTED)('no road leads a %s to the output: %s', (_, text, secret) => {
  const note = noteOf([
    `## 1. 什么是注意力？ ${text}`,
    '',
    text,
    '',
    `- ${text}`,
    '',
    '```python',
    `x = 1  # ${text}`,
    '```',
    '',
    `\`${text}\` 与 **${text}**`,
    '',
    `| 甲 | ${text} |`,
    '| --- | --- |',
    '| 1 | 2 |',
    '',
    `![${text}](a.png)`,
    '',
    `## 2. ${text}`,
    '',
    `## 3. 什么是微调？ [x](${text.replaceAll(' ', '')})`,
    '',
    `> 速答：${text}`,
  ]);
  const { questions, report } = ingestNotes([note]);
  const written = [...questions.map(questionToMarkdown), JSON.stringify(report)].join('\n').replaceAll('\\', '');
  const at = written.indexOf(secret.replaceAll('\\', ''));
  expect(at < 0 ? '' : written.slice(Math.max(0, at - 80), at + 40)).toBe('');
  expect(report.findings.some(({ kind }) => kind === 'personal-data')).toBe(true);
});
