/** The whole guide as one Markdown file, for those who read it at one go. */
import type { APIRoute } from 'astro';
import { questionToPlainMarkdown } from '../export/markdown.ts';
import { getGuide, questionsOf } from '../guide.ts';
import { absolute, pathToQuestion } from '../paths.ts';

export const GET: APIRoute = async () => {
  const questions = questionsOf(await getGuide());
  return new Response(
    questions.map((question) => questionToPlainMarkdown(question, absolute(pathToQuestion(question.id)))).join('\n'),
  );
};
