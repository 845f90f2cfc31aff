/** What the ingest prints: a progress bar on a terminal, then a table. */
import { join } from 'node:path';
import type { WriteStream } from 'node:tty';
import type { Report } from '../src/ingest/model.ts';
import { TOPICS } from '../src/knowledge/taxonomy.ts';

const WIDTH = 30;

export function progressBar(stream: WriteStream): { step: (done: number, all: number) => void; end: () => void } {
  if (!stream.isTTY) return { step: () => undefined, end: () => undefined };
  return {
    step(done, all) {
      const filled = Math.round((done / all) * WIDTH);
      stream.write(`\r读笔记 ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${all}`);
    },
    end: () => void stream.write('\n'),
  };
}

/** The report in a dozen lines. */
export function summary(report: Report, out: string): string {
  const { files, questions, findings, lines } = report;
  const kinds = new Map<string, number>();
  for (const { kind } of findings) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const merged = questions.reduce((sum, question) => sum + question.sources.length - 1, 0);
  const rows: [string, string][] = [
    ['笔记', `${files.length} 个文件，${files.reduce((sum, file) => sum + file.lines, 0)} 行`],
    ['题目', `${questions.length} 道，其中 ${questions.filter((question) => !question.answered).length} 道还没有答案`],
    ...TOPICS.map((topic): [string, string] => [
      `  ${topic.title}`,
      `${questions.filter((question) => question.topic === topic.id).length}`,
    ]),
    ['合并', `${merged} 处重复的题并入了别的题`],
    ['行', `${lines.reduce((sum, { start, end }) => sum + end - start + 1, 0)} 行都有去处`],
    ['发现', [...kinds].map(([kind, count]) => `${kind} ${count}`).join('，') || '无'],
    ['报告', join(out, 'report.json')],
  ];
  return rows.map(([name, value]) => `${name}${' '.repeat(Math.max(1, 28 - displayWidth(name)))}${value}`).join('\n');
}

/** Columns a text takes in a terminal: Chinese characters take two. */
const displayWidth = (text: string) => text.length + (text.match(/[\p{Script=Han}（）]/gu)?.length ?? 0);
