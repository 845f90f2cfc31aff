import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** What a phone shows of a table without scrolling, in characters. */
const PHONE = 20;

/** A column is never narrower than its longest word, nor does it claim more than this before its text wraps. */
const WIDEST_COLUMN = 8;

/**
 * Rehype plugin: puts each table into a box that scrolls, so that a wide one does not widen the page. Where a phone would
 * have to scroll, each cell is told what its column is called, and a row becomes a card (`prose.css`).
 */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      const rows = rowsOf(node);
      const isCards = rows.length > 1 && widthOf(rows) > PHONE && canLabel(rows[0]!);
      if (isCards) labelCells(rows);
      // A header without text is none, for a screen reader.
      for (const cell of rows[0] ?? []) if (toString(cell) === '') cell.tagName = 'td';
      const className = isCards ? ['table-scroll', 'cards'] : ['table-scroll'];
      parent.children[index] = { type: 'element', tagName: 'div', properties: { className }, children: [node] };
      return SKIP;
    });
  };
}

/** The cells of each row, the header's first. */
function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  visit(table, 'element', (node) => {
    if (node.tagName === 'tr') rows.push(node.children.filter((child) => child.type === 'element'));
  });
  return rows;
}

/** How wide a table is when its columns are as narrow as can be read, in characters. */
function widthOf(rows: readonly Element[][]): number {
  const columns = rows[0]?.map((_, column) => rows.map((row) => lengthOf(row[column])));
  // One character and a half is the space between columns.
  return (columns ?? []).reduce((sum, lengths) => sum + Math.min(Math.max(...lengths), WIDEST_COLUMN) + 1.5, 0);
}

/** Two Latin letters take the room of a Chinese character. */
const lengthOf = (cell: Element | undefined): number =>
  cell ? Array.from(toString(cell)).reduce((sum, letter) => sum + (letter < '\u2e80' ? 0.5 : 1), 0) : 0;

/** A label is plain text: a formula could only be shown as its source. */
function canLabel(header: readonly Element[]): boolean {
  return header.every((cell) => cell.children.every(({ type }) => type === 'text'));
}

function labelCells([header, ...rows]: readonly Element[][]): void {
  const labels = header!.map((cell) => toString(cell));
  for (const row of rows) {
    row.slice(1).forEach((cell, index) => {
      const label = labels[index + 1];
      if (label) cell.properties['dataLabel'] = label;
    });
  }
}
