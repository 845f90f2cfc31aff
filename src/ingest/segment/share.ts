/** Which part of some items passes a test; of no items, none. */
export const share = <T>(items: readonly T[], test: (item: T, at: number) => boolean): number =>
  items.length ? items.filter(test).length / items.length : 0;
