/**
 * The same function, which works out what it gives for an object once and keeps it for as long as the object lives; `by` are
 * further arguments, and what was worked out with others is not kept. While notes are being written, all stages see again
 * the very objects of the notes that did not change, and so have next to nothing to do.
 *
 * What such a function gives must not be changed by anyone.
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
