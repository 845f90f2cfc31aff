/** Puts a text on the clipboard; says whether that went well. */
export async function copyText(text: string, host: Element = document.body): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Over plain HTTP and in old browsers inside chat apps there is no such clipboard, or no leave to use it.
    return copyByCommand(text, host);
  }
}

/** @param host where a field can have the focus: what lies below an open dialog cannot */
function copyByCommand(text: string, host: Element): boolean {
  const field = document.createElement('textarea');
  const before = document.activeElement;
  field.value = text;
  // Not `readonly` alone: iOS selects nothing in a field that it cannot focus.
  field.readOnly = true;
  field.style.cssText = 'position:fixed;opacity:0;font-size:16px';
  host.append(field);
  field.focus({ preventScroll: true });
  field.setSelectionRange(0, text.length);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way where this is needed
  const done = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return done;
}
