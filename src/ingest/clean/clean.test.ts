import { describe, expect, test } from 'vitest';
import { answerOf, bodiesOf, ingestText } from '../../../tests/unit/support/notes.ts';

/** What an answer becomes, rule by rule; each case is the text of one question. */

describe('HTML', () => {
  test.each([
    [
      'Java 里的 List<T> 和 Map<String, Integer> 都是泛型。',
      'Java 里的 List\\<T> 和 Map\\<String, Integer> 都是泛型。',
    ],
    ['<font color="red">红色</font>的<b>重点</b>。', '红色的重点。'],
    ['<p>一段话。</p>', '一段话。'],
    ['第一句。<br>第二句。', '第一句。\\\n第二句。'],
    ['<!-- 草稿 -->看得见的话。', '看得见的话。'],
    ['5 &lt; 6，6 &gt; 5。', '5 < 6，6 > 5。'],
    ['<div>\n\n块里的话。\n\n</div>', '块里的话。'],
  ])('%s', (line, markdown) => {
    expect(answerOf(...line.split('\n'))).toBe(markdown);
  });

  test('a heading or a paragraph of HTML right over a fence leaves the fence whole', () => {
    const code = ['```python', 'import math', '```'];
    expect(answerOf('先看。', '', '<p>代码：</p>', ...code)).toBe('先看。\n\n代码：\n\n```python\nimport math\n```');
    expect(answerOf('先看。', '', '<h4 id="a">代码</h4>', ...code)).toContain(
      '### 代码\n\n```python\nimport math\n```',
    );
  });

  test('what folds is open, without its button; <pre> around an answer is a frame', () => {
    expect(answerOf('<details>', '<summary>点击查看答案</summary>', '看两边。', '</details>')).toBe('看两边。');
    expect(answerOf('<details>', '<summary>📖 详细内容（点击展开）</summary>', '看两边。', '</details>')).toBe(
      '看两边。',
    );
    expect(answerOf('<pre>', '编码器：看两边', '解码器：看左边', '</pre>')).toBe(
      '- **编码器**：看两边\n- **解码器**：看左边',
    );
  });

  test('a script is shown, not run', () => {
    expect(answerOf('<script>alert(1)</script>')).toBe('```html\n<script>alert(1)</script>\n```');
    expect(answerOf('看这里 <img src=x onerror=alert(1)> 就懂。')).toBe('看这里 `<img src=x onerror=alert(1)>` 就懂。');
  });
});

test('the first line of text that nobody titled keeps its label', () => {
  const guide = ingestText([
    '更新于：2026 年春天，先把想到的都记在这里，以后再慢慢整理成一篇完整的文章，给自己看。',
    '归一化放在前面更稳。',
  ]);
  expect(Object.values(bodiesOf(guide)).join()).toContain('更新于');
});

describe('figures', () => {
  const plot = ['```plot', 'activations', '看右边一列：导数在两端趋于 0。', '```'];

  test('a fence that asks for one passes as it is', () => {
    expect(answerOf('看图。', '', ...plot, '', '再往下。')).toBe(`看图。\n\n${plot.join('\n')}\n\n再往下。`);
    expect(answerOf('```play', 'sampling', '```')).toBe('```play\nsampling\n```');
  });

  test('one that asks for what there is not is reported on the line of its name', () => {
    const { findings } = ingestText(['## 1. 这是什么？', '', '```plot', 'activation', '```']).report;
    const unknown = findings.filter(({ kind }) => kind === 'figure-unknown');
    expect(unknown).toMatchObject([{ line: 4 }]);
    expect(unknown[0]!.message).toContain('是不是 activations？能写的有：activations、attention-weights、');
  });
});

describe('pictures', () => {
  const kinds = (line: string) =>
    ingestText(['## 1. 这是什么？', '', '看图。', '', line]).report.findings.filter(({ kind }) =>
      kind.startsWith('image'),
    );

  test('whose address holds a space, or of which only the name was copied', () => {
    expect(answerOf('看图。', '', '![结构](/data/my notes/a b.png)')).toBe(
      '看图。\n\n:::lost-image[结构]{from="/data/my notes/a b.png"}\n:::',
    );
    expect(answerOf('看图。', '', 'image.png')).toBe('看图。\n\n:::lost-image[图片]{from="image.png"}\n:::');
    expect(kinds('image.png')).toMatchObject([{ kind: 'image-lost' }]);
  });

  test.each([
    ['截屏2031-09-25 下午9.43.00', '图片'],
    ['a3f09be7712c64d8e051.png', '图片'],
    ['sigmoid.png', 'sigmoid'],
  ])('called %s: %s', (alt, name) => {
    expect(answerOf(`![${alt}](a.png)`)).toContain(`:::lost-image[${name}]`);
  });

  test('on a disk: a placeholder with its name, reported on its line', () => {
    expect(answerOf('![注意力的结构](C:\\图\\a.png)')).toBe(':::lost-image[注意力的结构]{from="C:\\图\\a.png"}\n:::');
    expect(kinds('![a](./a.png)')).toMatchObject([{ kind: 'image-lost', line: 5 }]);
  });

  test('what Pandoc is told of one goes', () => {
    expect(answerOf('看图。', '', '![网络](./a.png){#fig:net}')).toBe(
      '看图。\n\n:::lost-image[网络]{from="./a.png"}\n:::',
    );
    expect(answerOf('看图![网络](./a.png){width=50%}。')).toBe('看图:lost-image[网络]{from="./a.png"}。');
  });

  test('on another site: no request is left in the text', () => {
    expect(answerOf('![](https://example.org/image-20231115.png)')).toContain(':::lost-image[图片]');
    expect(answerOf('![](https://example.org/a.png)')).not.toContain('](http');
    expect(kinds('![](https://example.org/a.png)')).toMatchObject([{ kind: 'image-remote', line: 5 }]);
    expect(kinds('<img src="https://example.org/a.png">')).toMatchObject([{ kind: 'image-remote', line: 5 }]);
  });

  test('below a frame the line is still right', () => {
    const { report } = ingestText(['## 1. 这是什么？', '```', '先看一段话。', '```', '', '![a](a.png)']);
    expect(report.findings).toContainEqual(expect.objectContaining({ kind: 'image-lost', line: 6 }));
  });
});

describe('links', () => {
  test.each([
    ['[原文](https://example.org/a?utm_source=x&id=3&spm=1.2)很好。', '[原文](https://example.org/a?id=3)很好。'],
    ['[原文](https://example.org/a?spm=1.2#节)很好。', '[原文](https://example.org/a#节)很好。'],
    ['https://example.org/very/long?id=1', '[example.org](https://example.org/very/long?id=1)'],
    ['见 https://example.org/a，另见别处。', '见 [example.org](https://example.org/a)，另见别处。'],
    ['https://example.org/wiki/注意力', '[example.org](https://example.org/wiki/注意力)'],
    ['[原文]（https://example.org/a）很好。', '[原文](https://example.org/a)很好。'],
    ['[本地](file:///C:/a.pdf)的文件。', '本地的文件。'],
    ['[脚本](javascript:alert(1))不会运行。', '脚本不会运行。'],
    ['比例是 16:9，写作 key:value[1]{x}。', '比例是 16\\:9，写作 key\\:value\\[1]{x}。'],
  ])('%s', (line, markdown) => {
    expect(answerOf(line)).toBe(markdown);
  });

  test('an address at the end of the note reaches the question that uses it', () => {
    const bodies = bodiesOf(
      ingestText([
        '## 1. 什么是甲？',
        '',
        '见[论文][1]。',
        '',
        '## 2. 什么是乙？',
        '',
        '一句话。',
        '',
        '[1]: https://example.org/a',
      ]),
    );
    expect(bodies['什么是甲？']).toBe('见[论文](https://example.org/a)。');
    expect(bodies['什么是乙？']).toBe('一句话。');
  });

  test('of Obsidian and Logseq, to the question of that title; to another page, as text', () => {
    const guide = ingestText([
      '## 1. [[什么是切块]]？ #面试',
      '',
      '见 [[概念/重排序|重排]] 和 [[别的一页]]，矩阵 [[1, 2], [3, 4]]。',
      '',
      '![[结构图.png]]',
      '',
      '## 2. 重排序 #card',
      '',
      '先看 [[什么是切块#大小]]。 #card',
    ]);
    expect(bodiesOf(guide)).toEqual({
      '什么是切块？':
        '见 [重排](reranking.md) 和 别的一页，矩阵 \\[\\[1, 2], \\[3, 4]]。\n\n:::lost-image[图片]{from="结构图.png"}\n:::',
      重排序: '先看 [什么是切块](chunking.md)。',
    });
    expect(guide.report.findings.map(({ kind }) => kind)).not.toContain('link-broken');
  });

  test('whose address was personal become their text', () => {
    expect(answerOf('[页面](https://example.org/u/13900001234)在此。')).toBe('页面在此。');
    expect(answerOf('见 https://example.org/?tel=13900001234 ')).not.toContain('](');
  });

  test('to a file, in a title, are no answer', () => {
    const { questions } = ingestText(['1. 甲的作用？ [某厂.md](某厂.md)', '2. 乙的作用？', '3. 丙的作用？']);
    expect(questions.find(({ title }) => title === '甲的作用？')?.answers).toMatchObject([{ tree: { children: [] } }]);
  });

  test('to a question of the guide, by its id; to nobody, as text', () => {
    const guide = ingestText([
      '## 1. 什么是甲？ {#jia}',
      '',
      '见[乙](#yi)和[丙](#constructor)。',
      '',
      '## 2. 什么是乙？ {#yi}',
      '',
      '一句话。',
    ]);
    expect(bodiesOf(guide)['什么是甲？']).toBe('见[乙](yi.md)和丙。');
    expect(guide.report.findings.map(({ kind }) => kind)).toContain('link-broken');
  });

  test('to a heading, here or in another note, as editors write its address', () => {
    const guide = ingestText([
      '## 1. 什么是甲？ {#jia}',
      '',
      '见[乙](#2-什么是-乙)、[乙](./别处.md#2.%20什么是%20乙？)和[丁](./别处.md#丁)。',
      '',
      '## 2. 什么是 乙？ {#yi}',
      '',
      '一句话。',
    ]);
    expect(bodiesOf(guide)['什么是甲？']).toBe('见[乙](yi.md)、[乙](yi.md)和丁。');
    expect(guide.report.findings.filter(({ kind }) => kind === 'link-broken')).toHaveLength(1);
  });
});

describe('formulas', () => {
  test.each([
    ['设![公式](https://www.zhihu.com/equation?tex=x%5E2+%2B+1)为准。', '设$x^2 + 1$为准。'],
    ['![](https://latex.codecogs.com/svg.latex?\\dpi{120}\\frac{a}{b}&space;c)', '$$\n\\frac{a}{b} c\n$$'],
    ['![\\theta_1](a.png)', '$$\n\\theta_1\n$$'],
    ['                    ![](https://example.org/math?formula=a_1)', '$$\na_1\n$$'],
    [
      '![图](https://example.org/math?formula=%5Cfrac)',
      ':::lost-image[图]{from="https://example.org/math?formula=%5Cfrac"}\n:::',
    ],
  ])('that a site drew as a picture: %s', (line, markdown) => {
    expect(answerOf('如下：', '', line)).toBe(`如下：\n\n${markdown}`);
  });

  test.each([
    ['权重是 \\(QK^\\top\\) 的函数。', '权重是 $QK^\\top$ 的函数。'],
    ['损失：L = - \\sum_{i} y_i \\log p_i', '损失：$L = - \\sum_{i} y_i \\log p_i$'],
    ['求 P\\(c\\|W\\) 的最大值。', '求 P(c|W) 的最大值。'],
    ['已经是 $\\sqrt{d_k}$ 了。', '已经是 $\\sqrt{d_k}$ 了。'],
    ['换行符 \\n 不是公式。', '换行符 \\n 不是公式。'],
    [
      '注意力 Attention(Q,K,V) = softmax(QKᵀ/√dₖ) V 这样算。',
      '注意力 $\\operatorname{Attention}(Q,K,V)=\\operatorname{softmax}(QK^{\\top}/\\sqrt{d_{k}})V$ 这样算。',
    ],
    ['更新门 z_t = sigmoid(W_z x_t + b)', '更新门 $z_{t}=\\operatorname{sigmoid}(W_{z} x_{t}+b)$'],
    ['学习率取 10^-5，误差是 n^2 级。', '学习率取 $10^{-5}$，误差是 $n^{2}$ 级。'],
    ['隐状态 ht−1h_{t-1} 与 xtx_t 相加。', '隐状态 $h_{t-1}$ 与 $x_t$ 相加。'],
    ['缩放后是 QKTdk\\frac{QK^T}{\\sqrt{d_k}}。', '缩放后是 $\\frac{QK^T}{\\sqrt{d_k}}$。'],
    ['打分是 b + w1*x1 + w2*x2 这样加的。', '打分是 b + w1\\*x1 + w2\\*x2 这样加的。'],
    ['用 3*3 的核扫 32*32 的图。', '用 $3\\times 3$ 的核扫 $32\\times 32$ 的图。'],
    ['总分：0.7*速度 + 0.3*质量', '总分：$0.7\\times\\text{速度}+0.3\\times\\text{质量}$'],
    ['误差 $=$ 偏差 $^{2}+$ 方差 $+\\sigma^{2}$', '$\\text{误差}=\\text{偏差}^{2}+\\text{方差}+\\sigma^{2}$'],
    ['先取 3 * 8 ，8 * 3 = 3 * 3 的积。', '先取 $(3\\times 8)(8\\times 3)=3\\times 3$ 的积。'],
    ['每份 m = N/K，训练用 N-m 个。', '每份 $m=N/K$，训练用 $N-m$ 个。'],
    ['F1=2*P*R/(P+R)', '$F_1=\\frac{2PR}{P+R}$'],
    ['KL(P||Q) = Σ P(x) log(P(x)/Q(x))', '$KL(P\\parallel Q)=\\sum  P(x)\\log (P(x)/Q(x))$'],
    ['MSE = 1/n Σ(y - ŷ)^2', '$\\mathrm{MSE}=1/n \\sum (y-\\hat{y})^{2}$'],
    ['d = sqrt((x1-y1)^2+(x2-y2)^2)', '$d=\\sqrt{(x_{1}-y_{1})^{2}+(x_{2}-y_{2})^{2}}$'],
    ['LN(x) = γ(x-μ)/σ + β', '$\\mathrm{LN}(x)=γ(x-μ)/σ+β$'],
    ['TF-IDF = TF * IDF', '$\\text{TF-IDF}=TF\\cdot \\mathrm{IDF}$'],
    ['复杂度是 O(n²d) 级的', '复杂度是 $O(n^{2}d)$ 级的'],
    ['p(x) = ∏ p(x_i|x_<i)', '$p(x)=\\prod  p(x_{i}\\mid x_{<i})$'],
    ['计算 advantage A = R - V(s) 即可', '计算 advantage $A=R-V(s)$ 即可'],
    ['召回率 = 正确数 / (正确数 + 漏掉数)', '$\\text{召回率}=\\text{正确数}/(\\text{正确数}+\\text{漏掉数})$'],
    ['误差 = 偏差^2 + 方差', '$\\text{误差}=\\text{偏差}^2+\\text{方差}$'],
    ['c_t = f_t * c_{t-1} + i_t * c~_t', '$c_{t}=f_{t}\\cdot c_{t-1}+i_{t}\\cdot \\tilde{c}_{t}$'],
    [
      'F1-score=2*precision*recall/(a+b)',
      '$\\text{F1-score}=2\\times \\mathrm{precision}\\cdot \\mathrm{recall}/(a+b)$',
    ],
    ['输出尺寸 = (W - F + 2P)/S + 1', '输出尺寸 = $(W-F+2P)/S+1$'],
    ['RF = (RF-1)*stride + k', '$RF=(RF-1)\\cdot \\mathrm{stride}+k$'],
    ['cos(a,b) = a·b/(|a||b|)', '$\\cos (a,b)=a\\cdot b/(\\lvert a\\rvert \\lvert b\\rvert )$'],
    ['间隔是 2/||w||', '间隔是 $2/\\lVert w\\rVert $'],
    ['MAE = (1/n)Σ|yi - ŷi|', '$\\mathrm{MAE}=(1/n)\\sum \\lvert y_{i}-\\hat{y}_{i}\\rvert $'],
    ['B∈R^(d×r)', '$B\\in R^{d\\times r}$'],
    ['H = -Σ p_i log2 p_i', '$H=-\\sum  p_{i} \\log _{2}p_{i}$'],
    ['w = w - lr*m_hat', '$w=w-\\mathrm{lr}\\cdot \\hat{m}$'],
    ['r = πθ(y)/πref(y)', '$r=π_{θ}(y)/π_{\\mathrm{ref}}(y)$'],
    ['Q = XWq', '$Q=XW_{q}$'],
    ['用 3*3*6*3 的核', '用 $3\\times 3\\times 6\\times 3$ 的核'],
    ['P(y|x) ∝ P(x|y)P(y)', '$P(y\\mid x)\\propto P(x\\mid y)P(y)$'],
    ['算力 C≈6ND', '算力 $C\\approx 6ND$'],
    ['其中 IDF = log 文档总数 / 文档数', '其中 IDF = log 文档总数 / 文档数'],
  ])('%s', (line, markdown) => {
    expect(answerOf(line)).toBe(markdown);
  });

  test('one that cannot be set stays letter for letter, and is reported', () => {
    const guide = ingestText(['## 1. 这是什么？', '', '公式 $\\frac{a}{b$ 坏了。']);
    expect(Object.values(bodiesOf(guide))).toEqual(['公式 `\\frac{a}{b` 坏了。']);
    expect(guide.report.findings.map(({ kind }) => kind)).toContain('formula-unsure');
  });

  test('a slip of the pen is corrected, and what was typed is said', () => {
    expect(answerOf('总分：0.6x通顺 + 05x切题')).toBe('总分：0.6x通顺 + 05x切题');
    expect(answerOf('总分：0.6x通顺 + 04x切题')).toBe(
      '总分：$0.6\\times\\text{通顺}+0.4\\times\\text{切题}$（勘误：原文写作 `0.6x通顺 + 04x切题`）',
    );
  });

  test('one whose indices copying may have lost stays letter for letter', () => {
    const guide = ingestText(['## 1. 这是什么？', '', '损失：LD=−logσ(rθ(x,yw))']);
    expect(Object.values(bodiesOf(guide))).toEqual(['损失：`LD=−logσ(rθ(x,yw))`']);
    expect(guide.report.findings.map(({ kind }) => kind)).toContain('formula-unsure');
  });

  test.each(['loss = -log(exp(s+/τ) / Σexp(s/τ))', 'x * p/sqrt((1/n) * x^2 + xita)', 'q = f1(x)^H(p) * 2'])(
    'one that is not read as a whole stays letter for letter, and is reported: %s',
    (line) => {
      const guide = ingestText(['## 1. 这是什么？', '', `它是：${line}。`]);
      expect(Object.values(bodiesOf(guide))).toEqual([`它是：\`${line}\`。`]);
      expect(guide.report.findings.map(({ kind }) => kind)).toContain('formula-unsure');
    },
  );

  test.each([
    [
      '所以：\n$$\\begin{aligned}\na &= b \\\\\n&= c\n\\end{aligned}$$\n其中 b 是常数。',
      '所以：\n\n$$\n\\begin{aligned}\na &= b \\\\\n&= c\n\\end{aligned}\n$$\n\n其中 b 是常数。',
    ],
    ['于是有$$\nx = y\n$$这就是结论。', '于是有\n\n$$\nx = y\n$$\n\n这就是结论。'],
    ['> 记作 $$\n> x = y\n> $$\n> 即可。', '> 记作\n>\n> $$\n> x = y\n> $$\n>\n> 即可。'],
    ['- 点\n  $$a\n  = b$$', '- 点\n  $$\n  a\n  = b\n  $$'],
    ['```bash\nkill $$\nx=1\necho $$\n```', '```bash\nkill $$\nx=1\necho $$\n```'],
    ['一份 $$5，两份也是。', '一份 \\$\\$5，两份也是。'],
  ])('over several lines, wherever the dollars stand: %s', (text, markdown) => {
    expect(answerOf('先看。', '', ...text.split('\n'))).toBe(`先看。\n\n${markdown}`);
  });

  test('two lines of LaTeX without marks are two formulas, and what follows is none', () => {
    expect(answerOf('a = \\frac{1}{n}', 'b = \\sum_i x_i', 'b是总和。')).toBe(
      '$a = \\frac{1}{n}$\\\n$b = \\sum_i x_i$\\\nb是总和。',
    );
  });

  test.each([
    'RLHF = Reinforcement Learning from Human Feedback',
    '设 top_k=beam_size/2 就行。',
    '命中率用 pass^k 衡量，(IA)³ 也可以。',
    '显存是 2 GB＋6 GB＝8 GB。',
    '判断 x==y*2 是否成立。',
    '区间 (0,1) f(x) 不连着。',
    '查 https://example.org/a?x=y^2 这一页。',
    // What is a part of more than is understood says something else than the whole
    'perplexity = 2^H(p)',
    'y = x / f.norm(x) * g',
    'logits = q @ k.T / math.sqrt(d)',
    'GPT-3 = 175B，Q-learning = off-policy',
    'Agent = 自主决策 + 工具调用',
    'SFT = 监督微调/指令微调',
    // What something is made of is no sum
    'MLP = FC + ReLU + FC',
    'GLM = BERT + GPT',
    '显存 = 参数 + 梯度 + 激活',
    'p->next = a + b',
    'lambda x: x**2',
    'warmup_ratio=0.03',
    'return max(a, b)',
    'python train.py --lr=1e-4',
  ])('no formula in %s', (line) => {
    expect(answerOf(line)).not.toContain('$');
  });

  test('a colon within brackets ends no label', () => {
    const frame = ['```', 'Q = X · W_Q (Query：我要查什么)', 'K = X · W_K (Key：我有什么)', '```'];
    expect(answerOf(...frame)).toBe('$Q=X\\cdot W_{Q}$ (Query：我要查什么)\\\n$K=X\\cdot W_{K}$ (Key：我有什么)');
  });

  test('prices are no formulas', () => {
    expect(answerOf('从 $5 到 $10 不等。')).toBe('从 \\$5 到 \\$10 不等。');
  });
});

describe('blocks', () => {
  test('an empty column of a table goes', () => {
    expect(answerOf('| 甲 |  | 乙 |', '| --- | --- | --- |', '| 1 |  | 2 |')).toBe('| 甲 | 乙 |\n| - | - |\n| 1 | 2 |');
  });

  test.each([
    ['**应用场景：用于分类。', '应用场景：用于分类。'],
    ['应用场景**：用于分类。', '**应用场景**：用于分类。'],
    ['带有**[MASK] 记号**的句子', '带有**\\[MASK] 记号**的句子'],
    ['带有**[MASK]**的句子', '带有**\\[MASK]**的句子'],
    ['两类应用场景**用于分类。', '两类应用场景用于分类。'],
    ['**真，**她说。', '**真，**她说。'],
    ['**甲:**Zero-shot 不给例子。', '**甲：**Zero-shot 不给例子。'],
    ['**不同点 **是采样。', '**不同点**是采样。'],
    ['得到 ==甲 = 乙 - 丙==。', '得到 **甲 = 乙 - 丙**。'],
    ['a == 甲 与 b == 乙', 'a == 甲 与 b == 乙'],
    ['2 ** 3 与 f(**kwargs)', '2 \\*\\* 3 与 f(\\*\\*kwargs)'],
  ])('bold: %s', (line, markdown) => {
    expect(answerOf(line)).toBe(markdown);
  });

  test('lines with labels are lines', () => {
    expect(answerOf('优点：收敛得又快又稳，也好调', '缺点：多占两份显存')).toBe(
      '优点：收敛得又快又稳，也好调\\\n缺点：多占两份显存',
    );
  });

  test('lines that the writer broke mid-sentence are joined, those that end one are kept', () => {
    expect(answerOf('学习率先升', '后降。', '批大小不变。')).toBe('学习率先升后降。\\\n批大小不变。');
  });

  test('lines far shorter than the others were meant to end, with or without a full stop', () => {
    expect(answerOf('打个比方', '像背单词，先挑最常用的一批记牢，再去碰那些一年也见不到一次的。')).toBe(
      '打个比方\\\n像背单词，先挑最常用的一批记牢，再去碰那些一年也见不到一次的。',
    );
    expect(answerOf('裁剪梯度', '换掉激活函数', '在层与层之间加上归一化和残差')).toBe(
      '裁剪梯度\\\n换掉激活函数\\\n在层与层之间加上归一化和残差',
    );
    expect(answerOf('先热身，', '再退火，退到原来的十分之一，一共走三轮')).toBe(
      '先热身，再退火，退到原来的十分之一，一共走三轮',
    );
  });

  test('a few words a line, and no sentence ends in any of them', () => {
    expect(answerOf('过采样', '欠采样', '换损失')).toBe('过采样\\\n欠采样\\\n换损失');
  });

  test('stars without a space are bullets where none of them closes', () => {
    expect(answerOf('*甲看两边。', '*乙看左边。')).toBe('- 甲看两边。\n- 乙看左边。');
    expect(answerOf('*甲*看两边。', '*乙*看左边。')).not.toMatch(/^- /m);
  });

  test.each(['回到目录', '[返回顶部](#顶部)', '[↑ 回到目录](#目录)'])('%s leads nowhere in a guide', (line) => {
    expect(answerOf('一句话。', '', line)).toBe('一句话。');
  });

  test('an indent of wide spaces goes, and so does a dash torn off behind a sentence', () => {
    expect(answerOf('先说。', '', '　　再说。')).toBe('先说。\n\n再说。');
    expect(answerOf('先看 :甲在前。 -', '再看 :乙在后。 -')).toBe('先看：甲在前。\\\n再看：乙在后。');
  });

  test('bullets drawn as dots are bullets', () => {
    expect(answerOf('分两类：', '• 抽取式', '• 生成式', '·混合式')).toBe('分两类：\n\n- 抽取式\n- 生成式\n- 混合式');
  });

  test('an answer that is all quoted is one in a frame', () => {
    expect(answerOf('> 先说。', '>', '> - 甲', '', '> 再说。')).toBe('先说。\n\n- 甲\n\n再说。');
    expect(answerOf('原文说：', '', '> 先说。')).toContain('> 先说。');
  });

  test('breaks in a row are one, and none stands at the end', () => {
    expect(answerOf('前一句<br><br>后一句。\\\\')).toBe('前一句\\\n后一句。');
  });

  test('a title said again below itself goes', () => {
    expect(bodiesOf(ingestText(['## 1. 什么是甲？', '', '什么是甲？', '', '一句话。']))).toEqual({
      '什么是甲？': '一句话。',
    });
  });

  test('boxes of other editors get the names of ours', () => {
    expect(answerOf(':::tips', '小心。', ':::')).toBe(':::tip\n小心。\n:::');
    expect(answerOf(':::constructor', '小心。', ':::')).toBe(':::note\n小心。\n:::');
  });

  test('headings of an answer start below the title', () => {
    expect(answerOf('原理如下。', '##### 一', '甲。', '###### 二', '乙。')).toBe(
      '原理如下。\n\n### 一\n\n甲。\n\n#### 二\n\n乙。',
    );
  });

  test('points that all count from one go on counting', () => {
    expect(answerOf('1.**甲**：', '', '- 一', '', '1. **乙**：', '', '- 二')).toBe(
      '1. **甲**：\n   - 一\n2. **乙**：\n   - 二',
    );
  });

  test('code without a language gets one', () => {
    expect(answerOf('```', 'import torch', 'x = torch.ones(2)', '```')).toBe(
      '```python\nimport torch\nx = torch.ones(2)\n```',
    );
  });

  // The backslash makes it text for Markdown; only the whole note shows that an export put it there.
  test('bullets that an export escaped are bullets', () => {
    expect(answerOf('\\- 先清洗数据', '\\- 再训练模型')).toBe('- 先清洗数据\n- 再训练模型');
  });

  test('commands and a drawn tree of folders are code', () => {
    expect(answerOf('```', 'pip install demo', '# 训练', 'demo train tiny', '```')).toBe(
      '```bash\npip install demo\n# 训练\ndemo train tiny\n```',
    );
    expect(answerOf('```', 'app/', '├─ data/', '└─ main.py', '```')).toBe('```text\napp/\n├─ data/\n└─ main.py\n```');
  });

  test('code without a fence gets one', () => {
    expect(answerOf('写法如下：', 'def f(x):', '    return x', '就这样。')).toBe(
      '写法如下：\n\n```python\ndef f(x):\n    return x\n```\n\n就这样。',
    );
  });
});

test('what a copied page leaves of its bullets makes no headings', () => {
  expect(answerOf('编码器', '-', '看两边', '-', '适合理解')).not.toMatch(/^#/m);
});

test('Chinese that is indented far is no code', () => {
  const answer = answerOf('第一步：算查询。', '', '\t\t查询去匹配键', '', '第二步：', '', '    pip install numpy');
  expect(answer).toContain('\n\n查询去匹配键\n\n');
  expect(answer).toMatch(/```\w+\npip install numpy/);
  expect(answerOf('第一步。', '', '    ](List<T>注意力')).toContain('List\\<T>');
});

describe('prose in a frame', () => {
  test('a drawing stays one, with the steps that stand between its lines and without the sentences around it', () => {
    const drawn = ['用户提问', '   │', '   ▼ 改写', '   向量检索', '   │', '   ▼ 重排'];
    const code = ['```text', ...drawn, '```'].join('\n');
    expect(answerOf('```', ...drawn, '```')).toBe(code);
    expect(answerOf('```', '一共三步。', ...drawn, '最后才生成。', '```')).toBe(
      `一共三步。\n\n${code}\n\n最后才生成。`,
    );
  });

  test('the marks of a heading that nobody wrote go', () => {
    expect(answerOf('```', '先看数据', '##', '再看模型', '```')).not.toContain('##');
  });

  const framed = (...lines: string[]) => answerOf('```', ...lines, '```');

  test.each([
    [['答：一句话。'], '一句话。'],
    [['1、先清洗', '2、再训练'], '1. 先清洗\n2. 再训练'],
    [['1. 先清洗', '1. 再训练', '1. 后评测'], '1. 先清洗\n2. 再训练\n3. 后评测'],
    [['遗忘门：决定丢掉什么', '输入门：决定记住什么'], '- **遗忘门**：决定丢掉什么\n- **输入门**：决定记住什么'],
    [['正负样本的比例是1：1，各取一半'], '正负样本的比例是1：1，各取一半'],
    [['样例：', '{"question": "天为什么蓝？"}'], '**样例**：\n\n```json\n{"question": "天为什么蓝？"}\n```'],
    [['softmax(q*k)*v 里有星号。'], '`softmax(q*k)*v` 里有星号。'],
    [
      ['先看数据：', 'import os', 'print(os.getcwd())', '再看结果。'],
      '**先看数据**：\n\n```python\nimport os\nprint(os.getcwd())\n```\n\n再看结果。',
    ],
    [['先看：', '```bash', 'nvidia-smi', '```', '再看。'], '**先看**：\n\n```bash\nnvidia-smi\n```\n\n再看。'],
    [
      ['流水线并行把层分给几张卡，', '前一张卡算完，后一张才开始，', '所以要切成小批。'],
      '流水线并行把层分给几张卡，前一张卡算完，后一张才开始，所以要切成小批。',
    ],
  ])('%j', (lines, markdown) => {
    expect(framed(...lines)).toBe(markdown);
  });
});

test('R is a reply where it opens the answer', () => {
  expect(answerOf('**R：**因为梯度更稳。')).toBe('因为梯度更稳。');
  expect(answerOf('**R：不合适的初值。**再看。')).toBe('**不合适的初值。**再看。');
  expect(answerOf('P：精确率。', 'R：召回率。')).toContain('R：召回率。');
});

test('the mark of an answer within a quote goes with the quote', () => {
  expect(answerOf('> A: 一句话。', '>', '> 又一句。')).toBe('一句话。\n\n又一句。');
  expect(answerOf('> A:', '> - 甲是一种做法', '> - 乙是另一种')).toBe('- 甲是一种做法\n- 乙是另一种');
});

describe('the short answer', () => {
  const short = (...lines: string[]) => ingestText(['## 1. 这是什么？', '', ...lines]).questions[0]!;

  test.each(['> 速答：一句话。', '速答：一句话。', '**速答**：一句话。', '一句话总结：一句话。', 'TL;DR: 一句话。'])(
    '%s',
    (line) => {
      const question = short(line, '', '详细的说明在这里。');
      expect(question.short).toBe('一句话。');
      expect(question.answers[0]!.tree.children).toHaveLength(1);
    },
  );

  test('a paragraph that only mentions it is none', () => {
    expect(short('先给速答：再展开。').short).toBeUndefined();
  });
});

describe('whether a question is answered', () => {
  test.each([
    [['一句话就够了。'], true],
    [['- 优点', '- 缺点'], false],
    [['- 梯度可以绕过子层往回传', '- 子层只学差的那一部分'], true],
    [['对比区别：'], false],
    [['https://example.org/a'], true],
    [['- [[切块]]', '- [[嵌入]]', '- [[重排]]'], true],
    [['1. [讲得好](https://example.org/a)'], true],
    [['--参考自[别处](https://example.org/a)'], false],
    [['[题目](https://leetcode.cn/problems/two-sum)'], false],
    [['```python', 'x = 1', '```'], true],
    [['![图](a.png)'], true],
    [['$$', 'x^2', '$$'], true],
    [['| 方法 | 优点 |', '| --- | --- |', '| 贪心 | 快 |'], true],
    [['| 方法 | 优点 |', '| --- | --- |', '| 贪心 | |', '| 束搜索 | |'], false],
    [['切块 → 嵌入 → 入库'], true],
    [['```', '损失怎么写', '数据从哪来', '学习率多大？', '```'], false],
    [['```', '自我介绍（一分钟）', '  ↓', '有什么想问的？', '```'], true],
    [['- 二面.md'], false],
    [['[某厂 一面 记录.md](某厂.md)'], false],
    [['%!(EXTRA a.Kind=, string=)'], false],
    [['不会'], false],
    [['梯度更加平稳'], false],
    [['答：梯度更加平稳'], true],
    [['答：不会这一题'], false],
    [['答：'], false],
    [['答：滑动窗口'], false],
    [['答：见《优化》一章。'], false],
    [['答：见效快，但不稳。'], true],
    [['追问：讲一讲它的损失'], false],
    [['它和别的有什么两样'], false],
    [['怎么算的？怎么画的'], false],
    [['**延伸**', '', '- 为什么放在这里？', '- 换一个行吗？', '- 讲讲它的缺点。'], false],
    [['（注意和上一题的区别）'], false],
    [['- 没有召回', '- 排序靠后', '- 生成跑题', '  哪一种最多？'], false],
    [[''], false],
  ])('%j → %s', (lines, answered) => {
    const { questions, report } = ingestText(['## 1. 这是什么？', '', ...lines]);
    expect(questions[0]!.answered).toBe(answered);
    expect(report.findings.some(({ kind }) => kind === 'unanswered')).toBe(!answered);
  });

  test('a question whose answer stands in a list behind the questions has one', () => {
    const questions = [
      '1. 为什么要预热？',
      '2. 词表怎么定？',
      '',
      '参考答案',
      '1. 开始时梯度的方差大。',
      '2. 先数语料。',
    ];
    expect(ingestText(questions.join('\n')).report.findings).toEqual([]);
  });
});

test('a word answers a question that offers a choice', () => {
  const answered = (title: string, text: string) => ingestText([`## 1. ${title}`, '', text]).questions[0]!.answered;
  expect(answered('秩越大越好吗？', '不会')).toBe(true);
  expect(answered('秩越大越好吗？', '待补')).toBe(false);
  expect(answered('秩怎么选？', '不会')).toBe(false);
});

test('what a question offers to talk about is no answer, and what to ask back is one', () => {
  const answered = (title: string, ...lines: string[]) =>
    ingestText([`## 1. ${title}`, '', ...lines]).questions[0]!.answered;
  const offered = ['- 数据清洗层面', '- 训练策略层面', '- 部署上线层面'];
  expect(answered('请从以下方面说明怎么降本', ...offered)).toBe(false);
  expect(answered('怎么降本', ...offered)).toBe(true);
  expect(answered('反问面试官', '- 组里现在做什么？', '- 多久上线一次？')).toBe(true);
});

describe('footnotes', () => {
  const note = [
    '## 1. 秩怎么选？',
    '',
    '常用 8[^1]，见[^2]。',
    '',
    '## 2. 初始化呢？',
    '',
    '一个随机，一个为零[^1]。',
    '',
  ];
  const defined = ['[^1]: 经验值，', '    看任务。', '[^2]: 原文的表 6。'];

  test('each question brings those that it refers to, wherever the note defines them', () => {
    const guide = ingestText([...note, ...defined]);
    expect(bodiesOf(guide)).toEqual({
      '秩怎么选？': '常用 8[^1-1]，见[^1-2]。\n\n[^1-1]: 经验值，看任务。\n\n[^1-2]: 原文的表 6。',
      '初始化呢？': '一个随机，一个为零[^5-1]。\n\n[^5-1]: 经验值，看任务。',
    });
    expect(guide.report.findings.map(({ kind }) => kind)).not.toContain('link-broken');
  });

  test('a number that is defined nowhere is reported and stays a number, and a class of characters stays', () => {
    const guide = ingestText(['## 1. 秩怎么选？', '', '常用 8[^7]，用 [^a-z] 过滤。']);
    expect(Object.values(bodiesOf(guide))).toEqual(['常用 8\\[7]，用 \\[^a-z] 过滤。']);
    expect(guide.report.findings.map(({ kind }) => kind)).toContain('link-broken');
  });

  test('one that nobody refers to is text', () => {
    expect(answerOf('常用 8。', '', '[^9]: 看任务。')).toBe('常用 8。\n\n看任务。');
  });
});

test('a title that is a link is answered where that leads, one that holds a link is not', () => {
  const answered = (title: string) =>
    ingestText([`## ${title}`, '', '## 2. 其他', '', '说完了。']).questions[0]!.answered;
  expect(answered('1. [损失函数怎么选](https://example.org/loss)')).toBe(true);
  expect(answered('1. [损失函数怎么选](https://example.org/loss) [先看]')).toBe(true);
  expect(answered('1. 损失函数怎么选 [原题](https://example.org/loss)')).toBe(false);
  const referring = (lines: string[]) =>
    ingestText(['## 1. [损失函数怎么选][甲]', '', '## 2. 其他', '', '说完了。', '', ...lines]).questions[0]!.answered;
  expect(referring(['[甲]: https://example.org/loss'])).toBe(true);
  expect(referring([])).toBe(false);
});

describe('boxes of other editors', () => {
  test.each([
    ['> [!warning] 小心', '> 秩太大会**过拟合**。', ':::caution\n**小心**\n\n秩太大会**过拟合**。\n:::'],
    ['> [!NOTE]', '> 只有一行。', ':::note\n只有一行。\n:::'],
    ['{% hint style="danger" %}', '别用 fp16。\n{% endhint %}', ':::danger\n别用 fp16。\n:::'],
  ])('%s becomes a box of the site', (head, text, box) => {
    expect(answerOf('先说结论。', '', head, ...text.split('\n'))).toBe(`先说结论。\n\n${box}`);
  });

  test('one that is empty goes, and a quote that only starts with a bracket stays', () => {
    expect(answerOf('先说结论。', '', '> [!tip]')).toBe('先说结论。');
    expect(answerOf('先说。', '', '> [1] 原文如此。')).toBe('先说。\n\n> \\[1] 原文如此。');
  });
});

test('formulas of several lines in a frame of prose are formulas', () => {
  const framed = [
    '```',
    '先减均值：',
    '$$',
    'y = x - \\mu',
    '$$',
    '其中 $$\\mu =',
    '\\frac{1}{n}\\sum x$$。',
    '再缩放。',
    '```',
  ];
  expect(answerOf(...framed)).toBe(
    '**先减均值**：\n\n$$\ny = x - \\mu\n$$\n\n其中\n\n$$\n\\mu =\n\\frac{1}{n}\\sum x\n$$\n\n再缩放。',
  );
});

test('a formula that is all of its line is set apart, within its list', () => {
  expect(answerOf('先看定义：', '', '$$ y = \\text{f}(x) $$')).toBe('先看定义：\n\n$$\ny = \\text{f}(x)\n$$');
  expect(answerOf('- 定义：', '$$y = x^2$$', '  - $x$：输入')).toBe('- 定义：\n  $$\n  y = x^2\n  $$\n  - $x$：输入');
});

test('the address of a picture of HTML may hold spaces', () => {
  expect(answerOf('先看。', '', '<img src="/img/my notes/a.png" />')).toContain('{from="/img/my notes/a.png"}');
});

test('a picture of HTML that is all of a point is one', () => {
  expect(answerOf('- 先看图', '  - <img src=./a.png width="30%" />')).toContain(':lost-image[图片]{from="./a.png"}');
});

describe('lines that count up, or share a mark', () => {
  test.each([
    ['步骤：\n1.切块\n2.嵌入。\n最后入库。', '步骤：\n\n1. 切块\n2. 嵌入。\n\n最后入库。'],
    ['（1）切块\n（2）嵌入', '1. 切块\n2. 嵌入'],
    ['1. 切块。\n2. 嵌入。\n3.  入库。', '1. 切块。\n2. 嵌入。\n3. 入库。'],
    ['1. 分两步\n（1）切块\n（2）嵌入\n2. 入库', '1. 分两步\n   1. 切块\n   2. 嵌入\n2. 入库'],
    ['要看：\n-召回率\n-准确率', '要看：\n\n- 召回率\n- 准确率'],
    ['```\n要看：\n-召回率\n-准确率\n```', '**要看**：\n\n- 召回率\n- 准确率'],
  ])('%j are points', (text, markdown) => {
    expect(answerOf(...text.split('\n'))).toBe(markdown);
  });

  test.each(['见（1）\n（3）也一样。', '快 1.5 倍\n2.5 倍更好'])('%j are none', (text) => {
    expect(answerOf(...text.split('\n'))).not.toMatch(/^\d\. /m);
  });

  test('nor are lines of code', () => {
    expect(answerOf('- 看代码', '  ```python', '  1.real', '  2.real', '  ```')).toContain('1.real\n  2.real');
  });
});

test('two formulas side by side are never one', () => {
  const columns = [
    '先加后归一            先归一后加',
    'y = LN(y + F(y))     y = y + F(LN(y))',
    'y = LN(y + G(y))     y = y + G(LN(y))',
  ];
  expect(answerOf('```', ...columns, '```')).toContain(columns[1]);
  expect(answerOf('写成 y = LN(y + F(y)) y = y + F(LN(y)) 也行。')).toContain('`y = LN(y + F(y)) y = y + F(LN(y))`');
});

test('a fence within a frame of prose is no text', () => {
  expect(answerOf('````', '1：接受', '```', '好的，可以。', '```', '2：拒绝', '````')).toBe(
    '1. 接受\n\n好的，可以。\n\n2. 拒绝',
  );
});

test('#1. over 2. is the first point of the list', () => {
  expect(answerOf('难点：', '', '#1.读不了图片', '2. 表格会错')).toBe('难点：\n\n1. 读不了图片\n2. 表格会错');
  expect(answerOf('见 issue：', '', '#1.读不了图片')).toContain('#1.读不了图片');
});

test('a colon before Chinese and a bracket starts no directive', () => {
  expect(answerOf('注意:重点[甲]在后。')).toMatch(/注意\S*重点\S*甲]在后。/);
});

test('a sentence before the points of a list is an answer, an opening alone is none', () => {
  const answered = (first: string) =>
    ingestText(['## 1. HNSW 的原理？', '', first, '', '1. 贪心走近', '2. 下到下层']).questions[0]?.answered;
  expect(answered('分层的小世界图。查询时：')).toBe(true);
  expect(answered('查询时：')).toBe(false);
});

test('lists and code in HTML stay lists and code', () => {
  expect(
    answerOf(
      '<p>要看：</p>',
      '<ul>',
      '<li>点击率</li>',
      '<li>时长：',
      '<ol><li>人均</li><li>次均</li></ol>',
      '</li>',
      '</ul>',
    ),
  ).toBe('要看：\n\n- 点击率\n- 时长：\n  1. 人均\n  2. 次均');
  expect(answerOf('<pre><code class="language-python">def f(x):', '    return x', '</code></pre>')).toBe(
    '```python\ndef f(x):\n    return x\n```',
  );
});

describe('lists beside the point that they belong to', () => {
  const nested = '1. **编码器**：读。\n   - 看两边\n   - 能并行\n2. **解码器**：写。\n   - 看左边';

  test('what counts on behind bullets takes them below its points', () => {
    const bullets = ['- 看两边', '- 能并行', ''];
    expect(answerOf('1. **编码器**：读。', '', ...bullets, '2. **解码器**：写。', '', '- 看左边')).toBe(nested);
    expect(answerOf('1. **编码器**：读。', '', ...bullets, '   2.**解码器**：写。', '', '- 看左边')).toBe(nested);
  });

  test('an item that holds nothing but a list stands for one level more', () => {
    expect(answerOf('- 编码器', '- - 看两边', '  - 能并行', '- 解码器', '- - 看左边')).toBe(
      '- 编码器\n  - 看两边\n  - 能并行\n- 解码器\n  - 看左边',
    );
  });

  test('bullets behind points that are whole stay beside them', () => {
    const points = ['1. 编码器', '   - 看两边', '2. 解码器', '   - 看左边'];
    expect(answerOf(...points, '', '- 两边都有注意力层')).toBe(`${points.join('\n')}\n\n- 两边都有注意力层`);
  });

  test('a number within a bullet is its own', () => {
    expect(answerOf('1. 编码器', '- 分两步：', '', '   1. 切词', '', '   2. 查表')).toContain('1. 切词');
    expect(answerOf('1. 编码器', '- 分两步：', '', '   1. 切词', '', '   2. 查表')).not.toMatch(/^2\./m);
  });
});

test('code loses the indent that all its lines share, and a heading all its emphasis', () => {
  expect(answerOf('#### ***代码***', '', '```python', '    import math', '    x = math.pi', '', '```')).toBe(
    '### 代码\n\n```python\nimport math\nx = math.pi\n```',
  );
});

test('code without a fence loses what an export escaped, and a sentence behind it is none of its', () => {
  const lines = ['def mask\\(seq\\_k\\):', '', '    return seq\\_k == 0', '', ' self-attention 的 padding mask 用它。'];
  expect(answerOf('先看。', '', ...lines)).toBe(
    '先看。\n\n```python\ndef mask(seq_k):\n\n    return seq_k == 0\n```\n\nself-attention 的 padding mask 用它。',
  );
});

test('a heading of an answer needs no colon, and a fence named text its language', () => {
  expect(answerOf('### 优点：', '', '快。', '', '```text', 'mask = mask.unsqueeze(0)', '```')).toBe(
    '### 优点\n\n快。\n\n```python\nmask = mask.unsqueeze(0)\n```',
  );
});

describe('a line that counts its parts', () => {
  const part = (n: number) => `（${n}）这一点要说清楚：${'先看数据，再看模型，'.repeat(5)}最后看结果。`;
  const long = [1, 2, 3].map(part);

  test('is broken where it counts, also where it counts from one again', () => {
    expect(answerOf(`优点：${long.join('')}缺点：${long.join('')}`).split('\n\n')).toEqual([
      '优点：',
      ...long,
      '缺点：',
      ...long,
    ]);
  });

  test('stays whole if it is short, or only refers to a part', () => {
    expect(answerOf('（1）切词，（2）查表，（3）相加。')).toBe('（1）切词，（2）查表，（3）相加。');
    expect(answerOf(`${long.join('')}和（1）一样。`).split('\n\n')).toHaveLength(3);
  });
});

test('points are points in a quote, with two marks, or far from the margin', () => {
  const points = '1. 上采样\n2. 改权重';
  expect(answerOf('> 1）上采样', '> 2）改权重')).toBe(points);
  expect(answerOf('> 1). 上采样', '> 2). 改权重', '', '再试。')).toBe('> 1. 上采样\n> 2. 改权重\n\n再试。');
  expect(answerOf('    1.上采样', '    2.改权重')).toBe(points);
});
