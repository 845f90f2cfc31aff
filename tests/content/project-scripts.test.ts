import type { Blockquote } from 'mdast';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/ingest/mdast/plain-text.ts';
import { guide, nodesOf } from './support.ts';

/** The scripts of the seven projects can be said in the time they promise. */

/** Chinese characters a minute, said calmly. */
const PACE = 250;
const PROJECTS = ['doctor', 'llm-training', 'auto-eval', 'qa', 'kg', 'records', 'localkb'];

const byId = new Map(guide.questions.map((question) => [question.id, question]));

function secondsOf(id: string): number {
  const question = byId.get(id);
  if (!question) throw new Error(`There is no question ${id}.`);
  const script: Blockquote | undefined = nodesOf(question, 'blockquote')[0];
  if (!script) throw new Error(`${id} has no script: a blockquote.`);
  return ((textOf(script).match(/\p{Script=Han}/gu)?.length ?? 0) / PACE) * 60;
}

describe.each(PROJECTS)('project %s', (project) => {
  test('has a one-minute script of 45 to 75 seconds', () => {
    const seconds = secondsOf(`${project}-script-1min`);
    expect(seconds).toBeGreaterThanOrEqual(45);
    expect(seconds).toBeLessThanOrEqual(75);
  });

  test('has a three-minute script of 150 to 210 seconds', () => {
    const seconds = secondsOf(`${project}-script-3min`);
    expect(seconds).toBeGreaterThanOrEqual(150);
    expect(seconds).toBeLessThanOrEqual(210);
  });

  test('has its numbers in one table, and says how to be believed', () => {
    expect(nodesOf(byId.get(`${project}-numbers`)!, 'table').length).toBeGreaterThanOrEqual(1);
    expect(byId.has(`${project}-credible`)).toBe(true);
  });
});
