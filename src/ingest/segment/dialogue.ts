import type { ShapeTitle } from './mark.ts';
import type { Line } from '../parse/index.ts';
import { asksOutright, isQuestion } from './titles.ts';

/** An interview written down word for word: names at the starts of lines, `O：` asks and `C：` answers. */

// 面试官（O）：  **小林**：  > C:   but not `http:`
const TURN =
  /^[>\s]*(?:[-*+]\s+)?(?:\*\*)?(?<name>\p{L}[\p{L}\p{N}]{0,7})\s?(?:[（(](?<short>[^（）()\s]{1,6})[)）])?\s*(?:\*\*)?\s*[:：](?:\*\*)?\s*(?=[^\s/])(?<said>.+)$/u;

/** Marks of questions and answers, which other rules read, and who talks to a model in an example. */
const NO_NAME =
  /^(?:q|a|问|答|问题|题目|答案|回答|解答|解析|question|answer|ans|user|assistant|system|human|ai|bot|用户|助手|系统|模型|客服|客户|顾客|机器人|输入|输出|input|output)\d*$/i;

// 写个题吧，最长回文子串   聊聊你的项目
const TASK = /(?:写|做|算|推|画|实现|设计|讲|说|聊|谈)(?:一?[个道下段遍]|讲|说|聊|谈)|题[:：，,]/;

interface Turn {
  line: Line;
  name: string;
  said: string;
}

/** Fewer turns of each of the two may be chance. */
const LEAST = 3;

/**
 * What is asked in a dialogue of two: lines of one name ask, lines of the other mostly follow and do not. A remark of who
 * asks (说得对，不过……) is no title, and stays with the answer that it is about.
 */
export function dialogueTitles(inside: readonly Line[]): ShapeTitle[] {
  if (inside.length < 2 * LEAST) return [];
  const turns = turnsIn(inside);
  if (turns.length < 2 * LEAST) return [];
  const [first, second] = [...Map.groupBy(turns, ({ name }) => name)].sort(([, a], [, b]) => b.length - a.length);
  if (!first || !second || second[1].length < LEAST) return [];
  const [asker, other] = asking(first[1]) >= asking(second[1]) ? [first, second] : [second, first];
  const talk = turns.filter(({ name }) => name === asker[0] || name === other[0]);
  const answered = talk.filter((turn, i) => turn.name === asker[0] && talk[i + 1]?.name === other[0]);
  const sure = asking(answered) >= 0.6 && asking(other[1]) <= 0.3 && answered.length / asker[1].length >= 0.6;
  if (!sure) return [];
  const before = new Set(answered);
  return talk.flatMap((turn, i) =>
    turn.name === asker[0] ? askedIn(turn, talk[i + 1], before.has(turn), inside) : [],
  );
}

/** The title of a turn: its line, or the one behind a remark: 说得对，不过…… and then 接下来，什么是…… */
function askedIn(
  { line, said }: Turn,
  next: Turn | undefined,
  answered: boolean,
  inside: readonly Line[],
): ShapeTitle[] {
  if (asksOutright(said) || TASK.test(said) || (answered && isQuestion(said)))
    return [{ line: line.number, raw: said, inline: false, mark: 'turn' }];
  if (!next) return [];
  const first = inside[0]!.number;
  const more = inside.slice(line.number + 1 - first, next.line.number - first);
  const asked = more.find(({ kind, text }) => kind === 'text' && asksOutright(text));
  return asked && answered ? [{ line: line.number, raw: asked.text.trim(), inline: true, mark: 'turn' }] : [];
}

const asking = (turns: readonly Turn[]): number =>
  turns.filter(({ said }) => asksOutright(said)).length / (turns.length || 1);

/** The turns of a dialogue; who is called 面试官（O） once is O afterwards. */
function turnsIn(inside: readonly Line[]): Turn[] {
  const short = new Map<string, string>();
  return inside.flatMap((line) => {
    if (line.kind !== 'text') return [];
    if (line.speaker) return [{ line, name: line.speaker, said: line.text.trim() }];
    const colon = line.text.slice(0, 32).search(/[:：]/);
    if (colon < 1) return [];
    const { name, short: called, said } = TURN.exec(line.text)?.groups ?? {};
    if (!name || !said || NO_NAME.test(name)) return [];
    if (called) short.set(name, called);
    return [{ line, name: short.get(name) ?? name, said: said.trim() }];
  });
}
