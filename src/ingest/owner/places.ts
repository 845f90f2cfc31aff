import { PAGES, type TopicId, TOPICS } from '../../knowledge/taxonomy.ts';
import { nearest } from './nearest.ts';

/** Pages and topics as people write them. */

const PLACES = new Map(
  [...TOPICS, ...PAGES].flatMap(({ id, title }): [string, string][] => [
    [id, id],
    [title.toLowerCase(), id],
  ]),
);

/**
 * The id of the page or topic that is meant, by its id, its title, or the address of a part of it; undefined for none.
 *
 * @example readPlace('fine-tuning/peft-2') → 'fine-tuning/peft'; readPlace('微调方法') → 'fine-tuning/peft'
 */
export function readPlace(text: string): string | undefined {
  const name = text
    .trim()
    .replace(/^\/+|\/+$/g, '')
    .toLowerCase();
  return PLACES.get(name) ?? PLACES.get(name.replace(/-\d+$/, ''));
}

/** The page or topic whose name is nearest to one that does not exist. */
export function nearestPlace(text: string): string | undefined {
  const name = nearest(text.toLowerCase(), PLACES.keys());
  // Of `peft` alone and `lora/peft` the second half still says which page is meant.
  const slug = text.toLowerCase().replace(/^.*\//, '');
  return name ? PLACES.get(name) : PAGES.find(({ id }) => id.endsWith(`/${slug}`))?.id;
}

export const isTopic = (place: string): place is TopicId => TOPICS.some(({ id }) => id === place);
