/** What is worked out once and asked for again. What such a function gives must not be changed by anyone. */

/**
 * The same function, which works out what it gives for an object once and keeps it for as long as the object lives; `by` are
 * further arguments, and what was worked out with others is not kept. While notes are being written, all stages see again
 * the very objects of the notes that did not change, and so have next to nothing to do.
 */
export function remember<Key extends object, By extends readonly unknown[], Value>(
  work: (key: Key, ...by: By) => Value,
): (key: Key, ...by: By) => Value {
  const known = new WeakMap<Key, { by: By; value: Value }>();
  return (key, ...by) => {
    const last = known.get(key);
    if (last?.by.length === by.length && last.by.every((one, i) => Object.is(one, by[i]))) return last.value;
    const value = work(key, ...by);
    known.set(key, { by, value });
    return value;
  };
}

/** So many texts are remembered that all titles of a large guide are among them. */
const TEXTS = 20_000;

/** The same function of a text, which is worked out once as long as there are not too many. */
export function rememberText<Value extends string | number | boolean | readonly object[]>(
  work: (text: string) => Value,
): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      if (known.size >= TEXTS) known.clear();
      known.set(text, (value = work(text)));
    }
    return value;
  };
}

/** The same for lists of texts: those that are new are worked out together. */
export function rememberTexts<Value extends string>(
  work: (texts: readonly string[]) => readonly Value[],
): (texts: readonly string[]) => Value[] {
  const known = new Map<string, Value>();
  return (texts) => {
    if (known.size >= TEXTS) known.clear();
    const fresh = [...new Set(texts.filter((text) => !known.has(text)))];
    for (const [i, value] of work(fresh).entries()) known.set(fresh[i]!, value);
    return texts.map((text) => known.get(text)!);
  };
}
