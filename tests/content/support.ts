import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { ingest } from '../../src/ingest/index.ts';
import type { Question } from '../../src/ingest/model.ts';
import { readNotes } from '../../src/ingest/read.ts';
import { loadTerms } from '../../src/knowledge/terms.ts';

/** Our own guide, as the ingest makes it of `notes/`. */
export const guide = ingest(readNotes('notes').notes, { terms: loadTerms() });

/** Where a question's text stands, for messages: `05-deep/attention.md:12 why-sqrt-dk`. */
export const placeOf = ({ id, sources }: Question): string => `${sources[0]!.file}:${sources[0]!.start} ${id}`;

/** Every node of one type in a question's answers. */
export function nodesOf<T extends Nodes['type']>(question: Question, type: T): Extract<Nodes, { type: T }>[] {
  const nodes: Extract<Nodes, { type: T }>[] = [];
  for (const { tree } of question.answers)
    visit(tree, type, (node) => void nodes.push(node as Extract<Nodes, { type: T }>));
  return nodes;
}
