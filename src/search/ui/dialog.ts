/** The search dialog; on a phone it fills the screen. */
import css from './dialog.css?inline';
import { make } from './elements.ts';
import { SearchPanel } from './panel.ts';

let dialog: HTMLDialogElement | undefined;
let panel: SearchPanel;
/** The search box of the page below, which is none while the dialog is open. */
let boxBelow: Element | null = null;

/** Opens the dialog, with a text to search for. */
export function openSearch(text = ''): void {
  dialog ??= makeDialog();
  if (!dialog.isConnected) {
    boxBelow = document.querySelector('[data-search-input]');
    boxBelow?.removeAttribute('data-search-input');
    document.body.append(dialog);
    // An older browser has no modal dialogs; there it lies over the page by its style.
    if ('showModal' in dialog) dialog.showModal();
    else (dialog as HTMLElement).setAttribute('open', '');
    document.documentElement.toggleAttribute('data-search-open', true);
  }
  panel.input.focus();
  if (text !== '') void panel.searchFor(text);
  else panel.input.select();
}

function makeDialog(): HTMLDialogElement {
  panel = new SearchPanel();
  const close = make('button', { type: 'button', class: 'close', 'aria-label': '关闭搜索' }, '关闭');
  const page = make('a', { class: 'page' }, '这些结果的链接');
  const keys = make(
    'p',
    { class: 'keys', 'aria-hidden': 'true' },
    make('kbd', {}, '↑'),
    make('kbd', {}, '↓'),
    ' 选择　',
    make('kbd', {}, 'Enter'),
    ' 打开　',
    make('kbd', {}, 'Esc'),
    ' 关闭',
  );
  const element = make(
    'dialog',
    { class: 'search-dialog', 'aria-label': '搜索题目' },
    make('style', {}, css),
    close,
    panel,
    make('div', { class: 'foot' }, keys, page),
  );
  panel.addEventListener('search', () => {
    const query = new URLSearchParams({
      q: panel.input.value,
      ...(panel.topic === undefined ? {} : { topic: panel.topic }),
    });
    page.hidden = panel.input.value.trim() === '';
    page.href = `${import.meta.env.BASE_URL.replace(/\/*$/u, '/')}search/?${query.toString()}`;
  });
  const hide = () => {
    if ('close' in element) element.close();
    else (element as HTMLElement).removeAttribute('open');
    element.remove();
    boxBelow?.setAttribute('data-search-input', '');
    document.documentElement.removeAttribute('data-search-open');
  };
  close.addEventListener('click', hide);
  element.addEventListener('click', (event) => {
    // The dialog's own box is its backdrop; what is in it lies in its children.
    if (event.target === element) hide();
    // A result on the page that is open already loads nothing.
    else if ((event.target as Element).closest('a')) hide();
  });
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      hide();
    }
  });
  return element;
}
