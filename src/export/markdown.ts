/** A question as Markdown for any reader: a chat, an editor, a language model. Nothing in it needs this site to be read. */
import type { BlockContent, Nodes, Paragraph, Root, RootContent, Text } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { parseMarkdown } from '../ingest/mdast/markdown.ts';
import { type Figure, isFigureLang, readFigure } from '../knowledge/figures.ts';
import { partsOf } from '../markdown/boxes.ts';
import { QUESTION_FILE } from '../markdown/links.ts';
import { plays } from '../play/plays.ts';
import { plots } from '../plots/index.ts';

/** What leaves the site of a question; `ingest/emit.ts` writes it. */
export interface ExportedQuestion {
  id: string;
  /** The answers, without the frontmatter. */
  body?: string | undefined;
  data: { title: string; plainTitle: string; description: string; short?: string | undefined; answered: boolean };
}

/** The ingest's dialect without directives: no plain reader knows them, and their colons need no escape then. */
const writer = unified()
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .use(remarkMath)
  .use(remarkCjkFriendly)
  .use(remarkStringify, { bullet: '-', emphasis: '*', strong: '*', fences: true, rule: '-', listItemIndent: 'one' })
  .freeze();

/**
 * Title, 速答, answers, and where they come from. Links are whole addresses: the text is made to be pasted elsewhere.
 *
 * @param url of the question's page
 */
export function questionToPlainMarkdown({ body = '', data }: ExportedQuestion, url: string): string {
  const tree = parseMarkdown(body);
  levelHeadings(tree);
  replaceDirectives(tree, body);
  completeLinks(tree, url);
  const parts = [
    `# ${data.title}`,
    data.short !== undefined && `> **速答** ${data.short}`,
    writer.stringify(tree).trim(),
    !data.answered && '（这道题还没有答案。）',
    `---\n\n出处：<${url}>`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** `other.md` → the Markdown of that question, which stands beside this one's page. */
function completeLinks(tree: Root, page: string): void {
  visit(tree, 'link', (node) => {
    if (QUESTION_FILE.test(node.url)) node.url = new URL(`../${node.url}`, page).href;
  });
}

/** The title is level 1; headings of the answers start at 2, and none is skipped. */
function levelHeadings(tree: Root): void {
  const levels: number[] = [];
  visit(tree, 'heading', (node) => {
    while ((levels.at(-1) ?? 0) >= node.depth) levels.pop();
    levels.push(node.depth);
    node.depth = Math.min(1 + levels.length, 6) as typeof node.depth;
  });
}

/** `:lost-image[架构图]{from="a.png"}`, which stands in a line */
const LOST_IMAGE = /:lost-image\[(?<label>[^\]]*)\](?:\{[^}]*\})?/gu;

/**
 * Callouts become quotes with a bold title, pictures that are lost or made by the site say so in words, and text that only looks
 * like a directive (`比例1:n`) is text again.
 */
function replaceDirectives(tree: Root, body: string): void {
  visit(tree, (node: Nodes, index, parent) => {
    if (node.type === 'code' && isFigureLang(node.lang) && parent && index !== undefined) {
      (parent.children as RootContent[])[index] = plainFigure(readFigure(node.lang, node.value));
    }
    if (node.type === 'text') node.value = sayLostImages(node.value);
    if (!parent || index === undefined) return undefined;
    if (node.type === 'containerDirective') {
      (parent.children as RootContent[]).splice(index, 1, ...plainBox(node));
      return [SKIP, index];
    }
    if (node.type !== 'textDirective' && node.type !== 'leafDirective') return undefined;
    const value = sayLostImages(body.slice(node.position?.start.offset, node.position?.end.offset));
    const text: Text = { type: 'text', value };
    (parent.children as RootContent[])[index] =
      node.type === 'textDirective' ? text : { type: 'paragraph', children: [text] };
    return [SKIP, index + 1];
  });
}

const sayLostImages = (text: string): string => text.replace(LOST_IMAGE, '（缺图：$<label>）');

/** A picture that is made by the site is named, not shown. */
function plainFigure(figure: Figure | undefined): Paragraph {
  const value =
    figure === undefined ? '（图）' : `（${figure.kind === 'plot' ? '图' : '演示'}见原页：${captionOf(figure)}）`;
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

const captionOf = (figure: Figure): string =>
  figure.caption || (figure.kind === 'plot' ? plots[figure.name] : plays[figure.name]).caption;

function plainBox(node: ContainerDirective): BlockContent[] {
  const { title, content } = partsOf(node);
  if (node.name === 'lost-image') {
    return [
      { type: 'paragraph', children: [{ type: 'text', value: '（缺图：' }, ...title, { type: 'text', value: '）' }] },
    ];
  }
  if (title.length === 0) return content;
  return [
    {
      type: 'blockquote',
      children: [{ type: 'paragraph', children: [{ type: 'strong', children: title }] }, ...content],
    },
  ];
}
