/** The one place where the site reads questions: topics, their pages, and who stands next to whom. */
import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import type { Report } from './ingest/model.ts';
import { TOPICS, type TopicId } from './knowledge/taxonomy.ts';
import type { Term } from './knowledge/terms.ts';
import { createInlineRenderer } from './markdown/inline.ts';
import type { OutlineEntry } from './markdown/outline.ts';
import { BASE } from './paths.ts';
import { retiredOf, type Retired } from './share/retired.ts';

export type Question = CollectionEntry<'questions'>;

export interface GuidePage {
  /** `topic/slug`, the page's address. */
  id: string;
  topic: TopicId;
  title: string;
  summary: string;
  /** In reading order. */
  questions: Question[];
}

export interface GuideTopic {
  id: TopicId;
  title: string;
  summary: string;
  pages: GuidePage[];
}

/** The whole guide, in reading order. */
export interface Guide {
  topics: GuideTopic[];
  report: Report;
}

/** Reads what the ingest wrote. Topics and pages without questions are left out. */
export async function getGuide(): Promise<Guide> {
  const report = (await getEntry('report', 'report'))?.data;
  if (!report) throw new Error('There is no report.json to build from. Run `npm run ingest` first.');

  const questions = new Map((await getCollection('questions')).map((question) => [question.id, question]));
  const pages = report.pages.map((page) => ({ ...page, questions: page.questions.map((id) => questions.get(id)!) }));
  const topics = TOPICS.map((topic) => ({ ...topic, pages: pages.filter((page) => page.topic === topic.id) }));
  return { topics: topics.filter((topic) => topic.pages.length > 0), report };
}

/** The questions of a topic, or of the whole guide, in reading order. */
export function questionsOf(scope: Guide | GuideTopic): Question[] {
  const topics = 'topics' in scope ? scope.topics : [scope];
  return topics.flatMap((topic) => topic.pages.flatMap((page) => page.questions));
}

/** The ids that questions went by once, and where they lead. */
export function retiredIn(guide: Guide): Retired[] {
  return retiredOf({
    questions: questionsOf(guide).map(({ id, data }) => ({ id, title: data.plainTitle })),
    pages: guide.report.pages,
    redirects: guide.report.redirects ?? {},
  });
}

export function countAnswered(questions: readonly Question[]): number {
  return questions.filter((question) => question.data.answered).length;
}

/** A question's answers as a component, with the outline of their headings and the terms marked in them. */
export async function renderAnswers(question: Question) {
  const { Content, remarkPluginFrontmatter } = await render(question);
  const { outline = [], marked = [] } = remarkPluginFrontmatter as { outline?: OutlineEntry[]; marked?: string[] };
  return { Content, outline, marked };
}

/** The terms of the field, in the order of their list. */
export async function getTerms(): Promise<Term[]> {
  const terms = (await getCollection('terms')).map(({ data }) => data);
  return terms.sort((a, b) => a.order - b.order);
}

/** When each question was last changed, by its id; empty where git does not know. */
export async function getHistory(): Promise<Map<string, string>> {
  return new Map(Object.entries((await getEntry('history', 'history'))?.data.dates ?? {}));
}

/**
 * Every question that uses a term, by the term's id; those that are most about it come first. A term that no question
 * uses has no page of its own.
 */
export function questionsByTerm(guide: Guide): Map<string, Question[]> {
  const using = new Map<string, Question[]>();
  for (const question of questionsOf(guide)) {
    for (const id of question.data.terms) using.set(id, [...(using.get(id) ?? []), question]);
  }
  // A question names its terms most telling first.
  for (const [id, questions] of using) {
    questions.sort((a, b) => a.data.terms.indexOf(id) - b.data.terms.indexOf(id));
  }
  return using;
}

/** Renders a title or a short answer to HTML. */
export const renderInline = await createInlineRenderer(BASE);

/** Whether these questions, shown in full, hold a diagram that the browser draws, or something to play with. */
export function needsOf(questions: readonly Question[]): { hasDiagrams: boolean; hasPlays: boolean } {
  const html = questions.map(({ rendered }) => rendered?.html ?? '');
  return {
    hasDiagrams: html.some((text) => text.includes('data-diagram')),
    hasPlays: html.some((text) => text.includes('<guide-play')),
  };
}
