/** Flash cards for Anki: a text file that it imports (https://docs.ankiweb.net/importing/text-files.html). */
import type { Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { createInlineRenderer } from '../markdown/inline.ts';
import { TITLE } from '../site.ts';
import { GUIDE } from './render.ts';
import { questionsOf, type Volume } from './volume.ts';

/** Makes a card the same card when it is imported again, however its words have changed. */
const guidOf = (id: string): string => `nlp-interview-guide:${id}`;

/** Question in front, 速答 behind, with the way to the rest. What has no short answer makes no card. */
export async function createDeck(volume: Volume, site?: string): Promise<string> {
  const renderInline = await createInlineRenderer(GUIDE);
  const cards: string[] = [];
  for (const { id, title, short, page } of questionsOf(volume)) {
    if (short === undefined) continue;
    const link = site === undefined ? '' : `<br><a href="${site}q/${id}/">详解</a>`;
    const fields = [
      guidOf(id),
      toField(await renderInline(title), site),
      toField(await renderInline(short), site) + link,
      page.replace('/', '::'),
    ];
    cards.push(fields.join('\t'));
  }
  const head = ['#separator:tab', '#html:true', `#deck:${TITLE}`, '#guid column:1', '#tags column:4'];
  return `${[...head, ...cards].join('\n')}\n`;
}

/** Formulas as `\(…\)`, which Anki draws itself; on one line, for a line is a card. */
function toField(html: string, site: string | undefined): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const { className, href } = node.properties;
    if (Array.isArray(className) && className.includes('formula-marks')) {
      // A card's lines are Anki's.
      parent.children.splice(index, 1, ...node.children);
      return index;
    }
    if (Array.isArray(className) && className.includes('katex')) {
      let tex = '';
      visit(node, 'element', ({ tagName, children }) => {
        if (tagName === 'annotation' && children[0]?.type === 'text') tex = children[0].value;
      });
      const formula: Text = { type: 'text', value: `\\(${tex}\\)` };
      parent.children[index] = formula;
      return SKIP;
    }
    if (typeof href === 'string' && href.startsWith(GUIDE)) {
      if (site === undefined) {
        parent.children.splice(index, 1, ...node.children);
        return index;
      }
      node.properties['href'] = site + href.slice(GUIDE.length);
    }
    return undefined;
  });
  return toHtml(tree).replace(/\s+/gu, ' ').trim();
}
