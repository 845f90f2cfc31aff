/** Builds the search index with Pagefind. Runs at build only. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { minify } from 'vite';
import type { Term } from '../knowledge/terms.ts';
import { findAnswerers } from './answerers.ts';
import type { TermNumber } from './dictionary.ts';
import { createDictionary, variants } from './knowledge.ts';
import { tokensOf } from './question-tokens.ts';
import { readQuestion, type Reading } from './reading.ts';
import { type Fragment, type IndexedQuestion } from './records.ts';
import { repeatsFor } from './tokens.ts';

/** A file of the index: its path below the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Pagefind's own user interfaces are not ours, nor is its worker: a search here is too small to be sent elsewhere. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|[^/]*\.pf_meta|(?:index|fragment)\/.*)$/u;

/** No language: Pagefind would cut Chinese its own way, and shorten English words. */
const LANGUAGE = 'und';

/** The index of a set of questions, as files. @param terms of the guide */
export async function buildIndex(questions: readonly IndexedQuestion[], terms: readonly Term[]): Promise<IndexFile[]> {
  const dictionary = createDictionary(terms);
  const readings = questions.map((question) => readQuestion(question, dictionary, variants));
  const answersFor = new Map<Reading, Map<TermNumber, number>>(readings.map((reading) => [reading, new Map()]));
  for (const [term, best] of findAnswerers(readings, terms, dictionary, variants)) {
    for (const { reading, level } of best) answersFor.get(reading)!.set(term, level);
  }
  const repeats = repeatsFor(questions.length);
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind did not start.');
  try {
    for (const reading of readings) {
      const { id } = reading.question;
      const tokens = tokensOf(reading, answersFor.get(reading)!, terms, dictionary, repeats);
      const { errors } = await index.addCustomRecord({
        url: id,
        language: LANGUAGE,
        // A file's name is drawn from its content, so what we put into it later has its part in the record.
        content: `${tokens} ${versionOf(reading.fragment)}`,
      });
      if (errors.length > 0) throw new Error(`Pagefind could not take ${id}: ${errors.join('; ')}`);
    }
    const fragments = new Map(readings.map(({ question, fragment }) => [question.id, fragment]));
    const { files } = await index.getFiles();
    return await Promise.all(
      files
        .filter(({ path }) => NEEDED.test(path))
        .map(async ({ path, content }) => ({ path, content: await finished(path, content, fragments) })),
    );
  } finally {
    await index.deleteIndex();
  }
}

/** A file as readers get it: with what is ours, and as small as it can be. */
async function finished(
  path: string,
  content: Uint8Array,
  fragments: ReadonlyMap<string, Fragment>,
): Promise<Uint8Array> {
  if (path.startsWith('fragment/')) return withText(content, fragments);
  if (path.endsWith('.js')) return minified(path, content);
  // Pagefind packs these for speed; a search loads up to ten of them, and packed well they are 2 % smaller.
  if (/\.pf_(?:index|meta)$/u.test(path)) return gzipSync(gunzipSync(content), { level: 9 });
  return content;
}

const versionOf = (fragment: Fragment) =>
  `v${createHash('sha256').update(JSON.stringify(fragment)).digest('hex').slice(0, 12)}`;

const SIGNATURE = 'pagefind_dcd';

/** A fragment that holds what is shown to people, in place of the tokens that found it. */
function withText(content: Uint8Array, fragments: ReadonlyMap<string, Fragment>): Uint8Array {
  const unpacked = gunzipSync(content).toString('utf8');
  const data = JSON.parse(unpacked.slice(SIGNATURE.length)) as { url: string };
  const { text, ...meta } = fragments.get(data.url)!;
  return gzipSync(`${SIGNATURE}${JSON.stringify({ url: data.url, content: text, filters: {}, meta, anchors: [] })}`, {
    level: 9,
  });
}

/** Pagefind's script comes with its long names, a sixth of it. @throws if it is no longer a script that can be read */
async function minified(path: string, content: Uint8Array): Promise<Uint8Array> {
  const { code, errors } = await minify(path, Buffer.from(content).toString('utf8'), { module: true });
  if (errors.length > 0) throw new Error(`${path} cannot be minified: ${errors[0]!.message}`);
  return Buffer.from(code);
}

/** Writes the index of a guide to the folder `out`. */
export async function writeIndex(
  questions: readonly IndexedQuestion[],
  terms: readonly Term[],
  out: string,
): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  for (const file of await buildIndex(questions, terms)) {
    const path = join(out, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.content);
  }
}
