/** Links that open at a text, both ends: how they are made, and what older browsers need to follow one. */
import type { TextFragment } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';

/** The address of a question with the text of a range to open at; the plain address if the text cannot be named. */
export async function linkToText(range: Range, address: string): Promise<string> {
  const { generateFragmentFromRange } = await import('text-fragments-polyfill/dist/fragment-generation-utils.js');
  const { fragment } = generateFragmentFromRange(range);
  return fragment ? `${address}#:~:text=${writeFragment(fragment)}` : address;
}

/** @example writeFragment({ prefix: '用', textStart: '低秩', suffix: '近似' }) → '%E7%94%A8-,%E4%BD%8E%E7%A7%A9,-%E8%BF%91%E4%BC%BC' */
function writeFragment({ prefix, textStart, textEnd, suffix }: TextFragment): string {
  // A dash means something there, and `encodeURIComponent` leaves it.
  const write = (text: string) => encodeURIComponent(text).replace(/-/g, '%2D');
  const parts = [
    prefix && `${write(prefix)}-`,
    write(textStart),
    textEnd && write(textEnd),
    suffix && `-${write(suffix)}`,
  ];
  return parts.filter(Boolean).join(',');
}

/** Marks the text that the address names, and goes there. Browsers that can do it themselves hide it from pages. */
export async function followTextLink(hash: string): Promise<void> {
  const { getFragmentDirectives, parseFragmentDirectives, processFragmentDirectives } =
    await import('text-fragments-polyfill/text-fragment-utils');
  const { text = [] } = processFragmentDirectives(parseFragmentDirectives(getFragmentDirectives(hash)));
  const marks = text.flat();
  for (const mark of marks) mark.className = 'search-mark';
  marks[0]?.scrollIntoView({ block: 'center' });
}
