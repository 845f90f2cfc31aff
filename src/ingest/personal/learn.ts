import type { TermMatcher } from '../../knowledge/match.ts';
import type { Entry, Note } from '../model.ts';
import { type Redaction, suspicious } from './redact.ts';
import { COMPANY_FIGURES } from './company.ts';
import { isFirm } from './firms.ts';
import { INTRODUCTION, isGreeting } from './introduction.ts';
import { isSomebody } from './names.ts';
import { REDACTIONS } from './rules.ts';
import { OWN_PAGES, SIGNATURE } from './signature.ts';
import { remember } from '../../remember.ts';

/** What is said once in so many words (我叫李…) is hidden wherever it stands: in a title, an address, the name of a file. */

/** Kinds whose words mean nothing else. A place or a school is only personal where somebody claims it. */
const LASTING: Record<string, (word: string) => boolean> = {
  姓名: isSomebody,
  微信号: (word) => /\d/.test(word),
  'QQ 号': (word) => word.length >= 8,
  身份证号: () => true,
  // By their own page: as a link it is its address, of which a sentence does not tell whose it is.
  [SIGNATURE]: (word) => word.length >= 4,
};

const isLasting = ({ kind }: Redaction) => Object.hasOwn(LASTING, kind);
const LASTING_RULES = REDACTIONS.filter(isLasting);
const LASTING_INTRODUCTION = INTRODUCTION.filter(isLasting);

/** Rules for the names and numbers by which the notes' owner is named somewhere; `rules` are those that hold for all text. */
export function learnIdentity(notes: readonly Note[], rules: readonly Redaction[]): Redaction[] {
  const words = new Map(notes.flatMap((note) => [...namedIn(note, rules)]));
  if (rules.some(({ kind }) => kind === COMPANY_FIGURES))
    for (const name of notes.flatMap(seatsIn)) words.set(name, COMPANY_FIGURES);
  return [...Map.groupBy(words.keys(), (word) => words.get(word)!)].map(([kind, list]) => ruleFor(list, kind));
}

/** The words by which a note names its owner, and their kinds. */
const namedIn = remember(({ lines }: Note, rules: readonly Redaction[]): ReadonlyMap<string, string> => {
  const { lasting, more } = lastingAmong(rules);
  const words = new Map<string, string>();
  for (const [i] of suspicious(lines, lines.some(isGreeting) ? more : lasting)) {
    const line = lines[i]!;
    for (const { kind, shape, accept } of isGreeting(line) ? more : lasting) {
      for (const match of line.replace(/\*+|__|`/g, '').matchAll(shape)) {
        const x = match.groups?.['x'];
        if (x && LASTING[kind]!(x) && (!accept || accept(x))) words.set(x, kind);
      }
    }
  }
  return words;
});

const lastingAmong = remember((rules: readonly Redaction[]) => {
  const lasting = [...LASTING_RULES, ...OWN_PAGES.filter((rule) => rules.includes(rule))];
  return { lasting, more: [...lasting, ...LASTING_INTRODUCTION] };
});

// One shape a line; `behind` stands somewhere before it, where a look back from every character would take for ever.
const CODE_NAMES: readonly { shape: RegExp; behind?: string }[] = [
  {
    shape:
      /第\s*[一二三四五六七八九十\d]+\s*个(?:项目)?\s*(?:是|叫|为|[:：、])?\s*(?<x>[A-Za-z]{3,15})(?=\s*(?:\/[^/\s]{2,20}\/\s*)?\p{Script=Han})/gu,
  }, // 第一个是Sam 病历识别, 第二个项目是Sam /sæm/ 机器人
  { behind: '项目', shape: /(?<![\d.])\d{1,2}\s*[.、．]\s*(?<x>[A-Z]{3,8})(?=\p{Script=Han})/gu }, // 做过的项目有：1.问诊，2.ABCD大模型
  { shape: /(?:项目|内部|产品)?(?:代号|内部(?:名称?|叫))\s*(?:是|为|叫|[:：])?\s*["“「]?(?<x>[A-Za-z][\w-]{2,15})/gu }, // 项目代号是 Sam
];
/** Names of tools and of kinds of systems, which everybody uses. */
const PUBLIC =
  /^(?:ai|nlp|llm|gpt|ocr|pdf|rag|api|app|web|qa|bot|kg|ner|asr|tts|cv|ui|sql|http|excel|word|linux|python|java|golang|rust|django|flask|fastapi|spring|react|vue|docker|redis|mysql|mongodb|kafka|spark|hadoop|hive|flink|neo4j|github|gitee|kaggle|demo|saas|erp|crm|oa|iot|chat\w*|\w*(?:bert|gpt|glm|llama|pdf|ocr|net|former|chain|sql|lora|rnn|cnn|lstm))$/i;

// 和星辰公司那边一起做的, 我在星辰科技做算法: the name, without what kind of firm it is
const PARTNERS =
  /(?:和|与|跟|同|(?:我|曾|目前|现在?|之前)在)(?!上|前|某|一|这|那|该|我|贵|本|其|自|各|多|很|哪)(?<x>(?:(?![不了去的有是家里他她它和与])\p{Script=Han}){2,8}?)(?<sort>公司|集团|科技|医院|银行)(?=(?:有限)?(?:公司)?(?:那边|这边|方面)?(?:一起|共同|合作|联合|做|工作|任职|担任|实习|上班|负责))/gu;
/** Firms and the like that everybody knows are the subject of many an answer. */
const KNOWN =
  /^(?:阿里巴?巴?|腾讯|百度|字节跳?动?|美团|京东|华为|小米|网易|滴滴|快手|蚂蚁|拼多多|比亚迪|讯飞|科大讯飞|商汤|旷视|智谱|大疆|微软|谷歌|英伟达|苹果|特斯拉|亚马逊|脸书|英特尔|甲骨文|三星|索尼|丰田|大众|波音|联合国|世界|国际|欧盟|北约|招商|工商|建设|农业|协和|北京|上海|深圳|杭州|广州|中国|美国|全球)/u;

/** Rules for the partners and employers that an introduction names. */
export function learnFirms(introductions: readonly Entry[]): Redaction[] {
  const names = new Set<string>();
  for (const { note, start, end } of introductions)
    for (const line of note.lines.slice(start - 1, end))
      for (const { groups } of line.matchAll(PARTNERS)) {
        const [name, sort] = [groups!['x']!, groups!['sort']!];
        if (isFirm(name + sort) && !KNOWN.test(name)) names.add(name);
      }
  const sort = '(?:公司|集团|科技|医生|医院|健康|智能|网络|软件|银行|有限)*';
  return names.size
    ? [{ kind: '公司', shape: new RegExp(`(?<x>(?:${[...names].sort().join('|')})${sort})`, 'gu') }]
    : [];
}

// 某某总部在上海: who says where a firm sits counts on nobody having heard of it. What stands in quotes is an example.
const SEAT =
  /(?<=^|[\s:：，,。；;、（(])(?!上|前|某|一|这|那|该|我|你|他|贵|本|其|自|各|多|很|哪|两|几)(?<x>(?:(?![的了在是和与])\p{Script=Han}){2,10})总部(?=设?[在于]|位于)/gu;

/** Firms that a note tells the seat of, and the same names with one character mistaken, in the same line. */
const seatsIn = remember(({ lines }: Note): readonly string[] =>
  lines
    .filter((line) => line.includes('总部') && line.length < 4000)
    .flatMap((line) =>
      [...line.matchAll(SEAT)].flatMap(({ groups }) => {
        const name = groups!['x']!;
        if (!isFirm(name) || KNOWN.test(name)) return [];
        // Of two characters, one alone would not tell whose name it is.
        return name.length < 3 ? [name] : [name, ...likeness(line, name)];
      }),
    ),
);

/** The parts of a line that are another word in all but one character. */
const likeness = (line: string, word: string): string[] =>
  [...line.matchAll(new RegExp(`(?=(${'\\p{Script=Han}'.repeat(word.length)}))`, 'gu'))]
    .map(([, part]) => part!)
    .filter((part) => Array.from(part).filter((char, i) => char !== word[i]).length === 1);

/**
 * Rules for names by which projects are called in an introduction and nowhere else: inside a firm, a Sammy is a system; to
 * everybody else it only says which firm. A name that another note uses, or a term of the field, is public.
 */
export function learnCodeNames(
  introductions: readonly Entry[],
  notes: readonly Note[],
  matcher: TermMatcher,
): Redaction[] {
  const words = new Set<string>();
  for (const { note, start, end } of introductions)
    for (const line of note.lines.slice(start - 1, end))
      for (const { shape, behind = '' } of CODE_NAMES)
        for (const match of line.slice(after(line, behind)).matchAll(shape)) {
          const word = match.groups!['x']!;
          if (!PUBLIC.test(word) && !matcher.find(word).length) words.add(word.toLowerCase());
        }
  if (!words.size) return [];
  const own = new Map<Note, Set<number>>();
  for (const { note, start, end } of introductions) {
    const lines = own.get(note) ?? new Set<number>();
    for (let n = start; n <= end; n++) lines.add(n);
    own.set(note, lines);
  }
  // A look back before every character of all notes would be slow.
  const met = new RegExp(
    `(?:${[...words].map((word) => `${word}(?<![a-z0-9_-]${word})`).join('|')})(?![a-z0-9_-])`,
    'gi',
  );
  for (const note of notes)
    for (const [i, line] of note.lines.entries())
      if (!own.get(note)?.has(i + 1)) for (const word of line.match(met) ?? []) words.delete(word.toLowerCase());
  return words.size ? [ruleFor([...words], '项目代号')] : [];
}

/** Where a line goes on behind the first mention of a word; its end where there is none. */
function after(line: string, word: string): number {
  const at = line.indexOf(word);
  return at < 0 ? line.length : at + word.length;
}

/** A rule that finds words, case aside, also where an address spells them in percents, with their pronunciation if they have one. */
function ruleFor(words: readonly string[], kind: string): Redaction {
  // The longest first, so that of 张三 and 张三丰 the right one is met.
  const sorted = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const latin = sorted.filter((word) => /^[\w -]+$/.test(word));
  const other = sorted.filter((word) => !latin.includes(word)).flatMap((word) => [word, encodeURIComponent(word)]);
  const forms = [
    ...(latin.length ? [`(?<![\\w@])(?:${latin.join('|')})(?![a-z0-9])(?:\\s*/[^/\\s]{2,20}/)?`] : []),
    ...other,
  ];
  return { kind, shape: new RegExp(`(?<x>${forms.join('|')})`, 'giu') };
}
