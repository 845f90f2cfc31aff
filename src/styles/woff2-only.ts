import type { Plugin } from 'vite';

/** `,url(fonts/KaTeX_Main.woff) format("woff")`, and the same for ttf */
const OLD_FORMAT = /,\s*url\([^)]+\.(?:woff|ttf)\)\s*format\(["'][^"']+["']\)/gu;

/** Vite plugin: leaves KaTeX's fonts in one format. Every browser that can run this site reads woff2. */
export function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform(code, id) {
      return id.includes('/katex.min.css') ? code.replace(OLD_FORMAT, '') : undefined;
    },
  };
}
