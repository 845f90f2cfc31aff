/** Where somebody was reading: `components/Resume.astro` leads back there. */
interface Place {
  path: string;
  title: string;
  /** The question in view, on a page of many. */
  id?: string;
}

const KEY = 'guide-places';
const MOST_PLACES = 20;

/** Remembers, when the reader leaves, which question was in view. Nothing is measured while reading. */
export function rememberPosition(): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save();
  });
  addEventListener('pagehide', save);
}

function save(): void {
  const place = getPlace();
  if (!place) return;
  try {
    const places = JSON.parse(localStorage.getItem(KEY) ?? '[]') as Place[];
    const others = places.filter(({ path }) => path !== place.path);
    localStorage.setItem(KEY, JSON.stringify([place, ...others].slice(0, MOST_PLACES)));
  } catch {
    // Nothing can be stored, or what is stored is not ours: then there is nothing to go back to.
  }
}

/** Undefined on pages that nobody reads from top to bottom. */
function getPlace(): Place | undefined {
  const path = location.pathname;
  const pageTitle = document.querySelector('h1')!.textContent;
  const questions = [...document.querySelectorAll('section.question > h2')];
  if (questions.length === 0)
    return document.querySelector('.question-footer') ? { path, title: pageTitle } : undefined;
  const current = questions.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2).pop();
  // Who has not come past the first question starts from the top.
  return current && current !== questions[0]
    ? { path, title: current.textContent.trim(), id: current.id }
    : { path, title: pageTitle };
}
