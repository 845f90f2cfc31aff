import type { Link, Root, RootContent } from 'mdast';
import type { Answer, Finding, Question } from './model.ts';
import { get, type Ledger } from './permalink/ledger.ts';
import { remember, rememberText } from '../remember.ts';
import { pageOf, shownAs } from './clean/wiki.ts';
import { cleanTitle, normalTitle } from './segment/titles.ts';
import { walk } from './mdast/walk.ts';

/**
 * Points `#id` at the file of the question it names, `[[标题]]` and `#标题` at the one of that title. What names nobody becomes
 * text, and is reported if it is no page.
 */
export function resolveLinks(questions: readonly Question[], { redirects }: Ledger): Finding[] {
  const ids = new Set(questions.map((question) => question.id));
  let titles: ReadonlyMap<string, string> | undefined;
  // Few notes link by title.
  const titled = (name: string) => (titles ??= idsByTitle(questions)).get(name);
  const idOf = (page: string) => titled(normalTitle(cleanTitle(shownAs(page))));
  const findings: Finding[] = [];
  for (const question of questions) {
    question.short &&= question.short.replace(/\]\(#(?<id>[\w-]+)\)/g, (link, id: string) =>
      ids.has(id) ? `](${id}.md)` : link,
    );
    question.answers = question.answers.map((answer) => {
      const { source } = answer;
      const urls = urlsIn(answer.tree);
      const targets = urls.map((url) => {
        const page = pageOf(url);
        if (page !== undefined) {
          // To a page of the writer's own that is no question, it says no more than its text.
          const id = idOf(page);
          return id && id !== question.id ? `${id}.md` : '';
        }
        const id = url.slice(1).toLowerCase();
        const target = ids.has(id) ? id : (get(redirects, id) ?? titled(anchorOf(id)));
        // A question that is gone for good leads to a page, which is no file of its own.
        if (target && ids.has(target)) return `${target}.md`;
        const message = `没有叫 ${url} 的题，链接已改成文字。`;
        findings.push({ file: source.file, line: source.start, kind: 'link-broken', message });
        return '';
      });
      return urls.length ? linked(answer, targets.join('\n')) : answer;
    });
  }
  return findings;
}

/** What editors make of a heading for its address, whatever they do with marks. @example anchorOf('2.1-LoRA') → '21lora' */
const anchorOf = rememberText((text) => {
  const plain = /%[\da-f]{2}/i.test(text) ? decoded(text) : text;
  return plain
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
});

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Questions by the titles that they have, or had in a note, and by their anchors; a title that several have names none. */
function idsByTitle(questions: readonly Question[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, title, sources } of questions)
    for (const name of new Set([
      ...[title, ...sources.map((source) => cleanTitle(source.title))].map(normalTitle),
      ...[title, ...sources.map((source) => source.title)].map(anchorOf),
    ]))
      if (name) ids.set(name, ids.has(name) ? '' : id);
  return ids;
}

const isOurs = ({ url }: Link) => url.startsWith('#');

/** Addresses of the links to other questions, in their order. */
const urlsIn = remember((tree: Root): readonly string[] => {
  const urls: string[] = [];
  walk(tree, {
    link(node) {
      if (isOurs(node)) urls.push(node.url);
      return undefined;
    },
  });
  return urls;
});

/** An answer whose links to other questions lead to `targets`, a line each; where that is empty, the link becomes text. */
const linked = remember((answer: Answer, targets: string): Answer => {
  const left = targets.split('\n');
  const pointed = (nodes: readonly RootContent[]): RootContent[] =>
    nodes.flatMap((node) => {
      if (node.type === 'link' && isOurs(node)) {
        const url = left.shift();
        return url ? { ...node, url } : node.children;
      }
      return 'children' in node ? ({ ...node, children: pointed(node.children) } as RootContent) : node;
    });
  return { ...answer, tree: { ...answer.tree, children: pointed(answer.tree.children) } };
});
