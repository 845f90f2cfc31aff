/** Text copied from a page, as one would have typed it. */
import { make } from '../search/ui/elements.ts';
import { texOf } from './dom-to-markdown.ts';

/** From so many characters on, a copy says where it is from. */
const LONG = 100;
/** What is on the page for the eye or the ear only. */
const NO_TEXT = 'button, svg, script, style, .sr-only, .share-link, .heading-link';

/**
 * Puts a selection on the clipboard: formulas as LaTeX, long texts with their source. Code alone stays code, and what
 * needs nothing is left to the browser.
 */
export function copyCleanly(event: ClipboardEvent, source: { title: string; url: string }): void {
  const selection = getSelection();
  if (!event.clipboardData || !selection || selection.isCollapsed || event.target instanceof HTMLTextAreaElement)
    return;
  const range = wholeFormulas(selection.getRangeAt(0));
  if (closest(range.commonAncestorContainer, 'pre')) return;
  const isLong = selection.toString().length >= LONG;
  const box = make('div', {}, range.cloneContents());
  if (!isLong && !box.querySelector('.katex')) return;

  for (const element of box.querySelectorAll(NO_TEXT)) element.remove();
  for (const display of box.querySelectorAll('.katex-display'))
    display.replaceWith(make('p', {}, `$$${texOf(display)}$$`));
  for (const formula of box.querySelectorAll('.katex')) formula.replaceWith(`$${texOf(formula)}$`);
  for (const link of box.querySelectorAll('a')) link.href = new URL(link.href, location.href).href;
  // Only what is laid out has lines.
  box.style.cssText = 'position:fixed;left:-200vw;width:100vw';
  document.body.append(box);
  const text = box.innerText.trim();
  box.remove();
  event.clipboardData.setData('text/plain', isLong ? `${text}\n\n——${source.title} ${source.url}` : text);
  if (isLong) box.append(make('p', {}, '——', make('a', { href: source.url }, source.title)));
  event.clipboardData.setData('text/html', box.innerHTML);
  event.preventDefault();
}

/** A range that cuts no formula. */
function wholeFormulas(selected: Range): Range {
  const range = selected.cloneRange();
  const [first, last] = [range.startContainer, range.endContainer].map((node) => closest(node, '.katex'));
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  return range;
}

export const closest = (node: Node, selector: string): Element | null =>
  (node instanceof Element ? node : node.parentElement)?.closest(selector) ?? null;
