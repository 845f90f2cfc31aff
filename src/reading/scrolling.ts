/** What is wider than the screen scrolls by itself, and the keyboard can reach it. */

/** Parts of a page that are laid out one by one; to measure those far from the view would undo that. */
const PARTS = 'section.question, .sl-markdown-content';
const BOXES = '.table-scroll, .katex-display, .diagram, .diagram-source, .katex-wide, .code > pre';
/** What the punctuation that stays with a formula may need, in pixels. */
const MARKS = 36;
const BLOCKS = 'p, li, td, th, dd, div, h1, h2, h3, h4, h5, h6';

/** A formula in a line breaks at its relation signs; only the browser can tell when a piece is still too long. */
function markWideFormulas(part: Element): void {
  const wide = [...part.querySelectorAll<HTMLElement>('.katex-html > .base')].filter((piece) => {
    const formula = piece.parentElement!.parentElement!;
    const marks = formula.parentElement!.matches('.formula-marks') ? MARKS : 0;
    return !formula.parentElement!.matches('.katex-display') && piece.offsetWidth + marks > roomOf(formula);
  });
  for (const piece of wide) piece.parentElement!.parentElement!.classList.add('katex-wide');
}

const roomOf = (formula: Element): number => formula.closest(BLOCKS)?.clientWidth ?? Infinity;

/** Only boxes that really scroll become stops of the Tab key: else each formula would be one. */
function letTabStop(part: Element): void {
  const boxes = [...part.querySelectorAll(BOXES)].map((box) => ({ box, scrolls: box.scrollWidth > box.clientWidth }));
  for (const { box, scrolls } of boxes) {
    if (scrolls) box.setAttribute('tabindex', '0');
    else box.removeAttribute('tabindex');
  }
}

/** Looks at each part of the page when it comes near the view. */
export function watchParts(): void {
  if (!('IntersectionObserver' in window)) return;
  const nearView = new IntersectionObserver(
    (entries) => {
      for (const { target } of entries.filter(({ isIntersecting }) => isIntersecting)) {
        markWideFormulas(target);
        letTabStop(target);
      }
    },
    { rootMargin: '300px' },
  );
  const watch = () => {
    nearView.disconnect();
    // A page of questions is looked at question by question.
    const parts = [...document.querySelectorAll(PARTS)].filter((part) => !part.querySelector('section.question'));
    for (const part of parts) nearView.observe(part);
  };
  watch();
  addEventListener('resize', watch);
}
