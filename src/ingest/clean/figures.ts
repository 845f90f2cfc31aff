import { figureNames, isFigureLang, readFigure } from '../../knowledge/figures.ts';
import { nearest } from '../owner/nearest.ts';
import type { Line } from '../parse/index.ts';
import type { Context } from './index.ts';

/** Reports each ```` ```plot ```` and ```` ```play ```` that asks for what there is not. */
export function checkFigures(lines: readonly Line[], { report }: Context): void {
  for (const { kind, number, fence } of lines) {
    if (kind !== 'fence' || fence?.open !== number || !isFigureLang(fence.lang)) continue;
    const inside = lines.filter((line) => line.kind === 'fenced' && line.fence === fence).map(({ text }) => text);
    if (readFigure(fence.lang, inside.join('\n'))) continue;
    const name = inside[0]?.trim() ?? '';
    const names = figureNames(fence.lang);
    const meant = nearest(name, names);
    report(
      'figure-unknown',
      `没有叫“${name}”的 ${fence.lang}。${meant ? `是不是 ${meant}？` : ''}能写的有：${names.join('、')}。`,
      number + 1,
    );
  }
}
