/** Retired ids: a link once shared leads to where its question went. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { cardPath } from '../../../cards/tags.ts';
import { getGuide, retiredIn } from '../../../guide.ts';
import { absolute, BASE } from '../../../paths.ts';
import { redirectPage } from '../../../share/redirect-page.ts';
import type { Retired } from '../../../share/retired.ts';
import { TITLE } from '../../../site.ts';

export const getStaticPaths = (async () =>
  retiredIn(await getGuide()).map((retired) => ({
    params: { id: retired.id },
    props: { retired },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ retired: Retired }> = ({
  props: {
    retired: { path, title = TITLE },
  },
}) =>
  new Response(
    redirectPage({
      href: BASE + path,
      canonical: absolute(BASE + path),
      title,
      image: absolute(BASE + cardPath(path)),
    }),
  );
