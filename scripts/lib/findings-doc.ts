/** `docs/findings.md`, written from the table of findings. `UPDATE=1 npx vitest run findings-doc` rewrites the page. */
import { FINDING_KINDS, type Severity, typeOf } from '../../src/ingest/findings.ts';

const SECTIONS: { severity: Severity; title: string; text: string }[] = [
  {
    severity: 'error',
    title: '错误',
    text: '有文件没读进来，或者笔记主人的决定没有照办：指南可能少了东西，也可能露出了不该露的。命令的退出码为 1。',
  },
  {
    severity: 'warning',
    title: '提醒',
    text: '程序猜了，或者页面上的样子不如笔记原意，值得改一改。加上 `--check` 时退出码为 1。',
  },
  { severity: 'info', title: '说明', text: '已经处理好，知道就行。' },
];

/** The page, as Markdown. */
export function findingsToMarkdown(): string {
  const sections = SECTIONS.map(({ severity, title, text }) => {
    const kinds = FINDING_KINDS.filter((kind) => typeOf(kind).severity === severity).map((kind) => {
      const { name, says, todo } = typeOf(kind);
      return `### ${name}\n\n\`${kind}\`\n\n${says}\n\n**怎么办**：${todo}`;
    });
    return [`## ${title}`, text, ...kinds].join('\n\n');
  });
  return `${[INTRO, ...sections].join('\n\n')}\n`;
}

const INTRO = `# 整理程序会报告什么

<!-- 由 src/ingest/findings.ts 生成，请勿手改。 -->

每一条发现都有固定的名字（下面反引号里的英文）、所在的文件和行号，写在 \`report.json\` 的 \`findings\` 里。这样看：

| 命令 | 得到什么 |
| --- | --- |
| \`npm run ingest -- --findings\` | 照常整理，再逐个文件列出 |
| \`npm run ingest -- --check\` | 只检查，什么都不写；有错误或提醒时退出码为 1 |
| \`… --format json\` | 给程序读 |
| \`… --format github\` | 在 GitHub Actions 里，标在改动的那一行旁边 |

程序猜的地方，会给出能定下来的那一行，照抄到所说的文件里，下次就不再猜。怎样写，见 [notes-format.md](notes-format.md)。`;
