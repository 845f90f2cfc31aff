/** A volume as one HTML document to be printed: title, contents with page numbers, then everything in order. */
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { TITLE } from '../site.ts';
import { adapt } from './adapt.ts';
import { anchorOf, pageAnchor, type RenderPage } from './render.ts';
import { questionsOf, type Volume, type VolumePage, type VolumeTopic } from './volume.ts';
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
  const isWhole = volume.topics.length > 1;
  const here = new Set(questionsOf(volume).map(({ id }) => id));
  const locate = (path: string): string | undefined => {
    const id = /^q\/([a-z0-9-]+)\//u.exec(path)?.[1] ?? '';
    return here.has(id) ? `#${anchorOf(id)}` : options.site && `${options.site}${path}`;
  };
  const topics: string[] = [];
  for (const topic of volume.topics) {
    const trees: Root[] = [];
    for (const page of topic.pages) {
      trees.push(adapt(await render(page), { locate, levels: isWhole ? 1 : 0, math: 'katex' }));
    }
    const head = isWhole
      ? `<h1 id="t-${topic.id}">${escapeXml(topic.title)}</h1><p>${escapeXml(topic.summary)}</p>`
      : '';
    topics.push(`<div class="topic-${topic.id}">${head}${trees.map((tree) => toHtml(tree)).join('\n')}</div>`);
  }
  return (pageOf) => `<!doctype html>
<html lang="zh-CN" data-theme="light">
<head>
<meta charset="utf-8">
<title>${escapeXml(volume.title)}</title>
<link rel="stylesheet" href="${escapeXml(options.katexHref)}">
<style>${options.css}
${volume.topics.map(runningHead).join('\n')}</style>
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
${volume.topics.map((topic) => contentsOf(topic, isWhole, pageOf)).join('\n')}
</nav>
${topics.join('\n')}
</body>
</html>
`;
}

/** Browsers know no running heads that follow the text: each topic has pages of its own kind. */
function runningHead({ id, title }: VolumeTopic): string {
  return `.topic-${id} { page: ${id}; }
@page ${id} { @top-left { content: '${TITLE}'; } @top-right { content: '${title.replaceAll("'", '’')}'; } }`;
}

/** In the whole guide pages only: the list of all questions would be a book itself. */
function contentsOf(topic: VolumeTopic, isWhole: boolean, pageOf: ReadonlyMap<string, number>): string {
  const line = (anchor: string, title: string, below = '') =>
    `<li><a href="#${anchor}"><span>${escapeXml(title)}</span><i></i><b>${pageOf.get(anchor) ?? '000'}</b></a>${below}</li>`;
  const list = (lines: readonly string[]) => `<ol>${lines.join('\n')}</ol>`;
  const pageLine = ({ id, title, questions }: VolumePage) =>
    line(
      pageAnchor(id),
      title,
      isWhole ? '' : list(questions.map((question) => line(anchorOf(question.id), question.plainTitle))),
    );
  const pages = list(topic.pages.map(pageLine));
  return isWhole ? list([line(`t-${topic.id}`, topic.title, pages)]) : pages;
}
