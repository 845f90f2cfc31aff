/** What a reader can do with text that is selected: link to it, and copy it as clean text. */
import { make } from '../search/ui/elements.ts';
import { closest, copyCleanly } from './clean-copy.ts';
import { copyText } from './copy.ts';
import css from './selection.css?inline';
import { linkToText } from './text-link.ts';

/** A selection of less is a slip of the finger. */
const SHORTEST = 2;
/** While a selection still grows, the button would flicker. */
const SETTLED = 300;

export function watchSelection(): void {
  const label = '复制此处链接';
  const button = make('button', { type: 'button', class: 'text-link', 'data-nosnippet': true }, label);
  document.head.append(make('style', {}, css));
  let range: Range | undefined;
  let timer = 0;
  const update = () => {
    range = selectedText();
    button.textContent = label;
    if (range) document.body.append(button);
    else if (document.activeElement !== button) button.remove();
  };
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = window.setTimeout(update, SETTLED);
  });
  // A press must not take away what is selected.
  button.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  button.addEventListener('click', () => void (range && copyLink(range, button)));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') button.remove();
  });
  document.addEventListener('copy', (event) => {
    const text = selectedText();
    if (text) copyCleanly(event, sourceOf(text));
  });
  update();
}

async function copyLink(range: Range, button: HTMLButtonElement): Promise<void> {
  const done = await copyText(await linkToText(range, sourceOf(range).url));
  button.textContent = done ? '链接已复制' : '没能复制';
}

/** What is selected of an answer. */
function selectedText(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.toString().trim().length < SHORTEST) return undefined;
  const range = selection.getRangeAt(0);
  return closest(range.startContainer, '.sl-markdown-content') ? range : undefined;
}

/** The question that a text belongs to; on other pages, the page. */
function sourceOf(range: Range): { title: string; url: string } {
  const section = closest(range.startContainer, 'section.question') ?? document;
  const link = section.querySelector<HTMLAnchorElement>('a.share-link');
  return {
    title: link?.dataset['share'] ?? document.title,
    url: link?.href ?? location.origin + location.pathname,
  };
}
