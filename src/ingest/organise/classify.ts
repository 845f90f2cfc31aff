import { CUES } from '../../knowledge/cues.ts';
import { PAGES, topicOfPage, type TopicId } from '../../knowledge/taxonomy.ts';
import { TermMatcher } from '../../knowledge/match.ts';
import { type Term, termSchema } from '../../knowledge/terms.ts';
import { remember } from '../../remember.ts';
import { isTopic } from '../owner/places.ts';

/** Where a question belongs, and how sure that is. */
export interface Placement {
  topic: TopicId;
  page: string;
  /** 0 to 1: the share of the evidence that speaks for the topic. */
  confidence: number;
  /** The terms that decided, for the report. */
  because: string[];
}

export interface Classifiable {
  title: string;
  /** Headings above, outermost first. */
  path: readonly string[];
  text: string;
  /** The author's own choice: a page, or a topic whose pages compete. */
  page?: string;
}

/** What a mention is worth, by where it stands. */
const WEIGHT = { title: 6, path: 3, text: 1 };
/** What a title names first is what it is about: LoRA 为什么能用在 FFN 层. */
const LEAD = 1.6;
/** Text in which a term is said often speaks for it, but ten mentions are not ten votes. */
const MOST_MENTIONS = 3;

/** The basics are mentioned everywhere; a question that also names something special is about that. */
const BASICS = 0.7;
/** Words that are no terms, as if they were. */
const CUE_TERMS = Object.entries(CUES).map(([page, [zh, ...aliases]]) =>
  termSchema.parse({ id: page.replace('/', '-'), zh, aliases, page, definition: '' }),
);
const IS_CUE: ReadonlySet<Term> = new Set(CUE_TERMS);

/** Finds cues as well; where one holds the name of a term, as 数据采样方法 does, it is the cue. */
const withCues = remember((matcher: TermMatcher) => new TermMatcher([...CUE_TERMS, ...matcher.terms]));

/** People who say these tell of a project of theirs rather than of the field. */
const TELLS_OF_PROJECT =
  /你们|我们|咱们|公司|甲方|需求方|合作方|上线|落地|商用|这个项目|项目(?:里|中|有|过程|细节|数据|经历|介绍|背景|流程|难点|遇到|的)|(?:介绍|讲讲?|聊聊?|说说?|做过的?|最近的?|回到)(?:一?下)?(?:你的?)?项目|几个人|多少人|你(?:负责|主要)/;
/** People who say these ask somebody for their own ways or views, perhaps on the field. */
const ASKS_A_PERSON = /你(?:更|最|平时|在工作|会怎么|会如何|如果|希望|期望|认为|为什么选择|的优|的缺)/;
const PERSONAL = 2.5;
/** Below such a heading people rehearse what they say of their own work, whatever it is about. */
const REHEARSES = /话术|面试讲解|项目(?:面试|复盘|讲解|追问|拷打|深挖|经历|介绍)/;

// 手撕：两数之和   手写 RoPE
const TO_WRITE = /^手[撕写]/;
const CODING = 'project-scripts/coding';
const isExercise = (term: Term): boolean => IS_CUE.has(term) && term.page === CODING;
const isOfField = ({ weak, page }: Term): boolean => !weak && !page.startsWith('project-scripts/');

/** Page by page, how much evidence an entry holds; the key `topic/` speaks for a topic as a whole. */
export type Evidence = Map<string, number>;

export function evidenceOf(item: Classifiable, matcher: TermMatcher): { evidence: Evidence; terms: Map<Term, number> } {
  const evidence: Evidence = new Map();
  const terms = new Map<Term, number>();
  const add = (text: string, weight: number, damp: number, lead = 1, finder = withCues(matcher)) => {
    const found = finder.find(text);
    const first = found.find(({ term }) => !term.weak)?.term;
    for (const { term, count } of found) {
      const special = (term.weak ? 0.25 : 1) * (term.page.startsWith('ml-basics/') ? BASICS : 1);
      const points = weight * special * Math.min(count, MOST_MENTIONS) ** 0.5 * damp * (term === first ? lead : 1);
      evidence.set(term.page, (evidence.get(term.page) ?? 0) + points);
      if (!IS_CUE.has(term)) terms.set(term, (terms.get(term) ?? 0) + points);
    }
    return found.map(({ term }) => term);
  };
  const named = add(item.title, WEIGHT.title, 1, LEAD);
  if (TO_WRITE.test(item.title)) {
    // What has a place in the field is read there; an exercise has none.
    if (named.some(isOfField) && !named.some(isExercise)) evidence.delete(CODING);
    else evidence.set(CODING, (evidence.get(CODING) ?? 0) + WEIGHT.title);
  }
  if (TELLS_OF_PROJECT.test(item.title)) evidence.set('project-scripts/', WEIGHT.title);
  else if (item.path.some((heading) => REHEARSES.test(heading))) evidence.set('project-scripts/', WEIGHT.path);
  else if (ASKS_A_PERSON.test(item.title)) evidence.set('project-scripts/', PERSONAL);
  // The nearest heading says most.
  for (const [i, heading] of [...item.path].reverse().entries()) add(heading, WEIGHT.path, 1 / (i + 1));
  // A long text mentions much in passing: all its mentions together count about as much as one title.
  const length = Math.max(1, item.text.length / 200);
  add(item.text, WEIGHT.text, 1 / Math.sqrt(length), 1, matcher);
  return { evidence, terms };
}

const PAGES_OF = Map.groupBy(PAGES, ({ id }) => topicOfPage(id)!);

/** The page with most evidence within the topic with most evidence; the neighbours decide what the entry leaves open. */
export function place(
  item: Classifiable,
  own: Evidence,
  neighbours: Evidence,
  terms: ReadonlyMap<Term, number>,
): Placement {
  const chosen = item.page ? topicOfPage(item.page) : undefined;
  const because = [...terms]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([term]) => term.zh);
  const told = { confidence: 1, because: ['笔记里写明'] };
  if (item.page && chosen) return { topic: chosen, page: item.page, ...told };
  const total = new Map<string, number>(own);
  for (const [page, points] of neighbours) total.set(page, (total.get(page) ?? 0) + points);
  const topics = new Map<TopicId, number>();
  for (const [page, points] of total) {
    const topic = topicOfPage(page)!;
    topics.set(topic, (topics.get(topic) ?? 0) + points);
  }
  const bestPage = (topic: TopicId) =>
    PAGES_OF.get(topic)!.reduce((best, next) => ((total.get(next.id) ?? 0) > (total.get(best.id) ?? 0) ? next : best));
  if (item.page && isTopic(item.page)) return { topic: item.page, page: bestPage(item.page).id, ...told };
  const sum = [...topics.values()].reduce((a, b) => a + b, 0);
  const [topic, points] = [...topics].sort((a, b) => b[1] - a[1])[0] ?? (['project-scripts', 0] as const);
  const page = bestPage(topic);
  return { topic, page: page.id, confidence: sum ? Math.round((points / sum) * 100) / 100 : 0, because };
}
