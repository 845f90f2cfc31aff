/** What is here, for language models. */
import type { APIRoute } from 'astro';
import { createLlmsTxt } from '../export/llms.ts';
import { getGuide } from '../guide.ts';
import { absolute, BASE, pathToMarkdown } from '../paths.ts';

export const GET: APIRoute = async () => {
  const { topics } = await getGuide();
  const sections = topics.flatMap((topic) =>
    topic.pages.map((page) => ({
      title: `${topic.title}：${page.title}`,
      links: page.questions.map(({ id, data }) => ({ title: data.plainTitle, url: absolute(pathToMarkdown(id)) })),
    })),
  );
  const full = { title: '全部题目合成一个文件', url: absolute(`${BASE}llms-full.txt`) };
  return new Response(createLlmsTxt(sections, [full]));
};
