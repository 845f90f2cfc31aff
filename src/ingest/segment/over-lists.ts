import type { Candidate } from './candidates.ts';
import { nextFilled } from './neighbours.ts';
import type { Line } from '../parse/index.ts';
import { namesPart } from './recurring.ts';
import { namesField } from './lists.ts';
import { share } from './share.ts';
import { asksShortly, cleanTitle } from './titles.ts';

/** Subjects alone on their lines, over lists that say something of each: `分词：`, and below it 1. 2. 3. */

/** Fewer lists may be those of one answer, and so may fewer names. */
const LEAST_LISTS = 3;
const LEAST = 4;
/** A subject has no longer name. */
const LONGEST_NAME = 20;

// 分词  Batch Norm：  最长公共子串、编辑距离：; not 具体如下：, which leads on
const NAME = /^\p{L}[^。！？!?，,；;：:]*\s*[:：]?$/u;
const LEADS_ON =
  /(?:如下|下面|例如|比如|包括|分别|其中|可以|需要|[有是为])\S{0,4}[:：]$|^(?:其中|因此|所以|例如|比如|注意)/;

// 核心思想  常见误区  秩的选择: more likely a side of one subject
const SIDE =
  /(?:思想|思路|设置|误区|选择|原因|方法|方式|步骤|流程|影响|策略|技巧|建议|问题|特点|类型|分类|组成|优势|优点|缺点|不足|作用|场景|区别|总结|经验|注意事项)$/;
const isSide = (name: string): boolean => SIDE.test(name) || namesPart(name);

/**
 * The bare lines that are titles because most lists stand right below one of them and ask nothing; those are alike, so that
 * one without a list is a title as well.
 */
export function namesOverLists(candidates: readonly Candidate[], inside: readonly Line[]): Candidate[] {
  const bare = candidates.filter((c) => c.shape === 'bare');
  if (bare.length < LEAST) return [];
  const after = new Map(bare.map((c) => [nextFilled(inside, c.line.number - inside[0]!.number + 1), c]));
  const points = candidates.filter(
    ({ shape }) => shape === 'numbered' || shape === 'bold-numbered' || shape === 'bullet',
  );
  const firsts = points.filter((point, i) => opensList(point, points[i - 1]));
  const over = firsts.flatMap(({ line }) => after.get(line) ?? []);
  if (over.length < LEAST_LISTS || over.length < firsts.length * 0.7) return [];
  const labelled = share(over, isLabel) >= 0.8;
  const titles = bare.filter((c) => isName(c) && isLabel(c) === labelled);
  const names = new Set(titles.map(({ text }) => cleanTitle(text)));
  const sure =
    titles.length >= LEAST &&
    titles[0]!.line === nextFilled(inside, 0) &&
    names.size === titles.length &&
    share(over, (c) => titles.includes(c)) === 1 &&
    share([...names], (name) => isSide(name) || namesField(name)) <= 0.3 &&
    share(points, ({ text }) => asksShortly(text)) <= 0.1 &&
    share(points, ({ follow }) => follow === 'answer' || follow === 'fence') <= 0.1;
  return sure ? titles : [];
}

const isLabel = ({ text }: Candidate): boolean => /[:：]$/.test(text);

const isName = ({ text }: Candidate): boolean => text.length <= LONGEST_NAME && NAME.test(text) && !LEADS_ON.test(text);

/** Whether a point is the first of its list: the number one, or a bullet behind something else. */
function opensList(point: Candidate, before: Candidate | undefined): boolean {
  if (point.numbering) return point.numbering.value === 1;
  return before?.shape !== 'bullet' || point.line.number > before.line.number + 2;
}
