import type { Line } from './index.ts';

/** Names of speakers that stand alone over what they say, as a chat or a recording is exported. */

// 面试官   小林 2026-03-01 20:15:32   说话人1 00:12   [20:15] 阿明
const SPEAKER =
  /^(?:\[?(?<before>(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)?\s*\d{1,2}:\d{2}(?::\d{2})?)\]?\s*)?(?:\*\*)?(?<name>\p{L}[\p{L}\p{N}_]{0,9})(?:\*\*)?\s*[:：]?\s*(?<after>[（(]?(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)?\s*\d{1,2}:\d{2}(?::\d{2})?[)）]?)?$/u;

// [2026-03-01 10:32] 小林：怎么做的？
const STAMPED =
  /^\[?(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)?\s*\d{1,2}:\d{2}(?::\d{2})?\]?\s*(?<name>\p{L}[\p{L}\p{N}_]{0,9})\s*[:：]\s*(?=\S)/u;

/** A longer line is none. */
const LONGEST = 36;
/** So many turns of at least two speakers are no accident; without the time of each, more. */
const LEAST = 4;
const LEAST_NAMED = 6;
/** Each speaks so often. */
const LEAST_OF_EACH = 2;

/** Takes the names out of a talk and gives each to the line that it stands alone over, or behind a time on the same line. */
export function markSpeakers(lines: readonly Line[]): void {
  const stamped = lines.flatMap((line) => {
    const match = line.kind === 'text' ? STAMPED.exec(line.text) : null;
    return match ? [{ line, name: match.groups!['name']!, said: line.text.slice(match[0].length) }] : [];
  });
  if (stamped.length >= LEAST && new Set(stamped.map(({ name }) => name)).size >= 2)
    for (const { line, name, said } of stamped) Object.assign(line, { speaker: name, text: said });
  let first: Line | undefined;
  const found = lines.flatMap((line, i) => {
    if (line.kind !== 'text') return [];
    first ??= line;
    const said = lines[i + 1];
    if (said?.kind !== 'text' || line.text.length > LONGEST) return [];
    const { name, before, after } = SPEAKER.exec(line.text)?.groups ?? {};
    return name ? [{ line, said, name, timed: before !== undefined || after !== undefined }] : [];
  });
  const often = new Set(
    [...Map.groupBy(found, ({ name }) => name)].flatMap(([name, all]) => (all.length >= LEAST_OF_EACH ? [name] : [])),
  );
  const timed = found.filter((turn) => turn.timed);
  const talk = timed.length >= LEAST ? timed : found.filter(({ name }) => often.has(name));
  const named = talk.length >= LEAST_NAMED && often.size === 2 && talk[0]!.line === first;
  if (often.size < 1 || new Set(talk.map(({ name }) => name)).size < 2 || (talk !== timed && !named)) return;
  for (const { line, said, name } of talk) {
    line.kind = 'rule';
    said.speaker = name;
  }
}
