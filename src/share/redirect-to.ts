import { cardPath } from '../cards/tags.ts';
import { absolute, BASE } from '../paths.ts';
import { TITLE } from '../site.ts';
import { redirectPage } from './redirect-page.ts';
import type { Retired } from './retired.ts';

/** The page at an address that is out of use. */
export const redirectTo = ({ path, title = TITLE }: Retired): Response =>
  new Response(
    redirectPage({
      href: BASE + path,
      canonical: absolute(BASE + path),
      title,
      image: absolute(BASE + cardPath(path)),
    }),
  );
