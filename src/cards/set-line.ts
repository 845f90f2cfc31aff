/** Sets a line of text: its pieces as outlines, each at its place. */
import { piecesOf } from './lines.ts';
import type { Outline, Typeface } from './typeface.ts';

export interface SetLine {
  pieces: { outline: Outline; x: number }[];
  /** Without the blank half of a last full-width sign. */
  width: number;
}

const SPACE = 240;
/** Between a Chinese character and a Latin one that were written without a space. */
const THIN_SPACE = 120;
const CLOSING = /^[，。、；：？！）】》〉」』”’]$/u;
const OPENING = /^[（【《〈「『“‘]$/u;
const HAN = /^\p{Script=Han}$/u;
const LATIN_START = /^[\p{Script=Latin}\p{Script=Greek}\p{N}]/u;
const LATIN_END = /[\p{Script=Latin}\p{Script=Greek}\p{N}]$/u;

/** Lengths are thousandths of the text's size. Characters that the typeface lacks leave no gap: see `drawable`. */
export function setLine(text: string, typeface: Typeface): SetLine {
  const pieces: SetLine['pieces'] = [];
  let x = 0;
  let width = 0;
  let previous = '';
  for (const piece of piecesOf(text)) {
    if (piece.trim() === '') {
      x += SPACE;
    } else {
      const outline = typeface.draw(piece);
      // Full-width signs fill half of their square: next to each other, and at the line's edge, the rest is a hole.
      const isOpening = OPENING.test(piece) && outline.width > 900;
      if (isOpening && (previous === '' || OPENING.test(previous))) x -= 500;
      if ((HAN.test(previous) && LATIN_START.test(piece)) || (LATIN_END.test(previous) && HAN.test(piece))) {
        x += THIN_SPACE;
      }
      if (CLOSING.test(previous) && (CLOSING.test(piece) || isOpening)) x -= 500;
      pieces.push({ outline, x });
      x += outline.width;
      width = CLOSING.test(piece) && outline.width > 900 ? x - 500 : x;
    }
    previous = piece.trim() === '' ? ' ' : piece;
  }
  return { pieces, width };
}

/**
 * Text as the typeface can draw it: a character that it lacks gives way to what it stands for, or goes.
 *
 * @example drawable('𝐋oRA 🚀 好用', typeface) // => 'LoRA 好用'
 */
export function drawable(text: string, typeface: Typeface): string {
  return (
    Array.from(text)
      .map((char) => {
        if (/\s/u.test(char) || typeface.has(char)) return char;
        const plain = char.normalize('NFKC');
        return Array.from(plain).every((one) => typeface.has(one)) ? plain : '';
      })
      .join('')
      // Chinese quotes are as wide as a character; between Latin letters the sign is an apostrophe.
      .replace(/(?<before>\p{Script=Latin})’(?=\p{Script=Latin})/gu, "$<before>'")
      .replace(/\s+/gu, ' ')
      .trim()
  );
}
