import { createHash } from 'node:crypto';

/** Drawings made beforehand by `npm run draw`, one file a diagram. */
export const DRAWINGS = new URL('../diagrams/', import.meta.url);

/** The file name of a diagram's drawing: a hash of its source, so that a changed diagram has none until it is drawn. */
export const drawingName = (source: string): string =>
  `${createHash('sha256').update(source.trim()).digest('hex').slice(0, 16)}.svg`;
