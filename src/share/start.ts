/** All that a page carries of sharing until a reader asks for it. */

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-share]') : null;
  // With a key held down the reader wants the link itself, in a new tab or window.
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  import('./sheet.ts').then(
    ({ openSheet }) => {
      openSheet(link);
    },
    // Without the rest it is what it says it is: a link.
    () => {
      location.href = link.href;
    },
  );
});
