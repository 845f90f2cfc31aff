import type { List, Nodes, Root } from 'mdast';

/** So many characters say something, whatever they are. */
const ENOUGH = 40;

/** Whether a tree says anything beyond links and an outline: `对比区别：` with nothing behind it is no answer. */
export function isAnswered(tree: Root): boolean {
  if (shows(tree)) return true;
  const text: string[] = [];
  let length = 0;
  for (const line of linesOf(tree)) {
    if (!line || /[？?]$|^[^，,]*[：:]$/.test(line)) continue;
    text.push(line);
    length += line.length;
    if (length > ENOUGH) return true;
  }
  // Points of a list that are no labels say something.
  if (tree.children.some((block) => block.type === 'list' && plainPoints(block) >= 2)) return true;
  if (text.filter((line) => (line.match(/\p{Script=Han}/gu)?.length ?? 0) >= 9).length >= 2) return true;
  return /[。，,；;、=()（）：:]/.test(text.join('')) || (length > 6 && text.length === 1);
}

/** How many points of a list are words that neither ask nor open anything. */
const plainPoints = ({ children }: List): number =>
  children.filter((item) => item.children.length === 1 && /[^：:？?\s]$/.test(textBesideLinks(item).trim())).length;

/** The sentences of a tree, block by block and point by point. */
function* linesOf(tree: Root): Generator<string> {
  for (const block of tree.children)
    for (const part of block.type === 'list' ? block.children : [block])
      // 分层的小世界图。从最上层开始：  Only what opens a list says nothing.
      for (const line of textBesideLinks(part).split(/(?<=[。；])/)) yield line.trim();
}

/** Whether there is code, a formula, a table or a (lost) picture. */
function shows(node: Nodes): boolean {
  if (node.type === 'code' || node.type === 'table' || node.type === 'math' || node.type === 'inlineMath') return true;
  if ((node.type === 'textDirective' || node.type === 'containerDirective') && node.name === 'lost-image') return true;
  return 'children' in node && node.children.some(shows);
}

function textBesideLinks(node: Nodes): string {
  if (node.type === 'link') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(textBesideLinks).join('') : '';
}
