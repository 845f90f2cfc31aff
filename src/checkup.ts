/** The report of the ingest, as the note-keeper reads it on the page 笔记体检. */
import type { Fate, Finding, FindingKind, Report } from './ingest/model.ts';

/** What a kind of finding is called, and what to do about it. */
interface Advice {
  name: string;
  todo: string;
}

export const FATE_NAMES: Record<Fate, string> = {
  question: '题目',
  answer: '答案',
  heading: '标题',
  duplicate: '与别处重复',
  redacted: '已隐去',
  boilerplate: '套话',
};

const ADVICE: Record<FindingKind, Advice> = {
  unanswered: { name: '没有答案的题', todo: '题目下面是空的，补上答案就会出现在页面里。' },
  'empty-placeholder': { name: '空着的占位', todo: '只有“略”“待补充”一类的字，写上内容或删去。' },
  'image-lost': {
    name: '丢失的图片',
    todo: '图片只存在于作者的电脑上，页面里留了占位框。可以改画成 Mermaid 图，或用文字描述。',
  },
  'image-remote': {
    name: '外站的图片',
    todo: '页面不向别的网站要图，这里留了占位框。可以改画成 Mermaid 图，或用文字描述。',
  },
  'formula-unsure': {
    name: '没有把握的公式',
    todo: '写法不是标准的 LaTeX，看一看页面上的样子，不对就在笔记里改成 $…$。',
  },
  'topic-unsure': { name: '没有把握的归类', todo: '在题目后面写上 {page=主题/篇名}，就按所写的归类。' },
  'fence-unclosed': { name: '没有收尾的代码块', todo: '在代码结束的地方补一行 ```。' },
  'link-broken': {
    name: '断了的链接',
    todo: '链接指向的题目或文件不存在，页面里只留了文字。改成存在的题目，或删去链接。',
  },
  'personal-data': { name: '个人信息', todo: '电话、邮箱一类的内容没有进入页面。最好从笔记里也删掉。' },
  'html-removed': { name: '去掉的 HTML', todo: '页面不收 HTML，文字留了下来。需要的格式可以用 Markdown 写。' },
  'frontmatter-invalid': { name: '读不懂的文件头', todo: '文件开头 --- 之间的内容不是正确的 YAML，没有采用。' },
  encoding: { name: '编码', todo: '文件不是 UTF-8，已按所写的编码读入。另存为 UTF-8 可以免去猜测。' },
  'empty-file': { name: '空文件', todo: '写上内容，或删去文件。' },
  'binary-file': { name: '不是文本的文件', todo: '改用文本格式，或移出笔记目录。' },
  unreadable: { name: '读不了的文件', todo: '检查文件是否存在、有没有读取权限。' },
  'too-large': { name: '太大的文件', todo: '拆成几个文件。' },
};

/** Findings of one kind. */
export interface FindingGroup extends Advice {
  kind: FindingKind;
  findings: Finding[];
}

/** Findings by kind, in the order in which they are worth a note-keeper's time. */
export function groupFindings(report: Report): FindingGroup[] {
  const kinds = Object.keys(ADVICE) as FindingKind[];
  return kinds
    .map((kind) => ({ kind, ...ADVICE[kind], findings: report.findings.filter((finding) => finding.kind === kind) }))
    .filter(({ findings }) => findings.length > 0);
}

/** What became of a file's lines. Blank lines have no fate of their own, so the counts may add up to less. */
export interface FileSummary {
  path: string;
  encoding: string;
  lines: number;
  questions: number;
  fates: { fate: Fate; lines: number }[];
}

/** One summary a file, in the report's order. */
export function summarizeFiles(report: Report): FileSummary[] {
  return report.files.map((file) => {
    const lines = report.lines.filter((line) => line.file === file.path);
    const fates = (Object.keys(FATE_NAMES) as Fate[]).map((fate) => ({
      fate,
      lines: lines.filter((line) => line.fate === fate).reduce((sum, { start, end }) => sum + end - start + 1, 0),
    }));
    const questions = report.questions.filter(({ sources }) => sources.some((source) => source.file === file.path));
    return { ...file, questions: questions.length, fates: fates.filter((fate) => fate.lines > 0) };
  });
}

/** Questions that stand in more than one place and became one. */
export function mergedQuestions(report: Report): Report['questions'] {
  return report.questions.filter(({ sources }) => sources.length > 1);
}
