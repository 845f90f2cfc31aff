/**
 * The owner's word: `guide.yaml` beside the notes, a list of decisions that stand above every guess of the ingest.
 *
 * Each item is one decision, so that a line can be added at the end without reading the rest, and one that is wrong is
 * reported with its line while the others hold. `docs/notes-format.md` explains them to the note-keeper.
 */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import * as z from 'zod';
import { zhCN } from 'zod/locales';
import { termChangeSchema } from '../../knowledge/terms.ts';
import type { Finding } from '../model.ts';
import { nearest } from './nearest.ts';
import { COMPANY_FIGURES } from '../personal/company.ts';
import { OWN_ANSWER } from '../personal/own.ts';
import { SIGNATURE } from '../personal/signature.ts';
import { isTopic, nearestPlace, readPlace } from './places.ts';
import { READINGS } from '../segment/readings.ts';

export const OWNER_FILE = 'guide.yaml';

/** The note on lines that the owner does not want seen. */
export const OWNER_HIDES = '作者写明不收';

/** A question, by its id or one of its titles. */
const ref = z.string().trim().min(1);
const refs = z.union([ref.transform((one) => [one]), z.array(ref).min(1)]);
const words = z
  .string()
  .transform((one) => [one])
  .or(z.array(z.string().trim().min(1)).min(1));
const several = z.array(ref).min(2, '至少要写两道题');

const page = z.string().transform((written, context) => {
  const place = readPlace(written);
  if (place && !isTopic(place)) return place;
  const near = place ? undefined : nearestPlace(written);
  context.addIssue(
    place
      ? `“${written}”是主题，还要写到哪一页，如 ${place}/…`
      : `没有“${written}”这一页${near ? `，是不是 ${near}？` : ''}`,
  );
  return z.NEVER;
});

/** What is hidden unless the owner shows it. */
export const SHOWABLE = [COMPANY_FIGURES, SIGNATURE, OWN_ANSWER] as const;

/** The form of each decision, by the word that starts it. */
const DECISIONS = {
  move: z.strictObject({ move: refs, to: page }),
  merge: z.strictObject({ merge: several }),
  apart: z.strictObject({ apart: several }),
  rename: z.strictObject({ rename: ref, to: z.string().trim().min(1) }),
  hide: z.strictObject({ hide: refs }),
  order: z.strictObject({ order: page, first: refs }),
  redact: z.strictObject({
    redact: z
      .union([z.string().transform((one) => [one]), z.array(z.string())])
      .refine((words) => words.every((word) => word.trim().length >= 2), '至少两个字；一个字会误伤别的词'),
    as: z.string().trim().min(1).default('个人信息'),
  }),
  show: z.strictObject({ show: z.enum(SHOWABLE, `能写的只有${SHOWABLE.map((kind) => `“${kind}”`).join('、')}`) }),
  term: z.strictObject({ term: termChangeSchema }),
  read: z.strictObject({ read: ref, as: z.enum(READINGS) }),
  asked: z.strictObject({ asked: ref, as: words }),
};

type Verb = keyof typeof DECISIONS;
const VERBS = Object.keys(DECISIONS) as Verb[];

/** One decision, and the line on which it is written. */
export type Decision<V extends Verb> = z.output<(typeof DECISIONS)[V]> & { line: number };

/** What the owner decided, by kind, in the order in which it is written. */
export type Owner = { readonly [V in Verb]: readonly Decision<V>[] };

const nothing = (): { [V in Verb]: Decision<V>[] } => ({
  move: [],
  merge: [],
  apart: [],
  rename: [],
  hide: [],
  order: [],
  redact: [],
  show: [],
  term: [],
  read: [],
  asked: [],
});

/** Of an owner who says nothing. */
export const NO_OWNER: Owner = nothing();

/** What could not be done, as a finding on the decision's line. */
export const invalid = (line: number, message: string): Finding => ({
  file: OWNER_FILE,
  line,
  kind: 'guide-invalid',
  message,
});

/** Reads `guide.yaml`. What is wrong in it becomes findings; every decision that is sound holds. */
export function readOwner(text: string): { owner: Owner; findings: Finding[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, logLevel: 'silent', stringKeys: true });
  const lineOf = (node: unknown): number | undefined => {
    const range = (node as Node | undefined)?.range;
    return range ? lineCounter.linePos(range[0]).line : undefined;
  };
  const findings = document.errors.map(({ pos, message }) =>
    invalid(lineCounter.linePos(pos[0]).line, `不是合法的 YAML：${message.split('\n')[0]!}`),
  );
  // A phone number must keep its leading zero: what looks like a number is taken as it is written.
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'number') node.value = node.source ?? String(node.value);
    },
  });
  const list = document.contents;
  if (list === null || (isScalar(list) && list.value === null)) return { owner: NO_OWNER, findings };
  if (!isSeq(list)) {
    findings.push(invalid(lineOf(list) ?? 1, '要写成一条一条的列表，每条以“- ”开头，如 - hide: 自我介绍'));
    return { owner: NO_OWNER, findings };
  }
  const owner = nothing();
  for (const item of list.items) {
    const line = lineOf(item) ?? 1;
    if (!isMap(item)) {
      findings.push(invalid(line, `看不懂这一条。一条以 ${VERBS.join('、')} 中的一个词开头。`));
      continue;
    }
    for (const { path, message } of decide(valueOf(item, document), line, owner)) {
      // Where a key is missing, its parent is the nearest place there is.
      const place = [path, path.slice(0, -1)].map((step) => keyOrValue(item, step)).find(Boolean);
      findings.push(invalid(lineOf(place) ?? line, message));
    }
  }
  return { owner, findings };

  function keyOrValue(item: Node, path: readonly PropertyKey[]): unknown {
    let node: unknown = item;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
        node = pair?.value ?? pair?.key;
      } else if (isSeq(node)) node = node.items[Number(step)];
      else return undefined;
    }
    return node;
  }
}

/** An item as plain data; one whose aliases would fill the memory is empty. */
function valueOf(item: YAMLMap, document: Document): Record<string, unknown> {
  try {
    return item.toJS(document, { maxAliasCount: 100 }) as Record<string, unknown>;
  } catch {
    return {};
  }
}

interface Problem {
  path: readonly PropertyKey[];
  message: string;
}

/** Adds a decision to the others, or says what is wrong with it. */
function decide(item: Record<string, unknown>, line: number, owner: ReturnType<typeof nothing>): Problem[] {
  const keys = Object.keys(item);
  const [verb, second] = keys.filter((key): key is Verb => Object.hasOwn(DECISIONS, key));
  if (!verb) {
    const wrong = keys.find((key) => nearest(key, VERBS)) ?? keys[0] ?? '';
    const meant = nearest(wrong, VERBS);
    const message = `不认识“${wrong}”${meant ? `，是不是 ${meant}？` : '。'}能写的有 ${VERBS.join('、')}。`;
    return [{ path: [wrong], message }];
  }
  if (second) return [{ path: [second], message: `一条只写一件事：${verb} 和 ${second} 请分成两条。` }];
  const schema: z.ZodType<object> & { shape: object } = DECISIONS[verb];
  const { data, error } = schema.safeParse(item, { error: zhCN().localeError, reportInput: true });
  if (error) return error.issues.flatMap((issue) => explain(issue, Object.keys(schema.shape)));
  // TypeScript does not see that the schema of a kind and the list of that kind belong together.
  (owner[verb] as unknown[]).push({ ...data, line });
  return [];
}

function explain(issue: z.core.$ZodIssue, allowed: readonly string[]): Problem[] {
  const { path } = issue;
  const name = path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const meant = path.length ? undefined : nearest(key, allowed);
      return { path: [...path, key], message: `不认识“${key}”${meant ? `，是不是 ${meant}？` : '，请删去。'}` };
    });
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_union') && (issue.input ?? undefined) === undefined)
    return [{ path, message: `“${name}”没有写。` }];
  if (issue.code === 'invalid_union') return [{ path, message: `“${name}”要写成文字，或文字的列表。` }];
  const message = issue.code === 'custom' ? issue.message : `“${name}”：${issue.message}`;
  return [{ path, message: /[？。]$/.test(message) ? message : `${message}。` }];
}
