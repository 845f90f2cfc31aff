import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { leaksBelow } from '../../scripts/lib/leaks.ts';
import { questionToMarkdown } from '../../src/ingest/emit.ts';
import type { Guide } from '../../src/ingest/index.ts';
import { NO_OWNER, readOwner } from '../../src/ingest/owner/index.ts';
import { rulesOf } from '../../src/ingest/owner/steer.ts';
import { leaksIn } from '../../src/ingest/personal/leaks.ts';
import { REDACTIONS } from '../../src/ingest/personal/redact.ts';
import { bodiesOf, ingestNotes, ingestText, noteOf } from './support/notes.ts';

// Nobody here exists: names out of a novel, numbers of no network.
const NAME = '贾宝玉';
const PHONE = '13900001234';
const MAIL = 'baoyu@example.com';
const USER = 'jiabaoyu';

/** All that would be written. */
const written = ({ questions, report, ledger }: Guide): string =>
  [...questions.map(questionToMarkdown), JSON.stringify(report), JSON.stringify(ledger)].join('\n');

const INTRO = `## 1. 自我介绍\n\n面试官你好，我叫${NAME}，来自江苏南京，大观大学本科毕业。\n`;

/** Where a secret may stand. */
const ROADS: [string, string][] = [
  ['text', `## 2. 什么是注意力？\n\n加权求和，${NAME}整理，电话${PHONE}，${MAIL}。`],
  ['a title', `## 2. ${NAME}问：什么是注意力 ${PHONE} ${MAIL}？\n\n加权求和。`],
  ['a heading above', `# ${NAME} ${PHONE} ${MAIL}\n\n## 2. 什么是注意力？\n\n加权求和。\n\n## 3. 原理\n\n点积。`],
  ['alt text', `## 2. 什么是注意力？\n\n![${NAME}的截图 ${PHONE}](a.png)\n\n看图 ![${MAIL}](b.png) 就懂。`],
  ['an address', `## 2. 什么是注意力？\n\n[看这里](https://example.org/${NAME}?tel=${PHONE}&to=${MAIL})就懂。`],
  [
    'an address in percents',
    `## 2. 什么是注意力？\n\n[看](https://example.org/${encodeURIComponent(NAME)}?m=baoyu%40example.com)。`,
  ],
  [
    'the address of an image',
    `## 2. 什么是注意力？\n\n![](https://example.org/${encodeURIComponent(NAME)}/${PHONE}.png)`,
  ],
  [
    'the text of a link',
    `## 2. 什么是注意力？\n\n[${NAME} ${PHONE}](https://example.org/)和[${MAIL}](mailto:${MAIL})。`,
  ],
  [
    'an address set apart',
    `## 2. 什么是注意力？\n\n[这里][1]说得清楚。\n\n[1]: https://example.org/${PHONE} "${NAME}"`,
  ],
  ['code', `## 2. 什么是注意力？\n\n\`\`\`python\nauthor = "${NAME}"  # ${PHONE}\nmail = "${MAIL}"\n\`\`\``],
  ['code in a line', `## 2. 什么是注意力？\n\n写 \`author=${NAME}\` 和 \`${PHONE}\`，\`${MAIL}\`。`],
  [
    'a path',
    `## 2. 什么是注意力？\n\n![](C:\\Users\\${USER}\\a.png) 在 /home/${USER}/notes 与 \`C:\\Users\\${USER}\\b\`。`,
  ],
  ['frontmatter', `---\ntitle: ${NAME}的笔记 ${PHONE}\nauthor: ${MAIL}\n---\n\n## 2. 原理\n\n加权求和。`],
  ['a table', `## 2. 什么是注意力？\n\n| 姓名 | 电话 |\n| --- | --- |\n| ${NAME} | ${PHONE} |\n| 薛宝钗 | ${MAIL} |`],
  [
    'a table that says only in its head what stands below',
    `## 2. 怎样分组？\n\n| 组 | 姓名 |\n| --- | --- |\n| 甲 | 薛宝钗 |\n| 乙 | 王熙凤 |`,
  ],
  [
    'a tag in the middle',
    `## 2. 谁写的？\n\n我叫<b>薛</b>宝钗，我叫[王熙凤](https://example.org/)，我叫&#x53f2;湘云，邮箱 baoyu&#64;example.com。`,
  ],
  ['lines that are joined', `## 2. 谁写的？\n\n我叫薛\n宝钗，电话 139000\n01234。`],
  ['a formula', `## 2. 什么是注意力？\n\n$$\n\\text{${NAME}\\ ${PHONE}}\n$$\n\n即 $\\text{${NAME}}$。`],
  ['a list', `## 2. 什么是注意力？\n\n- 姓名：${NAME}\n- 电话：${PHONE}\n  - 邮箱：${MAIL}`],
  ['a quote', `## 2. 什么是注意力？\n\n> ${NAME}说：打${PHONE}，写${MAIL}。`],
  ['marks', `## 2. 什么是注意力？\n\n我叫**贾**宝玉，139**0000**1234，baoyu\\@example.com。`],
  [
    'a short answer',
    `## 2. 什么是注意力？\n\n> 速答：问**${NAME}**，电话 [${PHONE}](tel:${PHONE})，${MAIL}。\n\n加权求和。`,
  ],
  ['a frame', `## 2. 什么是注意力？\n\n\`\`\`\n答：加权求和。整理：${NAME}，${PHONE}，${MAIL}\n\`\`\``],
  [
    'HTML',
    `## 2. 什么是注意力？\n\n<span title="${NAME}">加权</span>求和<!-- ${PHONE} --><a href="mailto:${MAIL}">信</a>`,
  ],
  ['a footnote', `## 2. 什么是注意力？\n\n加权求和[^1]。\n\n[^1]: ${NAME}，${PHONE}，${MAIL}`],
  ['a block of Yuque', `## 2. 什么是注意力？\n\n:::tips\n${NAME}，${PHONE}，${MAIL}\n:::`],
  [
    'a line before any title',
    `这份笔记由${NAME}整理，电话${PHONE}，邮箱${MAIL}，欢迎指正其中的错误，谢谢大家的支持和帮助。\n\n## 2. 什么是注意力？\n\n加权。`,
  ],
  ['an unanswered title', `## 2. 怎样联系${NAME}？ ${PHONE} ${MAIL}`],
  [
    'two answers of one question',
    `## 2. 什么是注意力？\n\n加权求和，${NAME}。\n\n## 3. 什么是注意力？\n\n打${PHONE}问，或写信到${MAIL}问，都可以问到点积的来历。`,
  ],
];

describe('no secret is written, whatever road it takes', () => {
  test.each(ROADS)('%s', (_, text) => {
    const guide = ingestNotes([noteOf(`${INTRO}\n${text}`, 'a.md')]);
    const out = written(guide);
    for (const secret of [
      NAME,
      PHONE,
      '139**0000**1234',
      MAIL,
      'baoyu%40',
      USER,
      '江苏',
      '大观大学',
      encodeURIComponent(NAME),
      '薛宝钗',
      '王熙凤',
      '史湘云',
      '薛\n宝钗',
      '139000\n01234',
    ])
      expect(out).not.toContain(secret);
    expect(leaksIn('out', out, guide.redactions)).toEqual([]);
  });

  test('a name that is spelt in an id', () => {
    const guide = ingestText(`${INTRO}\n## 2. ${NAME}为什么离职？\n\n想做研究。`);
    expect(guide.questions.map(({ id }) => id).join()).not.toMatch(/jia-bao-yu/);
  });

  test('a title that reads like an account once its marks are gone', () => {
    const guide = ingestText('## 1. 微信号<baoyu1715 是什么意思？\n\n一个例子。');
    expect(leaksIn('permalinks.json', JSON.stringify(guide.ledger, null, 1), guide.redactions)).toEqual([]);
  });

  test('a formula that nobody can set and a finding quotes', () => {
    const guide = ingestText('## 1. 怎么联系？\n\n$$\n\\frac{写信到 baoyu\n@example.com\n$$');
    expect(guide.report.findings.map(({ message }) => message).join()).toContain('〔邮箱〕');
    expect(leaksIn('report.json', JSON.stringify(guide.report, null, 1), guide.redactions)).toEqual([]);
  });

  test('the name of a file, and two files that are then called the same', () => {
    const notes = ['薛宝钗的笔记.md', '王熙凤的笔记.md', '简历-史湘云.txt'].map((path) =>
      noteOf('## 1. 什么是注意力？\n\n加权求和。', path),
    );
    const guide = ingestNotes(notes, {
      findings: [{ file: '薛宝钗的笔记.md', line: 1, kind: 'encoding', message: '' }],
    });
    expect(guide.report.files.map(({ path }) => path)).toEqual([
      '〔姓名〕的笔记.md',
      '〔姓名〕的笔记-2.md',
      '简历-〔姓名〕.txt',
    ]);
    expect(written(guide)).not.toMatch(/薛宝钗|王熙凤|史湘云/);
    expect(guide.report.findings[0]!.file).toBe('〔姓名〕的笔记.md');
  });

  test.each(['高频面试题.md', '向量的笔记.md', '方法/任务.md', 'Transformer.md', '江湖/白皮书.md'])(
    'a file called %s keeps its name',
    (path) => {
      expect(ingestText('## 1. 什么是注意力？\n\n加权求和。', path).report.files[0]!.path).toBe(path);
    },
  );
});

describe('an introduction', () => {
  const TEXT = `# 自我介绍

面试官你好，我叫${NAME}，来自江苏，本科学历，软件工程，目前处于离职状态。
我做过的项目有：
第一个是Kelvo  病历识别
第二个是Tampu /ˈtæmpu/ 问答机器人
第三个是BERT文本分类，第四个是Django网站
这个项目是和大观公司那边一起做的。
`;

  test('hides who and where, keeps what was done and with which tools', () => {
    const [body] = Object.values(bodiesOf(ingestText(TEXT)));
    expect(body).not.toMatch(/贾宝玉|江苏|本科|软件工程|离职|Kelvo|Tampu|ˈtæmpu|大观/);
    expect(body).toMatch(/病历识别/);
    expect(body).toMatch(/BERT文本分类.*Django网站/);
  });

  test('what it calls a project is hidden in other notes of that name too', () => {
    const body = written(
      ingestText(`${TEXT}\n## tampu 机器人的难点是什么？\n\n大观医生给的语料太少，tampu知识库也小。`),
    );
    expect(body).not.toMatch(/tampu|大观/i);
  });

  test('every hidden line says so', () => {
    const { report } = ingestText(TEXT);
    expect(report.lines.filter(({ fate }) => fate === 'redacted').map(({ start }) => start)).toEqual([3, 5, 6, 8]);
    expect(report.findings.filter(({ kind }) => kind === 'personal-data').map(({ line }) => line)).toEqual([
      3, 5, 6, 8,
    ]);
  });

  test('what may be private is listed and stays', () => {
    const guide = ingestText('## 1. 数据从哪里来？\n\n语料是和大观医院一起整理的。');
    expect(guide.report.findings).toContainEqual(expect.objectContaining({ kind: 'personal-maybe', line: 3 }));
    expect(Object.values(bodiesOf(guide))[0]).toContain('大观医院');
  });

  test('the figures of a company are hidden until the owner shows them', () => {
    const note = noteOf('## 1. 为什么自己训练模型？\n\n我们公司用了8张4090。');
    const guide = ingestNotes([note]);
    expect(Object.values(bodiesOf(guide))[0]).toContain('我们公司用了〔公司数据〕。');
    const [finding] = guide.report.findings.filter(({ kind }) => kind === 'personal-data');
    const { owner } = readOwner(finding!.fix!.text);
    expect(Object.values(bodiesOf(ingestNotes([note], { owner })))[0]).toContain('我们公司用了8张4090。');
  });
});

test('lines of a text in JSON are read one by one, and a path is whole', () => {
  const json = JSON.stringify({ intro: '始于 2012\n谈的是底薪', path: 'C:\\Users\\nancy' }, null, 1);
  expect(leaksIn('report.json', json, REDACTIONS)).toEqual([{ file: 'report.json', line: 3, kind: '用户名' }]);
});

test('what begins a line of a text in JSON begins a line', () => {
  const rules = rulesOf(NO_OWNER);
  const json = JSON.stringify({ intro: '写在前面\n作者：小鱼干' });
  expect(leaksIn('report.json', json, rules)).toEqual([{ file: 'report.json', line: 1, kind: '署名' }]);
});

test('what was written is read again, and a leak is named with its file and line', () => {
  const out = mkdtempSync(join(tmpdir(), 'leaks-'));
  try {
    mkdirSync(join(out, 'questions'));
    writeFileSync(join(out, 'questions/a.md'), `第一行\n电话 ${PHONE}\n`);
    writeFileSync(join(out, 'report.json'), '{}\n');
    expect(leaksBelow(out, join(out, 'permalinks.json'), REDACTIONS)).toEqual([
      { file: join(out, 'questions/a.md'), line: 2, kind: '手机号' },
    ]);
  } finally {
    rmSync(out, { recursive: true });
  }
});

test('the lines of a text of megabytes keep their numbers', () => {
  const filler = '句子的注意力分布\n'.repeat(300_000);
  const found = leaksIn('report.json', `邮箱 ${MAIL}\n${filler}邮箱 ${MAIL}`, REDACTIONS);
  expect(found.map(({ line }) => line)).toEqual([1, 300_002]);
});

test('a line that stood in the file before was looked at then', () => {
  const [old, added] = ['邮箱 one@qq.com', '邮箱 two@qq.com'];
  const found = leaksIn('a.md', `${old}\n${added}`, REDACTIONS, `${old}\n`);
  expect(found.map(({ line }) => line)).toEqual([2]);
});

test('a character that is written as its number is no sum', () => {
  expect(leaksIn('a.md', '底薪&#x3000;见面谈', REDACTIONS)).toEqual([]);
});

test('a name before such a character is no address of mail', () => {
  expect(leaksIn('a.md', '写到 oyu&#x41;@example.com', REDACTIONS)).toEqual([]);
});

test('lines of one heading are looked at apart, as they are hidden', () => {
  expect(leaksIn('a.md', '### 2012 年入学&#xA;谈过底薪', REDACTIONS)).toEqual([]);
  expect(leaksIn('a.md', '### [2026-04-02 老周&#xA;底薪，人在', REDACTIONS)).toEqual([]);
  expect(leaksIn('a.md', '### 入学&#xA;底薪 8000', REDACTIONS)).toMatchObject([{ kind: '薪资', line: 1 }]);
});
