/** Grids of cells whose strength of colour is a number: heat maps. */
import { tag } from './svg.ts';

export interface Grid {
  /** From −1 to 1; below 0 in another colour. */
  values: readonly (readonly number[])[];
  x: number;
  y: number;
  cellWidth: number;
  cellHeight: number;
}

/** So many strengths can be told apart; each is one path, so that a grid of thousands of cells stays small. */
const LEVELS = 10;

/** Draws the cells, row by row from the top. */
export function drawCells({ values, x, y, cellWidth, cellHeight }: Grid): string {
  const paths = new Map<number, string>();
  for (const [r, row] of values.entries()) {
    const levels = row.map((value) => Math.round(value * LEVELS));
    for (let c = 0; c < levels.length;) {
      const level = levels[c]!;
      let end = c + 1;
      while (levels[end] === level) end++;
      // In units of cells: the numbers stay short.
      if (level !== 0) paths.set(level, `${paths.get(level) ?? ''}M${c} ${r}h${end - c}v1h-${end - c}z`);
      c = end;
    }
  }
  const drawn = [...paths]
    .sort(([a], [b]) => a - b)
    .map(([level, d]) =>
      tag('path', { class: level > 0 ? 'tone-1' : 'tone-2', 'fill-opacity': Math.abs(level) / LEVELS, d }),
    );
  return tag('g', { class: 'cells', transform: `translate(${x} ${y}) scale(${cellWidth} ${cellHeight})` }, ...drawn);
}
