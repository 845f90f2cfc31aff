const KEY = 'starlight-theme';

/** Changes between light and dark. At what the system prefers nothing is stored: the page follows the system again. */
export function changeTheme(): void {
  const { dataset } = document.documentElement;
  const theme = dataset['theme'] === 'light' ? 'dark' : 'light';
  const preferred = matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
  dataset['theme'] = theme;
  try {
    localStorage.setItem(KEY, theme === preferred ? '' : theme);
  } catch {
    // Where nothing can be stored, the choice holds for this page.
  }
}
