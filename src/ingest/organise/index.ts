import type { TermMatcher } from '../../knowledge/match.ts';
import type { Term } from '../../knowledge/terms.ts';
import { chooseAnswers } from './answers.ts';
import { type Evidence, evidenceOf, place, type Placement } from './classify.ts';
import type { Answer, CleanEntry, Entry, Finding, Question } from '../model.ts';
import { contextOf, isGeneric, titleBefore } from './context.ts';
import { type Mergeable, mergeGroups, type Wishes } from './merge.ts';
import { NO_OWNER, type Owner, OWNER_FILE } from '../owner/index.ts';
import { assignIds, type Ledger, withHidden } from '../permalink/index.ts';
import { printOf } from '../permalink/print.ts';
import { hideLists } from '../personal/redact.ts';
import { contains, dice, lettersOf, passageMates, passagesOf } from './pieces.ts';
import { textOf } from '../mdast/plain-text.ts';
import { remember } from '../../remember.ts';
import type { EntryFate } from '../report.ts';
import { steer, steerOrder } from '../owner/steer.ts';
import { type Nameable, wishesOf } from '../owner/wishes.ts';
import { asksOutright, normalTitle } from '../segment/titles.ts';

/** Entries to questions: placed, merged, named, ordered, related. */

/** An entry with what its words say about it. */
interface Read extends CleanEntry {
  /** Of the text, in characters. */
  length: number;
  /** The letters of the text. */
  letters: string;
  evidence: Evidence;
  terms: Map<Term, number>;
  titleTerms: Term[];
  context: string;
}

/** An entry in its place. */
interface Known extends Read {
  placement: Placement;
}

export interface Organised {
  questions: Question[];
  ledger: Ledger;
  /** For each entry its question, whether its text was said already, and whether the owner wants it seen. */
  fates: Map<Entry, EntryFate>;
  /** What of the owner's decisions could not be done. */
  findings: Finding[];
}

/** How much the entries next to one, under the same heading, say about its place. */
const NEIGHBOUR = 0.15;

export function organise(
  entries: readonly CleanEntry[],
  matcher: TermMatcher,
  ledger: Ledger,
  owner: Owner = NO_OWNER,
): Organised {
  const known = know(entries, matcher);
  const findings: Finding[] = [];
  let groups = grouped(known, matcher);
  if (owner.merge.length || owner.apart.length) {
    // The owner calls questions by the names that they would have without these decisions.
    const told = wishesOf(owner, nameables(known, groups, ledger), ledger.questions);
    findings.push(...told.findings);
    groups = grouped(known, matcher, told.wishes);
  }
  const named = nameGroups(groups, ledger);
  const fates: Organised['fates'] = new Map();
  const built = groups.map((group, i) => toQuestion(group, named.ids[i]!, fates));
  const steered = steer(built, owner, named.ledger.redirects);
  const seen = ({ id }: Question) => !steered.hidden.has(id);
  for (const fate of fates.values()) if (steered.hidden.has(fate.question)) fate.hidden = true;
  const questions = steered.questions.filter(seen);
  const alike = relate(
    questions,
    groups.filter((_, i) => seen(built[i]!)),
  );
  const ordered = steerOrder(questions, owner, named.ledger.redirects);
  findings.push(...steered.findings, ...ordered.findings, ...alike);
  return {
    questions: ordered.questions,
    ledger: withHidden(named.ledger, steered.hidden),
    fates,
    findings,
  };
}

/** Entries that ask the same, in the order in which the notes ask them. */
function grouped(known: readonly Known[], matcher: TermMatcher, wishes?: Wishes): Known[][] {
  const places = new Map(known.map((item, i) => [item, i]));
  return (
    mergeGroups(
      known.map((item) => mergeable(item)),
      termsIn(matcher),
      wishes,
    )
      .map((group) => group.map((i) => known[i]!))
      // A question stands where its main entry stands, not where some short note first mentions it.
      .map((group) => ({ group, place: places.get(mainOf(group))! }))
      .sort((a, b) => a.place - b.place)
      .map(({ group }) => group)
  );
}

const termsIn = remember((matcher: TermMatcher) => (text: string) => matcher.find(text).map(({ term }) => term));

const mergeable = remember(({ entry, letters, placement, titleTerms, context }: Known): Mergeable => {
  const { title, note, id } = entry;
  return { title, context, note, topic: placement.topic, titleTerms, letters, ...(id && { id }) };
});

function nameGroups(groups: readonly (readonly Known[])[], ledger: Ledger): { ids: string[]; ledger: Ledger } {
  // An address is public, and so is the ledger.
  const titles = hideLists(groups.map((group) => [titleOf(group), ...group.map(titleIn)]));
  return assignIds(
    groups.map((group, i) => ({
      ids: group.flatMap(({ entry }) => entry.id ?? []),
      titles: titles[i]!,
      titleTerms: mainOf(group).titleTerms,
      letters: lettersIn(group),
      print: group.length === 1 ? printed(group[0]!.answer, group[0]!.letters) : printOf(lettersIn(group)),
      page: mainOf(group).placement.page,
    })),
    ledger,
  );
}

const lettersIn = (group: readonly Known[]): string => group.map(({ letters }) => letters).join('');
const printed = remember((_: Answer, letters: string) => printOf(letters));

/** Each entry with the names by which its owner may call it. */
function nameables(known: readonly Known[], groups: readonly (readonly Known[])[], ledger: Ledger): Nameable[] {
  const { ids } = nameGroups(groups, ledger);
  const questions = new Map(
    groups.flatMap((group, i) => group.map((item) => [item, { id: ids[i]!, title: titleOf(group) }] as const)),
  );
  return known.map((item) => ({
    ...(item.entry.id && { ownId: item.entry.id }),
    titles: [item.entry.title, titleIn(item)],
    question: questions.get(item)!,
  }));
}

const read = remember(({ entry, answer }: CleanEntry, matcher: TermMatcher): Read => {
  const text = `${answer.short ?? ''} ${textOf(answer.tree)}`.trim();
  return {
    entry,
    answer,
    length: text.length,
    letters: lettersOf(text),
    ...evidenceOf({ title: entry.title, path: entry.path, text }, matcher),
    titleTerms: matcher.find(entry.title).map(({ term }) => term),
    context: contextOf(entry),
  };
});

function know(entries: readonly CleanEntry[], matcher: TermMatcher): Known[] {
  const all = entries.map((item) => read(item, matcher));
  const next = (i: number, step: number) => (inOneChapter(all[i]!, all[i + step]) ? all[i + step] : undefined);
  return all.map((item, i) =>
    placed(item, item.context || titleBefore(all, i), next(i, -2), next(i, -1), next(i, 1), next(i, 2)),
  );
}

const inOneChapter = ({ entry: a }: Read, other: Read | undefined): boolean =>
  a.note === other?.entry.note && a.path.join() === other.entry.path.join();

/** An entry in its place; `near` are the two before and the two behind it in its chapter. */
const placed = remember((item: Read, context: string, ...near: (Read | undefined)[]): Known => {
  const around: Evidence = new Map();
  for (const [i, step] of [2, 1, 1, 2].entries())
    for (const [page, points] of near[i]?.evidence ?? [])
      around.set(page, (around.get(page) ?? 0) + (points * NEIGHBOUR) / step);
  const { title, path, page } = item.entry;
  const placement = place({ title, path, text: '', ...(page && { page }) }, item.evidence, around, item.terms);
  return { ...item, context, placement };
});

/** A title that means nothing alone gets its context: 数字医生项目 · 项目背景. */
const titleIn = ({ entry, context }: Known): string =>
  isGeneric(entry.title) && context ? `${context} · ${entry.title}` : entry.title;

/** The entry that leads a merged question: the one whose author named it, else the fullest. */
function mainOf(group: readonly Known[]): Known {
  return group.reduce((best, next) => (rank(next) > rank(best) ? next : best));
}
const rank = ({ entry, answer, length }: Known) =>
  (entry.id ? 1e9 : 0) + (answer.short ? 1e6 : 0) + (answer.source.answered ? 1e3 : 0) + Math.min(length, 999);

function titleOf(group: readonly Known[]): string {
  const main = mainOf(group);
  if (main.entry.id) return titleIn(main);
  // Of several titles one in which nothing is hidden reads best, of those one that asks, that asks in words, the shortest.
  const whole = group.filter(({ entry }) => !entry.title.includes('〔'));
  const asking = (whole.length ? whole : group).map(titleIn).filter((title) => /[？?]$/.test(title));
  const inWords = asking.filter((title) => asksOutright(title.slice(0, -1)));
  const [shortest] = (inWords.length ? inWords : asking).sort((a, b) => a.length - b.length);
  return shortest ?? titleIn(whole.includes(main) ? main : (whole[0] ?? main));
}

function toQuestion(group: readonly Known[], id: string, fates: Organised['fates']): Question {
  const main = mainOf(group);
  const { answers, short, repeated } = chooseAnswers(
    main,
    group.filter((item) => item !== main),
  );
  for (const item of group) fates.set(item.entry, { question: id, duplicate: repeated.has(item) });
  const title = titleOf(group);
  return {
    id,
    title,
    topic: main.placement.topic,
    page: main.placement.page,
    order: 0,
    answered: group.some((item) => item.answer.source.answered),
    confidence: main.placement.confidence,
    ...(short && { short }),
    aliases: otherTitles(title, group),
    terms: mainTerms(main).map(([term]) => term.id),
    related: [],
    answers,
    sources: group.map((item) => item.answer.source),
  };
}

/** The terms that an entry is most about, most of all the first. */
const mainTerms = remember(({ terms }: Known) =>
  [...terms]
    .filter(([term]) => !term.weak)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12),
);

/** Titles that differ from the main one, and from each other, by more than case and marks. */
function otherTitles(title: string, group: readonly Known[]): string[] {
  const seen = new Set([normalTitle(title)]);
  return group.map(titleIn).filter((other) => {
    const normal = normalTitle(other);
    return !seen.has(normal) && seen.add(normal);
  });
}

/** How many of the nearest questions are looked into, and how many are shown. */
const CONSIDERED = 10;
const SHOWN = 4;
/** Titles as much alike as these may ask the same. */
const ALIKE = 0.5;

const passages = remember(({ letters }: Known) => passagesOf(letters));

/** Nearest questions by the terms they share, rare terms counting most; first those whose answer holds this one's. */
function relate(questions: Question[], groups: readonly (readonly Known[])[]): Finding[] {
  const findings: Finding[] = [];
  const letters = groups.map((group) => mainOf(group).letters);
  const mates = passageMates(groups.map((group) => passages(mainOf(group))));
  const holders = new Map<Term, { of: number; points: number }[]>();
  const weights = groups.map((group) => mainTerms(mainOf(group)));
  for (const [of, terms] of weights.entries()) {
    for (const [term, points] of terms) {
      const all = holders.get(term);
      if (all) all.push({ of, points });
      else holders.set(term, [{ of, points }]);
    }
  }
  // One list for all questions, of which each clears what it touched: most share a term with few others.
  const score = new Float64Array(questions.length);
  for (const [i, question] of questions.entries()) {
    const touched: number[] = [];
    for (const [term, points] of weights[i]!) {
      const all = holders.get(term)!;
      // A term that every second question names relates nothing.
      if (all.length > 80) continue;
      const rare = Math.log2(1 + all.length);
      for (const { of, points: theirs } of all) {
        if (of === i) continue;
        if (!score[of]) touched.push(of);
        score[of]! += Math.min(points, theirs) / rare;
      }
    }
    const near = touched
      .filter((j) => score[j]! >= 1)
      .sort((a, b) => score[b]! - score[a]! || a - b)
      .slice(0, CONSIDERED);
    for (const j of touched) score[j] = 0;
    const wider = [...new Set([...near, ...mates(i)])].filter((j) => contains(letters[j]!, letters[i]!));
    question.related = [...new Set([...wider, ...near])].slice(0, SHOWN).map((j) => questions[j]!.id);
    for (const j of wider)
      if (dice(normalTitle(question.title), normalTitle(questions[j]!.title)) >= ALIKE)
        findings.push(maybeSame(question, questions[j]!));
  }
  return findings;
}

/** A question whose answer stands in that of another, under a similar title, may be the same; they stay two. */
function maybeSame({ id, title, sources: [source] }: Question, wider: Question): Finding {
  const message = `“${title}”的答案大半在“${wider.title}”里；没有合并，只互相指了路。`;
  const fix = { file: OWNER_FILE, text: `- merge: [${id}, ${wider.id}]` };
  return { file: source!.file, line: source!.start, kind: 'merge-unsure', message, fix };
}
