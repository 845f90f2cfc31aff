/** What was searched for lately, kept in this browser only. */

const KEY = 'recent-searches';
const MOST = 6;

export function readRecent(): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string').slice(0, MOST) : [];
  } catch {
    // Storage may be forbidden, or hold what we never wrote.
    return [];
  }
}

export function addRecent(query: string): void {
  const text = query.trim().slice(0, 60);
  if (text === '') return;
  write([text, ...readRecent().filter((entry) => entry !== text)].slice(0, MOST));
}

export const clearRecent = (): void => {
  write([]);
};

function write(list: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // Then there is no list.
  }
}
