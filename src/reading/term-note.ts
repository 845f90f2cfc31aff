/**
 * Shows what a marked term means, next to it: under the pointer, at the keyboard's focus, or when tapped. It lies over the
 * page, so that nothing moves, and goes by Escape, by pointing elsewhere, by a tap beside it.
 */
type Notes = Record<string, [names: string, definition: string]>;

const ID = 'term-note';

const notes = JSON.parse(document.querySelector('#term-notes')?.textContent ?? '{}') as Notes;
const card = document.createElement('div');
card.id = ID;
card.setAttribute('role', 'tooltip');
let shown: HTMLAnchorElement | undefined;

/** Shows the note of a term. @returns false if there is none */
export function showNote(link: HTMLAnchorElement): boolean {
  const note = notes[link.pathname.split('/').at(-2) ?? ''];
  if (!note) return false;
  if (shown === link) return true;
  hideNote();
  const [names, definition] = note;
  const title = document.createElement('b');
  const more = document.createElement('a');
  title.textContent = names;
  more.textContent = '用到它的题';
  more.href = link.href;
  more.tabIndex = -1;
  card.replaceChildren(title, document.createElement('br'), definition, ' ', more);
  document.body.append(card);
  place(link);
  link.setAttribute('aria-describedby', ID);
  shown = link;
  return true;
}

function hideNote(): void {
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
  card.remove();
}

/** Below the term, within the page; above it where there is no room below. */
function place(link: HTMLElement): void {
  const term = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = card;
  const left = Math.max(8, Math.min(term.left, document.documentElement.clientWidth - offsetWidth - 8));
  const isBelow = term.bottom + offsetHeight < innerHeight;
  const top = isBelow ? term.bottom : term.top - offsetHeight;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}

const isWithin = (target: EventTarget | null) =>
  target instanceof Node && (card.contains(target) || shown?.contains(target));

for (const type of ['pointerover', 'focusin', 'pointerdown']) {
  document.addEventListener(type, ({ target }) => {
    if (shown && !isWithin(target)) hideNote();
  });
}
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hideNote();
});
