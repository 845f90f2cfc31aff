import type { Entry } from '../model.ts';
import type { Redaction } from './redact.ts';

/** What somebody answered of themselves: a weakness, why they left, what they earn. Hidden as a whole, unless they show it. */

export const OWN_ANSWER = '自述';

const ASKS =
  /(?:你|自己|自身|本人|个人|我)[^，。？?]{0,8}(?:缺点|不足之处|短板|弱点)|(?:为什么|为何|为啥)[^，。？?]{0,6}(?:离职|离开(?:上|原|前)|换工作|跳槽)|(?:离职|跳槽)的?(?:原因|理由)|(?:期望|目前|现在|当前|上家)的?(?:薪资|薪酬|工资|薪水)|薪[资酬](?:期望|要求|构成)/u;
/** Words of somebody who says how to answer, and tells nothing of themselves. */
const ADVICE =
  /建议|面试官|HR|不要|别说|可以[说答讲]|怎么[答说]|如何[答说]|应该|回答|答法|思路|模板|话术|参考|例如|比如|速答|避免|尽量|背后/iu;
const SELF = /我|自己|本人|平时|上家/u;

/** Whether an entry answers a question about its writer's own affairs. */
export function isOwnAnswer({ title, note, body }: Entry): boolean {
  if (!ASKS.test(title)) return false;
  const text = note.lines.slice(body.start - 1, body.end).join('\n');
  return text.length < 2000 && SELF.test(text) && !ADVICE.test(text);
}

/** Hides all that stands in a line. */
export const WHOLE_LINE: Redaction = { kind: OWN_ANSWER, shape: /^\s*(?<x>\S.*\S)\s*$/gu };

/** Question and answer in one line: 你有什么缺点？平时… */
export const OWN_ANSWERS: readonly Redaction[] = [
  {
    kind: OWN_ANSWER,
    shape: new RegExp(
      `(?:你|自己|个人)[^，。？?\\n]{0,6}(?:缺点|不足之处|短板|弱点)[^，。？?\\n]{0,5}[？?:：]\\s*(?![^\\n]*(?:${ADVICE.source}))(?<x>(?=[^\\n]*(?:${SELF.source}))\\S[^\\n]{3,})`,
      'giu',
    ),
    within: /缺点|不足之处|短板|弱点/u,
  },
];
