import { unified } from '@astrojs/markdown-remark';
import { createInlinePipeline } from './pipeline.ts';

/** Renders a title or a short answer: a line or two of Markdown with formulas, to HTML without block elements. */
export type RenderInline = (markdown: string) => Promise<string>;

/** Makes the renderer for a site served under `base`. */
export async function createInlineRenderer(base: string): Promise<RenderInline> {
  const renderer = await unified(createInlinePipeline(base)).createRenderer({ syntaxHighlight: false });
  return async (markdown) => (await renderer.render(markdown)).code.trim();
}
