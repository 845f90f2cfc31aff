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

// The rest is here before the reader has finished selecting.
document.addEventListener('selectionchange', function load() {
  if (!getSelection()?.toString()) return;
  document.removeEventListener('selectionchange', load);
  void import('./selection.ts').then(({ watchSelection }) => {
    watchSelection();
  });
});

// What a browser can follow by itself it hides from the page. Some chat apps write the colons in code, which none can.
const hash = location.hash.replace(/%3A/gi, ':');
if (hash.includes(':~:text=')) {
  void import('./text-link.ts').then(({ followTextLink }) => followTextLink(hash));
}
