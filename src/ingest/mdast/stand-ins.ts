import type { Nodes } from 'mdast';

/**
 * What the parser takes for marks, and notes do not mean as such. In the text that it reads, noncharacters of Unicode, which
 * no note holds, keep such marks from being read; in the tree they are gone again.
 */

/** To the parser a letter, and nothing in the tree. */
const APART = '\uFDD0';
/** A tilde that strikes nothing out: in notes ~ means about, or from … to. */
const TILDE = '\uFDD1';

const CJK = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\u3000-\u303F\uFF00-\uFFEF]/u;
const SPACE = /^\s?$/u;
const SIGN = /[\p{P}\p{S}]/u;
/** A run of stars, and the characters on both sides of it. */
const STARS = /(?<=(?<before>[^*]|^))\*+(?=(?<after>[^*]|$))/gsu;

/**
 * Stars with a letter on both sides where they stand between a letter and punctuation, one of them Chinese: then they may open and
 * close. **真，**她 is bold to a Chinese reader, though CommonMark wants a space behind such stars.
 *
 * @see https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md
 */
function besideLetters(stars: string, before: string, after: string): string {
  if (before === '\\' || SPACE.test(before) || SPACE.test(after)) return stars;
  const [signBefore, signAfter] = [SIGN.test(before), SIGN.test(after)];
  if (signBefore === signAfter || !(CJK.test(before) || CJK.test(after))) return stars;
  return signBefore ? APART + stars : stars + APART;
}

/** A tilde alone, which no backslash takes for itself already. */
const LONE_TILDE = /(?<!~|(?<!\\)(?:\\\\)*\\)~(?!~)/g;

/** Of directives, only `:::` blocks: `16:n`, `key:value[1]` and `::name` are text, nobody writes such in notes. */
const NAME_BEHIND_COLON = /(?<=(?<!:)::?)(?=[\p{L}\p{N}_])/gu;

/** A text to be parsed, with stand-ins for what is no mark in it; the same text where there is none. */
export function withStandIns(text: string, hasDirectives: boolean): string {
  let result = text;
  if (result.includes('*')) result = result.replace(STARS, besideLetters);
  if (result.includes('~')) result = result.replace(LONE_TILDE, TILDE);
  return hasDirectives ? result.replace(NAME_BEHIND_COLON, APART) : result;
}

/** Changes a tree that was read from such a text to what the text says. */
export function dropStandIns(node: Nodes): void {
  if ('value' in node) node.value = restored(node.value);
  else if (node.type !== 'paragraph') restoreFields(node);
  if (!('children' in node)) return;
  for (const child of node.children) dropStandIns(child);
  const isEmpty = (child: Nodes) => child.type === 'text' && !child.value;
  if (node.children.some(isEmpty)) Object.assign(node, { children: node.children.filter((child) => !isEmpty(child)) });
}

const restored = (text: string): string => text.replaceAll(APART, '').replaceAll(TILDE, '~');

/** Addresses and labels, which are text as well, and those of directives. */
function restoreFields(fields: object): void {
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') Object.assign(fields, { [name]: restored(value) });
    else if (name === 'attributes') restoreFields(value as object);
  }
}
