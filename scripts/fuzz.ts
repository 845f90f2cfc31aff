/** `npm run fuzz -- --runs N`: broken notes by the thousand, each the same for the same seed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decode } from '../src/ingest/read.ts';
import { loadTerms } from '../src/knowledge/terms.ts';
import { encoded, mutant } from './lib/mutate.ts';
import { seeded } from './lib/random.ts';
import { minimal, tryNote } from './lib/trial.ts';

const USAGE = `用法：npm run fuzz -- [--runs 次数] [--seed 起点]
  --runs  试多少篇弄坏的笔记，默认 2000
  --seed  第一篇的种子，默认 1；失败时印出的种子配上 --runs 1 即可重来`;
const FIXTURES = 'tests/fixtures/notes';
/** All terms would take most of the time; these are enough to place, merge and name. */
const EVERY = 12;

try {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
  });
  const [runs, first] = [Number(values.runs), Number(values.seed)];
  if (!Number.isInteger(runs) || !Number.isInteger(first) || runs < 1) throw new Error('--runs 和 --seed 要写整数。');
  const pool = readdirSync(FIXTURES)
    .filter((name) => /\.(?:md|txt)$/.test(name) && !name.endsWith('.expected.txt'))
    .sort()
    .map((name) => readFileSync(join(FIXTURES, name), 'utf8'));
  const terms = loadTerms().filter((_, i) => i % EVERY === 0);
  const failed = new Map<string, number>();
  let [bytes, slowest, unread] = [0, 0, 0];
  for (let seed = first; seed < first + runs; seed++) {
    const random = seeded(seed);
    const decoded = decode(encoded(mutant(pool, random), random));
    if ('problem' in decoded) {
      unread++;
      continue;
    }
    bytes += decoded.text.length;
    const lines = decoded.text.split(/\r\n|\r|\n/);
    const { failure, pace } = tryNote(lines, terms);
    slowest = Math.max(slowest, pace);
    if (!failure) continue;
    failed.set(failure.kind, (failed.get(failure.kind) ?? 0) + 1);
    console.error(`种子 ${seed}：${failure.kind} ${failure.detail}`);
    // One small note of each kind is enough to mend it.
    if (failed.get(failure.kind) === 1)
      console.error(JSON.stringify(minimal(lines, (part) => tryNote(part, terms).failure?.kind === failure.kind)));
    process.exitCode = 1;
  }
  const found = [...failed].map(([kind, count]) => `${kind} ${count}`).join('，') || '无';
  console.log(`${runs} 篇（种子 ${first} 起），${(bytes / 1e6).toFixed(1)} 百万字，${unread} 篇不是文本`);
  console.log(`失败：${found}；最慢 ${slowest.toFixed(0)} 毫秒 / 100 KB`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 1;
}
