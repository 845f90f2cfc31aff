import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutVariables } from './plain-css.ts';

test('what a variable was first set to stands in its place', () => {
  const css = ':root { --ink: hsl(190 65% 27%); --line: var(--ink); } p { color: var(--line); }';
  const dark = '@media screen { :root { --ink: white; } }';
  expect(withoutVariables(`${css} ${dark}`)).toContain('p { color: hsl(190, 65%, 27%); }');
  expect(withoutVariables(css)).not.toContain('--');
});

test('a variable that nobody set stays to be seen, one that names itself ends', () => {
  expect(withoutVariables('p { color: var(--gone); }')).toContain('var(--gone)');
  expect(withoutVariables('p { --a: var(--a); color: var(--a); }')).toContain('color: var(--a)');
});

test('the styles of a book use no variable in the end', () => {
  const css = ['./book.css', '../plots/plots.css'].map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'));
  expect(withoutVariables(css.join('\n'))).not.toMatch(/--[a-z]/u);
});
