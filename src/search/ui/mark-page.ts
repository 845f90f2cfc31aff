/** Marks on a page what a search has led to, and goes to where most of it stands. */
import { findMarks } from '../marks.ts';
import { make, marked } from './elements.ts';

const BLOCKS = 'p, li, td, dd, h2, h3, h4, pre';

/** @param words folded, as in the address: `?mark=lora|低秩` */
export function markPage(words: readonly string[]): void {
  const root = document.querySelector('main .sl-markdown-content');
  if (!root) return;
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('.katex, svg, script, style, button')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);

  const byBlock = new Map<Element, Set<string>>();
  for (const node of nodes) {
    const marks = findMarks(node.data, words, new Map());
    if (marks.length === 0) continue;
    const block = node.parentElement?.closest(BLOCKS);
    if (block) {
      const found = byBlock.get(block) ?? new Set();
      for (const { start, end } of marks) found.add(node.data.slice(start, end).toLowerCase());
      byBlock.set(block, found);
    }
    const span = make('span', {}, ...marked(node.data, marks));
    for (const mark of span.querySelectorAll('mark')) mark.className = 'search-mark';
    node.replaceWith(...span.childNodes);
  }
  goTo(byBlock);
}

function goTo(byBlock: ReadonlyMap<Element, ReadonlySet<string>>): void {
  const [best] = [...byBlock].sort(([, a], [, b]) => b.size - a.size);
  // What is in sight already needs no going.
  if (best && best[0].getBoundingClientRect().bottom > window.innerHeight) best[0].scrollIntoView({ block: 'center' });
}
