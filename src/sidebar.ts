import type { StarlightUserConfig } from '@astrojs/starlight/types';
import type { GuideTopic } from './guide.ts';

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
