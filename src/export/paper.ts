/** A topic as one HTML document to be printed: title, contents with page numbers, then everything in order. */
import { toHtml } from 'hast-util-to-html';
import { adapt } from './adapt.ts';
import { anchorOf, pageAnchor, type RenderPage } from './render.ts';
import { questionsOf, type Volume, type VolumePage } from './volume.ts';
import { escapeXml } from './xml.ts';

export interface PaperOptions {
  /** Styles of the book, then those of paper. */
  css: string;
  /** Address of KaTeX's stylesheet. */
  katexHref: string;
  /** Absolute address of the guide; without it, links out of the volume are left out. */
  site?: string | undefined;
}

/** The document, once it is known on which page each of its anchors stands; a first print tells. */
export type WithPageNumbers = (pageOf: ReadonlyMap<string, number>) => string;

export async function createPaper(volume: Volume, render: RenderPage, options: PaperOptions): Promise<WithPageNumbers> {
  const here = new Set(questionsOf(volume).map(({ id }) => id));
  const locate = (path: string): string | undefined => {
    const id = /^q\/([a-z0-9-]+)\//u.exec(path)?.[1] ?? '';
    return here.has(id) ? `#${anchorOf(id)}` : options.site && `${options.site}${path}`;
  };
  const pages = volume.topics.flatMap((topic) => topic.pages);
  const texts: string[] = [];
  for (const page of pages) texts.push(toHtml(adapt(await render(page), { locate, levels: 0, math: 'katex' })));
  return (pageOf) => `<!doctype html>
<html lang="zh-CN" data-theme="light">
<head>
<meta charset="utf-8">
<title>${escapeXml(volume.title)}</title>
<link rel="stylesheet" href="${escapeXml(options.katexHref)}">
<style>${options.css}
@page { @top-left { content: '${volume.title.replaceAll("'", '’')}'; } }</style>
</head>
<body>
<div class="title-page">
<p class="title">${escapeXml(volume.title)}</p>
<p>${escapeXml(volume.summary)}</p>
<p>${here.size} 道题${volume.updated === undefined ? '' : `，更新于 ${volume.updated.slice(0, 10)}`}</p>
${options.site === undefined ? '' : `<p><a href="${escapeXml(options.site)}">${escapeXml(options.site)}</a></p>`}
</div>
<nav class="contents">
<h1>目录</h1>
${contentsOf(pages, pageOf)}
</nav>
${texts.join('\n')}
</body>
</html>
`;
}

function contentsOf(pages: readonly VolumePage[], pageOf: ReadonlyMap<string, number>): string {
  const line = (anchor: string, title: string, below = '') =>
    `<li><a href="#${anchor}"><span>${escapeXml(title)}</span><i></i><b>${pageOf.get(anchor) ?? '000'}</b></a>${below}</li>`;
  const list = (lines: readonly string[]) => `<ol>${lines.join('\n')}</ol>`;
  return list(
    pages.map(({ id, title, questions }) =>
      line(pageAnchor(id), title, list(questions.map((question) => line(anchorOf(question.id), question.plainTitle)))),
    ),
  );
}
