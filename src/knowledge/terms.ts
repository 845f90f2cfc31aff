import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { PAGES, topicOfPage } from './taxonomy.ts';

const text = z.union([z.string().min(1), z.number().transform(String)]);
const names = z.union([text.transform((name) => [name]), z.array(text)]);

const fields = {
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, '只用小写字母、数字和连字符'),
  zh: text,
  en: z.string().optional(),
  abbr: names,
  aliases: names,
  /** Traditional Chinese where it differs. */
  hant: names,
  /** What people say who ask for it without its name; known to search alone. */
  asked: names,
  /** Names that are everyday words as well, and are not explained where they stand. */
  unmarked: names,
  /** Longer texts that hold a name, and do not mean the term: 协方差 is no 方差. */
  except: names,
  page: z.string().refine((page) => PAGES.some(({ id }) => id === page), '没有这一页'),
  /** Too general to tell by itself where a question belongs. */
  weak: z.boolean(),
  definition: z.string(),
};

export const termSchema = z.strictObject({
  ...fields,
  abbr: names.default([]),
  aliases: names.default([]),
  hant: names.default([]),
  asked: names.default([]),
  unmarked: names.default([]),
  except: names.default([]),
  weak: z.boolean().default(false),
});

/** What somebody else's list says of a term: all of a new one, or only what it adds to a known one. */
export const termChangeSchema = z.strictObject(fields).partial().required({ id: true });

/** A concept of the field with all its names. */
export type Term = z.infer<typeof termSchema>;
export type TermChange = z.infer<typeof termChangeSchema>;

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

/**
 * A known term with more names, or with other facts; its names are added to, never lost.
 *
 * @example changeTerm(lora, { id: 'lora', aliases: ['罗拉'] }).aliases → ['低秩微调', '罗拉']
 */
export function changeTerm(
  term: Term,
  { zh, en, abbr, aliases, hant, asked, unmarked, except, ...facts }: TermChange,
): Term {
  const more = (own: readonly string[], added: readonly (string | undefined)[] = []) =>
    [...new Set([...own, ...added])].filter((name) => name !== undefined);
  return {
    ...term,
    ...(facts.page && { page: facts.page }),
    ...(facts.weak !== undefined && { weak: facts.weak }),
    ...(facts.definition && { definition: facts.definition }),
    zh: zh ?? term.zh,
    ...((en ?? term.en) && { en: en ?? term.en }),
    abbr: more(term.abbr, abbr),
    aliases: more(term.aliases, [...(aliases ?? []), zh && term.zh, en && term.en]),
    hant: more(term.hant, hant),
    asked: more(term.asked, asked),
    unmarked: more(term.unmarked, unmarked),
    except: more(term.except, except),
  };
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
