/** Pinyin in a query as the Chinese that it stands for: `lora weitiao zenmezuo` is `lora 微调怎么做`. */
import type { Dictionary } from './dictionary.ts';
import { WORDS_OF_ASKING } from './intents.ts';
import type { Pinyin } from './pinyin.ts';

/** Shorter ones are words and abbreviations oftener than pinyin. */
const SHORTEST = 4;
/** So many names that end alike make a word. */
const OFTEN = 4;
/** Of the same letters in fewer words: 的 and 和 may stand between them, but do not make up a text. */
const CHARACTER_COST = 1.5;

/** @param folded a query; only what is pinyin of known words from its beginning to its end becomes Chinese */
export function transliterate(folded: string, dictionary: Dictionary, pinyin: Pinyin): string {
  // A word that is known is meant as it stands; typed syllable by syllable, words are joined.
  const isMaybePinyin = (word: string) =>
    !dictionary.words.has(word) && dictionary.byKey(word) === undefined && pinyin.split(word) !== undefined;
  const words = folded.split(/([^a-z]+)/u);
  if (!words.some((word, i) => i % 2 === 0 && isMaybePinyin(word))) return folded;

  const lexicon = createLexicon(dictionary, pinyin);
  for (let i = 0; i < words.length; i += 2) {
    for (let end = words.length; end > i; end -= 2) {
      const run = words.slice(i, end);
      const isSpaced = run.every((word, j) => (j % 2 === 0 ? pinyin.split(word) !== undefined : word.trim() === ''));
      const letters = run.join('').replace(/\s+/gu, '');
      if (letters.length < SHORTEST || !isSpaced || !run.some((word, j) => j % 2 === 0 && isMaybePinyin(word)))
        continue;
      const chinese = spellOut(letters, lexicon);
      if (chinese === undefined) continue;
      words.splice(i, run.length, chinese);
      break;
    }
  }
  return words.join('');
}

/** Pinyin → what it stands for. */
function createLexicon({ hanNames }: Dictionary, pinyin: Pinyin): ReadonlyMap<string, string> {
  const lexicon = new Map<string, string>();
  for (const word of [...endsOf(hanNames.map(({ text }) => text)), ...WORDS_OF_ASKING])
    lexicon.set(pinyin.spell(word).join(''), word);
  // The name of a term is meant before anything else that sounds the same.
  for (const { pinyin: sound, text } of [...hanNames].reverse()) lexicon.set(sound, text);
  return lexicon;
}

/** Words that many names end in: 函数, 网络. */
function endsOf(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name.length > 3) counts.set(name.slice(-2), (counts.get(name.slice(-2)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= OFTEN).map(([end]) => end);
}

/** Letters as the fewest words that they can be. */
function spellOut(letters: string, lexicon: ReadonlyMap<string, string>): string | undefined {
  const best: ({ text: string; cost: number } | undefined)[] = [{ text: '', cost: 0 }];
  for (let end = 1; end <= letters.length; end++) {
    for (let start = 0; start < end; start++) {
      const [before, word] = [best[start], lexicon.get(letters.slice(start, end))];
      if (!before || word === undefined) continue;
      const cost = before.cost + (word.length > 1 ? 1 : CHARACTER_COST);
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { text: before.text + word, cost };
    }
  }
  return best[letters.length]?.text;
}
