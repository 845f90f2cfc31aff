/** `feed.xml`: new and changed questions. There is none where git cannot tell when a question changed. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { createFeed } from '../export/feed.ts';
import { getGuide, getHistory } from '../guide.ts';
import { absolute, BASE, pathToFeed, pathToMarkdown, pathToQuestion } from '../paths.ts';

export const getStaticPaths = (async () =>
  (await getHistory()).size > 0 ? [{ params: { feed: 'feed' } }] : []) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const [{ topics }, history] = await Promise.all([getGuide(), getHistory()]);
  const entries = topics.flatMap((topic) =>
    topic.pages.flatMap((page) =>
      page.questions.flatMap(({ id, data }) => {
        const updated = history.get(id);
        return updated === undefined
          ? []
          : {
              title: data.plainTitle,
              summary: data.description,
              topic: topic.title,
              url: absolute(pathToQuestion(id)),
              markdownUrl: absolute(pathToMarkdown(id)),
              updated,
            };
      }),
    ),
  );
  return new Response(createFeed(entries, absolute(BASE), absolute(pathToFeed)));
};
