/** SVG as text: what the build puts into a page, and a plaything into itself. */

export type Attributes = Record<string, string | number | undefined>;

/** An element; attributes are escaped, children are SVG already. @example tag('path', { d: 'M0 0' }) → '<path d="M0 0"/>' */
export function tag(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? trim(value) : escape(value!)}"`)
    .join('');
  const content = children.join('');
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`;
}

/** Text at a place; `anchor` says which part of it stands there. */
export function label(text: string, x: number, y: number, attributes: Attributes = {}): string {
  return tag('text', { x, y, ...attributes }, escape(text));
}

export interface PictureText {
  /** The picture's name, for those who cannot see it. */
  title: string;
  /** What there is to see. */
  desc: string;
}

/** A whole picture. It has no ids, since the same may stand twice on a page: `title` and `desc` name it as they are. */
export function picture({ title, desc }: PictureText, width: number, height: number, ...children: string[]): string {
  return tag(
    'svg',
    { class: 'picture', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' },
    tag('title', {}, escape(title)),
    tag('desc', {}, escape(desc)),
    ...children,
  );
}

/** For text and for attributes in double quotes. */
export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A tenth of a pixel is all that anyone sees. */
const trim = (value: number): string => String(Math.round(value * 10) / 10);
