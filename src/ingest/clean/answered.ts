import type { Nodes, Root } from 'mdast';

/** Whether a tree says anything beyond links and an outline: `对比区别：` with nothing behind it is no answer. */
export function isAnswered(tree: Root): boolean {
  if (shows(tree)) return true;
  const lines = tree.children
    .flatMap((block) => (block.type === 'list' ? block.children : [block]))
    .map(textBesideLinks)
    // 分层的小世界图。从最上层开始：  Only what opens a list says nothing.
    .flatMap((line) => line.split(/(?<=[。；])/));
  const text = lines.map((line) => line.trim()).filter((line) => line && !/[：:？?]$/.test(line));
  const all = text.join('');
  // Two points of a list that are phrases, not labels, say something.
  if (text.filter((line) => (line.match(/\p{Script=Han}/gu)?.length ?? 0) >= 9).length >= 2) return true;
  return all.length > 40 || /[。，,；;、=()（）：:]/.test(all) || (all.length > 6 && text.length === 1);
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
