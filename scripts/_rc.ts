import { REDACTIONS } from '../src/ingest/redact.ts';
import { INTRODUCTION } from '../src/ingest/personal/introduction.ts';
import { readNotes } from '../src/ingest/read.ts';
const { notes } = readNotes('../shared/notes');
const text = notes.map((n) => n.lines.join('\n')).join('\n');
const blocks: string[] = []; const L = text.split('\n'); for (let i = 0; i < L.length; i += 8) blocks.push(L.slice(i, i + 8).join('\n'));
for (const r of [...REDACTIONS, ...INTRODUCTION]) {
  let best = 9e9; let hits = 0;
  for (let k = 0; k < 5; k++) { const t = performance.now(); hits = 0; for (const b of blocks) { if (r.within && !r.within.test(b)) continue; if (b.search(r.shape) >= 0) hits++; } best = Math.min(best, performance.now() - t); }
  console.log(best.toFixed(2), hits, r.kind, String(r.shape).slice(0, 60));
}
