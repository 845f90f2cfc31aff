/** Pages of the taxonomy that this guide has not: links to them lead to where their questions stand. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getGuide } from '../../../guide.ts';
import { PAGES } from '../../../knowledge/taxonomy.ts';
import { redirectTo } from '../../../share/redirect-to.ts';
import { missingPages, type Retired } from '../../../share/retired.ts';

export const getStaticPaths = (async () => {
  const { report } = await getGuide();
  return missingPages(
    PAGES.map(({ id }) => id),
    report,
  ).map((missing) => {
    const [topic, page] = missing.id.split('/');
    return { params: { topic, page }, props: { missing } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ missing: Retired }> = ({ props: { missing } }) => redirectTo(missing);
