/**
 * Every kind of finding, in the order in which they are worth a note-keeper's time. The one table: what the ingest prints,
 * the page 笔记体检 and `docs/findings.md` all read it. Ids are stable, since scripts of note-keepers may look for them.
 */
import type { Fix } from './model.ts';

/**
 * - `error`: a file could not be opened, or what the owner asked for was not done. The guide may lack something, or show
 *   what it should not, so the command fails.
 * - `warning`: a guess, or something that the page shows worse than the writer meant it. Worth mending.
 * - `info`: dealt with; good to know.
 */
export type Severity = 'error' | 'warning' | 'info';

export interface FindingType {
  severity: Severity;
  /** A name for a list. */
  name: string;
  /** What happened, and what the ingest did about it. */
  says: string;
  /** What the note-keeper can do. */
  todo: string;
}

export const FINDINGS = {
  'guide-invalid': {
    severity: 'error',
    name: '没有照办的指示',
    says: 'guide.yaml 里的这一条写错了，或者说的题、页找不到；只有这一条没有照办，其余照常。',
    todo: '按所写的提示改这一条。题用编号或标题来指，页写成“主题/页”。',
  },
  unreadable: {
    severity: 'error',
    name: '读不了的文件',
    says: '文件打不开，没有读入；其余文件照常。',
    todo: '检查文件是否存在、有没有读取权限。',
  },
  'figure-unknown': {
    severity: 'error',
    name: '没有这幅图',
    says: 'plot 或 play 围栏第一行写的名字不存在；围栏当代码原样显示。',
    todo: '改成所列的名字之一；各画什么，见 docs/notes-format.md。',
  },
  'note-failed': {
    severity: 'error',
    name: '没能整理的笔记',
    says: '程序在这份笔记上出了错；整份按纯文本收录，一行不少，其余笔记照常。',
    todo: '先照常使用；请把报告里的那句话和能重现的片段报给维护者。',
  },
  'frontmatter-invalid': {
    severity: 'warning',
    name: '读不懂的文件头',
    says: '文件开头 --- 之间的内容有一处不对，那一处没有采用。',
    todo: '改成正确的 YAML；能写的只有 title、page、topic 和 hide，别的键会被忽略。',
  },
  'attribute-invalid': {
    severity: 'warning',
    name: '写错的属性',
    says: '题目末尾 {…} 里写的编号或页不能用，没有采用。',
    todo: '改成所提示的写法；全部页名见 docs/notes-format.md。',
  },
  'binary-file': {
    severity: 'warning',
    name: '不是文本的文件',
    says: '文件名像笔记，内容却不是文本，没有读入。',
    todo: '另存为 UTF-8 的 .md 或 .txt，或移出笔记目录。',
  },
  unanswered: {
    severity: 'info',
    name: '没有答案的题',
    says: '题目下面是空的；题目照样收录，标明还没有答案。',
    todo: '在题目下面写上答案，就会出现在页面里。',
  },
  'link-only': {
    severity: 'info',
    name: '只有链接的答案',
    says: '题目下面只有指向别处的链接，或者题目本身就是一个链接；链接照样收录，算有答案。',
    todo: '用自己的话把要点写下来：读者不用离开页面，链接失效了也不怕。',
  },
  'empty-placeholder': {
    severity: 'warning',
    name: '空着的占位',
    says: '只有编号，没有题目；这一行没有收录。',
    todo: '补上题目，或删掉这一行。',
  },
  'image-lost': {
    severity: 'warning',
    name: '丢失的图片',
    says: '图片只存在于作者的电脑上，页面里留了占位框。',
    todo: '改画成 Mermaid 图，或用文字、公式描述。',
  },
  'image-remote': {
    severity: 'warning',
    name: '外站的图片',
    says: '页面不向别的网站要图，这里留了占位框。',
    todo: '改画成 Mermaid 图，或用文字、公式描述。',
  },
  'reading-unsure': {
    severity: 'warning',
    name: '没有把握的读法',
    says: '看不清这份笔记里哪些行是题；只按最稳妥的读法收录，内容一行不少。',
    todo: '在 guide.yaml 里加上所写的那一行，as 改成题目真正的写法：h1 到 h6、numbered、bold、bullets、lines 或 whole。',
  },
  'formula-unsure': {
    severity: 'warning',
    name: '没有把握的公式',
    says: '看起来是公式，但排不出来，或没有全看懂；一字不改，原样放进了代码。',
    todo: '在笔记里写成 $…$ 之间的 LaTeX；本来就要原样显示的，用反引号括起来。',
  },
  'formula-lost': {
    severity: 'warning',
    name: '丢失的公式',
    says: '从网页复制时公式没有跟过来，句子里留着空；页面里在那里写了〔此处缺公式〕。',
    todo: '对照原文，在笔记里补上 $…$ 之间的公式。',
  },
  'topic-unsure': {
    severity: 'warning',
    name: '没有把握的归类',
    says: '题目和正文里的术语分不出高下，归到哪一页是猜的。',
    todo: '在 guide.yaml 里加上所写的那一行，或在题目末尾写 {page=主题/页}。',
  },
  'fence-unclosed': {
    severity: 'warning',
    name: '没有收尾的代码块',
    says: '代码围栏没有闭合，已按内容补上。',
    todo: '在代码结束的地方补一行 ```。',
  },
  'link-broken': {
    severity: 'warning',
    name: '断了的链接',
    says: '链接指向的题目不存在，页面里只留了文字；或者文中标了脚注，却没有写脚注的内容。',
    todo: '改成存在的题目编号，补上脚注，或删去链接。',
  },
  'too-large': {
    severity: 'warning',
    name: '太长的一段',
    says: '一段太长或嵌套太深，按纯文本收录，没有排版。',
    todo: '拆成几道题，或几个段落。',
  },
  encoding: {
    severity: 'warning',
    name: '编码',
    says: '文件不是 UTF-8，已按所写的编码读入。',
    todo: '另存为 UTF-8，可以免去猜测。',
  },
  'merge-unsure': {
    severity: 'info',
    name: '也许是同一道题',
    says: '一道题的答案大半在另一道题里，标题也像；没有合并，只把宽的那道排在“相关”的最前面。',
    todo: '真是同一道，在 guide.yaml 里加上所写的那一行；不是就不用管。',
  },
  'html-removed': {
    severity: 'info',
    name: '没有运行的 HTML',
    says: '笔记里有脚本或嵌入内容，按代码原样显示，不会运行。',
    todo: '不需要时删去；需要的格式可以用 Markdown 写。',
  },
  'personal-data': {
    severity: 'info',
    name: '个人信息',
    says: '姓名、电话、邮箱一类的内容，作者署名，对自己缺点、离职原因、薪资的回答，和自己公司的名字、日活、人数、机器数，已经换成〔姓名〕〔公司数据〕这样的字样，没有进入页面。',
    todo: '最好从笔记里也删掉。没有认出来的，在 guide.yaml 里写一条 redact；公司的数字、署名、自己的回答可以公开，就写一条 show: 公司数据（或署名、自述）。',
  },
  'personal-maybe': {
    severity: 'info',
    name: '可能是个人信息',
    says: '像是合作方、公司内情、同事称呼一类只有作者能判断的内容；没有隐去，照原样收录。',
    todo: '不想公开的，从笔记里删掉，或在 guide.yaml 里写一条 redact。',
  },
  'empty-file': {
    severity: 'info',
    name: '空文件',
    says: '文件是空的。',
    todo: '写上内容，或删去文件。',
  },
} as const satisfies Record<string, FindingType>;

export type FindingKind = keyof typeof FINDINGS;

export const FINDING_KINDS = Object.keys(FINDINGS) as FindingKind[];

/** What a kind of finding is called, how much it matters, and what to do about it. */
export const typeOf = (kind: FindingKind): FindingType => FINDINGS[kind];

/** Where the line goes that settles a guess. @example whereToWrite({ file: 'guide.yaml', text }) → '在 guide.yaml 末尾加一行：' */
export const whereToWrite = ({ file, line }: Fix): string =>
  line === undefined ? `在 ${file} 末尾加一行：` : `把 ${file} 第 ${line} 行改成：`;
