/** A page of a volume as one tree of HTML, from which PDF and EPUB are made alike. */
import { unified } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import remarkDirective from 'remark-directive';
import { FIGURE_LANGS } from '../knowledge/figures.ts';
import { createInlineRenderer } from '../markdown/inline.ts';
import { createPipeline } from '../markdown/pipeline.ts';
import type { VolumePage, VolumeQuestion } from './volume.ts';
import { escapeXml } from './xml.ts';

/** What links within the guide start with, until `adapt` knows where they lead. */
export const GUIDE = 'guide:/';

/** Languages whose blocks become pictures: what they hold is no code to be coloured. */
const PICTURES = ['math', 'mermaid', ...FIGURE_LANGS];

/** What a question is called within a volume; a name in XML starts with a letter. */
export const anchorOf = (id: string): string => `q-${id}`;

export type RenderPage = (page: VolumePage) => Promise<Root>;

/** @param site absolute address of the guide, with a slash at its end; without it, questions do not say where they stand */
export async function createPageRenderer(site?: string): Promise<RenderPage> {
  // Starlight adds the directive syntax to the site; here it is not around.
  const { remarkPlugins = [], ...pipeline } = createPipeline(GUIDE);
  const processor = unified({ ...pipeline, remarkPlugins: [remarkDirective, ...remarkPlugins] });
  const renderer = await processor.createRenderer({
    syntaxHighlight: { type: 'shiki', excludeLangs: PICTURES },
    shikiConfig: { theme: 'github-light-default' },
  });
  const renderInline = await createInlineRenderer(GUIDE);

  async function renderQuestion({ id, title, short, body, answered }: VolumeQuestion): Promise<string> {
    // The name gives the headings of each answer ids of their own.
    const { code } = await renderer.render(body, { fileURL: new URL(`file:///questions/${id}.md`) });
    return `<section class="question" id="${anchorOf(id)}">
<h2>${await renderInline(title)}</h2>
${short === undefined ? '' : `<div class="short-answer"><p class="label">速答</p><p>${await renderInline(short)}</p></div>`}
${code}
${answered ? '' : '<p class="unanswered">这道题还没有答案。</p>'}
${site === undefined ? '' : `<p class="source"><a href="${escapeXml(`${site}q/${id}/`)}">在网上看这道题</a></p>`}
</section>`;
  }

  return async ({ id, title, summary, questions }) => {
    const sections: string[] = [];
    for (const question of questions) sections.push(await renderQuestion(question));
    return fromHtml(
      `<section class="page" id="${pageAnchor(id)}">
<h1>${escapeXml(title)}</h1>
<p class="summary">${escapeXml(summary)}</p>
${sections.join('\n')}
</section>`,
      { fragment: true },
    );
  };
}

/** @example pageAnchor('transformer/attention') → 'p-transformer-attention' */
export const pageAnchor = (id: string): string => `p-${id.replace('/', '-')}`;
