import { existsSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { DRAWINGS, drawingName } from '../../src/markdown/drawings.ts';
import { typeOf } from '../../src/ingest/findings.ts';
import { PAGES } from '../../src/knowledge/taxonomy.ts';
import { loadTerms } from '../../src/knowledge/terms.ts';
import { guide, nodesOf, placeOf } from './support.ts';

/** What must hold of our own notes, whoever changes them. */

const { questions, report } = guide;

describe('the guide', () => {
  test('leaves nothing to mend: no finding but what is only for its keeper to know', () => {
    const mend = report.findings.filter(({ kind }) => typeOf(kind).severity !== 'info');
    expect(mend.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
  });

  test('answers every question', () => {
    expect(questions.filter((question) => !question.answered).map(placeOf)).toEqual([]);
  });

  test('fills every page of the taxonomy, with 8 to 30 questions each', () => {
    const sizes = Object.fromEntries(report.pages.map((page) => [page.id, page.questions.length]));
    expect(PAGES.map((page) => page.id).filter((id) => !sizes[id])).toEqual([]);
    expect(Object.entries(sizes).filter(([, size]) => size < 8 || size > 30)).toEqual([]);
  });

  test('gives at least 70 % of the questions a short answer', () => {
    expect(questions.filter((question) => question.short).length / questions.length).toBeGreaterThanOrEqual(0.7);
  });

  test('shows something on every page: a diagram, a table or a formula', () => {
    const shows = new Set(
      questions
        .filter(
          (question) =>
            (['table', 'math'] as const).some((type) => nodesOf(question, type).length) ||
            nodesOf(question, 'code').some((code) => code.lang === 'mermaid'),
        )
        .map((question) => question.page),
    );
    expect(report.pages.map((page) => page.id).filter((id) => !shows.has(id))).toEqual([]);
  });

  test('uses every term of the glossary', () => {
    const used = new Set(questions.flatMap((question) => question.terms));
    const unused = loadTerms().filter((term) => !term.weak && !used.has(term.id));
    expect(unused.length / loadTerms().length).toBeLessThan(0.5);
  });
});

describe('its formulas', () => {
  test('are set by KaTeX in strict mode', () => {
    const broken = questions.flatMap((question) =>
      [...nodesOf(question, 'math'), ...nodesOf(question, 'inlineMath')].flatMap((node) => {
        try {
          katex.renderToString(node.value, { displayMode: node.type === 'math', strict: 'error', throwOnError: true });
          return [];
        } catch (error) {
          return [`${placeOf(question)}: ${error instanceof Error ? error.message : String(error)}`];
        }
      }),
    );
    expect(broken).toEqual([]);
  });
});

describe('its diagrams', () => {
  const diagrams = questions.flatMap((question) =>
    nodesOf(question, 'code')
      .filter((code) => code.lang === 'mermaid')
      .map((code) => ({ place: placeOf(question), source: code.value })),
  );

  test('are drawn (else run `npm run draw`)', () => {
    const missing = diagrams.filter(({ source }) => !existsSync(new URL(drawingName(source), DRAWINGS)));
    expect(missing.map(({ place }) => place)).toEqual([]);
  });

  test('have a title for those who cannot see them', () => {
    expect(diagrams.filter(({ source }) => !/^\s*accTitle:\s*\S/m.test(source)).map(({ place }) => place)).toEqual([]);
  });
});
