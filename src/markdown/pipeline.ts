/**
 * How Markdown becomes HTML, for the body of a question as for its one-line texts.
 *
 * Notes are hostile input. What gets through is decided here and in the files named here: no raw HTML, no image, no
 * link but to a question, to a place in the same text, or to the web.
 */
import type { UnifiedProcessorOptions } from '@astrojs/markdown-remark';
import rehypeKatex from 'rehype-katex';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkMath from 'remark-math';
import { remarkBoxes } from './boxes.ts';
import { rehypeDiagrams } from './diagrams.ts';
import { rehypeFigures } from './figures.ts';
import { rehypeFollowUps } from './follow-ups.ts';
import { rehypeFormulaMarks } from './formula-marks.ts';
import { rehypeLinks } from './links.ts';
import { KATEX_OPTIONS } from './math.ts';
import { remarkNoHtml } from './no-html.ts';
import { remarkNoImages } from './no-images.ts';
import { rehypeOutline } from './outline.ts';
import { rehypeTables } from './tables.ts';
import { rehypeUnwrap } from './unwrap.ts';

/** For whole answers, on a site served under `base`, such as `/` or `/guide/`. */
export function createPipeline(base: string): UnifiedProcessorOptions {
  return {
    remarkPlugins: [remarkCjkFriendly, remarkMath, remarkNoHtml, remarkNoImages, remarkBoxes],
    rehypePlugins: [
      rehypeOutline,
      rehypeDiagrams,
      rehypeFigures,
      rehypeTables,
      rehypeFollowUps,
      ...inlinePlugins(base),
    ],
    remarkRehype: { footnoteLabel: '脚注', footnoteLabelTagName: 'h3', footnoteBackLabel: '回到正文' },
    // Straight quotes and double hyphens are what the author typed: Chinese text and code suffer from guesses.
    smartypants: false,
  };
}

/** For titles and short answers: a line or two that stand inside another element. */
export function createInlinePipeline(base: string): UnifiedProcessorOptions {
  return { ...createPipeline(base), rehypePlugins: [...inlinePlugins(base), rehypeUnwrap] };
}

function inlinePlugins(base: string): NonNullable<UnifiedProcessorOptions['rehypePlugins']> {
  return [[rehypeLinks, { base }], [rehypeKatex, KATEX_OPTIONS], rehypeFormulaMarks];
}
