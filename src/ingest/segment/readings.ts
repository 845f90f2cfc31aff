/** What the titles of a note are: headings of one level, lines of one shape, or nothing: then the note is one question. */
export const READINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'numbered', 'bold', 'bullets', 'lines', 'whole'] as const;
export type Reading = (typeof READINGS)[number];

/** The level at which headings ask, if headings do. @example headingDepth('h3') → 3 */
export const headingDepth = (reading: Reading): number | undefined =>
  /^h\d$/.test(reading) ? Number(reading[1]) : undefined;
