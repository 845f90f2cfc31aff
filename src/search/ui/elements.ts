/** Makes elements. Text is only ever text: a query or a note cannot bring markup along. */
import type { Range } from '../marks.ts';

type Attributes = Record<string, string | boolean | undefined>;

/** @example make('a', { href: '/q/lora/' }, 'LoRA') */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** A text with some of its parts marked. */
export function marked(text: string, marks: readonly Range[]): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const mark of marks) {
    parts.push(text.slice(end, mark.start), make('mark', {}, text.slice(mark.start, mark.end)));
    end = mark.end;
  }
  return [...parts, text.slice(end)];
}
