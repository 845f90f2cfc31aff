/** The colours of drawings: Mermaid is given stand-ins, which become the page's variables afterwards. */

/** Variable of `prose.css` → the colour that stands in for it while drawing. */
export const DIAGRAM_COLOURS: Record<string, string> = {
  '--diagram-fill': '#fedc01',
  '--diagram-line': '#fedc02',
  '--diagram-text': '#fedc03',
  '--diagram-edge': '#fedc04',
  '--diagram-group': '#fedc05',
  '--diagram-paper': '#fedc06',
  '--diagram-note': '#fedc07',
  '--diagram-note-line': '#fedc08',
};

const of = (name: string) => DIAGRAM_COLOURS[`--diagram-${name}`]!;
const [fill, line, text, edge, group, paper, note, noteLine] = [
  'fill',
  'line',
  'text',
  'edge',
  'group',
  'paper',
  'note',
  'note-line',
].map(of);

export const DIAGRAM_FONT =
  "system-ui, -apple-system, 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";

/** Every colour that Mermaid's base theme would otherwise derive from another. */
export const themeVariables = {
  fontSize: '16px',
  background: paper,
  primaryColor: fill,
  primaryBorderColor: line,
  primaryTextColor: text,
  secondaryColor: group,
  secondaryBorderColor: edge,
  secondaryTextColor: text,
  tertiaryColor: group,
  tertiaryBorderColor: edge,
  tertiaryTextColor: text,
  mainBkg: fill,
  nodeBorder: line,
  nodeTextColor: text,
  clusterBkg: group,
  clusterBorder: edge,
  titleColor: text,
  textColor: text,
  lineColor: edge,
  defaultLinkColor: edge,
  edgeLabelBackground: paper,
  arrowheadColor: edge,
  actorBkg: fill,
  actorBorder: line,
  actorTextColor: text,
  actorLineColor: edge,
  signalColor: edge,
  signalTextColor: text,
  labelBoxBkgColor: group,
  labelBoxBorderColor: edge,
  labelTextColor: text,
  loopTextColor: text,
  noteBkgColor: note,
  noteBorderColor: noteLine,
  noteTextColor: text,
  activationBkgColor: group,
  activationBorderColor: edge,
  sequenceNumberColor: paper,
  transitionColor: edge,
  transitionLabelColor: text,
  stateLabelColor: text,
  stateBkg: fill,
  labelBackgroundColor: paper,
  compositeBackground: group,
  compositeTitleBackground: group,
  compositeBorder: edge,
  altBackground: group,
  specialStateColor: edge,
  innerEndBackground: edge,
  errorBkgColor: note,
  errorTextColor: text,
};
