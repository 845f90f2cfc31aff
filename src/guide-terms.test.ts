import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadGuideTerms } from './guide-terms.ts';
import { changeTerm, loadTerms } from './knowledge/terms.ts';
import { createDictionary, variants } from './search/knowledge.ts';
import { fold, piecesOf } from './search/text.ts';

const lora = loadTerms().find(({ id }) => id === 'lora')!;

test("search knows the names that the notes' owner has given", () => {
  const content = mkdtempSync(join(tmpdir(), 'terms-'));
  writeFileSync(
    join(content, 'report.json'),
    JSON.stringify({ terms: [changeTerm(lora, { id: 'lora', asked: ['罗拉'] })] }),
  );
  const terms = loadGuideTerms(content);
  const [found] = createDictionary(terms).match(piecesOf(fold('羅拉', variants)));
  expect(terms[found!.term]!.id).toBe('lora');
});

test('a guide without a report has the terms of the field', () => {
  expect(loadGuideTerms(tmpdir()).length).toBe(loadTerms().length);
});
