import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { PAGES, topicOfPage } from './taxonomy.ts';

const names = z.union([z.string().transform((name) => [name]), z.array(z.coerce.string())]).default([]);

const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  zh: z.coerce.string(),
  en: z.string().optional(),
  abbr: names,
  aliases: names,
  /** Traditional Chinese where it differs. */
  hant: names,
  page: z.string().refine((page) => PAGES.some(({ id }) => id === page), '不是 taxonomy.ts 里的页'),
  /** Too general to tell by itself where a question belongs. */
  weak: z.boolean().default(false),
  definition: z.string(),
});

/** A concept of the field with all its names. */
export type Term = z.infer<typeof termSchema>;

/**
 * The terms of `terms.yaml`, in its order.
 *
 * @throws with the place in the list and the reason, if an entry is not a valid term or an id stands twice
 */
export function loadTerms(file: URL = new URL('./terms.yaml', import.meta.url)): Term[] {
  const terms = z.array(termSchema).parse(parse(readFileSync(file, 'utf8')));
  const seen = new Set<string>();
  for (const { id } of terms) {
    if (seen.has(id)) throw new Error(`terms.yaml：术语 ${id} 出现了两次`);
    seen.add(id);
  }
  return terms;
}

/** Every name of a term, the usual one first. */
export const namesOf = ({ zh, en, abbr, aliases, hant }: Term): string[] => [
  zh,
  ...(en ? [en] : []),
  ...abbr,
  ...aliases,
  ...hant,
];

export const topicOfTerm = (term: Term) => topicOfPage(term.page)!;
