import { PAGES, type TopicId, TOPICS } from '../../knowledge/taxonomy.ts';
import type { Question, ReportPage } from '../model.ts';

/** Questions in pages that are read in one go: 8 to 30 questions. */

/** A page with more is split, since nobody reads on; one with fewer joins a neighbour of its topic. */
const MOST = 30;
const FEWEST = 8;

/** Neighbouring pages of the taxonomy that become one. */
interface Joined {
  topic: TopicId;
  pages: (typeof PAGES)[number][];
  questions: Question[];
  kept: boolean;
}

/**
 * Pages in the order of the taxonomy, questions in the order of their notes; gives each question its page and its rank.
 * Pages in `kept`, which their owner named, join none.
 */
export function paginate(questions: readonly Question[], kept: ReadonlySet<string>): ReportPage[] {
  return joined(questions, kept).flatMap(({ topic, pages, questions }) => {
    const { id, title, summary } = nameOf(topic, pages);
    const parts = Math.ceil(questions.length / MOST);
    const size = Math.ceil(questions.length / parts);
    return Array.from({ length: parts }, (_, part) => {
      const page = part === 0 ? id : `${id}-${part + 1}`;
      const list = questions.slice(part * size, (part + 1) * size);
      for (const [order, question] of list.entries()) Object.assign(question, { page, order });
      const numbered = parts > 1 ? `${title}（${part + 1}）` : title;
      return {
        id: page,
        topic,
        title: numbered,
        summary,
        ...(part === 0 && pages.length > 1 && { joined: pages.slice(1).map(({ id }) => id) }),
        questions: list.map((question) => question.id),
      };
    });
  });
}

function joined(questions: readonly Question[], kept: ReadonlySet<string>): Joined[] {
  const byPage = Map.groupBy(questions, (question) => question.page);
  const groups: Joined[] = [];
  for (const page of PAGES) {
    const own = byPage.get(page.id);
    if (!own) continue;
    const { topic } = own[0]!;
    const last = groups.at(-1);
    const count = last ? last.questions.length + own.length : 0;
    const small = last && Math.min(last.questions.length, own.length) < FEWEST && count <= MOST;
    if (small && last.topic === topic && !last.kept && !kept.has(page.id)) {
      last.pages.push(page);
      last.questions.push(...own);
    } else groups.push({ topic, pages: [page], questions: [...own], kept: kept.has(page.id) });
  }
  return groups;
}

/** A page of several goes by the address of its first, and by their names, or by their topic's where they are many. */
function nameOf(
  topic: TopicId,
  pages: readonly (typeof PAGES)[number][],
): { id: string; title: string; summary: string } {
  const [first] = pages;
  if (pages.length === 1) return first!;
  const { title, summary } = TOPICS.find(({ id }) => id === topic)!;
  if (pages.length > 3) return { id: first!.id, title, summary };
  return {
    id: first!.id,
    title: pages.map((page) => page.title).join(' · '),
    summary: pages.map((page) => page.summary).join(''),
  };
}
