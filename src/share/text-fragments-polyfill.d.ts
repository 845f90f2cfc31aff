/** The parts that we use of a library without types. */

declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export interface TextFragment {
    prefix?: string;
    textStart: string;
    textEnd?: string;
    suffix?: string;
  }
  /** `fragment` is there if all went well. */
  export function generateFragmentFromRange(range: Range): { fragment?: TextFragment };
}

declare module 'text-fragments-polyfill/text-fragment-utils' {
  import type { TextFragment } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
  export interface Directives<T> {
    text?: T[];
  }
  export function getFragmentDirectives(hash: string): Directives<string>;
  export function parseFragmentDirectives(directives: Directives<string>): Directives<TextFragment>;
  /** Marks each text on the page; gives the marks, none for what is not found. */
  export function processFragmentDirectives(directives: Directives<TextFragment>): Directives<Element[]>;
}
