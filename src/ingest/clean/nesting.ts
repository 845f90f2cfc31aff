import type { List, ListItem, Root, RootContent } from 'mdast';

/** Lists below the point that they belong to: exports and hands put them beside it. */

/** Puts what only stands at the margin below its point, in the blocks of an answer. */
export function nestLists(tree: Root): void {
  goOnCounting(tree);
  nestBullets(tree);
}

/** `1. **甲**` - … `1. **乙**`: points that each have text below them at the margin all count from one; they go on instead. */
function goOnCounting({ children }: Root): void {
  const points = children.filter((block) => block.type === 'list').filter(({ ordered }) => ordered === true);
  const lone = points.every(({ start, children: items }) => start === 1 && items.length === 1 && labels(items[0]!));
  if (points.length < 2 || !lone || children.some(({ type }) => type === 'heading')) return;
  for (const [i, point] of points.entries()) point.start = i + 1;
}

const labels = ({ children: [first] }: ListItem): boolean =>
  first?.type === 'paragraph' && first.children[0]?.type === 'strong';

/** `1. 甲：` - … - … `2. 乙：`: the counting goes on behind the bullets, which therefore belong to the point above them. */
function nestBullets(tree: Root): void {
  const blocks: RootContent[] = [];
  const gathered = new Set<RootContent>();
  for (const block of tree.children) {
    const last = blocks.at(-1);
    const points = isCounted(last) ? last : blocks.at(-2);
    if (
      isCounted(block) &&
      isCounted(points) &&
      (last === points || isBullets(last)) &&
      block.start === nextOf(points)
    ) {
      if (isBullets(last)) points.children.at(-1)!.children.push(blocks.pop() as List);
      gathered.add(points);
      for (const item of block.children) points.children.push(item);
    } else if (isBullets(block) && isCounted(last) && gathered.has(last) && isOpen(last))
      last.children.at(-1)!.children.push(block);
    else blocks.push(block);
  }
  tree.children = blocks;
}

const isCounted = (block: RootContent | undefined): block is List => block?.type === 'list' && block.ordered === true;
const isBullets = (block: RootContent | undefined): block is List => block?.type === 'list' && block.ordered !== true;
const nextOf = ({ start, children }: List): number => (start ?? 1) + children.length;

/** Whether the point before the last has bullets below it: then those behind the last are its own. */
const isOpen = ({ children }: List): boolean => {
  const [before, last] = children.slice(-2).map((item) => item.children.at(-1)?.type === 'list');
  return before === true && last === false;
};

/** `- **甲**` over `- - 一`: an item that holds nothing but a list is how some editors write one level more. */
export function withoutBareItems(list: List): undefined {
  const items: ListItem[] = [];
  for (const item of list.children) {
    const above = items.at(-1);
    if (above && item.children.length > 0 && item.children.every(({ type }) => type === 'list'))
      above.children.push(...item.children);
    else items.push(item);
  }
  list.children = items;
}
