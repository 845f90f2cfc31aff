import { describe, expect, test } from 'vitest';
import { codeRuns, guessLang, isProse } from './code.ts';

const runs = (text: string) =>
  codeRuns(text.split('\n')).map(({ start, end, code }) => `${code ? 'code' : 'prose'} ${start}–${end}`);

describe('codeRuns', () => {
  test('code begins at an import and ends where sentences go on', () => {
    expect(runs('先看数据：\nimport numpy as np\nx = np.ones(3)\n然后再训练。')).toEqual([
      'prose 0–1',
      'code 1–3',
      'prose 3–4',
    ]);
  });

  test('an indented block belongs to its head, with blank lines and Chinese comments', () => {
    expect(runs('def f(x):\n    # 先归一化\n    y = x / 2\n\n    return y\n这里返回一半。')).toEqual([
      'code 0–5',
      'prose 5–6',
    ]);
  });

  test('JSON opened by a bracket alone', () => {
    expect(runs('格式如下\n{\n"instruction": "翻译",\n"output": "好的"\n}\n以上。')).toEqual([
      'prose 0–1',
      'code 1–5',
      'prose 5–6',
    ]);
  });

  test.each([
    'for 循环里：先取一批数据',
    'Attention(Q,K,V)=softmax(QK^T/√dk)V',
    'y = wx + b，其中 w 是权重',
    'class 类别不平衡：少的类多采样',
    'if 条件满足，就停止训练：看验证集',
    'import 到数据库里的是三元组',
    '1. 精确率=TP/（TP+FP）',
    '# 一级标题',
  ])('%s is no code', (line) => {
    expect(runs(line)).toEqual(['prose 0–1']);
  });

  test('a record on one line is code, and so is a text in three quotes', () => {
    expect(runs('样例如下\n{"prompt": "天为什么蓝？", "answer": "散射。"}\n共两栏。')).toEqual([
      'prose 0–1',
      'code 1–2',
      'prose 2–3',
    ]);
    expect(runs('模板：\nPROMPT = """只根据下面的话回答。\n【问题】{question}"""\n填好再问。')).toEqual([
      'prose 0–1',
      'code 1–3',
      'prose 3–4',
    ]);
  });

  test('boxes drawn in characters are one, whatever stands in them', () => {
    expect(
      runs('分三层：\n┌──────┐\n│ 接入层 │ 校验参数，限流\n└──────┘\n   ↓\n┌──────┐\n│ 模型层 │\n└──────┘\n往下调用。'),
    ).toEqual(['prose 0–1', 'code 1–8', 'prose 8–9']);
  });

  test('a text in three quotes that never closes swallows nothing', () => {
    expect(runs('PROMPT = """只根据下面的话回答。\n填好再问。')).toEqual(['code 0–1', 'prose 1–2']);
  });

  test('a sentence left of code is not within its brackets', () => {
    expect(runs('    "model": {\n        "path": "…"\n再用 flask 封装成接口。\n    import flask')).toEqual([
      'code 0–2',
      'prose 2–3',
      'code 3–4',
    ]);
  });

  test('a bracket that never closes does not swallow what follows', () => {
    const text = ['x = [', ...Array.from({ length: 100 }, (_, i) => `这是第${i}句话。`)].join('\n');
    expect(runs(text)).toEqual(['code 0–1', 'prose 1–101']);
  });
});

describe('isProse', () => {
  test.each([
    ['', '答：先降维，\n再聚类。', true],
    ['', 'import os\nprint(os.getcwd())', false],
    ['text', '只是一句话。', true],
    ['python', 'def f():\n    return 1', false],
    ['python', '这里写错了语言，其实整段都是中文句子。', true],
    ['bash', 'nvidia-smi', false],
    ['', '', true],
  ])('```%s %j → %s', (lang, text, prose) => {
    expect(isProse(text.split('\n'), lang)).toBe(prose);
  });
});

test.each([
  ['def f(x):\n    return x', 'python'],
  ['{"a": 1, "b": [2]}', 'json'],
  ['SELECT name FROM t', 'sql'],
  ['MATCH (n:Disease) RETURN n', 'cypher'],
  ['pip install torch', 'bash'],
  ['甲乙丙丁', 'text'],
])('guessLang(%j) → %s', (code, lang) => {
  expect(guessLang(code)).toBe(lang);
});
