/** What the page for wrong addresses guesses from; nothing else loads it. */
import type { APIRoute } from 'astro';
import { getGuide, questionsOf, retiredIn } from '../guide.ts';
import type { Address } from '../share/guess.ts';

export const GET: APIRoute = async () => {
  const guide = await getGuide();
  const addresses: Address[] = [
    ...questionsOf(guide).map(({ id, data }): Address => [`q/${id}`, data.plainTitle]),
    // What its owner took out of the guide has an address still, but it is not named to anyone.
    ...retiredIn(guide).flatMap(({ id, path, title }): Address[] =>
      title !== undefined && path.startsWith('q/') ? [[`q/${id}`, title]] : [],
    ),
    ...guide.topics.flatMap((topic) => [topic, ...topic.pages].map(({ id, title }): Address => [id, title])),
  ];
  return new Response(JSON.stringify(addresses));
};
