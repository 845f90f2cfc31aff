import { withNested } from './chapters.ts';
import { indentOf } from './indent.ts';
import type { ShapeTitle } from './mark.ts';
import type { Line } from './parse.ts';
import { share } from './share.ts';
import { asksOutright, cleanTitle, isQuestion } from './titles.ts';

const BULLET = /^\s*[-*+•]\s+(?=\S)/;

/** `- 预训练` over `    - Scaling Law 说了什么` over its points: chapters, questions and answers, as outliners export them. */
export function outlineTitles(inside: readonly Line[]): ShapeTitle[] {
  const filled = inside.filter(({ kind }) => kind !== 'blank');
  const points = filled.map((line, i) => {
    const next = filled[i + 1];
    const text = line.text.replace(BULLET, '').trim();
    return { line, text, indent: indentOf(line.text), below: next ? indentOf(next.text) : 0 };
  });
  const bullets = points.filter(({ line }) => line.kind === 'text' && BULLET.test(line.text));
  const chapters = bullets.filter(({ indent }) => indent === 0);
  const second = chapters[0]?.below ?? 0;
  const titles = bullets.filter(({ indent }) => indent === second);
  const sure =
    second >= 2 &&
    chapters.length >= 2 &&
    bullets[0] === chapters[0] &&
    titles.length >= Math.max(4, chapters.length * 1.5) &&
    points.every(({ line, indent }) => indent > 0 || BULLET.test(line.text)) &&
    chapters.every(({ text, below }) => cleanTitle(text).length <= 15 && !isQuestion(text) && below === second) &&
    (share(titles, ({ below }) => below > second) >= 0.8 || share(titles, ({ text }) => asksOutright(text)) >= 0.6) &&
    share(titles, ({ text }) => isQuestion(text)) >= 0.5;
  if (!sure) return [];
  return [
    ...chapters.map(({ line, text }) => ({ line: line.number, raw: text, inline: false, group: true as const })),
    ...withNested(
      titles.map(({ line, text }) => ({ line: line.number, raw: text, inline: false })),
      inside,
    ),
  ].sort((a, b) => a.line - b.line);
}
