/**
 * Slices of KaTeX's fonts: the characters of nearly every formula, in files of half the size and less, made beforehand
 * by `scripts/slice-fonts.ts`. A formula with any other character brings the whole font.
 */

export const SLICES_FOLDER = new URL('./fonts/', import.meta.url);

const ASCII = String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index));

/** The name of a font's file → the characters of its slice. */
export const SLICES: Readonly<Record<string, string>> = {
  'KaTeX_Main-Regular': `${ASCII}−×·⋅…∣∥≈≤≥≠±∓∞∂∇∈∼∝→←⊤⊙∗∘′ℓˉ⌊⌋⟨⟩∪∩ΔΣΦΩ\u{200B}`,
  // \mathbb
  'KaTeX_AMS-Regular': 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
};

/** @example unicodeRange('ABC−') // => 'U+41-43,U+2212' */
export function unicodeRange(characters: string): string {
  const codes = [...new Set(characters)].map((character) => character.codePointAt(0)!).sort((a, b) => a - b);
  const starts = codes.filter((code) => !codes.includes(code - 1));
  return starts
    .map((start) => {
      let end = start;
      while (codes.includes(end + 1)) end += 1;
      return `U+${start.toString(16)}${end > start ? `-${end.toString(16)}` : ''}`;
    })
    .join();
}
