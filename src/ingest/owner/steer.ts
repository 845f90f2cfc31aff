/** Does what the owner decided, each decision at its stage; one that cannot be done becomes a finding. */
import { topicOfPage } from '../../knowledge/taxonomy.ts';
import { changeTerm, type Term, termSchema } from '../../knowledge/terms.ts';
import type { Finding, Question } from '../model.ts';
import { nearest } from './nearest.ts';
import { invalid, type Owner } from './index.ts';
import { COMPANY } from '../personal/company.ts';
import { OWN_ANSWERS } from '../personal/own.ts';
import { SIGNATURES } from '../personal/signature.ts';
import type { Reading } from '../segment/readings.ts';
import { type Redaction, REDACTIONS } from '../personal/redact.ts';
import { remember } from '../../remember.ts';
import { cleanTitle, normalTitle } from '../segment/titles.ts';

/** The field's terms as the owner sees them: known ones changed, new ones added. Theirs come first, and keep a shared name. */
export const steerTerms = remember((terms: readonly Term[], owner: Owner) => {
  const findings: Finding[] = [];
  const own = new Map<string, Term>();
  for (const { term: change, line } of owner.term) {
    const known = own.get(change.id) ?? terms.find(({ id }) => id === change.id);
    const term = known ? changeTerm(known, change) : termSchema.safeParse(change).data;
    if (term) own.set(change.id, term);
    else {
      const missing = ['zh', 'page', 'definition'].filter((key) => !(key in change)).join('、');
      const near = nearest(
        change.id,
        terms.map(({ id }) => id),
      );
      const meant = near ? `若是要改已有的术语，是不是 ${near}？` : '';
      findings.push(invalid(line, `新术语 ${change.id} 还要写上 ${missing}。${meant}`));
    }
  }
  const rest = terms.filter(({ id }) => !own.has(id));
  return { terms: [...own.values(), ...rest], own: [...own.values()], findings };
});

/** What the owner says the titles of which note are, by path. */
export function toldReadings(
  { read }: Owner,
  notes: readonly { path: string }[],
): { readings: Map<string, Reading>; findings: Finding[] } {
  const paths = notes.map(({ path }) => path);
  const readings = new Map<string, Reading>();
  const findings = read.flatMap(({ read: path, as, line }) => {
    if (paths.includes(path)) {
      readings.set(path, as);
      return [];
    }
    const near = nearest(path, paths);
    return [invalid(line, `没有“${path}”这份笔记${near ? `，是不是 ${near}？` : '。写从笔记文件夹数起的路径。'}`)];
  });
  return { readings, findings };
}

/** What is hidden in the notes of this owner: their own words, what is personal, and what they may show and do not. */
export const rulesOf = remember((owner: Owner): readonly Redaction[] => {
  const shown = new Set<string>(owner.show.map(({ show }) => show));
  return [
    ...ownRedactions(owner),
    ...REDACTIONS,
    ...[...COMPANY, ...SIGNATURES, ...OWN_ANSWERS].filter(({ kind }) => !shown.has(kind)),
  ];
});

/** The owner's own words as rules. A Latin word is hidden as a word: 李 Li is not in Linear. */
function ownRedactions({ redact }: Owner): Redaction[] {
  return redact.flatMap(({ redact: words, as }) =>
    words.map((written) => {
      const word = written.trim();
      const start = /^\w/.test(word) ? '(?<![A-Za-z0-9])' : '';
      const end = /\w$/.test(word) ? '(?![A-Za-z0-9])' : '';
      return { kind: as, shape: new RegExp(`${start}(?<x>${escaped(word)})${end}`, 'giu') };
    }),
  );
}

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

export interface Steered {
  /** The same questions in the same order, moved and renamed. */
  questions: Question[];
  /** Ids of those that nobody is to see. */
  hidden: ReadonlySet<string>;
  findings: Finding[];
}

/** Moves, renames and hides questions, and says how else they are asked. `redirects` leads from retired ids to those of today. */
export function steer(
  questions: readonly Question[],
  owner: Owner,
  redirects: Readonly<Record<string, string>>,
): Steered {
  const { one, findings } = finder(questions, redirects);
  const changed = new Map(questions.map((question) => [question.id, question]));
  for (const { move, to, line } of owner.move) {
    for (const ref of move) {
      const question = one(ref, line);
      if (question)
        changed.set(question.id, { ...changed.get(question.id)!, topic: topicOfPage(to)!, page: to, confidence: 1 });
    }
  }
  for (const { rename, to, line } of owner.rename) {
    const question = one(rename, line);
    const title = cleanTitle(to);
    if (!question || !title) continue;
    const aliases = [question.title, ...question.aliases].filter((alias) => alias !== title);
    changed.set(question.id, { ...changed.get(question.id)!, title, aliases });
  }
  for (const { asked, as, line } of owner.asked) {
    const id = one(asked, line)?.id;
    const question = id === undefined ? undefined : changed.get(id);
    if (question) changed.set(question.id, { ...question, asked: [...(question.asked ?? []), ...as] });
  }
  const hidden = new Set(owner.hide.flatMap(({ hide, line }) => hide.flatMap((ref) => one(ref, line)?.id ?? [])));
  return { questions: [...changed.values()], hidden, findings };
}

/** Questions in the order of their notes, but those that the owner put first on a page before the others there. */
export function steerOrder(
  questions: readonly Question[],
  owner: Owner,
  redirects: Readonly<Record<string, string>>,
): { questions: Question[]; findings: Finding[] } {
  const { one, findings } = finder(questions, redirects);
  const ordered = [...questions];
  for (const { order: page, first, line } of owner.order) {
    const pinned = first.flatMap((ref) => {
      const question = one(ref, line);
      if (!question || question.page === page) return question ?? [];
      findings.push(invalid(line, `“${ref}”不在 ${page}，而在 ${question.page}；要先写一条 move。`));
      return [];
    });
    const places = [...ordered.keys()].filter((i) => ordered[i]!.page === page);
    const rest = places.map((i) => ordered[i]!).filter((question) => !pinned.includes(question));
    for (const [k, question] of [...new Set(pinned), ...rest].entries()) ordered[places[k]!] = question;
  }
  return { questions: ordered, findings };
}

/** Finds questions by what an owner calls them: an id, today's or an old one, else a title, else a title of one of its sources. */
function finder(questions: readonly Question[], redirects: Readonly<Record<string, string>>) {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const byTitle = Map.groupBy(questions, ({ title }) => normalTitle(title));
  const byAlias = Map.groupBy(
    questions.flatMap((question) =>
      [...new Set(question.aliases.map(normalTitle))].map((alias) => ({ alias, question })),
    ),
    ({ alias }) => alias,
  );
  const findings: Finding[] = [];
  const one = (ref: string, line: number): Question | undefined => {
    const id = ref.replace(/^#/, '').toLowerCase();
    const known = byId.get(id) ?? (Object.hasOwn(redirects, id) ? byId.get(redirects[id]!) : undefined);
    const title = normalTitle(cleanTitle(ref));
    const found = known ? [known] : (byTitle.get(title) ?? byAlias.get(title)?.map(({ question }) => question) ?? []);
    if (found.length === 1) return found[0];
    findings.push(
      invalid(
        line,
        found.length
          ? ambiguous(
              ref,
              found.map(({ id }) => id),
            )
          : unknown(ref, questions),
      ),
    );
    return undefined;
  };
  return { one, findings };
}

export const ambiguous = (ref: string, ids: readonly string[]): string =>
  `有 ${ids.length} 道题叫“${ref}”，请写编号：${ids.join('、')}。`;

/** Says that there is no such question, and which one may be meant. */
export function unknown(ref: string, questions: readonly { id: string; title: string }[]): string {
  const names = new Map(questions.flatMap(({ id, title }) => [[id, id] as const, [title, id] as const]));
  const near = nearest(ref, names.keys());
  return `没有叫“${ref}”的题${near ? `，是不是 ${names.get(near)!}？` : '。编号见题目页的网址，也可以写标题。'}`;
}
