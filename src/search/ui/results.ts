/** What a search found, as elements. */
import topics from 'virtual:search/topics';
import type { Context } from '../context.ts';
import type { Fragment } from '../records.ts';
import { findMarks, passageOf } from '../marks.ts';
import { nearestTerms } from '../suggest.ts';
import { make, marked } from './elements.ts';

/** Words that go into an address, to be marked where it leads. */
const MOST_IN_ADDRESS = 6;

export function makeResult(
  found: Fragment,
  words: readonly string[],
  { variants }: Context,
  base: string,
  id: string,
): HTMLElement {
  const passage = passageOf(found.text, words, variants);
  const query = new URLSearchParams({ mark: words.slice(0, MOST_IN_ADDRESS).join('|') });
  const topic = topics.find((entry) => entry.id === found.topic);
  const hasPassage = passage.text !== '' && (passage.marks.length > 0 || found.short === '');
  return make(
    'a',
    {
      id,
      href: `${base}q/${found.id}/${words.length > 0 ? `?${query.toString()}` : ''}`,
      role: 'option',
      'aria-selected': 'false',
      tabindex: '-1',
      'data-search-result': true,
    },
    make(
      'span',
      { class: 'result-head' },
      make(
        'span',
        { class: 'result-title', 'data-result-title': true },
        ...marked(found.title, findMarks(found.title, words, variants)),
      ),
      make('span', { class: 'result-topic' }, topic?.title ?? ''),
    ),
    ...(found.short === ''
      ? []
      : [
          make(
            'span',
            { class: 'result-short' },
            make('b', {}, '速答'),
            ...marked(found.short, findMarks(found.short, words, variants)),
          ),
        ]),
    ...(hasPassage ? [make('span', { class: 'result-passage' }, ...marked(passage.text, passage.marks))] : []),
  );
}

/** What to try when nothing was found. */
export function makeNothingFound(typed: string, context: Context, base: string): HTMLElement {
  const terms = nearestTerms(typed, context);
  return make(
    'div',
    { class: 'hint' },
    ...(terms.length === 0 ? [] : [make('p', {}, '相近的术语：'), makeTryList(terms.map(({ name }) => name))]),
    make('p', {}, '换个说法试试，或者查', make('a', { href: `${base}glossary/` }, '术语表'), '，从主题找起：'),
    makeTopicList(base),
  );
}

/** Queries to try, as buttons. */
export const makeTryList = (queries: readonly string[]): HTMLElement =>
  make(
    'ul',
    {},
    ...queries.map((query) => make('li', {}, make('button', { type: 'button', 'data-try': query }, query))),
  );

export const makeTopicList = (base: string): HTMLElement =>
  make('ul', {}, ...topics.map(({ id, title }) => make('li', {}, make('a', { href: `${base}${id}/` }, title))));
