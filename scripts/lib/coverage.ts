import { parse } from 'yaml';
import * as z from 'zod';
import type { Report } from '../../src/ingest/model.ts';

/** Which questions answer which subject: `docs/coverage.yaml` read, held against the guide, and shown as a table. */

const groupSchema = z.strictObject({
  section: z.string(),
  group: z.string(),
  subjects: z.array(
    z.strictObject({
      /** What the list calls it for short, where it does. */
      code: z.string().optional(),
      subject: z.string(),
      // None is let through here, so that it is reported as a gap, by name.
      ids: z.array(z.string()).default([]),
    }),
  ),
});

const coverageSchema = z.strictObject({
  /** What the guide must treat. */
  list: z.array(groupSchema),
  /** What it treats beyond that. */
  beyond: z.array(groupSchema),
});

type Group = z.infer<typeof groupSchema>;
export type Coverage = z.infer<typeof coverageSchema>;
export type Answering = Pick<Report['questions'][number], 'id' | 'title' | 'answered' | 'sources'>;

/** @throws with the place and the reason, if the text is not such a list */
export const parseCoverage = (text: string): Coverage => coverageSchema.parse(parse(text));

/** Every subject that nothing answers, each with what is wrong and what to do. */
export function findGaps({ list, beyond }: Coverage, questions: readonly Answering[]): string[] {
  const answered = new Map(questions.map((question) => [question.id, question.answered]));
  return [...list, ...beyond].flatMap(({ section, group, subjects }) =>
    subjects.flatMap(({ subject, ids }) => {
      const place = `${section} / ${group} / ${subject}`;
      if (ids.length === 0) return [`${place}: no question. Write one in notes/ and put its id here.`];
      return ids.flatMap((id) => {
        if (!answered.has(id)) return [`${place}: there is no question ${id}. Correct the id, or write the question.`];
        return answered.get(id) ? [] : [`${place}: the question ${id} has no answer. Write one.`];
      });
    }),
  );
}

/** The list as Markdown: counts, then a table for each group. Expects a list without gaps. */
export function coverageToMarkdown({ list, beyond }: Coverage, questions: readonly Answering[]): string {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const link = (id: string) => linkTo(byId.get(id)!);
  const sections = [...new Set(list.map((group) => group.section))];
  return `# Coverage

Every subject that the guide must treat, with the questions that answer it, and the subjects that it treats beyond.
Written by \`npm run coverage\` from [coverage.yaml](coverage.yaml): edit that file, not this one.

| | Subjects | Questions |
| --- | ---: | ---: |
${[
  ...sections.map((section) =>
    countRow(
      section,
      list.filter((group) => group.section === section),
    ),
  ),
  countRow('**The list**', list),
  countRow('**Beyond the list**', beyond),
].join('\n')}

${part('The list', list, link)}
${part('Beyond the list', beyond, link)}`;
}

function countRow(name: string, groups: readonly Group[]): string {
  const subjects = groups.flatMap((group) => group.subjects);
  return `| ${name} | ${subjects.length} | ${new Set(subjects.flatMap(({ ids }) => ids)).size} |`;
}

function part(title: string, groups: readonly Group[], link: (id: string) => string): string {
  const tables = groups.map(({ section, group, subjects }, i) => {
    const rows = subjects.map(
      ({ code, subject, ids }) => `| ${cell(code ? `${code} ${subject}` : subject)} | ${ids.map(link).join('<br>')} |`,
    );
    const heading = section === groups[i - 1]?.section ? '' : `### ${section}\n\n`;
    return `${heading}#### ${group}\n\n| Subject | Questions |\n| --- | --- |\n${rows.join('\n')}\n`;
  });
  return `## ${title}\n\n${tables.join('\n')}`;
}

/** A question may stand in several notes: the longest text is the one worth opening. Line numbers would age. */
function linkTo({ id, title, sources }: Answering): string {
  const main = sources.reduce((best, source) => (lengthOf(source) > lengthOf(best) ? source : best));
  return `[${cell(title)}](../notes/${encodeURI(main.file)}) \`${id}\``;
}

const lengthOf = ({ start, end }: Answering['sources'][number]): number => end - start;

const cell = (text: string): string => text.replaceAll('|', '\\|');
