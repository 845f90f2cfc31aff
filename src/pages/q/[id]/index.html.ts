/** Retired ids: a link once shared leads to where its question went. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getGuide, retiredIn } from '../../../guide.ts';
import { redirectTo } from '../../../share/redirect-to.ts';
import type { Retired } from '../../../share/retired.ts';

export const getStaticPaths = (async () =>
  retiredIn(await getGuide()).map((retired) => ({
    params: { id: retired.id },
    props: { retired },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ retired: Retired }> = ({ props: { retired } }) => redirectTo(retired);
