/** Copies the code next to a button, and says so on the button. */
export async function copyCode(button: HTMLElement): Promise<void> {
  const pre = button.parentElement!.querySelector('pre')!;
  const isCopied = await copy(pre);
  button.textContent = isCopied ? '已复制' : '已选中，请手动复制';
  button.setAttribute('aria-live', 'polite');
  setTimeout(() => {
    button.textContent = '复制';
  }, 2500);
}

/** The browsers of chat programs often have no clipboard for pages: there, the code is left selected. */
async function copy(pre: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(pre.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(pre);
    // The only way of old browsers.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy');
  }
}
