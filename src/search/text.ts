/** Text as search sees it, the same at build and in the browser. */

/** One character of Chinese, one run of letters, or one number. */
export interface Piece {
  text: string;
  start: number;
  end: number;
}

/** Traditional character → simplified. */
export type Variants = ReadonlyMap<string, string>;

/** @example readVariants('為为麼么').get('麼') → '么' */
export function readVariants(pairs: string): Variants {
  const variants = new Map<string, string>();
  const characters = Array.from(pairs);
  for (let i = 0; i + 1 < characters.length; i += 2) variants.set(characters[i]!, characters[i + 1]!);
  return variants;
}

/**
 * Case, width and traditional characters aside. Every character stays where it was, so that what is found in folded
 * text can be marked in the text that is shown.
 *
 * @example fold('ＬｏＲＡ 與過擬合', variants) → 'lora 与过拟合'
 */
export function fold(text: string, variants: Variants): string {
  let folded = '';
  for (const character of text.toLowerCase()) folded += variants.get(character) ?? toPlain(character);
  // A letter that becomes longer in small (İ) would move all that follows.
  return folded.length === text.length ? folded : text;
}

function toPlain(character: string): string {
  // Nearly all there is: letters and digits, Chinese.
  if (character < '\u0080' || (character >= '\u4e00' && character <= '\u9fff')) return character;
  const plain = character.normalize('NFKC').toLowerCase();
  return plain.length === character.length ? plain : character;
}

const PIECE = /\p{Script=Han}|[a-z]+|\d+|[α-ω]/gu;

/**
 * Folded text in pieces; plural s is dropped.
 *
 * @example piecesOf('kv-cache 与 llms') → kv, cache, 与, llm
 */
export function piecesOf(folded: string): Piece[] {
  return Array.from(folded.matchAll(PIECE), (match) => {
    const [text] = match;
    return { text: withoutPlural(text), start: match.index, end: match.index + text.length };
  });
}

const withoutPlural = (word: string) =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

export const isHan = (piece: string): boolean => /^\p{Script=Han}/u.test(piece);

export const isLatin = (piece: string): boolean => /^[a-z]/u.test(piece);

/** A name as it is looked up: `KV-Cache`, `kv cache` and `KVCache` are one. */
export const keyOf = (folded: string): string =>
  piecesOf(folded)
    .map((piece) => piece.text)
    .join('');
