/** Where the words of a diagram may break, and how its text is fitted to a phone before Mermaid sees it. */

/**
 * The pieces of a line of text that stay whole: words, with the punctuation that belongs to them. The last is never a
 * single character, which would stand alone. All that it needs is within it, as it also runs in a browser's page.
 *
 * @example piecesOf('MQA、GQA 缓存变小') // => ['MQA、', 'GQA', ' ', '缓存', '变小']
 */
export function piecesOf(text: string): string[] {
  // What a line cannot begin with, and what it cannot end with.
  const closing = /^[，。、；：！？）》”\])},.;:!?%]/u;
  const opening = /[（《“[({]$/u;
  const latinEnd = /[\p{Script=Latin}\p{Script=Greek}\p{N}_.+'-]$/u;
  const latinStart = /^[\p{Script=Latin}\p{Script=Greek}\p{N}_.+'-]/u;
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const last = pieces.at(-1) ?? '';
    const isOnePiece = closing.test(segment) || opening.test(last) || (latinEnd.test(last) && latinStart.test(segment));
    if (last !== '' && isOnePiece) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  const [before = '', end = ''] = pieces.slice(-2);
  if (end.length === 1 && before.trim() !== '') pieces.splice(-2, 2, before + end);
  return pieces;
}

/** Chinese characters that a message between two parties may be wide. */
const MESSAGE_WIDTH = 7;

/**
 * The messages of a sequence diagram in short lines: Mermaid's own wrapping puts hyphens between Chinese characters.
 *
 * @example wrapMessages('  A->>B: 改动清单、三元组与出处') // => '  A->>B: 改动清单、<br/>三元组与出处'
 */
export function wrapMessages(source: string): string {
  if (!source.startsWith('sequenceDiagram')) return source;
  return source.replace(/^(?<head>\s*\w+ *(?:-|<)[^:\n]*: *)(?<text>[^\n]*)$/gmu, (_, head: string, text: string) =>
    text.includes('<br') ? head + text : head + linesOf(text).join('<br/>'),
  );
}

function linesOf(text: string): string[] {
  const count = Math.ceil(widthOf(text) / MESSAGE_WIDTH);
  // Lines of about the same length.
  const most = Math.max(widthOf(text) / count, 1) + 1;
  const lines = [''];
  for (const piece of piecesOf(text)) {
    const line = lines.at(-1)!;
    if (line !== '' && widthOf((line + piece).trim()) > most) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

/** In Chinese characters; another is about half as wide. */
const widthOf = (text: string): number =>
  Array.from(text, (character) => (character > '\u2e80' ? 1 : 0.55)).reduce((sum, width) => sum + width, 0);

/** A flowchart from left to right made to run from top to bottom, and the other way; nothing for any other. */
export function turn(source: string): string | undefined {
  if (!/^(?:flowchart|graph) (?:LR|TD|TB)\b/u.test(source)) return undefined;
  return source.replace(/(?<=^(?:flowchart|graph) |\bdirection )(?:LR|TD|TB)\b/gu, (way) =>
    way === 'LR' ? 'TB' : 'LR',
  );
}
