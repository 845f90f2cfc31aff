import type { StarlightUserConfig } from '@astrojs/starlight/types';
import type { GuidePage, GuideTopic } from './guide.ts';
import type { Page } from './knowledge/taxonomy.ts';
import type { Term } from './knowledge/terms.ts';

type Sidebar = NonNullable<StarlightUserConfig['sidebar']>;

/** The sidebar of a page: topics, folded but for the one that `pageId` belongs to, and what is about all of them. */
export function createSidebar(topics: readonly GuideTopic[], pageId?: string): Sidebar {
  return [
    ...topics.map((topic) => ({
      label: topic.title,
      collapsed: pageId?.startsWith(`${topic.id}/`) !== true,
      items: [
        { label: '本章题目', link: `/${topic.id}/` },
        ...topic.pages.map((page) => ({
          label: page.title,
          link: `/${page.id}/`,
          badge: String(page.questions.length),
          // On the page of one question, the page that holds it is current, too. Starlight marks `page` by itself.
          attrs: page.id === pageId ? { 'aria-current': 'true' as const } : {},
        })),
      ],
    })),
    { label: '术语表', link: '/glossary/' },
    { label: '笔记体检', link: '/report/' },
    { label: '怎么用这份指南', link: '/about/' },
  ];
}

/**
 * The sidebar of one question: its page's questions and the ways out. The whole guide's would be a good part of what
 * such a page weighs, and is one step away.
 */
export function createQuestionSidebar(topic: GuideTopic, page: GuidePage): Sidebar {
  return [
    { label: topic.title, link: `/${topic.id}/` },
    {
      label: page.title,
      items: [
        { label: `通读这 ${page.questions.length} 题`, link: `/${page.id}/` },
        ...page.questions.map(({ id, data }) => ({ label: data.plainTitle, link: `/q/${id}/` })),
      ],
    },
    { label: '全部主题', link: '/' },
    { label: '术语表', link: '/glossary/' },
  ];
}

/** The sidebar of one term: those it is learnt with. */
export function createTermSidebar(page: Page, terms: readonly Term[]): Sidebar {
  return [
    { label: '术语表', link: '/glossary/' },
    { label: page.title, items: terms.map(({ id, zh }) => ({ label: zh, link: `/glossary/${id}/` })) },
    { label: '全部主题', link: '/' },
  ];
}
