const KEY = 'guide-fold';

/** Folds all long answers, to test oneself and open them one by one, or opens them again; remembered for all pages. */
export function foldAnswers(button: HTMLElement): void {
  const isFolded = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(isFolded));
  for (const answer of document.querySelectorAll<HTMLDetailsElement>('.answer')) answer.open = !isFolded;
  try {
    localStorage.setItem(KEY, isFolded ? 'yes' : '');
  } catch {
    // Where nothing can be stored, the choice holds for this page.
  }
}
