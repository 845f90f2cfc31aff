/** A volume as EPUB 3 (https://www.w3.org/TR/epub-33/). The same volume gives the same bytes. */
import { createHash } from 'node:crypto';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Element, Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { visit } from 'unist-util-visit';
import { toXml } from 'xast-util-to-xml';
import { TITLE } from '../site.ts';
import { adapt } from './adapt.ts';
import { anchorOf, pageAnchor, type RenderPage } from './render.ts';
import { questionsOf, type Volume, type VolumePage } from './volume.ts';
import { escapeXml } from './xml.ts';

/** A file of the book, as its list of files names it. */
interface Item {
  id: string;
  href: string;
  type: string;
  properties: string[];
  text: string;
  /** In the order of reading, or beside it. */
  inSpine: boolean;
}

/** For text that git cannot date: a date has to stand there, and the clock would make each book another. */
const NO_DATE = '2000-01-01T00:00:00Z';

/** @param site absolute address of the guide, with a slash at its end; without it, links out of the book are left out */
export async function createEpub(volume: Volume, render: RenderPage, css: string, site?: string): Promise<Uint8Array> {
  const chapters: Item[] = [];
  const files = locateQuestions(volume);
  const locate = (path: string): string | undefined => {
    const id = /^q\/([a-z0-9-]+)\//u.exec(path)?.[1] ?? '';
    return files.get(id) ?? (site === undefined ? undefined : `${site}${path}`);
  };
  for (const topic of volume.topics) {
    if (volume.topics.length > 1) {
      const body = `<section class="topic"><h1>${escapeXml(topic.title)}</h1><p>${escapeXml(topic.summary)}</p></section>`;
      chapters.push(chapter(`t-${topic.id}`, topic.title, body, []));
    }
    for (const page of topic.pages) {
      const tree = adapt(await render(page), { locate, levels: volume.topics.length > 1 ? 1 : 0, math: 'mathml' });
      nameIds(tree);
      chapters.push(chapter(pageAnchor(page.id), page.title, toXml(toXast(tree)), propertiesOf(tree)));
    }
  }
  const title = chapter('title', volume.title, titlePage(volume, site), []);
  const nav = { ...chapter('nav', '目录', navigation(volume), ['nav']) };
  const style = { id: 'style', href: 'style.css', type: 'text/css', properties: [], text: css, inSpine: false };
  const items: Item[] = [title, nav, ...chapters, style];
  return pack(items, packageDocument(volume, items, site));
}

/** Question → the file and place that it stands in. */
function locateQuestions({ topics }: Volume): Map<string, string> {
  return new Map(
    topics.flatMap(({ pages }) =>
      pages.flatMap((page) => page.questions.map(({ id }): [string, string] => [id, hrefOf(page, id)])),
    ),
  );
}

const hrefOf = (page: VolumePage, question: string): string => `${pageAnchor(page.id)}.xhtml#${anchorOf(question)}`;

function chapter(id: string, title: string, body: string, properties: string[]): Item {
  const text = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="zh-CN" lang="zh-CN" data-theme="light">
<head><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;
  return { id, href: `${id}.xhtml`, type: 'application/xhtml+xml', properties, text, inSpine: true };
}

function titlePage(volume: Volume, site: string | undefined): string {
  const count = `${questionsOf(volume).length} 道题`;
  const date = volume.updated === undefined ? '' : `，更新于 ${volume.updated.slice(0, 10)}`;
  const address = site === undefined ? '' : `<p><a href="${escapeXml(site)}">${escapeXml(site)}</a></p>`;
  return `<section class="title-page" epub:type="titlepage"><h1>${escapeXml(volume.title)}</h1>
<p>${escapeXml(volume.summary)}</p><p>${count}${date}</p>${address}</section>`;
}

function navigation({ topics }: Volume): string {
  const entry = (href: string, title: string, below: string[]) =>
    `<li><a href="${href}">${escapeXml(title)}</a>${below.length > 0 ? `<ol>${below.join('')}</ol>` : ''}</li>`;
  const pages = (list: readonly VolumePage[]) =>
    list.map((page) =>
      entry(
        `${pageAnchor(page.id)}.xhtml`,
        page.title,
        page.questions.map(({ id, plainTitle }) => entry(hrefOf(page, id), plainTitle, [])),
      ),
    );
  const entries =
    topics.length === 1
      ? pages(topics[0]!.pages)
      : topics.map((topic) => entry(`t-${topic.id}.xhtml`, topic.title, pages(topic.pages)));
  return `<nav epub:type="toc" id="toc"><h1>目录</h1><ol>${entries.join('\n')}</ol></nav>`;
}

/**
 * Headings are named after their text, which XML does not take for a name, and no link within a book leads to them;
 * notes at the foot are led to. Each gets a number.
 */
function nameIds(tree: Root): void {
  const names = new Map<string, string>();
  const nodes: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'svg') return 'skip';
    nodes.push(node);
    const { id } = node.properties;
    if (typeof id === 'string' && !id.startsWith('q-') && !id.startsWith('p-')) names.set(id, `n${names.size + 1}`);
    return undefined;
  });
  for (const { properties } of nodes) {
    const { id, href } = properties;
    if (typeof id === 'string') properties['id'] = names.get(id) ?? id;
    if (typeof href !== 'string' || !href.startsWith('#')) continue;
    properties['href'] = `#${names.get(decodeURIComponent(href.slice(1))) ?? href.slice(1)}`;
  }
}

/** What a reader has to be able to show. */
function propertiesOf(tree: Root): string[] {
  const found = new Set<string>();
  visit(tree, 'element', ({ tagName }) => {
    if (tagName === 'math') found.add('mathml');
    if (tagName === 'svg') found.add('svg');
  });
  return [...found].sort();
}

function packageDocument(volume: Volume, items: readonly Item[], site: string | undefined): string {
  const name = `${site ?? ''}${volume.id}`;
  const manifest = items.map(({ id, href, type, properties }) => {
    const more = properties.length > 0 ? ` properties="${properties.join(' ')}"` : '';
    return `    <item id="${id}" href="${href}" media-type="${type}"${more}/>`;
  });
  const spine = items.filter(({ inSpine }) => inSpine).map(({ id }) => `    <itemref idref="${id}"/>`);
  const features = ['tableOfContents', 'structuralNavigation', 'readingOrder', 'MathML', 'displayTransformability'];
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="zh-CN">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">urn:uuid:${uuidOf(name)}</dc:identifier>
    <dc:title>${escapeXml(volume.title)}</dc:title>
    <dc:creator>${escapeXml(TITLE)}</dc:creator>
    <dc:language>zh-CN</dc:language>
    <dc:description>${escapeXml(volume.summary)}</dc:description>
    <meta property="dcterms:modified">${volume.updated ?? NO_DATE}</meta>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessMode">visual</meta>
    <meta property="schema:accessModeSufficient">textual,visual</meta>
    <meta property="schema:accessibilityHazard">none</meta>
${features.map((feature) => `    <meta property="schema:accessibilityFeature">${feature}</meta>`).join('\n')}
  </metadata>
  <manifest>
${manifest.join('\n')}
  </manifest>
  <spine>
${spine.join('\n')}
  </spine>
</package>
`;
}

/** A name as the UUID that is made of it (RFC 9562, version 8). */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
  <rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

function pack(items: readonly Item[], opf: string): Uint8Array {
  const files: Zippable = {
    // First, and not compressed: by its bytes a file is known to be an EPUB.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(CONTAINER),
    'book/package.opf': strToU8(opf),
  };
  for (const { href, text } of items) files[`book/${href}`] = strToU8(text);
  // In local time, which is what a ZIP holds.
  return zipSync(files, { level: 9, mtime: new Date(2000, 0, 1) });
}
