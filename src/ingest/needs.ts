import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { remember } from '../remember.ts';

/** What a regular expression cannot match without: a look at which characters a text has then spares most of the trying. */

/** Sets of characters, of each of which one must be in a text in which the expression finds something. */
export type Needs = readonly Uint16Array[];

/** A larger set hardly ever says no. */
const MOST = 64;

const parser = new RegExpParser();

/** What an expression needs; of one that is not understood, nothing. */
export const needsOf = remember(({ source, flags }: RegExp): Needs => {
  if (flags.includes('v')) return [];
  const { alternatives } = parser.parsePattern(source, 0, source.length, { unicode: flags.includes('u') });
  const sets = anyOf(alternatives, flags.includes('i')).map((set) => [...set].sort((a, b) => a - b));
  const once = new Map(sets.map((set) => [set.join(), Uint16Array.from(set)]));
  // The smaller a set, the sooner it says no.
  return [...once.values()].sort((a, b) => a.length - b.length);
});

type Codes = ReadonlySet<number>;

/** What every one of the alternatives needs: of one alone all its sets, of several a set with one of each. */
function anyOf(alternatives: readonly AST.Alternative[], folds: boolean): Codes[] {
  const each = alternatives.map(({ elements }) => elements.flatMap((element) => needsOfElement(element, folds)));
  if (each.length === 1) return each[0]!;
  const smallest = each.map((sets) =>
    sets.reduce<Codes | undefined>((a, b) => (a && a.size <= b.size ? a : b), undefined),
  );
  if (smallest.includes(undefined)) return [];
  const all = new Set(smallest.flatMap((set) => [...set!]));
  return all.size <= MOST ? [all] : [];
}

function needsOfElement(element: AST.Element, folds: boolean): Codes[] {
  switch (element.type) {
    case 'Character':
      return [new Set(codesOf(element.value, folds))];
    case 'CharacterClass': {
      const codes = element.negate ? undefined : codesOfClass(element.elements, folds);
      return codes && codes.size <= MOST ? [codes] : [];
    }
    case 'CharacterSet': {
      const codes = codesOfClass([element], folds);
      return codes ? [codes] : [];
    }
    case 'Group':
    case 'CapturingGroup':
      return anyOf(element.alternatives, folds);
    case 'Quantifier':
      return element.min > 0 ? needsOfElement(element.element, folds) : [];
    case 'Assertion': {
      // What is wanted near a match is in the text as well.
      const looks = (element.kind === 'lookahead' || element.kind === 'lookbehind') && !element.negate;
      return looks ? anyOf(element.alternatives, folds) : [];
    }
    default:
      return [];
  }
}

/** All characters of a class; undefined where they are many. */
function codesOfClass(elements: readonly AST.Node[], folds: boolean): Set<number> | undefined {
  const codes = new Set<number>();
  for (const element of elements) {
    const range =
      element.type === 'Character'
        ? [element.value, element.value]
        : element.type === 'CharacterClassRange'
          ? [element.min.value, element.max.value]
          : element.type === 'CharacterSet' && element.kind === 'digit' && !element.negate
            ? [48, 57]
            : undefined;
    if (!range || range[1]! - range[0]! > MOST) return undefined;
    for (let value = range[0]!; value <= range[1]!; value++) for (const code of codesOf(value, folds)) codes.add(code);
  }
  return codes;
}

/** The code units of a character, or the first of its pair; in both cases where they are the same to the expression. */
function codesOf(value: number, folds: boolean): number[] {
  const char = String.fromCodePoint(value);
  const forms = folds ? [char, char.toLowerCase(), char.toUpperCase(), ...(ALSO[char.toLowerCase()] ?? [])] : [char];
  return forms.map((form) => form.charCodeAt(0));
}

/** What Unicode folds to a letter of another alphabet: the long s and the sign of Kelvin. */
const ALSO: Record<string, string[]> = { s: ['\u017F'], k: ['\u212A'] };

/** In which text each character was seen last; a set of its own for every text would cost more than it spares. */
const seen = new Uint32Array(2 ** 16);
let texts = 0;

/** The rules that may find something in a text, as it has what each needs. */
export function ableIn<Rule>(
  text: string,
  rules: readonly Rule[],
  needs: (rule: Rule, i: number) => Needs,
): readonly Rule[] {
  const own = ++texts;
  for (let i = 0; i < text.length; i++) seen[text.charCodeAt(i)] = own;
  const hasAny = (set: Uint16Array) => {
    for (const code of set) if (seen[code] === own) return true;
    return false;
  };
  return rules.filter((rule, i) => needs(rule, i).every(hasAny));
}
