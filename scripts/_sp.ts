import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { questionToMarkdown } from '/work/main/src/ingest/emit.ts';
import { ingest } from '/work/main/src/ingest/index.ts';
import { readNotes } from '/work/main/src/ingest/read.ts';
import { loadTerms } from '/work/main/src/knowledge/terms.ts';
const dir = process.argv[2]!; const N = Number(process.argv[3] ?? 8);
const { notes } = readNotes(dir); const terms = loadTerms();
const cpu = (f: () => void) => { const s = process.cpuUsage(); const w = performance.now(); f(); const e = process.cpuUsage(s); return [(e.user + e.system) / 1000, performance.now() - w] as const; };
const mins = [[9e9, 9e9], [9e9, 9e9], [9e9, 9e9]]; const ratios: number[] = [];
for (let i = 0; i < N; i++) {
  const processor = unified().use(remarkParse);
  const a = cpu(() => { for (const n of notes) processor.parse(n.lines.join('\n')); });
  let q: ReturnType<typeof ingest>['questions'] = [];
  const b = cpu(() => { q = ingest(notes, { terms }).questions; });
  const c = cpu(() => { for (const x of q) questionToMarkdown(x); });
  if (i === 0) console.log('cold', a, b, c);
  ratios.push((b[0] + c[0]) / a[0]);
  [a, b, c].forEach((t, k) => { mins[k]![0] = Math.min(mins[k]![0]!, t[0]); mins[k]![1] = Math.min(mins[k]![1]!, t[1]); });
}
console.log('cpu/wall ms: parse', mins[0], 'ingest', mins[1], 'emit', mins[2], 'ratio wall', ((mins[1]![1]! + mins[2]![1]!) / mins[0]![1]!).toFixed(2), 'ingest only', (mins[1]![1]!/mins[0]![1]!).toFixed(2));

ratios.sort((x, y) => x - y); console.log('cpu ratio of mins', ((mins[1]![0]! + mins[2]![0]!) / mins[0]![0]!).toFixed(2), 'median', ratios[ratios.length >> 1]!.toFixed(2));
