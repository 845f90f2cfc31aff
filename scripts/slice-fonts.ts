/** `node scripts/slice-fonts.ts`: cuts the slices of KaTeX's fonts into `src/styles/fonts/`, after a change of KaTeX. */
import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { SLICES, SLICES_FOLDER } from '../src/styles/math-fonts.ts';

for (const [name, characters] of Object.entries(SLICES)) {
  const font = readFileSync(`node_modules/katex/dist/fonts/${name}.woff2`);
  writeFileSync(new URL(`${name}.woff2`, SLICES_FOLDER), await subsetFont(font, characters, { targetFormat: 'woff2' }));
}
