/** What a page says of itself in its head: to chat programs that show a card for a link, and to search engines. */

export interface Crumb {
  label: string;
  /** Absolute. */
  url: string;
}

/** A page, as far as its head is concerned. Everything is plain text, every address absolute. */
export interface PageFacts {
  /** The page's own address. */
  url: string;
  /** Where the site begins, with a slash at the end. */
  home: string;
  siteName: string;
  title: string;
  description: string;
  /** From the topic down to what holds this page. */
  breadcrumbs: readonly Crumb[];
  /** On the page of a question: its answer in short, if it has one. */
  question?: { answer?: string | undefined } | undefined;
}

export type HeadTag =
  | { tag: 'meta'; attrs: { name: string; content: string } | { property: string; content: string } }
  | { tag: 'script'; attrs: { type: 'application/ld+json' }; content: string };

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/**
 * Where a page's card lies below the site's base. Questions go first: their cards are the ones that people look for.
 *
 * @example cardPath('q/lora/') // => 'og/lora.png'
 * @example cardPath('transformer/') // => 'og/pages/transformer.png'
 */
export function cardPath(path: string): string {
  const name = sharesCard(path) ? 'glossary' : path.replace(/\/$|\.html$/u, '');
  const question = /^q\/([^/]+)$/u.exec(name)?.[1];
  return question === undefined ? `og/pages/${name || 'index'}.png` : `og/${question}.png`;
}

/** Terms are many, and of each there is little to show: their pages have the glossary's card. */
export const sharesCard = (path: string): boolean => /^glossary\/[^/]/u.test(path);

/** Tags for cards and for search engines, to stand in for what Starlight writes of the same names. */
export function headTags(page: PageFacts): HeadTag[] {
  const image = page.home + cardPath(page.url.slice(page.home.length));
  const alt = `${page.title}：预览卡片`;
  return [
    property('og:type', page.question ? 'article' : 'website'),
    property('og:title', page.title),
    property('og:description', page.description),
    property('og:locale', 'zh_CN'),
    property('og:image', image),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(CARD_WIDTH)),
    property('og:image:height', String(CARD_HEIGHT)),
    property('og:image:alt', alt),
    named('twitter:card', 'summary_large_image'),
    named('twitter:title', page.title),
    named('twitter:description', page.description),
    named('twitter:image', image),
    named('twitter:image:alt', alt),
    { tag: 'script', attrs: { type: 'application/ld+json' }, content: toScript(structuredData(page)) },
  ];
}

const property = (name: string, content: string): HeadTag => ({ tag: 'meta', attrs: { property: name, content } });
const named = (name: string, content: string): HeadTag => ({ tag: 'meta', attrs: { name, content } });

/** What kind of page this is, in the words of schema.org. */
export function structuredData(page: PageFacts): object {
  const isHome = page.url === page.home;
  return {
    '@context': 'https://schema.org',
    '@graph': [...(page.question ? [questionPage(page)] : []), isHome ? website(page) : breadcrumbList(page)],
  };
}

function questionPage({ url, title, question }: PageFacts): object {
  const answer = question?.answer;
  return {
    '@type': 'QAPage',
    mainEntity: {
      '@type': 'Question',
      name: title,
      text: title,
      answerCount: answer === undefined ? 0 : 1,
      ...(answer !== undefined && { acceptedAnswer: { '@type': 'Answer', text: answer, url } }),
    },
  };
}

function breadcrumbList({ home, siteName, breadcrumbs, title }: PageFacts): object {
  const crumbs = [{ label: siteName, url: home }, ...breadcrumbs, { label: title, url: undefined }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      // The last one is the page itself, which needs no address.
      ...(url !== undefined && { item: url }),
    })),
  };
}

function website({ home, siteName, description }: PageFacts): object {
  return {
    '@type': 'WebSite',
    name: siteName,
    url: home,
    description,
    inLanguage: 'zh-CN',
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${home}search/?q={query}` },
      'query-input': 'required name=query',
    },
  };
}

/** JSON that may stand inside a script element: no `</script>` or `<!--` of a note ends or opens anything. */
function toScript(data: object): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}
