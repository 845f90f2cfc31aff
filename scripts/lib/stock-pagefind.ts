import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import type { Fragment } from '../../src/search/records.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The same questions in Pagefind as it comes, a Chinese page each; gives the folder of an empty page beside them. */
export async function buildStockIndex(questions: readonly Fragment[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stock-pagefind-'));
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind did not start.');
  for (const { id, title, short, text } of questions) {
    const paragraphs = [short, ...text.split('\n')].map((line) => `<p>${escape(line)}</p>`).join('');
    const content = `<html lang="zh-CN"><body><h1>${escape(title)}</h1>${paragraphs}</body></html>`;
    await index.addHTMLFile({ url: `/q/${id}/`, content });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await index.deleteIndex();
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="zh-CN"><title>Pagefind</title>');
  return folder;
}
