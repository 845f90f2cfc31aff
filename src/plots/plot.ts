/** What a plot is: one picture or several, and a caption for where a note gives none. */
export interface Plot {
  caption: string;
  /** SVG, side by side where there is room. */
  pictures: readonly string[];
}
