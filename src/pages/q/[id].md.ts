/** A question as plain Markdown, beside its page. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { questionToPlainMarkdown } from '../../export/markdown.ts';
import { getGuide, questionsOf, type Question } from '../../guide.ts';
import { absolute, pathToQuestion } from '../../paths.ts';

export const getStaticPaths = (async () =>
  questionsOf(await getGuide()).map((question) => ({
    params: { id: question.id },
    props: { question },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ question: Question }> = ({ props: { question } }) =>
  new Response(questionToPlainMarkdown(question, absolute(pathToQuestion(question.id))));
