/** A place where something starts: a group, a question, or an empty stub. */
export interface Mark {
  line: number;
  end: number;
  role: 'group' | 'question' | 'stub';
  depth: number;
  raw: string;
  inline: boolean;
}

/** Below a heading, a title of another shape stands one level deeper than any heading can. */
export const SHAPE_DEPTH = 7;
