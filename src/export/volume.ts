/** What is taken along as one file: a topic, or the whole guide. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../ingest/model.ts';
import { TOPICS } from '../knowledge/taxonomy.ts';
import { readQuestions, type IndexedQuestion } from '../search/records.ts';
import { DESCRIPTION, TITLE } from '../site.ts';
import type { History } from './history.ts';

export interface VolumeQuestion extends IndexedQuestion {
  /** Inline Markdown. */
  title: string;
  answered: boolean;
}

export interface VolumePage {
  /** `topic/slug` */
  id: string;
  title: string;
  summary: string;
  questions: VolumeQuestion[];
}

export interface VolumeTopic {
  id: string;
  title: string;
  summary: string;
  pages: VolumePage[];
}

export interface Volume {
  /** Names the file: `transformer`, or `guide` for everything. */
  id: string;
  title: string;
  summary: string;
  /** One, or all that have questions. */
  topics: VolumeTopic[];
  /** When its youngest text was committed, as far as git knows. */
  updated?: string | undefined;
}

/** All volumes that can be made of what the ingest wrote: the whole guide first, then each topic. */
export function readVolumes(content: string, history: History): Volume[] {
  const report = JSON.parse(readFileSync(join(content, 'report.json'), 'utf8')) as Report;
  const questions = new Map((readQuestions(content) as VolumeQuestion[]).map((question) => [question.id, question]));
  const pages = report.pages.map((page) => ({ ...page, questions: page.questions.map((id) => questions.get(id)!) }));
  const topics = TOPICS.map(({ id, title, summary }) => ({
    id,
    title,
    summary,
    pages: pages.filter(({ topic }) => topic === id),
  })).filter((topic) => topic.pages.length > 0);
  const whole = { id: 'guide', title: TITLE, summary: DESCRIPTION, topics };
  return [whole, ...topics.map((topic) => ({ ...topic, title: `${TITLE}：${topic.title}`, topics: [topic] }))].map(
    ({ id, title, summary, topics: of }) => ({ id, title, summary, topics: of, updated: youngest(of, history) }),
  );
}

export const questionsOf = ({ topics }: Pick<Volume, 'topics'>): VolumeQuestion[] =>
  topics.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions));

function youngest(topics: VolumeTopic[], history: History): string | undefined {
  return questionsOf({ topics })
    .map(({ id }) => history[id])
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}
