/** What the site reads: the ingest's output, and a few hand-written pages. */
import { existsSync, readFileSync } from 'node:fs';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import type { History } from './export/history.ts';
import { loadGuideTerms } from './guide-terms.ts';
import type { Report, Source } from './ingest/model.ts';
import { TOPIC_IDS } from './knowledge/taxonomy.ts';
import type { Term } from './knowledge/terms.ts';

/** The folder that the ingest wrote into. */
const GENERATED = process.env['GUIDE_CONTENT'] ?? 'src/content/generated';

const source: z.ZodType<Source> = z.object({
  file: z.string(),
  start: z.number(),
  end: z.number(),
  title: z.string(),
  answered: z.boolean(),
});

/** Frontmatter of a question, as `ingest/emit.ts` writes it. */
const question = z.object({
  /** Inline Markdown, possibly with formulas. */
  title: z.string(),
  /** The title as plain text. */
  plainTitle: z.string(),
  topic: z.enum(TOPIC_IDS),
  page: z.string(),
  order: z.number(),
  answered: z.boolean(),
  /** Of the classification, 0 to 1. */
  confidence: z.number(),
  /** 速答, inline Markdown. */
  short: z.string().optional(),
  /** Plain text for search engines and previews. */
  description: z.string(),
  aliases: z.array(z.string()),
  /** How else it is asked: for search alone. */
  asked: z.array(z.string()).optional(),
  terms: z.array(z.string()),
  related: z.array(z.string()),
  sources: z.array(source),
});

/** What our `PageTitle` and head tags show besides Starlight's own fields. */
const pageTitle = z.object({
  /** The title as HTML, where plain text cannot hold it. */
  titleHtml: z.string().optional(),
  breadcrumbs: z.array(z.object({ label: z.string(), href: z.string() })).optional(),
  /** On the page of a question: its answer in short as plain text, if it has one. */
  question: z.object({ answer: z.string().optional() }).optional(),
});

export const collections = {
  questions: defineCollection({
    loader: glob({ pattern: 'questions/*.md', base: GENERATED, generateId: ({ entry }) => questionId(entry) }),
    schema: question,
  }),
  // One entry, `report`. Its form is that of the ingest's own types; there is nobody else to write it.
  report: defineCollection({
    loader: file(`${GENERATED}/report.json`, {
      parser: (text) => ({ report: JSON.parse(text) as Record<string, unknown> }),
    }),
    schema: z.custom<Report>(),
  }),
  terms: defineCollection({
    // Collections have no order of their own.
    loader: () => loadGuideTerms(GENERATED).map((term, order) => ({ ...term, order })),
    schema: z.custom<Term & { order: number }>(),
  }),
  // One entry, `history`, for the same reason.
  history: defineCollection({
    loader: () => [{ id: 'history', dates: readHistory() }],
    schema: z.object({ dates: z.custom<History>() }),
  }),
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: pageTitle }) }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};

/** Only a build asks git; without its word nothing is dated. */
function readHistory(): History {
  const file = `${GENERATED}/history.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as History) : {};
}

/** `questions/lora.md` → `lora` */
function questionId(entry: string): string {
  return entry.replace(/^questions\//u, '').replace(/\.md$/u, '');
}
