import type { Finding, Question } from './model.ts';
import { get, type Ledger } from './ledger.ts';
import { walk } from './walk.ts';

/** Points `#id` at the file of the question it names; one that names nobody becomes text and is reported. */
export function resolveLinks(questions: readonly Question[], { redirects }: Ledger): Finding[] {
  const ids = new Set(questions.map((question) => question.id));
  const findings: Finding[] = [];
  for (const question of questions) {
    question.short &&= question.short.replace(/\]\(#(?<id>[\w-]+)\)/g, (link, id: string) =>
      ids.has(id) ? `](${id}.md)` : link,
    );
    for (const { tree, source } of question.answers) {
      walk(tree, {
        link(node, index, parent) {
          if (!node.url.startsWith('#')) return;
          const id = node.url.slice(1).toLowerCase();
          const target = ids.has(id) ? id : get(redirects, id);
          // A question that is gone for good leads to a page, which is no file of its own.
          if (target && ids.has(target)) {
            node.url = `${target}.md`;
            return;
          }
          parent.children.splice(index, 1, ...(node.children as never[]));
          findings.push({
            file: source.file,
            line: source.start,
            kind: 'link-broken',
            message: `没有叫 ${node.url} 的题，链接已改成文字。`,
          });
        },
      });
    }
  }
  return findings;
}
