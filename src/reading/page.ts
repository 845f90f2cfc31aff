/**
 * What every page does by itself. Kept small: all that a reader has to ask for is loaded when asked, by the
 * `data-act` of what was pressed.
 */
import '../share/start.ts';
import { foldAnswers } from './fold.ts';
import { rememberPosition } from './position.ts';
import { watchParts } from './scrolling.ts';
import { changeTheme } from './theme.ts';

/** What pressing an element does, by its `data-act`. */
const ACTS: Record<string, (element: HTMLElement) => unknown> = {
  theme: changeTheme,
  fold: foldAnswers,
  'copy-code': async (button) => (await import('./copy-code.ts')).copyCode(button),
  enlarge: async (figure) => {
    (await import('./enlarge.ts')).enlarge(figure);
  },
};

document.addEventListener('click', (event) => {
  const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null;
  void ACTS[element?.dataset['act'] ?? '']?.(element!);
});

/** Terms show what they mean; on a touch screen the first tap does, a pointer or the keyboard by getting there. */
function onTerm(event: Event): void {
  const term = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.term') : null;
  if (!term) return;
  const isTap = event.type === 'click' && matchMedia('(hover: none)').matches;
  if (isTap) event.preventDefault();
  if (event.type === 'click' && !isTap) return;
  void import('./term-note.ts').then(({ showNote }) => {
    if (!showNote(term) && isTap) location.href = term.href;
  });
}
for (const type of ['pointerover', 'focusin', 'click']) document.addEventListener(type, onTerm);

/** On a narrow screen the menu lies over the page: it goes when the reader does. */
const menu = document.querySelector<HTMLDetailsElement>('.menu');
const isOverlay = () => menu?.open && menu.querySelector('summary')!.offsetWidth > 0;
menu?.addEventListener('focusout', ({ relatedTarget }) => {
  if (isOverlay() && relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
});
addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !isOverlay()) return;
  menu!.open = false;
  menu!.querySelector('summary')!.focus();
});

watchParts();
rememberPosition();
